import { errorsOf } from '../aws/operation-errors';
import type { OperationName } from '../aws/operation-types';
import { frontEndErrors } from './failure';
import type { ErrorOf } from './named-failure';

/** A failure of a command that AWS, Node or the SDK documents. */
export interface FailureMode<Name extends OperationName = OperationName> {
  /** What `failsWith` takes. */
  readonly error: ErrorOf<Name>;
  /** Where it comes from: the operation's model, the service's front end, the network, the client itself. */
  readonly origin: 'model' | 'front end' | 'network' | 'client';
  /** Whether the SDK's standard retry strategy tries again. */
  readonly isRetried: boolean;
}

/** What the standard retry strategy takes for throttling or transient. Source: measured on the SDK. */
const retried: ReadonlySet<string> = new Set([
  'ClockSkew',
  'ConnectionTimeout',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'InternalFailure',
  'InternalServiceError',
  'LimitExceededException',
  'RequestTimeout',
  'ServiceUnavailable',
  'ThrottlingException',
]);

const ofAnyOperation = {
  'front end': [...Object.keys(frontEndErrors), 'ClockSkew'],
  network: [
    'ConnectionTimeout',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EPIPE',
    'ETIMEDOUT',
    'RequestTimeout',
    'SyntaxError',
  ],
  client: ['CredentialsProviderError', 'MissingRegion'],
} as const;

/** Every documented failure of an operation. */
export function failureModesOf<Name extends OperationName>(operation: Name): readonly FailureMode<Name>[] {
  const named = [
    ...errorsOf(operation).map((error) => ({ error, origin: 'model' as const })),
    ...Object.entries(ofAnyOperation).flatMap(([origin, errors]) =>
      errors.map((error) => ({ error, origin })),
    ),
  ] as readonly Pick<FailureMode<Name>, 'error' | 'origin'>[];
  return named.map((mode) => Object.freeze({ ...mode, isRetried: retried.has(mode.error) }));
}
