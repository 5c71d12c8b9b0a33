import { execFileSync } from 'node:child_process';

/** What a client makes of a failure, without what differs from run to run. */
export interface WireOutcome {
  readonly class: string;
  readonly text: string;
  readonly members: Readonly<Record<string, unknown>>;
  /** The own enumerable members, in their order. */
  readonly order: readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Of the address that refused, where one did. */
  readonly port?: number;
}

const modelled = [
  'DecryptionFailure',
  'EncryptionFailure',
  'InternalServiceError',
  'InvalidNextTokenException',
  'InvalidParameterException',
  'InvalidRequestException',
  'LimitExceededException',
  'MalformedPolicyDocumentException',
  'PreconditionNotMetException',
  'PublicPolicyException',
  'ResourceExistsException',
  'ResourceNotFoundException',
] as const;

const frontEnd = {
  AccessDeniedException: 400,
  ExpiredTokenException: 400,
  IncompleteSignatureException: 400,
  InternalFailure: 500,
  InvalidSignatureException: 400,
  MissingAuthenticationTokenException: 400,
  ServiceUnavailable: 503,
  ThrottlingException: 400,
  UnknownOperationException: 400,
  UnrecognizedClientException: 400,
  ValidationException: 400,
} as const;

/** The failures that are answers of the service. */
export const exceptions: ReadonlySet<string> = new Set([...modelled, ...Object.keys(frontEnd)]);

/** What an unmodified client with default settings makes of every failure, in a plain Node program. */
export function wireOutcomes(): Readonly<Record<string, WireOutcome>> {
  const output = execFileSync(
    process.execPath,
    [require.resolve('./failures-of-an-unmodified-client.mjs'), JSON.stringify({ modelled, frontEnd })],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      // Nothing of the developer's own: no region, no credentials, no instance metadata.
      env: { PATH: process.env.PATH, HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' },
    },
  );
  return JSON.parse(output) as Readonly<Record<string, WireOutcome>>;
}
