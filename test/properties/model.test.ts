import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import { FakeSecretsManager } from '../../src';
import { ReferenceModel, type ModelCommand } from '../support/reference-model';
import { FUNCTION_ARN, seenBy, sendModelCommand } from '../support/run-model-command';

const ACCOUNTS = ['111111111111', '222222222222'];
const REGIONS = ['us-east-1', 'eu-west-1'];
const PLACES = ACCOUNTS.flatMap((account) => REGIONS.map((region) => `${account}/${region}`));

const token = fc.constantFrom('a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32));
const value = fc.constantFrom('one', 'two');
const label = fc.constantFrom('AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING', 'blue');
const region = fc.constantFrom(...REGIONS);
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Two places are chosen far more often than the rest, so that calls meet. */
const place = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PLACES.slice(0, 2)) },
  fc.constantFrom(...PLACES),
);
const target = { place, name: fc.constantFrom('app', 'app', 'app', 'db') };

const command = fc.oneof(
  fc.record({ ...target, kind: fc.constant('create'), token, value: optional(value) }),
  fc.record({ ...target, kind: fc.constant('create'), token, value }),
  fc.record({ ...target, kind: fc.constant('put'), token, value }),
  fc.record({
    ...target,
    kind: fc.constant('put'),
    token,
    value,
    labels: fc.uniqueArray(label, { minLength: 1 }),
  }),
  fc.record({
    ...target,
    kind: fc.constant('update'),
    token,
    value: optional(value),
    description: optional(fc.constantFrom('', 'd')),
  }),
  fc.record({ ...target, kind: fc.constant('stage'), label, from: optional(token), to: optional(token) }),
  fc.record({ ...target, kind: fc.constant('delete'), force: fc.boolean() }),
  fc.record({ ...target, kind: fc.constant('restore') }),
  fc.record({ ...target, kind: fc.constant('tag'), key: fc.constantFrom('k', 'l'), value }),
  fc.record({ ...target, kind: fc.constant('untag'), key: fc.constantFrom('k', 'l') }),
  fc.record({ ...target, kind: fc.constantFrom('putPolicy', 'deletePolicy', 'cancel', 'promote') }),
  fc.record({ ...target, kind: fc.constant('rotate'), token }),
  fc.record({ ...target, kind: fc.constantFrom('replicate', 'unreplicate'), region }),
  fc.record({ ...target, kind: fc.constant('wait'), days: fc.integer({ min: 1, max: 8 }) }),
) as fc.Arbitrary<ModelCommand>;

test('any sequence of calls leaves the fake and an independent model in the same state', async () => {
  const fake = new FakeSecretsManager({ region: 'us-east-1', accountId: '111111111111' });
  const clients = new Map(
    PLACES.map((name) => {
      const [accountId = '', inRegion = ''] = name.split('/');
      return [name, fake.client({ accountId, region: inRegion })];
    }),
  );
  const clientOf = (name: string) => clients.get(name) ?? fake.client();

  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 12 }), async (commands) => {
      fake.reset();
      fake.lambda(FUNCTION_ARN, () => undefined);
      const model = new ReferenceModel();
      for (const step of commands) {
        if (step.kind === 'wait') await fake.clock.advance({ days: step.days });
        const outcome = await sendModelCommand(clientOf(step.place), step);
        await fake.settled();
        expect({ step, outcome }).toEqual({ step, outcome: model.run(step) });
        const seen = await seenBy(clientOf(step.place), step.name);
        expect({ step, seen }).toEqual({ step, seen: model.see(step.place, step.name) });
      }
      for (const name of PLACES) {
        const { SecretList = [] } = await clientOf(name).send(new ListSecretsCommand({}));
        expect(SecretList.map(({ Name = '' }) => Name).sort()).toEqual(model.names(name));
        for (const secret of ['app', 'db']) {
          expect(await seenBy(clientOf(name), secret)).toEqual(model.see(name, secret));
        }
      }
    }),
    { numRuns: 1_000 },
  );
}, 120_000);
