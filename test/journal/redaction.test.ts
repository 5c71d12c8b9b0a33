import { inspect } from 'node:util';
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  UpdateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, hintOf } from '../../src';
import { printed } from '../support/printed';
import { rejectionOf } from '../support/rejection';

const VALUE = 'hunter2-in-plain-text';
const BYTES = new TextEncoder().encode('bytes-in-plain-text');

/** No form of the values is in the text. */
function expectNoValues(text: string): void {
  expect(text).not.toContain('in-plain-text');
  expect(text).not.toContain(btoa(VALUE));
  expect(text).not.toContain(btoa('bytes-in-plain-text'));
  // The first bytes, as an array prints them.
  expect(text.replace(/\s/g, '')).not.toMatch(/98,121,116,101|"0":98/);
}

let fake: FakeSecretsManager;
let client: SecretsManagerClient;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { text: VALUE, bytes: BYTES, json: { password: VALUE } } });
  client = fake.client();
});

async function sendEverything(): Promise<void> {
  await client.send(new GetSecretValueCommand({ SecretId: 'text' }));
  await client.send(new GetSecretValueCommand({ SecretId: 'bytes' }));
  await client.send(new BatchGetSecretValueCommand({ SecretIdList: ['text', 'bytes', 'json'] }));
  await client.send(new CreateSecretCommand({ Name: 'new', SecretString: `${VALUE} 2` }));
  await client.send(new PutSecretValueCommand({ SecretId: 'text', SecretBinary: BYTES }));
  await client.send(new UpdateSecretCommand({ SecretId: 'text', SecretString: `${VALUE} 3` }));
}

describe('what the journal prints', () => {
  it('holds no value of an input or an output', async () => {
    await sendEverything();

    expectNoValues(printed(fake.calls()));
    for (const call of fake.calls())
      expectNoValues(printed(call) + printed(call.input) + printed(call.output));
  });

  it('has a placeholder with the secret’s name in place of a value', async () => {
    await client.send(new GetSecretValueCommand({ SecretId: 'text' }));
    await client.send(
      new PutSecretValueCommand({
        SecretId: 'text',
        SecretString: VALUE,
        ClientRequestToken: 'a'.repeat(32),
      }),
    );

    const [read, write] = fake.calls();

    expect(JSON.parse(JSON.stringify(read!.output))).toMatchObject({
      Name: 'text',
      SecretString: '‹secret text›',
    });
    expect(JSON.parse(JSON.stringify(write!.input))).toEqual({
      SecretId: 'text',
      ClientRequestToken: 'a'.repeat(32),
      SecretString: '‹secret text›',
    });
  });

  it('holds no password that the service made', async () => {
    const { RandomPassword } = await client.send(new GetRandomPasswordCommand({}));

    expect(printed(fake.calls())).not.toContain(RandomPassword);
    expect(fake.calls(GetRandomPasswordCommand)[0]!.output!.RandomPassword).toBe(RandomPassword);
  });

  it('holds no value of an answer that a test made up', async () => {
    fake.on(GetSecretValueCommand).resolves({ SecretString: VALUE, Name: 'text' });
    await client.send(new GetSecretValueCommand({ SecretId: 'text' }));

    expectNoValues(printed(fake.calls()));
  });

  it('holds no value of attempts that failed', async () => {
    fake.on(PutSecretValueCommand).failsWith('InternalServiceError');
    await rejectionOf(client.send(new PutSecretValueCommand({ SecretId: 'text', SecretString: VALUE })));

    expectNoValues(printed(fake.calls()));
    expect(fake.calls()[0]!.attempts).toHaveLength(3);
  });
});

describe('what a test reads of the journal', () => {
  it('is the value itself', async () => {
    await sendEverything();
    const [readText, readBytes, batch, create, put, update] = fake.calls();

    expect(readText!.output).toMatchObject({ SecretString: VALUE });
    expect(readBytes!.output).toMatchObject({ SecretBinary: BYTES });
    expect(batch!.output).toMatchObject({
      SecretValues: [
        { Name: 'text', SecretString: VALUE },
        { Name: 'bytes', SecretBinary: BYTES },
        { Name: 'json', SecretString: `{"password":"${VALUE}"}` },
      ],
    });
    expect(create!.input).toMatchObject({ SecretString: `${VALUE} 2` });
    expect(put!.input).toMatchObject({ SecretBinary: BYTES });
    expect(update!.input).toEqual({ SecretId: 'text', SecretString: `${VALUE} 3` });
  });
});

describe('what else prints', () => {
  it('of a view holds no value', () => {
    expectNoValues(printed(fake.secret('text')));
    expectNoValues(printed(fake.secret('bytes')));
    expectNoValues(printed(fake.secret('json')));
    expectNoValues(printed(fake.secret('text').versions));
    expect(JSON.stringify(fake.secret('text'))).toContain('"value":"‹secret text›"');
  });

  it('of a checkpoint holds no value', async () => {
    await sendEverything();

    expectNoValues(printed(fake.checkpoint()));
  });

  it('of the fake itself holds no value', async () => {
    await sendEverything();

    expectNoValues(printed(fake));
  });

  it('of an attached client holds no value', async () => {
    await sendEverything();

    expectNoValues(inspect(client, { depth: Infinity, showHidden: true }));
  });

  it.each<[string, ConstructorParameters<typeof PutSecretValueCommand>[0]]>([
    ['a value that is too long', { SecretId: 'text', SecretString: VALUE.repeat(5_000) }],
    ['two values', { SecretId: 'text', SecretString: VALUE, SecretBinary: BYTES }],
    ['a value of the wrong type', { SecretId: 'text', SecretString: { password: VALUE } as never }],
    ['a value for no secret', { SecretId: 'none', SecretString: VALUE }],
    ['a label that cannot be', { SecretId: 'text', SecretString: VALUE, VersionStages: [''] }],
  ])('of an error of %s, and of its hint, holds no value', async (_what, input) => {
    const error = await rejectionOf(client.send(new PutSecretValueCommand(input)));

    expectNoValues(printed(error) + error.message + error.stack! + (hintOf(error) ?? ''));
  });

  it('of a conflict between two values holds neither', async () => {
    const token = 'a'.repeat(32);
    await client.send(
      new PutSecretValueCommand({ SecretId: 'text', SecretString: VALUE, ClientRequestToken: token }),
    );

    const error = await rejectionOf(
      client.send(
        new PutSecretValueCommand({
          SecretId: 'text',
          SecretString: `${VALUE} 2`,
          ClientRequestToken: token,
        }),
      ),
    );

    expect(error.name).toBe('ResourceExistsException');
    expectNoValues(printed(error) + error.stack! + (hintOf(error) ?? ''));
  });
});
