/** An object that decides by its own rule whether a value fits, such as `expect.stringContaining('db')`. */
export interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): boolean;
}

/** An input in part, at any depth, with asymmetric matchers where a value would be. */
export type PartialInput<Value> = Value extends Uint8Array
  ? Value | AsymmetricMatcher
  : Value extends readonly (infer Item)[]
    ? readonly PartialInput<Item>[] | AsymmetricMatcher
    : Value extends object
      ? { readonly [Member in keyof Value]?: PartialInput<Value[Member]> | AsymmetricMatcher }
      : Value | AsymmetricMatcher;
