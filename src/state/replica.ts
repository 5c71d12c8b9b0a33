/** The state of a copy of a secret in another region, as its primary reports it. */
export interface Replica {
  readonly region: string;
  /** The key as the caller wrote it; absent for the managed key. */
  readonly kmsKeyId?: string;
  readonly status: 'InProgress' | 'InSync' | 'Failed';
  readonly message?: string;
  /** Whether whoever asked for it may not use one of the keys that the copy needs. */
  readonly keyDenied?: boolean;
  /** Whether a secret of the same name in that region is to be replaced. */
  readonly overwrite?: boolean;
}
