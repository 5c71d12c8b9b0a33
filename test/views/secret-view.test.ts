import { GetSecretValueCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, MisuseError, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { thrownBy } from '../support/thrown';

freezeTime('2026-01-31T12:00:00.123Z');

const OLD = 'a'.repeat(32);
const NEW = 'b'.repeat(32);
const NEXT = 'c'.repeat(32);

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '123456789012' });
});

describe('a secret with everything', () => {
  beforeEach(() => {
    fake.seed({
      'prod/db': secret({
        versions: [
          { id: OLD, value: 'old', labels: ['AWSPREVIOUS'], lastAccessedDate: '2026-01-30T09:30:00Z' },
          { id: NEW, value: { user: 'app' }, labels: ['AWSCURRENT', 'GREEN'], createdDate: '2026-01-20' },
          { id: NEXT, labels: ['AWSPENDING'] },
        ],
        description: 'of the tests',
        kmsKeyId: 'alias/payments',
        owningService: 'rds',
        tags: { team: 'payments', cost: '' },
        resourcePolicy: {
          Version: '2012-10-17',
          Statement: { Effect: 'Deny', Principal: '*', Action: 'secretsmanager:DeleteSecret', Resource: '*' },
        },
        rotation: {
          lambdaArn: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate',
          automaticallyAfterDays: 30,
          lastRotatedDate: '2026-01-20T10:00:00Z',
          nextRotationDate: '2026-02-19T23:59:59Z',
        },
        createdDate: '2026-01-01T00:00:00Z',
        lastChangedDate: '2026-01-20T10:00:00Z',
        lastAccessedDate: '2026-01-30T09:30:00Z',
      }),
    });
  });

  it('shows each of its members', () => {
    const view = fake.secret('prod/db');

    expect(view).toMatchObject({
      name: 'prod/db',
      arn: expect.stringMatching(
        /^arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod\/db-[A-Za-z0-9]{6}$/,
      ) as string,
      value: '{"user":"app"}',
      description: 'of the tests',
      kmsKeyId: 'alias/payments',
      owningService: 'rds',
      resourcePolicy:
        '{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"secretsmanager:DeleteSecret","Resource":"*"}}',
      tags: { team: 'payments', cost: '' },
      labels: { AWSPREVIOUS: OLD, AWSCURRENT: NEW, GREEN: NEW, AWSPENDING: NEXT },
      rotationEnabled: true,
      createdDate: new Date('2026-01-01T00:00:00Z'),
      lastChangedDate: new Date('2026-01-20T10:00:00Z'),
      lastAccessedDate: new Date('2026-01-30T00:00:00Z'),
      lastRotatedDate: new Date('2026-01-20T10:00:00Z'),
      nextRotationDate: new Date('2026-02-19T23:59:59Z'),
    });
    expect(view.json()).toEqual({ user: 'app' });
  });

  it('shows its versions in the order of their creation', () => {
    const versions = fake.secret('prod/db').versions.map((version) => ({ ...version }));

    expect(versions).toEqual([
      {
        id: OLD,
        value: 'old',
        labels: ['AWSPREVIOUS'],
        createdDate: new Date('2026-01-01T00:00:00Z'),
        lastAccessedDate: new Date('2026-01-30T00:00:00Z'),
      },
      {
        id: NEW,
        value: '{"user":"app"}',
        labels: ['AWSCURRENT', 'GREEN'],
        createdDate: new Date('2026-01-20T00:00:00Z'),
      },
      { id: NEXT, value: undefined, labels: ['AWSPENDING'], createdDate: new Date('2026-01-01T00:00:00Z') },
    ]);
  });

  it('is frozen', () => {
    const view = fake.secret('prod/db');

    for (const part of [
      view,
      view.tags,
      view.labels,
      view.versions,
      view.versions[0],
      view.versions[0]!.labels,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(() => Object.assign(view, { value: 'x' })).toThrow(TypeError);
  });
});

describe('a secret with its value alone', () => {
  it('leaves out what it does not have', () => {
    fake.seed({ plain: 'hunter2' });

    const { json: _json, ...view } = fake.secret('plain');

    expect(Object.keys(view).sort()).toEqual([
      'arn',
      'createdDate',
      'labels',
      'lastChangedDate',
      'name',
      'rotationEnabled',
      'tags',
      'value',
      'versions',
    ]);
    expect(view).toMatchObject({ tags: {}, rotationEnabled: false });
    expect(view.createdDate).toEqual(new Date('2026-01-31T12:00:00.123Z'));
    expect(view.lastChangedDate).toEqual(new Date('2026-01-31T12:00:00.123Z'));
  });

  it('shows bytes as bytes, which are the caller’s own', () => {
    fake.seed({ bytes: new Uint8Array([0, 255]) });

    const value = fake.secret('bytes').value as Uint8Array;
    value.fill(7);

    expect(fake.secret('bytes').value).toEqual(new Uint8Array([0, 255]));
  });

  it('without versions has no value', () => {
    fake.seed({ empty: secret({}) });

    const view = fake.secret('empty');

    expect(view.value).toBeUndefined();
    expect(view.versions).toEqual([]);
    expect(view.labels).toEqual({});
  });
});

describe('a view', () => {
  it('is of the moment it was made, and does not change', async () => {
    fake.seed({ plain: 'one' });
    const before = fake.secret('plain');

    await fake.client().send(new PutSecretValueCommand({ SecretId: 'plain', SecretString: 'two' }));

    expect(before.value).toBe('one');
    expect(before.versions).toHaveLength(1);
    expect(fake.secret('plain').value).toBe('two');
    expect(fake.secret('plain').versions).toHaveLength(2);
  });

  it('does not count as an access', async () => {
    fake.seed({ plain: 'one' });
    expect(fake.secret('plain').value).toBe('one');
    expect(fake.secret('plain').lastAccessedDate).toBeUndefined();

    await fake.client().send(new GetSecretValueCommand({ SecretId: 'plain' }));

    expect(fake.secret('plain').lastAccessedDate).toEqual(new Date('2026-01-31T00:00:00Z'));
    expect(fake.secret('plain').versions[0]!.lastAccessedDate).toEqual(new Date('2026-01-31T00:00:00Z'));
  });

  it('is found by name, by ARN and by the ARN without its suffix', () => {
    fake.seed({ 'prod/db': 'x' });
    const { arn } = fake.secret('prod/db');

    expect(fake.secret(arn).name).toBe('prod/db');
    expect(fake.secret(arn.slice(0, -7)).name).toBe('prod/db');
  });

  it('is found where the test says', () => {
    fake.seed({ 'prod/db': 'home' });
    fake.seed({ 'prod/db': 'there' }, { region: 'us-east-1' });
    fake.seed({ 'prod/db': 'theirs' }, { accountId: '999999999999' });

    expect(fake.secret('prod/db').value).toBe('home');
    expect(fake.secret('prod/db', { region: 'us-east-1' }).value).toBe('there');
    expect(fake.secret('prod/db', { accountId: '999999999999' }).value).toBe('theirs');
  });

  it('shows a secret that is scheduled for deletion, until its window has ended', async () => {
    fake.seed({ old: secret({ value: 'x', scheduledForDeletion: { recoveryWindowInDays: 7 } }) });
    expect(fake.secret('old').deletedDate).toEqual(new Date('2026-02-07T12:00:00.123Z'));

    await fake.clock.advance({ days: 8 });

    expect(() => fake.secret('old')).toThrow(MisuseError);
  });
});

describe('json()', () => {
  it('gives the value parsed, with the type that the test names', () => {
    fake.seed({ json: { user: 'app', port: 5432 } });

    const { port } = fake.secret('json').json<{ user: string; port: number }>();

    expect(port).toBe(5432);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['text', 'hunter2-is-no-json', 'The current value of "it" is not JSON.'],
    ['broken JSON', '{"password":"hunter2-is-no-json', 'The current value of "it" is not JSON.'],
    ['bytes', new Uint8Array([1]), 'The current value of "it" is binary, not JSON.'],
  ])('says of %s that it is not JSON, without quoting it', (_what, value, message) => {
    fake.seed({ it: value });

    const error = thrownBy(() => fake.secret('it').json());

    expect(error).toBeInstanceOf(SyntaxError);
    expect(error.message).toBe(message);
    expect(error.stack).not.toContain('hunter2');
    expect(error.cause).toBeUndefined();
  });

  it('says of a secret without a value that it is missing', () => {
    fake.seed({ it: secret({}) });

    expect(() => fake.secret('it').json()).toThrow(
      new SyntaxError('The current value of "it" is missing, not JSON.'),
    );
  });
});

describe('a secret that there is not', () => {
  it('is refused with where it was looked for', () => {
    const error = thrownBy(() => fake.secret('prod/db'));

    expect(error).toBeInstanceOf(MisuseError);
    expect(error.message).toBe(
      '[fake-secrets-manager] secret() found no secret "prod/db" in eu-west-1 of account 123456789012. Seed it first, or say where it is.',
    );
  });

  it('is refused with the closest name', () => {
    fake.seed({ 'prod/db': 'x', 'something/else': 'y' });

    expect(thrownBy(() => fake.secret('prod/bd')).message).toBe(
      '[fake-secrets-manager] secret() found no secret "prod/bd" in eu-west-1 of account 123456789012. Did you mean "prod/db"?',
    );
  });

  it('is refused with the three closest names at most, nearest first', () => {
    fake.seed({ 'prod/db1': 'x', 'prod/db': 'x', 'prod/db22': 'x', 'prod/db333': 'x', 'zz/other': 'x' });

    expect(thrownBy(() => fake.secret('PROD/db')).message).toBe(
      '[fake-secrets-manager] secret() found no secret "PROD/db" in eu-west-1 of account 123456789012. Did you mean "prod/db" or "prod/db1" or "prod/db22"?',
    );
  });

  it('is refused where only another place has it', () => {
    fake.seed({ 'prod/db': 'x' }, { region: 'us-east-1' });

    expect(() => fake.secret('prod/db')).toThrow('found no secret "prod/db" in eu-west-1');
    expect(() => fake.secret('prod/db', { region: 'us-west-2' })).toThrow(
      'in us-west-2 of account 123456789012',
    );
  });
});
