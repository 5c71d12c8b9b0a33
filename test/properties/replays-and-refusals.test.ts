import * as fc from 'fast-check';
import { FakeSecretsManager, secret } from '../../src';
import { everythingIn } from '../support/everything-in';
import { freezeTime } from '../support/frozen-time';
import { anyStep, FUNCTION_ARN, labelStep, type Step } from '../support/steps';

jest.setTimeout(30_000);

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

/** Begins anew, with a secret that has a value and one that has none. Rotations stop at their first step. */
async function begin(): Promise<void> {
  fake.reset();
  fake.lambda(FUNCTION_ARN, () => Promise.reject(new Error('no')));
  fake.seed({ alpha: 'zero', beta: secret({}) });
  await fake.clock.advance({ seconds: 1 });
}

/** The answer to a step, or undefined if it is refused. */
async function answerTo(step: Step): Promise<object | undefined> {
  try {
    return { ...(await step.send(client)), $metadata: undefined };
  } catch {
    return undefined;
  }
}

const hasValue = ({ input }: Step): boolean => 'SecretString' in input || 'SecretBinary' in input;
const carriesToken = (step: Step): boolean =>
  ['CreateSecret', 'PutSecretValue', 'RotateSecret'].includes(step.operation) ||
  (step.operation === 'UpdateSecret' && hasValue(step));

describe('a call with a token that was answered', () => {
  test('gets the same answer again, and changes nothing', async () => {
    let replays = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(labelStep, { minLength: 3, maxLength: 25 }), async (steps) => {
        await begin();
        for (const step of steps) {
          const answer = await answerTo(step);
          if (answer === undefined || !carriesToken(step)) continue;
          const before = await everythingIn(fake, client);

          await fake.clock.advance({ days: 1 });
          expect(await answerTo(step)).toEqual(answer);

          expect(await everythingIn(fake, client)).toEqual(before);
          replays += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(replays).toBeGreaterThan(20);
  });

  test('changes nothing later either, after other calls', async () => {
    let replays = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(labelStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        await begin();
        const answered: Step[] = [];
        for (const step of steps) {
          const answer = await answerTo(step);
          // What an update says besides its value is no part of what its token stands for.
          const isWhole = step.operation !== 'UpdateSecret' || step.input.Description === undefined;
          if (answer !== undefined && carriesToken(step) && isWhole) answered.push(step);
        }
        const before = await everythingIn(fake, client);

        for (const step of answered) {
          expect(await answerTo(step)).toBeDefined();
          replays += 1;
        }

        expect(await everythingIn(fake, client)).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(replays).toBeGreaterThan(20);
  });
});

test('a call that is refused changes nothing', async () => {
  const refusals = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      await begin();
      let before = await everythingIn(fake, client);
      for (const step of steps) {
        const error: unknown = await step.send(client).then(
          () => undefined,
          (refusal: unknown) => refusal,
        );
        // Lets the replication end that a call before began.
        await fake.clock.advance({ minutes: 1 });
        const after = await everythingIn(fake, client);
        if (error instanceof Error) {
          expect(after).toEqual(before);
          refusals.add(`${step.operation} ${error.name}`);
        }
        before = after;
      }
    }),
    { numRuns: 40 },
  );
  // Steps that are all accepted, or all refused for one reason, would prove nothing.
  expect(refusals.size).toBeGreaterThan(15);
});
