import { GetSecretValueCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import * as fc from 'fast-check';
import { FakeSecretsManager, secret, type FakeSecretsManagerOptions } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { probe } from '../support/probe';
import { anyStep, FUNCTION_ARN } from '../support/steps';

jest.setTimeout(30_000);

freezeTime('2026-03-04T05:06:07.089Z');

/** Something that a test does to a fake. */
interface Deed {
  run(fake: FakeSecretsManager): unknown;
}

/** A deed that prints as the text. */
const named = (text: string, run: Deed['run']): Deed =>
  Object.assign({ run }, { [fc.toStringMethod]: () => text });
const deed = (text: string, run: Deed['run']): fc.Arbitrary<Deed> => fc.constant(named(text, run));

/** Calls of clients in two regions, and all that a test does without a call. */
const deeds = fc.array(
  fc.oneof(
    {
      arbitrary: fc
        .tuple(anyStep, fc.constantFrom('eu-west-1', 'us-east-2'))
        .map(([step, region]) =>
          named(`${fc.stringify(step)} in ${region}`, (fake) =>
            step.send(fake.client({ region })).catch(() => undefined),
          ),
        ),
      weight: 8,
    },
    { arbitrary: deed('seed', (fake) => fake.seed({ alpha: 'seeded', gamma: secret({}) })), weight: 1 },
    { arbitrary: deed('advance', (fake) => fake.clock.advance({ days: 3, minutes: 1 })), weight: 1 },
    { arbitrary: deed('settled', (fake) => fake.settled()), weight: 1 },
    {
      arbitrary: fc.oneof(
        deed('failsOnce', (fake) => fake.on(GetSecretValueCommand).failsOnce('DecryptionFailure')),
        deed('failsWith', (fake) =>
          fake
            .on(GetSecretValueCommand, { SecretId: 'beta' })
            .failsWith('InternalServiceError', { times: 2 }),
        ),
        deed('losesResponse', (fake) => fake.onAnyCommand().losesResponse()),
        deed('resolves', (fake) => fake.on(ListSecretsCommand).resolves({ SecretList: [] })),
        deed('deny', (fake) => fake.access.deny('secretsmanager:GetRandomPassword')),
        deed('key', (fake) => fake.kms.key('some-key', { state: 'disabled' })),
      ),
      weight: 2,
    },
    {
      arbitrary: deed('forget the function', (fake) => fake.lambda(FUNCTION_ARN, () => undefined)),
      weight: 1,
    },
  ),
  { maxLength: 15 },
);

const OPTIONS: FakeSecretsManagerOptions = {
  region: 'eu-west-1',
  accountId: '111122223333',
  secrets: { alpha: 'zero', beta: secret({}) },
  seed: 7,
};

const clientsOf = (fake: FakeSecretsManager) => [fake.client(), fake.client({ region: 'us-east-2' })];
const doAll = async (fake: FakeSecretsManager, all: readonly Deed[]): Promise<void> => {
  for (const { run } of all) await run(fake);
};

test('rollback() brings back everything that can be seen at the checkpoint', async () => {
  const fake = new FakeSecretsManager(OPTIONS);
  const clients = clientsOf(fake);
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (before, after) => {
      fake.reset();
      fake.lambda(FUNCTION_ARN, () => Promise.reject(new Error('no')));
      await doAll(fake, before);
      await fake.settled();
      const point = fake.checkpoint();
      const expected = await probe(fake, clients);

      fake.rollback();
      await doAll(fake, after);
      fake.rollback(point);

      expect(await probe(fake, clients)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('a checkpoint is the same after another one was taken and used', async () => {
  const fake = new FakeSecretsManager(OPTIONS);
  const clients = clientsOf(fake);
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (first, second) => {
      fake.reset();
      await doAll(fake, first);
      await fake.settled();
      const outer = fake.checkpoint();
      await doAll(fake, second);
      await fake.settled();
      const inner = fake.checkpoint();
      const atInner = await probe(fake, clients);

      fake.rollback(outer);
      const atOuter = await probe(fake, clients);
      fake.rollback(inner);
      expect(await probe(fake, clients)).toEqual(atInner);
      fake.rollback(outer);
      expect(await probe(fake, clients)).toEqual(atOuter);
    }),
    { numRuns: 15 },
  );
});

test('reset() makes the fake what it was when it was constructed', async () => {
  const untouched = new FakeSecretsManager(OPTIONS);
  const expected = await probe(untouched, clientsOf(untouched));
  await fc.assert(
    fc.asyncProperty(deeds, async (before) => {
      const fake = new FakeSecretsManager(OPTIONS);
      const clients = clientsOf(fake);
      await doAll(fake, before);

      fake.reset();

      expect(await probe(fake, clients)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
