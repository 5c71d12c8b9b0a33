import * as sdk from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type ErrorOf, type OperationName } from '../../src';
import { loopbackConfig, startLoopbackService, type LoopbackService } from '../support/loopback-service';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

type ServiceError = sdk.SecretsManagerServiceException & {
  readonly Message?: string;
  readonly __type?: string;
};

const MODELLED = [
  'DecryptionFailure',
  'EncryptionFailure',
  'InternalServiceError',
  'InvalidNextTokenException',
  'InvalidParameterException',
  'InvalidRequestException',
  'LimitExceededException',
  'MalformedPolicyDocumentException',
  'PreconditionNotMetException',
  'PublicPolicyException',
  'ResourceExistsException',
  'ResourceNotFoundException',
] as const;

const UNMODELLED = [
  'AccessDeniedException',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InternalFailure',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'ServiceUnavailable',
  'ThrottlingException',
  'UnknownOperationException',
  'UnrecognizedClientException',
  'ValidationException',
] as const;

const SERVER_ERRORS: Readonly<Record<string, number>> = {
  InternalServiceError: 500,
  InternalFailure: 500,
  ServiceUnavailable: 503,
};

const MESSAGE = 'What the service says.';

/** Every class of exceptions that the SDK exports. */
const classes = Object.entries(sdk).filter(([, exported]) => {
  const { prototype } = exported as { readonly prototype?: unknown };
  return (
    prototype instanceof sdk.SecretsManagerServiceException || exported === sdk.SecretsManagerServiceException
  );
}) as [string, new (...args: never) => Error][];

let service: LoopbackService & { readonly port: number };

beforeAll(async () => {
  service = await startLoopbackService({ status: 400, body: {} });
});

afterAll(async () => {
  await service.close();
});

/** The error that an unmodified client makes of the answer as the service sends it. */
async function errorOffTheWire(name: string, isModelled: boolean): Promise<ServiceError> {
  service.answer = {
    status: SERVER_ERRORS[name] ?? 400,
    headers: { 'x-amzn-requestid': 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' },
    body: isModelled ? { __type: name, Message: MESSAGE } : { __type: name, message: MESSAGE },
  };
  const client = new sdk.SecretsManagerClient({ ...loopbackConfig(service), maxAttempts: 1 });
  return rejectionOf<ServiceError>(client.send(new sdk.GetSecretValueCommand({ SecretId: 'prod/db' })));
}

async function errorOfTheFake(name: ErrorOf<OperationName>, goesDown: boolean): Promise<ServiceError> {
  const fake = new FakeSecretsManager();
  const client = fake.client({ maxAttempts: 1 });
  if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
  fake.onAnyCommand().failsWith(name, { message: MESSAGE });
  return rejectionOf<ServiceError>(client.send(new sdk.GetSecretValueCommand({ SecretId: 'prod/db' })));
}

/** Own members in their order, with what can be done to each and, where it is a plain value, the value. */
function membersOf(error: Error): readonly object[] {
  return Reflect.ownKeys(error).map((key) => {
    const { value, ...flags } = Object.getOwnPropertyDescriptor(error, key) as { readonly value?: unknown };
    const differs = key === 'stack' || key === '$response' || key === '$metadata';
    return { key, ...flags, value: differs ? typeof value : value };
  });
}

describe.each([
  ['answered at the retry loop', false],
  ['that goes down the whole stack', true],
])('the error of a call %s', (_path, goesDown) => {
  describe.each([
    ...MODELLED.map((name) => [name, true] as const),
    ...UNMODELLED.map((name) => [name, false] as const),
  ])('%s', (name, isModelled) => {
    let wire: ServiceError;
    let error: ServiceError;

    beforeEach(async () => {
      wire = await errorOffTheWire(name, isModelled);
      error = await errorOfTheFake(name, goesDown);
    });

    it('has the members of one off the wire, in their order', () => {
      expect(membersOf(error)).toEqual(membersOf(wire));
      expect(Object.keys(error)).toEqual(
        isModelled
          ? ['$fault', '$retryable', '$metadata', 'name', 'message', '__type']
          : ['$fault', '$retryable', '$metadata', 'name', '__type', 'message'],
      );
    });

    it('has its class', () => {
      expect(error.constructor).toBe(wire.constructor);
      expect(error.constructor.name).toBe(isModelled ? name : 'SecretsManagerServiceException');
      const instanceOf = (value: unknown) =>
        classes.filter(([, Class]) => value instanceof Class).map(([of]) => of);
      expect(instanceOf(error)).toEqual(instanceOf(wire));
      expect(instanceOf(error).sort()).toEqual(
        [...(isModelled ? [name] : []), 'SecretsManagerServiceException'].sort(),
      );
      expect(error).toBeInstanceOf(Error);
    });

    it('has its texts', () => {
      expect(error.name).toBe(name);
      expect(error.message).toBe(MESSAGE);
      expect(error.Message).toBeUndefined();
      expect(error.__type).toBe(name);
      expect(String(error)).toBe(`${name}: ${MESSAGE}`);
      expect(String(error)).toBe(String(wire));
      expect(Object.prototype.toString.call(error)).toBe(Object.prototype.toString.call(wire));
    });

    it('has its fault and metadata', () => {
      expect(error.$fault).toBe(name in SERVER_ERRORS ? 'server' : 'client');
      expect(error.$fault).toBe(wire.$fault);
      expect(error.$retryable).toBe(wire.$retryable);
      expect(Object.getOwnPropertyDescriptors(error.$metadata)).toEqual(
        Object.getOwnPropertyDescriptors({
          ...wire.$metadata,
          requestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
        }),
      );
      expect(Object.keys(error.$metadata)).toEqual(Object.keys(wire.$metadata));
      expect(error.$metadata.httpStatusCode).toBe(SERVER_ERRORS[name] ?? 400);
      expect(error.$response?.statusCode).toBe(wire.$response?.statusCode);
    });

    it('has its JSON, but for the request id', () => {
      const requestId = 'ffffffff-0000-4111-8222-333333333333';
      const json = (of: ServiceError): string =>
        JSON.stringify(of).replace(of.$metadata.requestId!, requestId);
      expect(json(error)).toBe(json(wire));
    });
  });
});

test('every exception of the SDK is compared', () => {
  expect(classes.map(([name]) => name).sort()).toEqual(
    [...MODELLED, 'SecretsManagerServiceException'].sort(),
  );
});

test('an error that the service itself raises is made the same way', async () => {
  const wire = await errorOffTheWire('ResourceNotFoundException', true);

  const error = await rejectionOf<ServiceError>(
    new FakeSecretsManager()
      .client({ maxAttempts: 1 })
      .send(new sdk.GetSecretValueCommand({ SecretId: 'prod/db' })),
  );

  const known = membersOf(error).filter((member) => !('key' in member && member.key === 'hint'));
  const withMessage = (members: readonly object[]): readonly object[] =>
    members.map((member) =>
      'key' in member && member.key === 'message' ? { ...member, value: 'any' } : member,
    );
  expect(withMessage(known)).toEqual(withMessage(membersOf(wire)));
});

test('each attempt fails with an error of its own', async () => {
  const fake = new FakeSecretsManager();
  fake.onAnyCommand().failsWith('InternalServiceError');

  await rejectionOf(fake.client().send(new sdk.ListSecretsCommand({})));

  const errors = fake.calls()[0]!.attempts.map(({ error }) => error as ServiceError);
  expect(new Set(errors).size).toBe(3);
  expect(new Set(errors.map(({ $metadata }) => $metadata.requestId)).size).toBe(3);
});
