import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { compare, microseconds } from './measure.mjs';
import { ratioRow } from './table.mjs';

const SENDS = 30;

/** A `send` that fails twice and then succeeds against one that succeeds, on one client. */
export async function retryRows() {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  const client = fake.client({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' },
  });
  const send = () => client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
  // The reset fills the client's retry quota up again, and costs both sides the same.
  const batch = (arrange) => async () => {
    let total = 0;
    for (let count = 0; count < SENDS; count += 1) {
      fake.reset();
      arrange();
      total += await microseconds(send);
    }
    return total;
  };
  const { ratio, ours, theirs } = await compare({
    rounds: 200,
    warmUp: 40,
    ours: batch(() => fake.on(GetSecretValueCommand).failsWith('InternalServiceError', { times: 2 })),
    theirs: batch(() => {}),
  });
  const perSend = { ratio, ours: ours / SENDS, theirs: theirs / SENDS };
  return [ratioRow('a send that fails twice / one that succeeds', perSend, 3.5)];
}
