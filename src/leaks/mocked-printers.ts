import { CONSOLE_METHODS, printersOfHost } from './printer';
import { textsIn, type FoundText } from './texts-in';

type Calls = readonly (readonly unknown[])[];

/**
 * What a test's own mocks of the console and the streams were given, such as `jest.spyOn(console, 'log')` with an implementation
 * that prints nothing. It never reaches what the mock stands in for, and the mock tells it.
 */
export class MockedPrinters {
  /** The calls that a mock had before the last `clear()`. */
  readonly #former = new WeakMap<object, number>();

  /** Forgets the calls so far. */
  clear(): void {
    for (const { method, calls } of mocks()) this.#former.set(method, calls.length);
  }

  /** The texts in the calls since the last `clear()`. */
  texts(): readonly FoundText[] {
    return mocks().flatMap(({ place, method, calls }) =>
      // A mock that was cleared in the meantime has fewer calls than before.
      calls
        .slice(Math.min(this.#former.get(method) ?? 0, calls.length))
        .flatMap((args) => textsOfCall(place, args)),
    );
  }
}

/** The texts in the arguments of a call that prints. */
export function textsOfCall(place: string, args: readonly unknown[]): readonly FoundText[] {
  return args.flatMap((argument, index) =>
    textsIn(argument, args.length === 1 ? place : `${place}, argument ${index + 1}`),
  );
}

function mocks(): readonly { readonly place: string; readonly method: object; readonly calls: Calls }[] {
  const { console, process } = printersOfHost();
  const methods = [
    ...CONSOLE_METHODS.map((name) => ({ place: `console.${name}`, method: console?.[name] })),
    { place: 'process.stdout', method: process?.stdout?.write },
    { place: 'process.stderr', method: process?.stderr?.write },
  ];
  return methods.flatMap(({ place, method }) => {
    const calls = callsOf(method);
    return calls === undefined ? [] : [{ place, ...calls }];
  });
}

/** The calls of a mock of Jest or Vitest. */
function callsOf(method: unknown): { readonly method: object; readonly calls: Calls } | undefined {
  if (typeof method !== 'function' || !('mock' in method)) return undefined;
  const { calls } = method.mock as { readonly calls?: unknown };
  return Array.isArray(calls) ? { method, calls: calls as Calls } : undefined;
}
