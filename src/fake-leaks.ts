import type { FakeParts } from './fake-parts';
import { findLeaks } from './leaks/find-leaks';
import { valuesOfCall, valuesOfSecret, type KnownValue } from './leaks/known-values';
import type { Leak } from './leaks/leak';
import { needlesFor } from './leaks/needles';
import { secretTexts } from './leaks/secret-texts';
import { recorderInUse } from './leaks/shared-recorder';
import { textsIn, type FoundText } from './leaks/texts-in';
import { MisuseError } from './misuse';
import { entriesOf } from './state/sorted-map';

/** The leaks in what a test hands over. */
export function leaksIn(parts: FakeParts, value: unknown): readonly Leak[] {
  return leaksAmong(parts, textsIn(value, typeof value === 'string' ? '' : '$'));
}

/**
 * The leaks in what the running test printed or threw.
 *
 * @throws MisuseError where nothing is recorded
 */
export function leaksInOutput(parts: FakeParts): readonly Leak[] {
  const recorder = recorderInUse();
  if (recorder === undefined) {
    throw new MisuseError(
      'nothing records what is printed. Use an entry of a runner, such as fake-secrets-manager/jest, or give what was printed to leaks().',
    );
  }
  return leaksAmong(parts, recorder.texts());
}

function leaksAmong(parts: FakeParts, texts: readonly FoundText[]): readonly Leak[] {
  if (texts.length === 0) return [];
  const secrets = new Map<string, KnownValue>();
  for (const known of knownValues(parts)) secrets.set(JSON.stringify(known), known);
  const needles = needlesFor(
    [...secrets.values()].flatMap((known) => secretTexts(known, parts.publicMembers)),
  );
  return findLeaks(texts, needles);
}

/** Every value that was in the fake since its last reset: seeded, sent, answered, or there now. */
function* knownValues({ seeded, world, journal }: FakeParts): Generator<KnownValue> {
  for (let batch = seeded; batch !== undefined; batch = batch.before) {
    for (const secret of batch.secrets) yield* valuesOfSecret(secret);
  }
  for (const [, store] of entriesOf(world.state.stores)) {
    for (const [, secret] of entriesOf(store.byName)) yield* valuesOfSecret(secret);
  }
  for (const note of journal.notes) yield* valuesOfCall(note);
}
