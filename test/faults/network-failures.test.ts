import { execFileSync } from 'node:child_process';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type NetworkError } from '../../src';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

interface ErrorShape {
  readonly class: string;
  readonly text: string;
  readonly members: readonly (readonly [name: string, value: unknown])[];
}

/** What an unmodified client makes of a socket that is closed at once, and of a port where nobody listens. */
const offTheSocket = JSON.parse(
  execFileSync(process.execPath, [require.resolve('../support/errors-off-a-socket.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { readonly port: number; readonly reset: ErrorShape; readonly refused: ErrorShape };

async function shapeOfFault(code: NetworkError, goesDown: boolean): Promise<ErrorShape> {
  const fake = new FakeSecretsManager();
  const client = fake.client({ maxAttempts: 1 });
  if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
  fake.onAnyCommand().failsWith(code);
  const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));
  return { class: error.constructor.name, text: String(error), members: Object.entries(error) };
}

describe.each([
  ['answered at the retry loop', false],
  ['that goes down the whole stack', true],
])('the error of a call %s', (_which, goesDown) => {
  it('that meets ECONNRESET equals the one of a real socket', async () => {
    await expect(shapeOfFault('ECONNRESET', goesDown)).resolves.toEqual(offTheSocket.reset);
  });

  it('that meets ECONNREFUSED equals the one of a real port, but for the address', async () => {
    const local = (shape: ErrorShape): unknown =>
      JSON.parse(
        JSON.stringify(shape)
          .replaceAll('192.0.2.1:443', `127.0.0.1:${offTheSocket.port}`)
          .replaceAll('"192.0.2.1"', '"127.0.0.1"')
          .replaceAll('443', String(offTheSocket.port)),
      );

    expect(local(await shapeOfFault('ECONNREFUSED', goesDown))).toEqual(offTheSocket.refused);
  });
});
