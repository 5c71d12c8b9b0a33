import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { compare, microseconds } from './measure.mjs';
import { ratioRow } from './table.mjs';

const SENDS = 60;
const config = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' },
};

/** One `send` through the fake against one through a middleware at the same place that does nothing. */
export async function sendRows() {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  // One client on each side serves the whole run.
  const answered = fake.client(config);
  const idle = idleClient(await answered.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));
  const batch = (client) => () =>
    microseconds(async () => {
      for (let count = 0; count < SENDS; count += 1) {
        await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
      }
    });
  const { ratio, ours, theirs } = await compare({
    rounds: 400,
    warmUp: 60,
    ours: batch(answered),
    theirs: batch(idle),
  });
  const perSend = { ratio, ours: ours / SENDS, theirs: theirs / SENDS };
  return [ratioRow('one send / with a do-nothing middleware', perSend, 1.1)];
}

/** A client that answers every call with the members of one output, and metadata of its own. */
function idleClient(members) {
  const client = new SecretsManagerClient(config);
  client.middlewareStack.addRelativeTo(
    () => async () => ({ response: {}, output: { ...members, $metadata: {} } }),
    { name: 'idle', relation: 'after', toMiddleware: 'retryMiddleware' },
  );
  return client;
}
