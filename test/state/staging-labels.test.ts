import {
  CreateSecretCommand,
  PutSecretValueCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
  type UpdateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { shownStages } from '../support/version-stages';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const V4 = '44444444-4444-4444-8444-444444444444';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
beforeEach(() => fake.reset());

/** What the answers of the calls of the tables have, apart from ARN and name, which all of them have. */
interface Answer {
  readonly VersionId?: string;
  readonly VersionStages?: readonly string[];
}

interface Call {
  readonly title: string;
  readonly send: (client: SecretsManagerClient) => Promise<object>;
}

/** A call, the labels of every version after it (none: the version is deprecated), and what its answer says of them. */
type Row = readonly [Call, labels: Readonly<Record<string, readonly string[]>>, answer?: Answer];

const create: Call = {
  title: 'Create',
  send: (client) =>
    client.send(
      new CreateSecretCommand({
        Name: 'prod/db',
        SecretString: V1,
        ClientRequestToken: V1,
        Description: 'd',
      }),
    ),
};

const put = (token: string, stages?: string[]): Call => ({
  title: `Put ${stages?.join() ?? ''}`,
  send: (client) =>
    client.send(
      new PutSecretValueCommand({
        SecretId: 'prod/db',
        SecretString: token,
        ClientRequestToken: token,
        ...(stages && { VersionStages: stages }),
      }),
    ),
});

const stage = (label: string, from: string, to?: string): Call => ({
  title: `Stage ${label}`,
  send: (client) =>
    client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: 'prod/db',
        VersionStage: label,
        RemoveFromVersionId: from,
        ...(to !== undefined && { MoveToVersionId: to }),
      }),
    ),
});

const update = (input: Omit<UpdateSecretCommandInput, 'SecretId'>): Call => ({
  title: `Update ${Object.keys(input).join()}`,
  send: (client) => client.send(new UpdateSecretCommand({ SecretId: 'prod/db', ...input })),
});

