import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type ErrorOf, type OperationName } from '../../src';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

interface Failed extends Error {
  readonly $metadata: { readonly attempts?: number; readonly httpStatusCode?: number };
}

/** How often the SDK's standard retry tries each failure. Measured on the SDK, against a server on the loopback address. */
const attempts: [ErrorOf<OperationName>, number][] = [
  ['ThrottlingException', 3],
  ['LimitExceededException', 3],
  ['InternalServiceError', 3],
  ['InternalFailure', 3],
  ['ServiceUnavailable', 3],
  ['ECONNREFUSED', 3],
  ['ECONNRESET', 3],
  ['ENOTFOUND', 3],
  ['EPIPE', 3],
  ['ETIMEDOUT', 3],
  ['AccessDeniedException', 1],
  ['DecryptionFailure', 1],
  ['EncryptionFailure', 1],
  ['ExpiredTokenException', 1],
  ['IncompleteSignatureException', 1],
  ['InvalidNextTokenException', 1],
  ['InvalidParameterException', 1],
  ['InvalidRequestException', 1],
  ['InvalidSignatureException', 1],
  ['MalformedPolicyDocumentException', 1],
  ['MissingAuthenticationTokenException', 1],
  ['PreconditionNotMetException', 1],
  ['PublicPolicyException', 1],
  ['ResourceExistsException', 1],
  ['ResourceNotFoundException', 1],
  ['UnknownOperationException', 1],
  ['UnrecognizedClientException', 1],
  ['ValidationException', 1],
];

describe.each([
  ['answered at the retry loop', false],
  ['that goes down the whole stack', true],
])('a call %s', (_which, goesDown) => {
  it.each(attempts)('that fails with %s is tried as often as %d', async (name, expected) => {
    const fake = new FakeSecretsManager();
    const client = fake.client();
    if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
    fake.onAnyCommand().failsWith(name);

    const error = await rejectionOf<Failed>(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));

    expect(error.$metadata.attempts).toBe(expected);
    expect(fake.calls()).toHaveLength(1);
    expect(fake.calls()[0]!.attempts).toHaveLength(expected);
  });
});

test('an expired signature is tried again, which another bad signature is not', async () => {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  fake.on(GetSecretValueCommand).failsWith('InvalidSignatureException', {
    times: 1,
    message:
      'Signature expired: 20260131T120000Z is now earlier than 20260131T121000Z (20260131T121500Z - 5 min.)',
  });

  const answer = await fake.client().send(new GetSecretValueCommand({ SecretId: 'prod/db' }));

  expect(answer.$metadata.attempts).toBe(2);
});

/** What an exception says without a message of the test's. */
const texts: [ErrorOf<OperationName>, string][] = [
  ['ThrottlingException', 'Rate exceeded'],
  ['AccessDeniedException', 'Access to KMS is not allowed'],
  ['ResourceNotFoundException', "Secrets Manager can't find the specified secret."],
  ['ExpiredTokenException', 'The security token included in the request is expired'],
  ['UnrecognizedClientException', 'The security token included in the request is invalid.'],
  ['MalformedPolicyDocumentException', 'This resource policy contains a syntax error.'],
];

describe('the wording of a fault', () => {
  it.each(texts)('%s is that of the service', async (name, message) => {
    const fake = new FakeSecretsManager();
    fake.onAnyCommand().failsWith(name);

    const error = await rejectionOf(
      fake.client({ maxAttempts: 1 }).send(new GetSecretValueCommand({ SecretId: 'prod/db' })),
    );

    expect(error.message).toBe(message);
  });

  it('is the test’s, if it gives one', async () => {
    const fake = new FakeSecretsManager();
    fake.onAnyCommand().failsWith('ValidationException', { message: 'no' });

    const error = await rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'prod/db' })));

    expect(error.message).toBe('no');
  });
});
