import { checkRotationFunction } from 'fake-secrets-manager/rotation';
import { Database } from './database';
import { rotationWith } from './rotation';
import { completesAStaleVersion } from './src/completes-a-stale-version';
import { failsWhenItIsDone } from './src/fails-when-it-is-done';
import { halfDoesAnEmptySecret } from './src/half-does-an-empty-secret';
import { logsInWithTheCurrentPasswordOnly } from './src/logs-in-with-the-current-password-only';
import { logsTheNewPassword } from './src/logs-the-new-password';
import { makesAPasswordEachTime } from './src/makes-a-password-each-time';
import { makesATokenOfItsOwn } from './src/makes-a-token-of-its-own';
import { movesCurrentWithoutRemoveFrom } from './src/moves-current-without-remove-from';
import { neverFinishes } from './src/never-finishes';
import { promotesBeforeTheTest } from './src/promotes-before-the-test';
import { rotatesWhereRotationIsOff } from './src/rotates-where-rotation-is-off';
import { sendsVersionStagesToUpdateSecret } from './src/sends-version-stages-to-update-secret';
import { setsThePasswordBeforeItIsKept } from './src/sets-the-password-before-it-is-kept';
import { takesAnyToken } from './src/takes-any-token';
import { takesPendingOffFirst } from './src/takes-pending-off-first';

const database = new Database();

const mistakes = [
  {
    mistake: promotesBeforeTheTest,
    case: 'promotion before the test',
    message:
      'createSecret was invoked; the contract asks that AWSCURRENT stays where it is until testSecret has succeeded, but PutSecretValue without VersionStages moved it.',
  },
  {
    mistake: sendsVersionStagesToUpdateSecret,
    case: 'VersionStages sent to UpdateSecret',
    message:
      'createSecret sent VersionStages to UpdateSecret; the contract asks for a version that is AWSPENDING, which PutSecretValue makes, but UpdateSecret has no such member and its version is AWSCURRENT at once.',
  },
  {
    mistake: movesCurrentWithoutRemoveFrom,
    case: 'AWSCURRENT moved without RemoveFromVersionId',
    message:
      'finishSecret asked to move AWSCURRENT to the new version; the contract asks to name the version that holds it as well, but UpdateSecretVersionStage had no RemoveFromVersionId.',
  },
  {
    mistake: neverFinishes,
    case: 'an undisturbed rotation',
    message:
      "finishSecret was invoked; the contract asks it to move AWSCURRENT to the version of the event's ClientRequestToken, but the call UpdateSecretVersionStage is missing.",
  },
  {
    mistake: makesATokenOfItsOwn,
    case: 'an undisturbed rotation',
    message:
      "createSecret was invoked; the contract asks for a value in the version of the event's ClientRequestToken, but PutSecretValue did not have the ClientRequestToken of the event.",
  },
  {
    mistake: makesAPasswordEachTime,
    case: 'createSecret twice',
    message:
      'createSecret was invoked twice; the contract asks the second time to succeed and to change nothing, but PutSecretValue failed with ResourceExistsException.',
  },
  {
    mistake: logsInWithTheCurrentPasswordOnly,
    case: 'setSecret twice',
    message:
      'setSecret was invoked twice; the contract asks the second time to succeed and to change nothing, but it threw Error behind its call GetSecretValue ("Access denied").',
  },
  {
    mistake: setsThePasswordBeforeItIsKept,
    case: 'a crash inside createSecret',
    message:
      'All steps were invoked again after a crash inside createSecret at PutSecretValue; the contract asks them to complete the rotation with the value that was put first, but createSecret did not: it threw Error behind its call GetRandomPassword ("Access denied").',
  },
  {
    mistake: takesPendingOffFirst,
    case: 'a crash inside finishSecret',
    message:
      'All steps were invoked again after a crash inside finishSecret at UpdateSecretVersionStage; the contract asks them to complete the rotation with the value that was put first, but createSecret did not: it threw Error behind its call DescribeSecret ("The secret does not have the version.").',
  },
  {
    mistake: completesAStaleVersion,
    case: 'a stale AWSPENDING',
    message:
      'finishSecret was invoked for a version that is not AWSPENDING any more; the contract asks it to fail and to change nothing, but UpdateSecretVersionStage changed the secret.',
  },
  {
    mistake: takesAnyToken,
    case: 'a token that is unknown',
    message:
      'createSecret was invoked for a version that the secret does not have; the contract asks it to fail and to change nothing, but PutSecretValue changed the secret.',
  },
  {
    mistake: rotatesWhereRotationIsOff,
    case: 'rotation is disabled',
    message:
      'createSecret was invoked for a secret whose rotation is off; the contract asks it to fail and to change nothing, but PutSecretValue changed the secret.',
  },
  {
    mistake: failsWhenItIsDone,
    case: 'already AWSCURRENT',
    message:
      'createSecret was invoked for a version that is AWSCURRENT already; the contract asks it to succeed and to change nothing, but it threw Error behind its call DescribeSecret ("The version is AWSCURRENT already.").',
  },
  {
    mistake: halfDoesAnEmptySecret,
    case: 'first rotation of an empty secret',
    message:
      'setSecret was invoked for a secret without a value; the contract asks it to make the first value, or to refuse at once and to change nothing, but GetSecretValue failed with ResourceNotFoundException when PutSecretValue had changed the secret.',
  },
  {
    mistake: logsTheNewPassword,
    case: 'a value is logged',
    message:
      'setSecret printed a secret value; the contract asks that none leaves the function, but the call console.log had one.',
  },
] as const;

it.each(mistakes)('finds in $mistake.name only: $case', async ({ mistake, ...finding }) => {
  const { findings } = await checkRotationFunction(mistake(database), {
    value: { username: 'orders', password: 'hunter2' },
    setup: () => {
      database.reset();
    },
  });

  expect(findings).toEqual([finding]);
});

it('finds nothing in the function that they are made from', async () => {
  const { findings } = await checkRotationFunction(rotationWith(database, {}), {
    value: { username: 'orders', password: 'hunter2' },
    setup: () => {
      database.reset();
    },
  });

  expect(findings).toEqual([]);
});
