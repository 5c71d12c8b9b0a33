/**
 * Puts a sentence of ours beside an error of the service, where a reader of the test's output sees it and the code under
 * test does not: in the stack, ahead of the frames, and as a `hint` that is not enumerable. Name, message and own keys
 * stay as the service gives them.
 */
export function withHint<Failure extends Error>(error: Failure, hint: string): Failure {
  Object.defineProperty(error, 'hint', { value: hint, enumerable: false, configurable: true });
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  const frames = stack.indexOf('\n    at ');
  const head = frames === -1 ? stack : stack.slice(0, frames);
  const rest = frames === -1 ? '' : stack.slice(frames);
  Object.defineProperty(error, 'stack', {
    value: `${head}\n  [fake-secrets-manager] ${hint}${rest}`,
    enumerable: false,
    configurable: true,
    writable: true,
  });
  return error;
}

/** The hint that stands beside an error, if there is one. */
export function hintOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('hint' in error)) return undefined;
  return typeof error.hint === 'string' ? error.hint : undefined;
}

const MOST_NAMES = 1_000;

/** The names most like `wanted`, nearest first: at most three, and none that has little in common with it. */
export function closestNames(wanted: string, names: Iterable<string>): readonly string[] {
  const scored: { readonly name: string; readonly distance: number }[] = [];
  let seen = 0;
  for (const name of names) {
    seen += 1;
    if (seen > MOST_NAMES) break;
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
    const related = name.includes(wanted) || wanted.includes(name);
    if (related || distance <= Math.max(2, wanted.length / 3)) scored.push({ name, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
