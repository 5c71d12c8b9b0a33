import { rotationSteps } from '../rotation/rotation-function';
import type { VersionDefinition } from '../fixtures/seed';
import type { Cases } from './cases';
import { failureOf, lastChange } from './faults-of-an-invocation';
import { CURRENT_ID, OTHER_ID, TOKEN, type Situation } from './trial';

/** Invokes every step where the function must refuse, and change nothing. */
export async function checkRefusals(cases: Cases): Promise<void> {
  const { value } = cases.subject;
  const current: VersionDefinition = { id: CURRENT_ID, value, labels: ['AWSCURRENT'] };
  const pending: VersionDefinition = { id: TOKEN, labels: ['AWSPENDING'] };
  const stale: readonly VersionDefinition[] = [
    current,
    { id: TOKEN, value, labels: ['AWSPREVIOUS'] },
    { id: OTHER_ID, labels: ['AWSPENDING'] },
  ];
  await checkRefusal(cases, 'a stale AWSPENDING', 'for a version that is not AWSPENDING any more', {
    versions: stale,
  });
  await checkRefusal(cases, 'a token that is unknown', 'for a version that the secret does not have', {
    versions: [current],
  });
  await checkRefusal(cases, 'rotation is disabled', 'for a secret whose rotation is off', {
    versions: [current, pending],
    enabled: false,
  });
}

async function checkRefusal(cases: Cases, name: string, situation: string, seed: Situation): Promise<void> {
  const message = await cases.try(seed, async (trial) => {
    for (const step of rotationSteps) {
      const invocation = await trial.invoke(step);
      const hasChanged = invocation.before.fingerprint !== invocation.after.fingerprint;
      if (invocation.error !== undefined && !hasChanged) continue;
      const change = hasChanged ? `${lastChange(invocation) ?? 'a call'} changed the secret` : undefined;
      const fault =
        change ?? 'it returned without an error, and no check of what DescribeSecret answers had stopped it';
      return `${step} was invoked ${situation}; the contract asks it to fail and to change nothing, but ${fault}.`;
    }
    return undefined;
  });
  cases.conclude(name, message);
}

/** The case of a rotation that has been completed before. */
const ALREADY_CURRENT = 'already AWSCURRENT';

/** Invokes every step where there is nothing left to do. Says whether the function knows that. */
export async function checkAlreadyCurrent(cases: Cases): Promise<boolean> {
  const { value } = cases.subject;
  for (const labels of [['AWSCURRENT', 'AWSPENDING'], ['AWSCURRENT']]) {
    const versions = [
      { id: CURRENT_ID, value, labels: ['AWSPREVIOUS'] },
      { id: TOKEN, value, labels },
    ];
    const message = await cases.try({ versions }, async (trial) => {
      for (const step of rotationSteps) {
        const invocation = await trial.invoke(step);
        const { before, after, error } = invocation;
        const onlyPendingWent =
          after.labels.AWSPENDING === undefined &&
          lastChange(invocation) === 'UpdateSecretVersionStage' &&
          after.labels.AWSCURRENT === TOKEN;
        const hasChanged = before.fingerprint !== after.fingerprint && !onlyPendingWent;
        if (error === undefined && !hasChanged) continue;
        const fault =
          error === undefined
            ? `${lastChange(invocation) ?? 'a call'} changed the secret`
            : failureOf(invocation, trial);
        return `${step} was invoked for a version that is AWSCURRENT already; the contract asks it to succeed and to change nothing, but ${fault}.`;
      }
      return undefined;
    });
    if (message !== undefined) return cases.conclude(ALREADY_CURRENT, message);
  }
  return cases.conclude(ALREADY_CURRENT, undefined);
}
