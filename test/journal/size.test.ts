import { DescribeSecretCommand, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { rejectionOf } from '../support/rejection';

async function readVersions(fake: FakeSecretsManager, from: number, to: number): Promise<void> {
  const client = fake.client();
  for (let i = from; i < to; i += 1) {
    await client
      .send(new GetSecretValueCommand({ SecretId: 'prod/db', VersionStage: `${i}` }))
      .catch(() => undefined);
  }
}

const stagesIn = (fake: FakeSecretsManager): (string | undefined)[] =>
  fake.calls(GetSecretValueCommand).map(({ input }) => input.VersionStage);

describe('the size of the journal', () => {
  it.each([3, 4, 6, 7, 8, 20])('keeps the last three of %d calls when it is 3', async (count) => {
    const fake = new FakeSecretsManager({ journalSize: 3 });

    await readVersions(fake, 0, count);

    expect(stagesIn(fake)).toEqual([`${count - 3}`, `${count - 2}`, `${count - 1}`]);
  });

  it('keeps all of fewer calls', async () => {
    const fake = new FakeSecretsManager({ journalSize: 3 });

    await readVersions(fake, 0, 2);

    expect(stagesIn(fake)).toEqual(['0', '1']);
  });

  it('counts the calls of all commands', async () => {
    const fake = new FakeSecretsManager({ journalSize: 2 });
    await readVersions(fake, 0, 1);
    for (let i = 0; i < 2; i += 1) {
      await rejectionOf(fake.client().send(new DescribeSecretCommand({ SecretId: 'prod/db' })));
    }

    expect(stagesIn(fake)).toEqual([]);
    expect(fake.calls()).toHaveLength(2);
  });

  it('is not changed by reset()', async () => {
    const fake = new FakeSecretsManager({ journalSize: 2 });
    fake.reset();

    await readVersions(fake, 0, 5);

    expect(stagesIn(fake)).toEqual(['3', '4']);
  });

  it('is 10,000, if not told', async () => {
    const fake = new FakeSecretsManager();

    await readVersions(fake, 0, 10_001);

    expect(fake.calls()).toHaveLength(10_000);
    expect(stagesIn(fake)[0]).toBe('1');
  });

  it('does not break a checkpoint that holds more', async () => {
    const fake = new FakeSecretsManager({ journalSize: 3 });
    await readVersions(fake, 0, 3);
    const checkpoint = fake.checkpoint();
    await readVersions(fake, 3, 20);

    fake.rollback(checkpoint);

    expect(stagesIn(fake)).toEqual(['0', '1', '2']);
  });
});