/* The tables, as they were recorded from the service. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  'puts without labels': [
    [create, { [V1]: ['AWSCURRENT'] }, { VersionId: V1 }],
    [
      put(V2),
      { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] },
      { VersionId: V2, VersionStages: ['AWSCURRENT'] },
    ],
    [
      put(V3),
      { [V1]: [], [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] },
      { VersionId: V3, VersionStages: ['AWSCURRENT'] },
    ],
    [
      put(V4),
      { [V1]: [], [V2]: [], [V3]: ['AWSPREVIOUS'], [V4]: ['AWSCURRENT'] },
      { VersionId: V4, VersionStages: ['AWSCURRENT'] },
    ],
  ],

  'a pending version that is promoted, then a put': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [
      put(V2, ['AWSPENDING']),
      { [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] },
      { VersionId: V2, VersionStages: ['AWSPENDING'] },
    ],
    [stage('AWSCURRENT', V1, V2), { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'AWSPENDING'] }, {}],
    [put(V3), { [V1]: [], [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] }],
  ],

  'two promotions': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [put(V2, ['AWSPENDING']), { [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING'] }],
    [stage('AWSCURRENT', V1, V2), { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'AWSPENDING'] }],
    [put(V3, ['AWSPENDING']), { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'], [V3]: ['AWSPENDING'] }],
    [stage('AWSCURRENT', V2, V3), { [V1]: [], [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT', 'AWSPENDING'] }],
  ],

  'two promotions of versions with labels of the caller': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [
      put(V2, ['AWSSOMETHING', 'AWSPENDING', 'PUT1']),
      { [V1]: ['AWSCURRENT'], [V2]: ['AWSPENDING', 'AWSSOMETHING', 'PUT1'] },
      { VersionId: V2, VersionStages: ['AWSPENDING', 'AWSSOMETHING', 'PUT1'] },
    ],
    [
      stage('AWSCURRENT', V1, V2),
      { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'AWSPENDING', 'AWSSOMETHING', 'PUT1'] },
    ],
    [
      put(V3, ['AWSPENDING', 'PUT2']),
      {
        [V1]: ['AWSPREVIOUS'],
        [V2]: ['AWSCURRENT', 'AWSSOMETHING', 'PUT1'],
        [V3]: ['AWSPENDING', 'PUT2'],
      },
    ],
    [
      stage('AWSCURRENT', V2, V3),
      {
        [V1]: [],
        [V2]: ['AWSPREVIOUS', 'AWSSOMETHING', 'PUT1'],
        [V3]: ['AWSCURRENT', 'AWSPENDING', 'PUT2'],
      },
    ],
  ],

  'AWSCURRENT asked for, and a label that outlives AWSPREVIOUS': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [
      put(V2, ['AWSCURRENT', 'PUT0']),
      { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'PUT0'] },
      { VersionId: V2, VersionStages: ['AWSCURRENT', 'PUT0'] },
    ],
    [
      put(V3, ['AWSPENDING', 'PUT1']),
      { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'PUT0'], [V3]: ['AWSPENDING', 'PUT1'] },
    ],
    [
      stage('AWSCURRENT', V2, V3),
      { [V1]: [], [V2]: ['AWSPREVIOUS', 'PUT0'], [V3]: ['AWSCURRENT', 'AWSPENDING', 'PUT1'] },
    ],
    [
      put(V4, ['AWSPENDING', 'PUT2']),
      {
        [V1]: [],
        [V2]: ['AWSPREVIOUS', 'PUT0'],
        [V3]: ['AWSCURRENT', 'PUT1'],
        [V4]: ['AWSPENDING', 'PUT2'],
      },
    ],
    [
      stage('AWSCURRENT', V3, V4),
      {
        [V1]: [],
        [V2]: ['PUT0'],
        [V3]: ['AWSPREVIOUS', 'PUT1'],
        [V4]: ['AWSCURRENT', 'AWSPENDING', 'PUT2'],
      },
    ],
  ],

  'labels of the caller that all move': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [put(V2, ['one', 'two', 'three']), { [V1]: ['AWSCURRENT'], [V2]: ['one', 'three', 'two'] }],
    [
      put(V3, ['one', 'two', 'three', 'four']),
      { [V1]: ['AWSCURRENT'], [V2]: [], [V3]: ['four', 'one', 'three', 'two'] },
      { VersionId: V3, VersionStages: ['four', 'one', 'three', 'two'] },
    ],
  ],

  'labels of the caller of which one stays': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [put(V2, ['one', 'two', 'three']), { [V1]: ['AWSCURRENT'], [V2]: ['one', 'three', 'two'] }],
    [
      put(V3, ['one', 'two', 'four']),
      { [V1]: ['AWSCURRENT'], [V2]: ['three'], [V3]: ['four', 'one', 'two'] },
      { VersionId: V3, VersionStages: ['four', 'one', 'two'] },
    ],
  ],

  'updates with and without a value': [
    [create, { [V1]: ['AWSCURRENT'] }, { VersionId: V1 }],
    [update({ Description: 'first' }), { [V1]: ['AWSCURRENT'] }, {}],
    [
      update({ SecretString: 'two', Description: 'second', ClientRequestToken: V2 }),
      { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] },
      { VersionId: V2 },
    ],
    [
      update({ SecretString: 'three', ClientRequestToken: V3 }),
      { [V1]: [], [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] },
      { VersionId: V3 },
    ],
    [update({}), { [V1]: [], [V2]: ['AWSPREVIOUS'], [V3]: ['AWSCURRENT'] }, {}],
  ],

  'a label of the caller that is taken away': [
    [create, { [V1]: ['AWSCURRENT'] }],
    [put(V2, ['AWSCURRENT', 'PENDING']), { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT', 'PENDING'] }],
    [stage('PENDING', V2), { [V1]: ['AWSPREVIOUS'], [V2]: ['AWSCURRENT'] }, {}],
  ],
};

describe('every step of the table', () => {
  test.each(Object.entries(tables))('%s', async (_title, rows) => {
    const client = fake.client();

    for (const [index, [call, labels, answer]] of rows.entries()) {
      const { $metadata: _, ...output } = (await call.send(client)) as Answer & { $metadata: object };
      const step = `${index + 1}. ${call.title}`;

      const versions = Object.entries(labels);
      const labelled = versions.filter(([, held]) => held.length > 0);
      expect({ step, ...(await shownStages(client, 'prod/db')) }).toEqual({
        step,
        described: Object.fromEntries(labelled),
        inListOfSecrets: Object.fromEntries(labelled),
        listed: labelled,
        listedWithDeprecated: versions.map(([id, held]) => (held.length === 0 ? [id] : [id, held])),
      });
      if (answer === undefined) continue;
      const { VersionStages: attached, ...rest } = output;
      expect({ step, ...rest, ...(attached && { VersionStages: attached.toSorted() }) }).toEqual({
        step,
        ARN: fake.secret('prod/db').arn,
        Name: 'prod/db',
        ...answer,
      });
    }
  });

  test('keeps a description that a later update with a value does not name', async () => {
    const client = fake.client();
    await create.send(client);
    expect(fake.secret('prod/db').description).toBe('d');

    await update({ SecretString: 'two', Description: 'second' }).send(client);
    await update({ SecretString: 'three' }).send(client);
    await update({}).send(client);

    expect(fake.secret('prod/db').description).toBe('second');
  });
});
