import {
  functionNotInvocable,
  invalidSchedule,
  managedByService,
  noRotationFunction,
  rotationIncomplete,
  twoSchedules,
} from '../aws/exceptions';
import { withHint } from '../aws/hint';
import type { WireInput } from '../aws/wire-input';
import { rotationAfter, withPlan, type CronMatch } from '../state/next-rotation';
import type { Rotation, RotationRules } from '../state/rotation-rules';
import { readSchedule } from '../state/schedule';
import { changed, versionById, versionWithLabel } from '../state/secret';
import { CURRENT, PENDING, withLabelChange } from '../state/staging-labels';
import type { Version } from '../state/version';
import type { Operation } from './operation';
import { findPrimarySecret } from './rules/find-secret';
import { saveSecret } from '../state/save-secret';

/**
 * Turns rotation on, stores what is given of its settings, and starts a rotation, which goes on after the answer. With
 * `RotateImmediately: false` it only starts a test of the function.
 *
 * @throws ResourceNotFoundException, InvalidRequestException, InvalidParameterException, AccessDeniedException
 */
export const rotateSecret: Operation<'RotateSecret'> = (context, input) => {
  const { secret, store, arn } = findPrimarySecret(context, input.SecretId);
  const { ClientRequestToken: token = '', RotateImmediately: immediately = true } = input;
  const { now } = context;
  const answer = { ARN: arn, Name: secret.name, VersionId: token };
  // The SDK repeats a call whose answer was lost: a token that has its version is not a second rotation.
  if (versionById(secret, token) !== undefined) return answer;

  const { RotationLambdaARN: lambdaArn = secret.rotation?.lambdaArn } = input;
  const isManaged = secret.owningService !== undefined;
  if (isManaged && input.RotationLambdaARN !== undefined) throw managedByService();
  const rules = readRules(input.RotationRules, now, context.cron) ?? secret.rotation?.rules;
  if (lambdaArn === undefined && !isManaged && input.ExternalSecretRotationRoleArn === undefined) {
    throw noRotationFunction();
  }
  if (lambdaArn !== undefined && !context.hasFunction(lambdaArn)) {
    throw withHint(
      functionNotInvocable(),
      `There is no function behind ${lambdaArn}. Put yours there with fake.lambda(arn, handler).`,
    );
  }
  const pending = versionWithLabel(secret, PENDING);
  if (pending !== undefined && !pending.labels.includes(CURRENT)) throw rotationIncomplete();

  const planned = rotationAfter(rules, secret.rotation?.lastRotatedAt ?? now, now, context.cron);
  const rotation = withPlan(settings(secret.rotation, input, { lambdaArn, rules }), planned);
  const versions = immediately ? withPlaceholder(secret.versions, token, now) : secret.versions;
  saveSecret(context, store, changed(secret, now, { rotation, versions }));
  if (lambdaArn !== undefined || immediately) {
    const job = { place: store.place, name: secret.name, token, testOnly: !immediately };
    context.startRotation({ ...job, ...(lambdaArn !== undefined && { lambdaArn }) });
  }
  return answer;
};

function settings(
  former: Rotation | undefined,
  input: WireInput<'RotateSecret'>,
  { lambdaArn, rules }: Record<'lambdaArn', string | undefined> & Record<'rules', RotationRules | undefined>,
): Rotation {
  const { ExternalSecretRotationMetadata: metadata, ExternalSecretRotationRoleArn: externalRoleArn } = input;
  return {
    ...former,
    enabled: true,
    ...(lambdaArn !== undefined && { lambdaArn }),
    ...(rules !== undefined && { rules }),
    ...(metadata !== undefined && {
      externalMetadata: metadata.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })),
    }),
    ...(externalRoleArn !== undefined && { externalRoleArn }),
  };
}

function readRules(
  given: WireInput<'RotateSecret'>['RotationRules'],
  now: number,
  cron: CronMatch,
): RotationRules | undefined {
  if (given === undefined) return undefined;
  const { AutomaticallyAfterDays: days, ScheduleExpression: expression, Duration: duration } = given;
  if (days !== undefined && expression !== undefined) throw twoSchedules();
  const rules = {
    ...(days !== undefined && { automaticallyAfterDays: days }),
    ...(duration !== undefined && { duration }),
    ...(expression !== undefined && { scheduleExpression: expression }),
  };
  const schedule = readSchedule(rules);
  if (typeof schedule === 'string') throw invalidSchedule(schedule);
  if (schedule?.kind === 'cron' && cron(schedule.pattern, now) === undefined) {
    throw invalidSchedule('the cron() expression names no day that there is.');
  }
  return rules;
}

/** The versions with one that has no value yet, and is pending. */
function withPlaceholder(versions: readonly Version[], token: string, now: number): readonly Version[] {
  const placeholder: Version = Object.freeze({ id: token, createdAt: now, labels: [] });
  return withLabelChange([...versions, placeholder], { kind: 'rotationBegan', versionId: token });
}
