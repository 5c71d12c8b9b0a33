/** How a secret value was written where it was found. `json`: with the escapes of JSON. */
export type LeakForm = 'plain' | 'json' | 'base64' | 'url' | 'hex';

/** A place where a secret value stands that it should not. The value itself is nowhere in it. */
export interface Leak {
  /** The name of the secret. */
  readonly secret: string;
  /** A path, such as `$.headers.authorization`, or `line 3` of a text, or what printed it, such as `process.stdout`. */
  readonly place: string;
  readonly form: LeakForm;
}
