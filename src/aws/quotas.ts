import type { OperationName } from './operation-types';

/** Requests a second that the service answers; operations of one group are counted together. */
export type RequestGroup =
  | 'read'
  | 'resourcePolicy'
  | 'write'
  | 'RestoreSecret'
  | 'rotation'
  | 'tags'
  | 'BatchGetSecretValue'
  | 'CreateSecret'
  | 'DeleteSecret'
  | 'GetRandomPassword'
  | 'ListSecretVersionIds'
  | 'ListSecrets';

/** The limits of the service. All can be set lower or higher for a test. */
export interface Quotas {
  /** UTF-8 bytes of a value; 65,536. Cannot be raised above the service's own limit. */
  readonly valueBytes: number;
  /** Staging labels of all versions of a secret together; 20. */
  readonly labelsPerSecret: number;
  /** Versions of a secret above which old ones without labels are removed; 100. */
  readonly versionsPerSecret: number;
  /** Refuses a version above `versionsPerSecret` when nothing can be removed; false. */
  readonly refusesExcessVersions: boolean;
  /** Tags of a secret; 50. */
  readonly tagsPerSecret: number;
  /** Characters of a resource policy; 20,480. Cannot be raised above the service's own limit. */
  readonly policyLength: number;
  /** Secrets of an account in a region; 500,000. */
  readonly secretsPerRegion: number;
  /**
   * Requests a second by group, counted on the fake's clock per account and region: `true` for the service's own rates, an
   * object for others, `false` for no limit, which is the default.
   */
  readonly requestsPerSecond: boolean | Readonly<Partial<Record<RequestGroup, number>>>;
}

/** The service's own limits. Source: service quotas of the user guide. */
export const serviceQuotas: Quotas = Object.freeze({
  valueBytes: 65_536,
  labelsPerSecret: 20,
  versionsPerSecret: 100,
  refusesExcessVersions: false,
  tagsPerSecret: 50,
  policyLength: 20_480,
  secretsPerRegion: 500_000,
  requestsPerSecond: false,
});

/** The service's own rates, in requests a second. Source: service quotas of the user guide. */
export const serviceRates: Readonly<Record<RequestGroup, number>> = {
  read: 10_000,
  resourcePolicy: 50,
  write: 50,
  RestoreSecret: 50,
  rotation: 50,
  tags: 50,
  BatchGetSecretValue: 100,
  CreateSecret: 50,
  DeleteSecret: 50,
  GetRandomPassword: 50,
  ListSecretVersionIds: 50,
  ListSecrets: 100,
};

/** The group that each operation is counted in. */
export const requestGroups = {
  BatchGetSecretValue: 'BatchGetSecretValue',
  CancelRotateSecret: 'rotation',
  CreateSecret: 'CreateSecret',
  DeleteResourcePolicy: 'resourcePolicy',
  DeleteSecret: 'DeleteSecret',
  DescribeSecret: 'read',
  GetRandomPassword: 'GetRandomPassword',
  GetResourcePolicy: 'resourcePolicy',
  GetSecretValue: 'read',
  ListSecretVersionIds: 'ListSecretVersionIds',
  ListSecrets: 'ListSecrets',
  PutResourcePolicy: 'resourcePolicy',
  PutSecretValue: 'write',
  RemoveRegionsFromReplication: 'write',
  ReplicateSecretToRegions: 'write',
  RestoreSecret: 'RestoreSecret',
  RotateSecret: 'rotation',
  StopReplicationToReplica: 'write',
  TagResource: 'tags',
  UntagResource: 'tags',
  UpdateSecret: 'write',
  UpdateSecretVersionStage: 'write',
  ValidateResourcePolicy: 'resourcePolicy',
} as const satisfies Readonly<Record<OperationName, RequestGroup>>;
