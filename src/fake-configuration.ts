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
  const { given, secrets, seed, journalSize, quotas, waiting, callSources, inputLinter, publicMembers } =
    readOptions(options);
  const before = parts.capture();
  parts.restore(blank);
  try {
    parts.random.rewind(seed);
    parts.world.begin(given);
    parts.seeded = undefined;
    seedSecrets(parts, secrets, {});
  } catch (error) {
    parts.restore(before);
    throw error;
  }
  parts.journal.size = journalSize;
  parts.quotas = quotas;
  parts.waiting = waiting;
  parts.keepsSources = callSources;
  parts.linter.mode = inputLinter;
  parts.publicMembers = publicMembers;
  return parts.capture();
}
