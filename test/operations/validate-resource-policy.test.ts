import {
  ValidateResourcePolicyCommand,
  type ValidateResourcePolicyCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import {
  MALFORMED_POLICIES,
  NARROW_POLICY,
  policyFor,
  PUBLIC_POLICY,
  PUBLIC_PRINCIPALS,
} from '../support/policies';
import { refusal } from '../support/refusal';
import { INVALID_NAME, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': 'x' });
});

const validate = async (input: Partial<ValidateResourcePolicyCommandInput> = {}) => {
  const { $metadata: _, ...output } = await client.send(
    new ValidateResourcePolicyCommand({ ResourcePolicy: NARROW_POLICY, ...input }),
  );
  return output;
};

test.each([
  ['without a secret', {}],
  ['for a secret', { SecretId: 'prod/db' }],
])('a policy that is narrow passes %s, with an empty list of findings', async (_case, input) => {
  expect(await validate(input)).toEqual({ PolicyValidationPassed: true, ValidationErrors: [] });
});

test.each(PUBLIC_PRINCIPALS)('a policy for %s does not pass', async (_case, Principal) => {
  const { PolicyValidationPassed, ValidationErrors } = await validate({
    ResourcePolicy: policyFor({ Principal }),
  });

  expect(PolicyValidationPassed).toBe(false);
  expect(ValidationErrors).toEqual([
    { CheckName: expect.any(String) as string, ErrorMessage: expect.any(String) as string },
  ]);
});

test('nothing is stored', async () => {
  const before = stateOf(fake, 'prod/db');

  await validate({ SecretId: 'prod/db' });
  await validate({ SecretId: 'prod/db', ResourcePolicy: PUBLIC_POLICY });

  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

describe('a refusal', () => {
  test.each(MALFORMED_POLICIES)('answers %s', async (_case, ResourcePolicy) => {
    await expect(validate({ ResourcePolicy })).rejects.toMatchObject(
      refusal('MalformedPolicyDocumentException', 'This resource policy contains a syntax error.'),
    );
  });

  test('answers a principal that cannot be one', async () => {
    await expect(
      validate({ ResourcePolicy: policyFor({ Principal: { AWS: 'nobody' } }) }),
    ).rejects.toMatchObject(
      refusal('MalformedPolicyDocumentException', 'This resource policy contains an unsupported principal.'),
    );
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
    ['scheduled', SCHEDULED],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);

    await expect(validate({ SecretId })).rejects.toMatchObject(expected);
  });
});
