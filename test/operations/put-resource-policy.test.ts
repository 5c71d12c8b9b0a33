import {
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  type PutResourcePolicyCommandInput,
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
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(async () => {
  fake.reset();
  fake.seed({ 'prod/db': 'x' });
  await fake.clock.advance({ seconds: 1 });
});

const put = (input: Partial<PutResourcePolicyCommandInput> = {}) =>
  client.send(new PutResourcePolicyCommand({ SecretId: 'prod/db', ResourcePolicy: NARROW_POLICY, ...input }));
const policy = async () =>
  (await client.send(new GetResourcePolicyCommand({ SecretId: 'prod/db' }))).ResourcePolicy;

test('the output has ARN and name', async () => {
  const { $metadata: _, ...output } = await put();

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
});

test('the policy is stored to the letter, and the date of the last change moves', async () => {
  await put();

  expect(await policy()).toBe(NARROW_POLICY);
  const { LastChangedDate } = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
  expect(LastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
});

test('the policy replaces the one before as a whole', async () => {
  await put();
  const second = policyFor({ Principal: { AWS: '777788889999' } });

  await put({ ResourcePolicy: second });

  expect(await policy()).toBe(second);
});

describe('a policy for everyone', () => {
  test.each([[undefined], [false]])('is stored where BlockPublicPolicy is %p', async (BlockPublicPolicy) => {
    await put({ ResourcePolicy: PUBLIC_POLICY, BlockPublicPolicy });

    expect(await policy()).toBe(PUBLIC_POLICY);
  });

  test.each(PUBLIC_PRINCIPALS)('is blocked where its principal is %s', async (_case, Principal) => {
    const before = stateOf(fake, 'prod/db');

    await expect(
      put({ ResourcePolicy: policyFor({ Principal }), BlockPublicPolicy: true }),
    ).rejects.toMatchObject(refusal('PublicPolicyException'));
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test.each([
    ['it denies', { Effect: 'Deny', Principal: '*' }],
    [
      'it has a condition',
      { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } },
    ],
    ['it names an account', { Principal: { AWS: 'arn:aws:iam::444455556666:root' } }],
  ])('is none where %s', async (_case, statement) => {
    await expect(
      put({ ResourcePolicy: policyFor(statement), BlockPublicPolicy: true }),
    ).resolves.toMatchObject({ Name: 'prod/db' });
  });
});

describe('a refusal', () => {
  test.each(MALFORMED_POLICIES)('answers %s, and nothing has changed', async (_case, ResourcePolicy) => {
    const before = stateOf(fake, 'prod/db');

    await expect(put({ ResourcePolicy })).rejects.toMatchObject(
      refusal('MalformedPolicyDocumentException', 'This resource policy contains a syntax error.'),
    );
    expect(stateOf(fake, 'prod/db')).toEqual(before);
  });

  test('answers a principal that cannot be one', async () => {
    await expect(put({ ResourcePolicy: policyFor({ Principal: { AWS: 'nobody' } }) })).rejects.toMatchObject(
      refusal('MalformedPolicyDocumentException', 'This resource policy contains an unsupported principal.'),
    );
  });

  test.each([
    ['unknown', UNKNOWN],
    ['not a name', INVALID_NAME],
  ])('answers the secret "%s"', async (SecretId, expected) => {
    await expect(put({ SecretId })).rejects.toMatchObject(expected);
  });

  test.each([
    ['scheduled', SCHEDULED],
    ['replica', REPLICA],
  ])('answers a secret that is %s, and nothing has changed', async (SecretId, expected) => {
    await seedSecretsOfEveryKind(fake);
    const before = stateOf(fake, SecretId);

    await expect(put({ SecretId })).rejects.toMatchObject(expected);
    expect(stateOf(fake, SecretId)).toEqual(before);
  });
});
