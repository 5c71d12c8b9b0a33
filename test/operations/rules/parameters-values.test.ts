import {
  CreateSecretCommand as Create,
  GetSecretValueCommand as Get,
  ListSecretsCommand as List,
  PutSecretValueCommand as Put,
  RemoveRegionsFromReplicationCommand as RemoveRegions,
  ReplicateSecretToRegionsCommand as Replicate,
  RotateSecretCommand as Rotate,
  UpdateSecretCommand as Update,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../../src';
import type { AnyCommand } from '../../support/any-command';
import { acceptsParameters, expectParametersRefused } from '../../support/sent-parameters';

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({ db: 'x' });
});

const SecretId = 'db';
const refusedAs = (value: string, path: string, constraint: string) =>
  `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: Member must ${constraint}`;

/** The operations that take a value: each with a string, with bytes. */
const writers: readonly (readonly [
  string,
  (text: string) => AnyCommand,
  (bytes: Uint8Array) => AnyCommand,
])[] = [
  [
    'CreateSecret',
    (SecretString) => new Create({ Name: 'new', SecretString }),
    (SecretBinary) => new Create({ Name: 'new', SecretBinary }),
  ],
  [
    'PutSecretValue',
    (SecretString) => new Put({ SecretId, SecretString }),
    (SecretBinary) => new Put({ SecretId, SecretBinary }),
  ],
  [
    'UpdateSecret',
    (SecretString) => new Update({ SecretId, SecretString }),
    (SecretBinary) => new Update({ SecretId, SecretBinary }),
  ],
];

