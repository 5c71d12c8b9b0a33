import {
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  ReplicateSecretToRegionsCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { NARROW_POLICY } from '../support/policies';
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

const get = async (SecretId = 'prod/db', by = client) => {
  const { $metadata: _, ...output } = await by.send(new GetResourcePolicyCommand({ SecretId }));
  return output;
};
const put = () =>
  client.send(new PutResourcePolicyCommand({ SecretId: 'prod/db', ResourcePolicy: NARROW_POLICY }));

test('the output has ARN and name where there is no policy', async () => {
  expect(await get()).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
  expect(Object.keys(await get()).sort()).toEqual(['ARN', 'Name']);
});

test('the output has the policy as it was put', async () => {
  await put();

  expect(await get()).toEqual({
    ARN: fake.secret('prod/db').arn,
    Name: 'prod/db',
    ResourcePolicy: NARROW_POLICY,
  });
});

test('a look at the policy changes nothing', async () => {
  await put();
  const before = stateOf(fake, 'prod/db');
  await fake.clock.advance({ days: 1 });

  await get();

  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

test('the policy of a replica is that of its primary', async () => {
  await put();
  await client.send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'prod/db',
      AddReplicaRegions: [{ Region: 'us-east-2' }],
    }),
  );
  await fake.settled();

  const { ResourcePolicy } = await get('prod/db', fake.client({ region: 'us-east-2' }));

  expect(ResourcePolicy).toBe(NARROW_POLICY);
});

test.each([
  ['unknown', UNKNOWN],
  ['not a name', INVALID_NAME],
  ['scheduled', SCHEDULED],
])('the secret "%s" is refused', async (SecretId, expected) => {
  await seedSecretsOfEveryKind(fake);

  await expect(get(SecretId)).rejects.toMatchObject(expected);
});
