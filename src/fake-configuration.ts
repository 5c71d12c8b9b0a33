import { seedSecrets } from './direct-access';
import { readOptions, type FakeSecretsManagerOptions } from './fake-options';
import type { Checkpoint, FakeParts } from './fake-parts';

/**
 * Makes the parts of a fake as options say, and returns how they are then.
 *
 * @param blank how the parts were before anything was done with them
 * @throws MisuseError for options that cannot be; the parts are as they were then
 */
export function configureParts(
  parts: FakeParts,
  blank: Checkpoint,
  options: FakeSecretsManagerOptions,
): Checkpoint {
  const read = readOptions(options);
  const before = parts.capture();
  parts.restore(blank);
  try {
    parts.random.rewind(read.seed);
    parts.world.begin(read.given);
    parts.seeded = undefined;
    seedSecrets(parts, read.secrets, {});
  } catch (error) {
    parts.restore(before);
    throw error;
  }
  parts.journal.size = read.journalSize;
  parts.quotas = read.quotas;
  parts.waiting = read.waiting;
  parts.rotationAttempts = read.rotationAttempts;
  parts.keepsSources = read.callSources;
  parts.linter.mode = read.inputLinter;
  parts.publicMembers = read.publicMembers;
  return parts.capture();
}
