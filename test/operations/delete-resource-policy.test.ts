import {
  DeleteResourcePolicyCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { NARROW_POLICY } from '../support/policies';
import { INVALID_NAME, REPLICA, SCHEDULED, UNKNOWN } from '../support/secret-refusals';
import { seedSecretsOfEveryKind } from '../support/secrets-of-every-kind';
import { stateOf } from '../support/state-of';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': 'x' });
});

const remove = (SecretId = 'prod/db') => client.send(new DeleteResourcePolicyCommand({ SecretId }));

test('the policy is gone, the output has ARN and name, and the date of the last change moves', async () => {
  await client.send(new PutResourcePolicyCommand({ SecretId: 'prod/db', ResourcePolicy: NARROW_POLICY }));
  await fake.clock.advance({ seconds: 1 });

  const { $metadata: _, ...output } = await remove();

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
  expect(await client.send(new GetResourcePolicyCommand({ SecretId: 'prod/db' }))).not.toHaveProperty(
    'ResourcePolicy',
  );
  expect(fake.secret('prod/db').lastChangedDate).toEqual(new Date('2026-03-04T05:06:08.089Z'));
});

test('a secret without a policy stays as it is, and that is no failure', async () => {
  const before = stateOf(fake, 'prod/db');

  const { $metadata: _, ...output } = await remove();

  expect(output).toEqual({ ARN: fake.secret('prod/db').arn, Name: 'prod/db' });
  expect(stateOf(fake, 'prod/db')).toEqual(before);
});

test.each([
  ['unknown', UNKNOWN],
  ['not a name', INVALID_NAME],
  ['scheduled', SCHEDULED],
  ['replica', REPLICA],
])('the secret "%s" is refused', async (SecretId, expected) => {
  await seedSecretsOfEveryKind(fake);

  await expect(remove(SecretId)).rejects.toMatchObject(expected);
});
