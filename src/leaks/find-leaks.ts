import { placeholderFor } from '../aws/redacted';
import type { Leak } from './leak';
import type { Needle } from './needles';
import type { FoundText } from './texts-in';

/** The places at which needles stand in texts, each secret once a place and form. */
export function findLeaks(texts: readonly FoundText[], needles: readonly Needle[]): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (const { path, text } of texts) {
    for (const { secret, form, text: needle } of needles) {
      const index = text.indexOf(needle);
      if (index === -1) continue;
      const leak = Object.freeze({ secret, place: shown(placeOf(path, text, index), needles), form });
      leaks.set(JSON.stringify(leak), leak);
    }
  }
  return [...leaks.values()];
}

/** A path, and the line where that is not the only one. The path of a text that was handed over by itself is empty. */
function placeOf(path: string, text: string, index: number): string {
  const line = text.slice(0, index).split('\n').length;
  const isOneLine = !text.trimEnd().includes('\n');
  if (path === '') return `line ${line}`;
  return isOneLine ? path : `${path}, line ${line}`;
}

/** A place without the values that are names of members on the way to it. */
function shown(place: string, needles: readonly Needle[]): string {
  return needles.reduce(
    (rest, { text, secret }) => (rest.includes(text) ? rest.replaceAll(text, placeholderFor(secret)) : rest),
    place,
  );
}
