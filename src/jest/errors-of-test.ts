/** The state of Jest's own runner, as far as it is read. */
interface CircusState {
  readonly currentlyRunningTest?: { readonly errors?: readonly unknown[] } | null;
}

/**
 * What the running test has failed with so far. Jest tells it to nobody but its own runner, which keeps it under a symbol on
 * the global object; where that is another one, the test has failed with nothing.
 */
export function errorsOfTest(): readonly unknown[] {
  const symbol = Object.getOwnPropertySymbols(globalThis).find(
    ({ description }) => description === 'JEST_STATE_SYMBOL',
  );
  if (symbol === undefined) return [];
  const state = Reflect.get(globalThis, symbol) as CircusState | undefined;
  // An error stands with the one that marks where its test was declared.
  return (state?.currentlyRunningTest?.errors ?? []).map((error) =>
    Array.isArray(error) ? (error[0] as unknown) : error,
  );
}
