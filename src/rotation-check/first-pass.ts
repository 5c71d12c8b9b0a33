import { rotationSteps } from '../rotation/rotation-function';
import type { Cases } from './cases';
import { failureOf, inputOf, moverOf } from './faults-of-an-invocation';
import { CURRENT_ID, TOKEN, type Invocation, type Situation, type Trial } from './trial';

/** The rotation of a secret with a value, before its first step. */
export function freshRotation({ subject }: Cases): Situation {
  return {
    versions: [
      { id: CURRENT_ID, value: subject.value, labels: ['AWSCURRENT'] },
      { id: TOKEN, labels: ['AWSPENDING'] },
    ],
  };
}

/** What can be seen in a rotation that nothing disturbs; the first that is found is the root of what follows. */
type PassCase = (invocation: Invocation, trial: Trial) => string | undefined;

const passCases: Readonly<Record<string, PassCase>> = {
  'VersionStages sent to UpdateSecret': ({ step, calls }) =>
    calls.some((call) => call.operation === 'UpdateSecret' && inputOf(call).VersionStages !== undefined)
      ? `${step} sent VersionStages to UpdateSecret; the contract asks for a version that is AWSPENDING, which PutSecretValue makes, but UpdateSecret has no such member and its version is AWSCURRENT at once.`
      : undefined,

  'AWSCURRENT moved without RemoveFromVersionId': ({ step, calls }) =>
    calls.some(isMoveWithoutRemoval)
      ? `${step} asked to move AWSCURRENT to the new version; the contract asks to name the version that holds it as well, but UpdateSecretVersionStage had no RemoveFromVersionId.`
      : undefined,

  'promotion before the test': (invocation) =>
    invocation.step !== 'finishSecret' && invocation.after.labels.AWSCURRENT !== CURRENT_ID
      ? `${invocation.step} was invoked; the contract asks that AWSCURRENT stays where it is until testSecret has succeeded, but ${moverOf(invocation)} moved it.`
      : undefined,

  'an undisturbed rotation': (invocation, trial) => {
    const { step, error } = invocation;
    if (error !== undefined) {
      return `${step} was invoked for a version that is AWSPENDING; the contract asks it to succeed, but ${failureOf(invocation, trial)}.`;
    }
    if (step === 'finishSecret') return unfinished(invocation);
    return unkept(invocation);
  },
};

/** The cases that an undisturbed rotation decides. */
const PASS_CASES: readonly string[] = Object.keys(passCases);

/** Runs a rotation that nothing disturbs. Returns its invocations where all is well. */
export async function checkFirstPass(cases: Cases): Promise<readonly Invocation[] | undefined> {
  return cases.try(freshRotation(cases), async (trial) => {
    const invocations: Invocation[] = [];
    for (const step of rotationSteps) {
      const invocation = await trial.invoke(step);
      invocations.push(invocation);
      for (const [name, verdict] of Object.entries(passCases)) {
        const message = verdict(invocation, trial);
        if (message === undefined) continue;
        cases.conclude(name, message);
        cases.skip(...PASS_CASES.filter((other) => other !== name));
        return undefined;
      }
    }
    for (const name of PASS_CASES) cases.conclude(name, undefined);
    return invocations;
  });
}

function isMoveWithoutRemoval(call: Invocation['calls'][number]): boolean {
  if (call.operation !== 'UpdateSecretVersionStage' || call.error === undefined) return false;
  const { VersionStage, MoveToVersionId, RemoveFromVersionId } = inputOf(call);
  return VersionStage === 'AWSCURRENT' && MoveToVersionId !== undefined && RemoveFromVersionId === undefined;
}

/** What is missing of the new version behind createSecret, setSecret and testSecret. */
function unkept({ step, after, calls }: Invocation): string | undefined {
  const put = calls.find(({ operation }) => operation === 'PutSecretValue');
  if (!after.values.has(TOKEN)) {
    const fault =
      put === undefined
        ? 'the call PutSecretValue is missing'
        : 'PutSecretValue did not have the ClientRequestToken of the event';
    return `${step} was invoked; the contract asks for a value in the version of the event's ClientRequestToken, but ${fault}.`;
  }
  if (after.labels.AWSPENDING !== TOKEN) {
    return `${step} was invoked; the contract asks that the new version stays AWSPENDING until finishSecret, but ${lastCall(calls)} took the label away.`;
  }
  if (after.values.get(TOKEN) === after.values.get(CURRENT_ID)) {
    return `${step} was invoked; the contract asks for a new value, but PutSecretValue had the current one.`;
  }
  return undefined;
}

function unfinished({ after, calls }: Invocation): string | undefined {
  if (after.labels.AWSCURRENT === TOKEN && after.labels.AWSPREVIOUS === CURRENT_ID) return undefined;
  const move = calls.find(({ operation }) => operation === 'UpdateSecretVersionStage');
  const fault =
    move === undefined
      ? 'the call UpdateSecretVersionStage is missing'
      : 'UpdateSecretVersionStage did something else';
  return `finishSecret was invoked; the contract asks it to move AWSCURRENT to the version of the event's ClientRequestToken, but ${fault}.`;
}

function lastCall(calls: Invocation['calls']): string {
  return (
    calls.findLast(({ operation }) => operation === 'UpdateSecretVersionStage')?.operation ?? 'PutSecretValue'
  );
}