describe.each(writers)('the value of %s', (_operation, withText, withBytes) => {
  test.each([
    ['65,536 characters of one byte', 'a'.repeat(65_536)],
    ['16,384 characters of four bytes', '\u{1F511}'.repeat(16_384)],
    ['21,845 characters of three bytes and one of one', `${'\u20ac'.repeat(21_845)}a`],
    ['one character', 'a'],
  ])('may have %s', async (_title, text) => {
    expect(await acceptsParameters(client, withText(text))).toBe(true);
  });

  test.each([
    ['65,537 characters of one byte', 'a'.repeat(65_537)],
    ['16,385 characters of four bytes', '\u{1F511}'.repeat(16_385)],
    ['16,384 characters of four bytes and one of one', `a${'\u{1F511}'.repeat(16_384)}`],
    ['21,845 characters of three bytes and two of one', `${'\u20ac'.repeat(21_845)}aa`],
  ])('may not have %s', async (_title, text) => {
    await expectParametersRefused(
      fake,
      withText(text),
      "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
    );
  });

  test('may not be an empty string', async () => {
    await expectParametersRefused(
      fake,
      withText(''),
      "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  });

  test('may have 1 to 65,536 bytes', async () => {
    await expectParametersRefused(
      fake,
      withBytes(new Uint8Array(65_537)),
      "1 validation error detected: Value at 'secretBinary' failed to satisfy constraint: Member must have length less than or equal to 65536",
    );
    await expectParametersRefused(
      fake,
      withBytes(new Uint8Array(0)),
      "1 validation error detected: Value at 'secretBinary' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
    expect(await acceptsParameters(client, withBytes(new Uint8Array(65_536)))).toBe(true);
    expect(await acceptsParameters(client, withBytes(new Uint8Array(1)))).toBe(true);
  });
});

describe('bytes', () => {
  test.each([
    ['a Buffer', Buffer.from('footest')],
    ['a view on a part of a longer buffer', new TextEncoder().encode('a footest b').subarray(2, 9)],
    ['a string, whose UTF-8 bytes they are', 'footest'],
  ])('may come as %s', async (_title, value) => {
    await client.send(new Put({ SecretId, SecretBinary: value as Uint8Array }));

    const { SecretBinary } = await client.send(new Get({ SecretId }));
    expect(new TextDecoder().decode(SecretBinary)).toBe('footest');
  });

  test('that come as a string are not decoded, even where it is base64', async () => {
    await client.send(new Put({ SecretId, SecretBinary: 'Zm9v' as never }));

    const { SecretBinary } = await client.send(new Get({ SecretId }));
    expect(new TextDecoder().decode(SecretBinary)).toBe('Zm9v');
  });
});

describe('the token of a rotation', () => {
  const put = (RotationToken: string) => new Put({ SecretId, SecretString: 'y', RotationToken });

  test('has 36 to 256 letters, digits and hyphens', async () => {
    for (const token of ['a'.repeat(36), '-'.repeat(256), 'aZ09-'.repeat(10)]) {
      expect(await acceptsParameters(client, put(token))).toBe(true);
    }
  });

  test.each([
    ['a'.repeat(35), 'have length greater than or equal to 36'],
    ['a'.repeat(257), 'have length less than or equal to 256'],
    ['_'.repeat(36), 'satisfy regular expression pattern: ^[a-zA-Z0-9\\-]+$'],
  ])('is refused without being printed: %s', async (token, constraint) => {
    await expectParametersRefused(
      fake,
      put(token),
      `1 validation error detected: Value at 'rotationToken' failed to satisfy constraint: Member must ${constraint}`,
    );
  });
});

describe('a region', () => {
  const rows: readonly (readonly [string, string, (region: string) => AnyCommand])[] = [
    [
      'CreateSecret',
      'addReplicaRegions.1.member.region',
      (Region) => new Create({ Name: 'new', AddReplicaRegions: [{ Region }] }),
    ],
    [
      'ReplicateSecretToRegions',
      'addReplicaRegions.1.member.region',
      (Region) => new Replicate({ SecretId, AddReplicaRegions: [{ Region }] }),
    ],
    [
      'RemoveRegionsFromReplication',
      'removeReplicaRegions.1.member',
      (Region) => new RemoveRegions({ SecretId, RemoveReplicaRegions: [Region] }),
    ],
  ];

  describe.each(rows)('of %s', (_operation, path, commandFor) => {
    test.each([['us-east-2'], ['ap-southeast-11'], ['us-gov-west-1'], [`${'a'.repeat(126)}-1`]])(
      'may be %s',
      async (region) => {
        expect(await acceptsParameters(client, commandFor(region))).toBe(true);
      },
    );

    test.each([['US-EAST-2'], ['us-east'], ['us_east_2'], ['us-east-2a'], ['2'], ['us-east-2 ']])(
      'may not be %j',
      async (region) => {
        await expectParametersRefused(
          fake,
          commandFor(region),
          refusedAs(region, path, 'satisfy regular expression pattern: ^([a-z]+-)+\\d+$'),
        );
      },
    );

    test('may have 128 characters at most', async () => {
      const region = `${'a'.repeat(127)}-1`;

      await expectParametersRefused(
        fake,
        commandFor(region),
        refusedAs(region, path, 'have length less than or equal to 128'),
      );
    });
  });
});

describe('a filter', () => {
  const list = (value: string) => new List({ Filters: [{ Key: 'all', Values: [value] }] });

  test.each([[''], ['!'], ['!aZ09 :_@/+=.-'], ['a!b'], ['!!']])('may look for %j', async (value) => {
    expect(await acceptsParameters(client, list(value))).toBe(true);
  });

  test.each([['*'], ['a,b'], ['größe'], ['\u{1F511}'], ['a\tb']])('may not look for %j', async (value) => {
    await expectParametersRefused(
      fake,
      list(value),
      refusedAs(
        value,
        'filters.1.member.values.1.member',
        'satisfy regular expression pattern: ^\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*$',
      ),
    );
  });
});

describe('a choice', () => {
  test('of an order is one of the model', async () => {
    await expectParametersRefused(
      fake,
      new List({ SortOrder: 'ASC' as never }),
      refusedAs('ASC', 'sortOrder', 'satisfy enum value set: [asc, desc]'),
    );
  });

  test('of a date to sort by is one of the SDK', async () => {
    await expectParametersRefused(
      fake,
      new List({ SortBy: 'size' as never }),
      expect.stringContaining(
        "Value 'size' at 'sortBy' failed to satisfy constraint: Member must satisfy enum",
      ),
    );
  });
});

describe('a schedule', () => {
  const rotate = (RotationRules: object) => new Rotate({ SecretId, RotationRules });

  test.each([
    ['rate(10 days)'],
    ['cron(0 /8 * * ? *)'],
    ['cron(0 8 ? * MON#1,FRI-SUN *)'],
    ['x'],
    ['a'.repeat(256)],
  ])('may be written as %s', async (ScheduleExpression) => {
    expect(await acceptsParameters(client, rotate({ ScheduleExpression }))).toBe(true);
  });

  test.each([
    ['', 'have length greater than or equal to 1'],
    ['a'.repeat(257), 'have length less than or equal to 256'],
    ['rate(1 day);', 'satisfy regular expression pattern: ^[0-9A-Za-z\\(\\)#\\?\\*\\-\\/, ]+$'],
  ])('may not be written as "%s"', async (ScheduleExpression, constraint) => {
    await expectParametersRefused(
      fake,
      rotate({ ScheduleExpression }),
      expect.stringContaining(
        `Value '${ScheduleExpression}' at 'rotationRules.scheduleExpression' failed to satisfy constraint: Member must ${constraint}`,
      ),
    );
  });

  test.each([['3m'], ['1d'], ['1 h']])('may not have a window of %s', async (Duration) => {
    await expectParametersRefused(
      fake,
      rotate({ Duration }),
      refusedAs(Duration, 'rotationRules.duration', 'satisfy regular expression pattern: ^[0-9h]+$'),
    );
  });
});
