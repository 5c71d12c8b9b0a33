import { ListSecretsCommand, PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { median, microseconds, microsecondsSync } from './measure.mjs';
import { tellingRow, timeRow } from './table.mjs';

const sizes = [10, 10_000, 100_000];
const ROUNDS = 200;
const WARM_UP = 40;
const MILLISECOND = 1000;

/** What is measured in a fake that holds many secrets, and its limit if it has one. */
const measures = {
  checkpoint: { limit: MILLISECOND },
  'first write after a checkpoint': { limit: MILLISECOND },
  rollback: { limit: MILLISECOND },
  reset: { limit: MILLISECOND },
  'first page of ListSecrets': { limit: 5 * MILLISECOND },
  'filtered page of ListSecrets': {},
};

/** What must not grow with the number of secrets. */
export async function sizeRows() {
  const sides = sizes.map((size) => ({
    size,
    ...fakeWith(size),
    times: Object.fromEntries(Object.keys(measures).map((name) => [name, []])),
  }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const side of sides) {
      const measured = await measureOnce(side);
      if (round < 0) continue;
      for (const [name, value] of Object.entries(measured)) side.times[name].push(value);
    }
  }
  return Object.entries(measures).flatMap(([name, { limit }]) => rowsOf(name, limit, sides));
}

/** The secrets are there from the beginning, and so again after each reset. */
function fakeWith(size) {
  const secrets = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`app/${String(index).padStart(6, '0')}`, `value ${index}`]),
  );
  const fake = new FakeSecretsManager({ region: 'eu-west-1', secrets });
  return { fake, client: fake.client() };
}

async function measureOnce({ fake, client, size }) {
  const write = () =>
    client.send(new PutSecretValueCommand({ SecretId: 'app/000005', SecretString: 'changed' }));
  const list = (input) => async () => {
    const { SecretList } = await client.send(new ListSecretsCommand(input));
    if (SecretList.length === 0) throw new Error('The page is empty.');
  };
  // The last secret, so that every one is looked at.
  const last = `app/${String(size - 1).padStart(6, '0')}`;
  const measured = {
    checkpoint: microsecondsSync(() => fake.checkpoint()),
    'first write after a checkpoint': await microseconds(write),
    rollback: microsecondsSync(() => fake.rollback()),
    'first page of ListSecrets': await microseconds(list({})),
    'filtered page of ListSecrets': await microseconds(list({ Filters: [{ Key: 'name', Values: [last] }] })),
  };
  await write();
  return { ...measured, reset: microsecondsSync(() => fake.reset()) };
}

function rowsOf(name, limit, sides) {
  const medians = sides.map(({ times }) => median(times[name]));
  const rows = sides.map(({ size }, index) => {
    const title = `${name}, ${size.toLocaleString('en')} secrets`;
    return limit === undefined
      ? tellingRow(title, timeRow('', medians[index], 1).measured)
      : timeRow(title, medians[index], limit);
  });
  const growth = (medians.at(-1) / medians[0]).toPrecision(3);
  return [...rows, tellingRow('  growth from the smallest to the largest', `${growth} x`)];
}
