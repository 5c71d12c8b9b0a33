import { toBeScheduledForDeletion } from './to-be-scheduled-for-deletion';
import { toHaveLeakedNoSecrets } from './to-have-leaked-no-secrets';
import { toHaveMadeAtMost } from './to-have-made-at-most';
import { toHaveReadNoSecretValues } from './to-have-read-no-secret-values';
import { toHaveReceivedAnyCommand } from './to-have-received-any-command';
import { toHaveReceivedCommand } from './to-have-received-command';
import { toHaveReceivedCommandExactlyOnceWith } from './to-have-received-command-exactly-once-with';
import { toHaveReceivedCommandOnce } from './to-have-received-command-once';
import { toHaveReceivedCommandTimes } from './to-have-received-command-times';
import { toHaveReceivedCommandWith } from './to-have-received-command-with';
import { toHaveReceivedLastCommandWith } from './to-have-received-last-command-with';
import { toHaveReceivedNthCommandWith } from './to-have-received-nth-command-with';
import { toHaveReceivedNthSpecificCommandWith } from './to-have-received-nth-specific-command-with';
import { toHaveRotated } from './to-have-rotated';
import { toHaveSecret } from './to-have-secret';
import { toHaveSecretValue } from './to-have-secret-value';
import { toHaveStagingLabel } from './to-have-staging-label';
import { toHaveTag } from './to-have-tag';
import { toHaveUsedAllFaults } from './to-have-used-all-faults';

/** Every matcher, by its name. */
export const matchers = {
  toHaveReceivedCommand,
  toHaveReceivedCommandTimes,
  toHaveReceivedCommandOnce,
  toHaveReceivedCommandWith,
  toHaveReceivedCommandExactlyOnceWith,
  toHaveReceivedNthCommandWith,
  toHaveReceivedNthSpecificCommandWith,
  toHaveReceivedLastCommandWith,
  toHaveReceivedAnyCommand,
  toHaveMadeAtMost,
  toHaveUsedAllFaults,
  toHaveLeakedNoSecrets,
  toHaveReadNoSecretValues,
  toHaveSecret,
  toHaveSecretValue,
  toHaveStagingLabel,
  toHaveTag,
  toHaveRotated,
  toBeScheduledForDeletion,
} as const;

/** The second names that `aws-sdk-client-mock-jest` and `aws-sdk-client-mock-vitest` give to their matchers. */
export const aliases = {
  toReceiveCommand: toHaveReceivedCommand,
  toReceiveCommandTimes: toHaveReceivedCommandTimes,
  toReceiveCommandOnce: toHaveReceivedCommandOnce,
  toReceiveCommandWith: toHaveReceivedCommandWith,
  toReceiveCommandExactlyOnceWith: toHaveReceivedCommandExactlyOnceWith,
  toReceiveNthCommandWith: toHaveReceivedNthCommandWith,
  toReceiveNthSpecificCommandWith: toHaveReceivedNthSpecificCommandWith,
  toReceiveLastCommandWith: toHaveReceivedLastCommandWith,
  toReceiveAnyCommand: toHaveReceivedAnyCommand,
} as const;

export type { SecretsManagerMatchers } from './matcher-types';
