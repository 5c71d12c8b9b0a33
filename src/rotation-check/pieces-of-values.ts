/** The shortest piece of a value that must not be shown, in UTF-16 units. */
const PIECE = 4;

/** Says whether a text has a piece of one of the values in it: of JSON, of the strings in it. */
export function hasPieceOf(values: readonly string[], text: string): boolean {
  return values.flatMap(stringsIn).some((secret) => {
    for (let start = 0; start + PIECE <= secret.length; start += 1) {
      if (text.includes(secret.slice(start, start + PIECE))) return true;
    }
    return false;
  });
}

function stringsIn(value: string): readonly string[] {
  const strings: string[] = [];
  try {
    JSON.parse(value, (_member, part: unknown) => {
      if (typeof part === 'string') strings.push(part);
      return part;
    });
    return strings;
  } catch {
    return [value];
  }
}
