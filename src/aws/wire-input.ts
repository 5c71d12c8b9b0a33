import type { InputOf, OperationName } from './operation-types';
import type { inputShapes } from './shapes';

type RequiredOf<Name extends OperationName> = (typeof inputShapes)[Name]['required'][number];

type WireMember<Member, Value> = Member extends 'SecretBinary' ? string : NonNullable<Value>;

/**
 * An input as the service reads it off the wire: without undefined, null and unknown members, required ones present,
 * `SecretBinary` in base64.
 */
export type WireInput<Name extends OperationName> = {
  readonly [Member in keyof InputOf<Name> as Member extends RequiredOf<Name> ? Member : never]-?: WireMember<
    Member,
    InputOf<Name>[Member]
  >;
} & {
  readonly [Member in keyof InputOf<Name> as Member extends RequiredOf<Name> ? never : Member]?: WireMember<
    Member,
    InputOf<Name>[Member]
  >;
};
