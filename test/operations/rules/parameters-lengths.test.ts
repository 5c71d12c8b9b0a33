import {
  BatchGetSecretValueCommand as Batch,
  CreateSecretCommand as Create,
  GetRandomPasswordCommand as Password,
  ListSecretsCommand as List,
  ListSecretVersionIdsCommand as Versions,
  PutResourcePolicyCommand as PutPolicy,
  PutSecretValueCommand as Put,
  RemoveRegionsFromReplicationCommand as RemoveRegions,
  ReplicateSecretToRegionsCommand as Replicate,
  RotateSecretCommand as Rotate,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../../src';
import type { AnyCommand } from '../../support/any-command';
import { acceptsParameters, expectParametersRefused } from '../../support/sent-parameters';
import { plainTexts, restrictedTexts, type TextRow } from '../../support/text-members';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ db: 'x' });
});

const Name = 'new';
const SecretId = 'db';
const SecretString = 'y';
const Region = 'us-east-2';

const words = (shown: string, path: string, constraint: string) =>
  `1 validation error detected: Value ${shown}at '${path}' failed to satisfy constraint: Member must have ${constraint}`;

async function expectLengths([, path, min, max, commandFor]: TextRow, character: string): Promise<void> {
  const refused: [number, string][] = [[max + 1, `length less than or equal to ${max}`]];
  if (min > 0) refused.push([min - 1, `length greater than or equal to ${min}`]);
  for (const [length, constraint] of refused) {
    const text = character.repeat(length);
    await expectParametersRefused(
      fake,
      commandFor(text),
      expect.stringContaining(words(`'${text}' `, path, constraint)),
    );
  }
  for (const length of [min, max]) {
    expect([length, await acceptsParameters(client, commandFor(character.repeat(length)))]).toEqual([
      length,
      true,
    ]);
  }
}

describe('a text has as many characters as the model says, and as ASCII also as many units:', () => {
  test.each([...plainTexts, ...restrictedTexts])('%s, at %s, from %d to %d', async (...row) => {
    await expectLengths(row, '1');
  });
});

describe('a text of four-byte characters counts each of them as one, though it is two units:', () => {
  test.each(plainTexts)('%s, at %s, from %d to %d', async (...row) => {
    await expectLengths(row, '\u{1F511}');
  });

  test('a policy of 20,480 characters is stored', async () => {
    const [before, behind] = [
      '{"Version":"2012-10-17","Statement":[{"Sid":"',
      '","Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}',
    ];
    const policy = `${before}${'\u{1F511}'.repeat(20_480 - before.length - behind.length)}${behind}`;

    await client.send(new PutPolicy({ SecretId, ResourcePolicy: policy }));

    expect(fake.secret('db').resourcePolicy).toBe(policy);
  });
});

describe('a number has its limits:', () => {
  test.each<[string, string, number, number, (n: number) => AnyCommand]>([
    ['BatchGetSecretValue.MaxResults', 'maxResults', 1, 20, (n) => new Batch({ Filters: [], MaxResults: n })],
    ['ListSecrets.MaxResults', 'maxResults', 1, 100, (n) => new List({ MaxResults: n })],
    [
      'ListSecretVersionIds.MaxResults',
      'maxResults',
      1,
      100,
      (n) => new Versions({ SecretId, MaxResults: n }),
    ],
    [
      'GetRandomPassword.PasswordLength',
      'passwordLength',
      1,
      4096,
      (n) => new Password({ PasswordLength: n }),
    ],
    [
      'RotateSecret.RotationRules.AutomaticallyAfterDays',
      'rotationRules.automaticallyAfterDays',
      1,
      1000,
      (n) => new Rotate({ SecretId, RotationRules: { AutomaticallyAfterDays: n } }),
    ],
  ])('%s, at %s, from %d to %d', async (_member, path, min, max, commandFor) => {
    for (const [n, bound] of [
      [max + 1, `less than or equal to ${max}`],
      [min - 1, `greater than or equal to ${min}`],
      [-1, `greater than or equal to ${min}`],
    ] as const) {
      await expectParametersRefused(fake, commandFor(n), words(`'${n}' `, path, `value ${bound}`));
    }
    for (const n of [min, max]) expect(await acceptsParameters(client, commandFor(n))).toBe(true);
  });
});

describe('a list has as many items as the model says:', () => {
  const items = (n: number) => Array.from({ length: n }, (_, index) => `i${index}`);
  const filters = (n: number) => items(n).map((item) => ({ Key: 'name' as const, Values: [item] }));

  test.each<[string, string, number, number, (n: number) => AnyCommand]>([
    ['BatchGetSecretValue.SecretIdList', 'secretIdList', 1, 20, (n) => new Batch({ SecretIdList: items(n) })],
    ['BatchGetSecretValue.Filters', 'filters', 0, 10, (n) => new Batch({ Filters: filters(n) })],
    ['ListSecrets.Filters', 'filters', 0, 10, (n) => new List({ Filters: filters(n) })],
    [
      'ListSecrets.Filters[].Values',
      'filters.1.member.values',
      1,
      10,
      (n) => new List({ Filters: [{ Key: 'name', Values: items(n) }] }),
    ],
    [
      'PutSecretValue.VersionStages',
      'versionStages',
      1,
      20,
      (n) => new Put({ SecretId, SecretString, VersionStages: items(n) }),
    ],
    [
      'CreateSecret.AddReplicaRegions',
      'addReplicaRegions',
      1,
      Infinity,
      (n) => new Create({ Name, AddReplicaRegions: items(n).map(() => ({ Region })) }),
    ],
    [
      'ReplicateSecretToRegions.AddReplicaRegions',
      'addReplicaRegions',
      1,
      Infinity,
      (n) => new Replicate({ SecretId, AddReplicaRegions: items(n).map(() => ({ Region })) }),
    ],
    [
      'RemoveRegionsFromReplication.RemoveReplicaRegions',
      'removeReplicaRegions',
      1,
      Infinity,
      (n) => new RemoveRegions({ SecretId, RemoveReplicaRegions: items(n).map(() => Region) }),
    ],
  ])('%s, at %s, from %d to %d', async (_member, path, min, max, commandFor) => {
    const refused: [number, string][] = [];
    if (min > 0) refused.push([min - 1, `greater than or equal to ${min}`]);
    if (max < Infinity) refused.push([max + 1, `less than or equal to ${max}`]);
    for (const [n, bound] of refused) {
      // How the service prints a list is not known.
      const message = new RegExp(
        `^1 validation error detected: Value .*at '${path}' failed to satisfy constraint: Member must have length ${bound}$`,
      );
      await expectParametersRefused(fake, commandFor(n), expect.stringMatching(message));
    }
    for (const n of [min, Math.min(max, 30)])
      expect(await acceptsParameters(client, commandFor(n))).toBe(true);
  });
});
