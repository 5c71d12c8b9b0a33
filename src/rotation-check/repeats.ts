import { rotationSteps, type RotationStep } from '../rotation/rotation-function';
import type { Cases } from './cases';
import { failureOf, lastChange } from './faults-of-an-invocation';
import { freshRotation } from './first-pass';
import { CURRENT_ID, TOKEN, type Death, type Invocation, type Trial } from './trial';

/** Where a run broke off. */
const moments = ['before', 'inside', 'after'] as const;
type Moment = (typeof moments)[number];

/** What the cases before have found out. */
export interface RepeatsBasis {
  /** The invocations of an undisturbed rotation; absent where that went wrong. */
  readonly firstPass: readonly Invocation[] | undefined;
  readonly knowsWhenItIsDone: boolean;
}

/**
 * Invokes each step twice, and the whole again with the same token after a crash before, inside and behind each step. A crash
 * behind a step that cannot be invoked twice says nothing of its own, nor does one behind a crash that was not got over.
 */
export async function checkRepeats(
  cases: Cases,
  { firstPass, knowsWhenItIsDone }: RepeatsBasis,
): Promise<void> {
  let isSound = firstPass !== undefined;
  const repeatable = new Set<RotationStep>();
  for (const step of rotationSteps) {
    const name = `${step} twice`;
    if (!isSound || (step === 'finishSecret' && !knowsWhenItIsDone)) {
      cases.skip(name);
      isSound = false;
      continue;
    }
    isSound = cases.conclude(name, await invokeTwice(cases, step));
    if (isSound) repeatable.add(step);
  }
  let isRecovering = firstPass !== undefined;
  for (const step of rotationSteps) {
    for (const moment of moments) {
      const name = `a crash ${moment} ${step}`;
      if (moment !== 'before' && !repeatable.has(step)) isRecovering = false;
      if (isRecovering) {
        const calls = firstPass?.find((invocation) => invocation.step === step)?.calls.length ?? 0;
        isRecovering = cases.conclude(name, await crash(cases, step, moment, calls));
      } else cases.skip(name);
    }
  }
}

async function invokeTwice(cases: Cases, step: RotationStep): Promise<string | undefined> {
  return cases.try(freshRotation(cases), async (trial) => {
    await runUpTo(trial, step);
    await trial.invoke(step);
    const again = await trial.invoke(step);
    const asked = `${step} was invoked twice; the contract asks the second time to succeed and to change nothing`;
    if (again.error !== undefined) return `${asked}, but ${failureOf(again, trial)}.`;
    if (again.before.fingerprint === again.after.fingerprint) return undefined;
    return `${asked}, but ${lastChange(again) ?? 'a call'} changed the secret.`;
  });
}

async function crash(
  cases: Cases,
  step: RotationStep,
  moment: Moment,
  calls: number,
): Promise<string | undefined> {
  for (const death of deathsAt(moment, calls)) {
    const message = await cases.try(freshRotation(cases), async (trial) => {
      await runUpTo(trial, step);
      const crashed = await trial.invoke(step, death);
      return runAgain(trial, crashed, moment);
    });
    if (message !== undefined) return message;
  }
  return undefined;
}

/** The ways to die: undefined is none, for a crash when the step is over. */
function deathsAt(moment: Moment, calls: number): readonly (Death | undefined)[] {
  if (moment === 'after') return [undefined];
  if (moment === 'before') return [{ call: 0, isHeard: false }];
  return Array.from({ length: calls }, (_, call) => [
    { call, isHeard: false },
    { call, isHeard: true },
  ]).flat();
}

/** Runs the whole again with the same token, as the service does, and looks at what came of it. */
async function runAgain(trial: Trial, crashed: Invocation, moment: Moment): Promise<string | undefined> {
  const place =
    moment === 'inside' ? `inside ${crashed.step} at ${lastOperation(crashed)}` : `${moment} ${crashed.step}`;
  const asked = `All steps were invoked again after a crash ${place}; the contract asks them to complete the rotation with the value that was put first`;
  const kept = crashed.after.values.get(TOKEN);
  for (const step of rotationSteps) {
    const again = await trial.invoke(step);
    if (again.error !== undefined) return `${asked}, but ${step} did not: ${failureOf(again, trial)}.`;
    if (kept !== undefined && again.after.values.get(TOKEN) !== kept) {
      return `${asked}, but ${lastChange(again) ?? 'a call'} in ${step} replaced it.`;
    }
    if (step !== 'finishSecret') continue;
    const { AWSCURRENT, AWSPREVIOUS } = again.after.labels;
    if (AWSCURRENT === TOKEN && AWSPREVIOUS === CURRENT_ID) return undefined;
    return `${asked}, but finishSecret left AWSCURRENT where it was: the call UpdateSecretVersionStage is missing.`;
  }
  return undefined;
}

function lastOperation({ calls }: Invocation): string {
  return calls.at(-1)?.operation ?? 'its first call';
}

async function runUpTo(trial: Trial, step: RotationStep): Promise<void> {
  for (const earlier of rotationSteps.slice(0, rotationSteps.indexOf(step))) await trial.invoke(earlier);
}
