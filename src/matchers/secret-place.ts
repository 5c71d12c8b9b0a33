/** Where a secret is; what is left out is the fake's own. */
export interface SecretPlace {
  readonly region?: string;
  readonly accountId?: string;
}
