import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UpdateSecretCommand,
  ValidateResourcePolicyCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { assert, asyncProperty, constantFrom, uniqueArray } from 'fast-check';
import { FakeSecretsManager, secret, type PolicyDocument } from '../../src';
import { freezeTime } from '../support/frozen-time';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const TOKEN = '99999999-9999-4999-8999-999999999999';
const POLICY = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}}';

freezeTime('2026-03-04T05:06:07Z');

const fake = new FakeSecretsManager({
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: {
    db: 'one',
    'db/long': secret({ value: 'two', kmsKeyId: 'key-1' }),
    aliased: secret({ value: 'three', kmsKeyId: 'alias/known' }),
    unknown: secret({ value: 'four', kmsKeyId: 'alias/unknown' }),
    rotated: secret({ value: 'five', rotation: { lambdaArn: LAMBDA } }),
  },
});
const client = fake.client();

/** Brings the fake to one beginning, ids included. */
function begin(): void {
  fake.reset();
  fake.kms.key('key-2', { alias: 'alias/known' });
  fake.kms.key('key-3', { state: 'disabled' });
  fake.lambda(LAMBDA, () => Promise.resolve());
}

type Send = (client: SecretsManagerClient) => Promise<object>;

/** Calls of every kind: those that succeed and those that do not, on names, ARNs and keys. */
const calls: readonly Send[] = [
  ...['db', 'db/long', 'aliased', 'unknown', 'nothing'].flatMap((SecretId): Send[] => [
    (c) => c.send(new GetSecretValueCommand({ SecretId })),
    (c) => c.send(new DescribeSecretCommand({ SecretId })),
    (c) => c.send(new PutSecretValueCommand({ SecretId, SecretString: 'new', ClientRequestToken: TOKEN })),
    (c) => c.send(new TagResourceCommand({ SecretId, Tags: [{ Key: 'a', Value: 'b' }] })),
    (c) => c.send(new DeleteSecretCommand({ SecretId })),
    (c) => c.send(new RestoreSecretCommand({ SecretId })),
    (c) => c.send(new BatchGetSecretValueCommand({ SecretIdList: [SecretId, 'not a name'] })),
    (c) => c.send(new UpdateSecretCommand({ SecretId, KmsKeyId: 'key-4' })),
    (c) => c.send(new UpdateSecretCommand({ SecretId, KmsKeyId: 'key-3' })),
    (c) => c.send(new UpdateSecretCommand({ SecretId, SecretString: 'other' })),
    (c) => c.send(new ValidateResourcePolicyCommand({ SecretId, ResourcePolicy: POLICY })),
  ]),
  ...[undefined, 'key-1', 'key-3', 'alias/known', 'alias/other'].map(
    (KmsKeyId): Send =>
      (c) =>
        c.send(
          new CreateSecretCommand({
            Name: `new-${KmsKeyId ?? 'default'}`,
            SecretString: 'x',
            ...(KmsKeyId !== undefined && { KmsKeyId }),
            Tags: [{ Key: 'a', Value: 'b' }],
          }),
        ),
  ),
  (c) => c.send(new CreateSecretCommand({ Name: 'db', AddReplicaRegions: [{ Region: 'us-east-2' }] })),
  (c) => c.send(new RotateSecretCommand({ SecretId: 'rotated' })),
  (c) => c.send(new RotateSecretCommand({ SecretId: 'db', RotationLambdaARN: LAMBDA })),
  (c) => c.send(new GetResourcePolicyCommand({ SecretId: 'db' })),
  (c) => c.send(new ListSecretsCommand({})),
  (c) => c.send(new GetRandomPasswordCommand({})),
  (c) => c.send(new ValidateResourcePolicyCommand({ ResourcePolicy: POLICY })),
  (c) => c.send(new BatchGetSecretValueCommand({ Filters: [{ Key: 'name', Values: ['db'] }] })),
  (c) =>
    c.send(
      new ReplicateSecretToRegionsCommand({ SecretId: 'db', AddReplicaRegions: [{ Region: 'us-east-2' }] }),
    ),
];

/** What becomes of the calls, one after the other, from the beginning. */
async function outcomes(sends: readonly Send[], policy?: PolicyDocument) {
  begin();
  if (policy !== undefined) fake.access.allowOnly(policy);
  const results: string[] = [];
  for (const send of sends) {
    try {
      const { $metadata: _, ...output } = (await send(client)) as { $metadata?: unknown };
      results.push(JSON.stringify(output));
    } catch (error) {
      results.push(String(error));
    }
  }
  return { results, policy: fake.access.minimumPolicy() };
}

/** The policy without one of its actions. */
function without(policy: PolicyDocument, dropped: string): PolicyDocument {
  return {
    ...policy,
    Statement: [policy.Statement].flat().map((statement) => ({
      ...statement,
      Action: [statement.Action ?? []].flat().map((action) => (action === dropped ? 's3:Nothing' : action)),
    })),
  };
}

const actionsOf = (policy: PolicyDocument): ReadonlySet<string> =>
  new Set([policy.Statement].flat().flatMap(({ Action = [] }) => Action));

test('is enough for the same calls, and not without any one of its actions', async () => {
  await assert(
    asyncProperty(uniqueArray(constantFrom(...calls), { minLength: 1, maxLength: 8 }), async (sends) => {
      const open = await outcomes(sends);

      const restricted = await outcomes(sends, open.policy);
      expect(restricted.results).toEqual(open.results);
      expect(restricted.policy).toEqual(open.policy);

      for (const action of actionsOf(open.policy)) {
        // Without it a change of key succeeds all the same, and leaves the versions as they are.
        if (action === 'kms:Encrypt') continue;
        const { results } = await outcomes(sends, without(open.policy, action));
        expect([action, results]).not.toEqual([action, open.results]);
      }
    }),
    { numRuns: 60 },
  );
});
