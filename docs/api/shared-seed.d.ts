//#region src/fixtures/seed.d.ts
/** What JSON can hold. */
type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** An object that JSON can hold. */
interface JsonObject {
  readonly [member: string]: Json | undefined;
}
/** A value to store: a string as it is, bytes as `SecretBinary`, anything else as JSON. */
type SeedValue = string | Uint8Array | JsonObject | readonly Json[];
/** A moment: a `Date`, or a text that `Date` can read, such as `2026-01-31T12:00:00Z`. */
type Moment = Date | string;
/** A version to seed. */
interface VersionDefinition {
  /** 32 to 64 characters; made up if not told. */
  readonly id?: string;
  /** Without it the version is the placeholder of a rotation. */
  readonly value?: SeedValue;
  /** Staging labels; without any the version is deprecated. */
  readonly labels?: readonly string[];
  readonly createdDate?: Moment;
  readonly lastAccessedDate?: Moment;
}
/** The rotation settings to seed. */
interface RotationDefinition {
  /** True if not told. */
  readonly enabled?: boolean;
  readonly lambdaArn?: string;
  readonly automaticallyAfterDays?: number;
  readonly scheduleExpression?: string;
  readonly duration?: string;
  readonly lastRotatedDate?: Moment;
  readonly nextRotationDate?: Moment;
}
/** Everything that a secret can be seeded with. All members may be left out. */
interface SecretDefinition {
  /** The current value. Not together with `versions`. */
  readonly value?: SeedValue;
  /** All versions, oldest first. Not together with `value`. */
  readonly versions?: readonly VersionDefinition[];
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly kmsKeyId?: string;
  readonly type?: string;
  /** The policy document, as text or as an object. */
  readonly resourcePolicy?: string | JsonObject;
  readonly rotation?: RotationDefinition;
  /** Scheduled for deletion; the recovery window is 30 days if not told. */
  readonly scheduledForDeletion?: true | {
    readonly recoveryWindowInDays: number;
  };
  /** The AWS service that manages the secret, such as `rds`. */
  readonly owningService?: string;
  readonly createdDate?: Moment;
  readonly lastChangedDate?: Moment;
  readonly lastAccessedDate?: Moment;
}
/** A secret described in full. Made by `secret()`; in a file it is an object with the one member `$secret`. */
interface DescribedSecret {
  readonly $secret: SecretDefinition;
}
/** What can stand behind a name in `seed()`: a value, or a secret described in full. */
type Seed = SeedValue | DescribedSecret;
/** Secrets by their names. */
type Fixtures = Readonly<Record<string, Seed>>;
/**
 * Describes a secret in full, where its value alone is not enough.
 *
 * @example
 * fake.seed({ 'prod/db': secret({ value: { user: 'app' }, tags: { team: 'payments' } }) });
 */
declare function secret(definition: SecretDefinition): DescribedSecret;
//#endregion
export { DescribedSecret, Fixtures, Json, JsonObject, Moment, RotationDefinition, SecretDefinition, Seed, SeedValue, VersionDefinition, secret };
