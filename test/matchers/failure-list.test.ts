import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { toHaveReceivedCommand } from '../../src/matchers/to-have-received-command';
import { toHaveReceivedCommandTimes } from '../../src/matchers/to-have-received-command-times';
import { toHaveReceivedCommandWith } from '../../src/matchers/to-have-received-command-with';
import { jestContext } from '../support/jest-context';

const VALUE = 'hunter2-in-plain-text';

/** The list at the end of a failure. */
function listIn(fake: FakeSecretsManager): string {
  return toHaveReceivedCommand(jestContext(), fake, BatchGetSecretValueCommand).message().split('\n\n')[1]!;
}

async function fakeAfterReads(count: number): Promise<FakeSecretsManager> {
  const fake = new FakeSecretsManager({ secrets: { app: VALUE } });
  const client = fake.client();
  for (let i = 0; i < count; i += 1) await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
  return fake;
}

describe('the list of calls in a failure', () => {
  it('has a numbered line for each call, in their order', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: VALUE } });
    const client = fake.client();
    fake.on(ListSecretsCommand).failsWith('ThrottlingException', { times: 2 });
    fake.on(GetSecretValueCommand).failsWith('InternalServiceError');

    await client.send(new ListSecretsCommand({ MaxResults: 5 }));
    await client.send(new GetSecretValueCommand({ SecretId: 'app' })).catch(() => undefined);
    await client.send(new GetSecretValueCommand({ SecretId: 'none' })).catch(() => undefined);
    await client.send(new CreateSecretCommand({ Name: 'new', SecretString: VALUE }));

    expect(listIn(fake)).toBe(
      [
        'It received:',
        '  1. ListSecretsCommand {"MaxResults":5} (3 attempts)',
        '  2. GetSecretValueCommand {"SecretId":"app"} -> InternalServiceError (3 attempts)',
        '  3. GetSecretValueCommand {"SecretId":"none"} -> InternalServiceError (3 attempts)',
        '  4. CreateSecretCommand {"Name":"new","SecretString":"‹secret new›"}',
      ].join('\n'),
    );
  });

  it('has 20 calls', async () => {
    const lines = listIn(await fakeAfterReads(20)).split('\n');

    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('  20. GetSecretValueCommand {"SecretId":"app"}');
  });

  it('tells how many more there are', async () => {
    const lines = listIn(await fakeAfterReads(23)).split('\n');

    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual(['  20. GetSecretValueCommand {"SecretId":"app"}', '  ... and 3 more']);
  });

  it('has no secret value in it, whatever the matcher', async () => {
    const fake = new FakeSecretsManager({ secrets: { app: VALUE } });
    const bytes = new TextEncoder().encode(VALUE);
    await fake.client().send(new PutSecretValueCommand({ SecretId: 'app', SecretString: VALUE }));
    await fake.client().send(new PutSecretValueCommand({ SecretId: 'app', SecretBinary: bytes }));
    const expected = { SecretString: VALUE, SecretBinary: bytes };

    const messages = [true, false].flatMap((isNot) => {
      const context = jestContext({ isNot });
      return [
        toHaveReceivedCommand(context, fake, PutSecretValueCommand),
        toHaveReceivedCommandTimes(context, fake, PutSecretValueCommand, 7),
        toHaveReceivedCommandWith(context, fake, PutSecretValueCommand, expected),
      ].map(({ message }) => message());
    });

    for (const message of messages) {
      expect(message).not.toContain('hunter2');
      expect(message).not.toContain('104,117,110');
      expect(message).not.toContain('"0":104');
      expect(message).toContain('‹secret app›');
    }
  });

  it('names asymmetric matchers by what they are', async () => {
    const verdict = toHaveReceivedCommandWith(jestContext(), await fakeAfterReads(0), ListSecretsCommand, {
      MaxResults: expect.any(Number) as number,
      NextToken: { asymmetricMatch: () => false },
      Filters: expect.arrayContaining([{ Key: 'name' }]) as object[],
    });

    expect(verdict.message()).toBe(
      'Expected the fake to receive ListSecretsCommand with {"MaxResults":"Any<Number>","NextToken":"an asymmetric matcher","Filters":"an asymmetric matcher"}.\n\nIt received no calls.\n\nIt has the secrets "app".',
    );
  });
});
