import { rotationSteps } from '../rotation/rotation-function';
import type { Cases } from './cases';
import { failureOf, lastChange } from './faults-of-an-invocation';
import { TOKEN } from './trial';

/** What a function does with a secret that has no value yet. */
export type EmptySecretPolicy = 'supported' | 'refused' | 'either';

/** The case of a secret that has no value yet. */
export const EMPTY_SECRET = 'first rotation of an empty secret';

/** Rotates a secret that has no value: the function makes the first one, or refuses before it has done anything. */
export async function checkEmptySecret(cases: Cases, policy: EmptySecretPolicy): Promise<void> {
  const asked = {
    supported: 'the contract of this function asks it to make the first value',
    refused: 'the contract of this function asks it to refuse and to change nothing',
    either: 'the contract asks it to make the first value, or to refuse at once and to change nothing',
  }[policy];
  const message = await cases.try({ versions: [{ id: TOKEN, labels: ['AWSPENDING'] }] }, async (trial) => {
    let change: string | undefined;
    for (const step of rotationSteps) {
      const invocation = await trial.invoke(step);
      if (invocation.before.fingerprint !== invocation.after.fingerprint) change = lastChange(invocation);
      if (invocation.error !== undefined) {
        if (change === undefined && policy !== 'supported') return undefined;
        const half = change === undefined ? '' : ` when ${change} had changed the secret`;
        return `${step} was invoked for a secret without a value; ${asked}, but ${failureOf(invocation, trial)}${half}.`;
      }
      if (step !== 'finishSecret') continue;
      if (policy !== 'refused' && invocation.after.labels.AWSCURRENT === TOKEN) return undefined;
      const fault =
        policy === 'refused' ? `${change ?? 'no call'} did otherwise` : 'no call made its version AWSCURRENT';
      return `All steps were invoked for a secret without a value; ${asked}, but ${fault}.`;
    }
    return undefined;
  });
  cases.conclude(EMPTY_SECRET, message);
}
