import type { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import { serviceError } from './service-error';

/*
 * One function for each documented failure, with its exact wording, which stands nowhere else. They return, and the
 * caller throws. A text marked "own" is not known from the service: match on the name.
 */

type Failure = SecretsManagerServiceException;

const notFound = (message: string): Failure => serviceError('ResourceNotFoundException', message);
const badRequest = (message: string): Failure => serviceError('InvalidRequestException', message);
const badParameter = (message: string): Failure => serviceError('InvalidParameterException', message);
const exists = (message: string): Failure => serviceError('ResourceExistsException', message);
const tooMany = (message: string): Failure => serviceError('LimitExceededException', message);
const denied = (message: string): Failure => serviceError('AccessDeniedException', message);

/** No secret has this id. */
export const secretNotFound = (): Failure => notFound("Secrets Manager can't find the specified secret.");

/** No version holds this staging label, or the one that does has no value yet. */
export const labelNotFound = (label: string): Failure =>
  notFound(`Secrets Manager can't find the specified secret value for staging label: ${label}`);

/** No version has this id, or it has no value yet. */
export const versionNotFound = (versionId: string): Failure =>
  notFound(`Secrets Manager can't find the specified secret value for VersionId: ${versionId}`);

/** The version exists, but does not hold the staging label that was asked for with it. */
export const labelNotOnVersion = (): Failure =>
  badRequest('You provided a VersionStage that is not associated to the provided VersionId.');

/** The name of a new secret is taken. */
export const secretExists = (name: string): Failure =>
  exists(`The operation failed because the secret ${name} already exists.`);

/** The token of this request belongs to a version with another value. */
export const tokenInUse = (token: string, arn: string): Failure =>
  exists(
    `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${arn}.`,
  );

/** The name of a new secret belongs to one that is scheduled for deletion. */
export const nameScheduledForDeletion = (): Failure =>
  badRequest(
    "You can't create this secret because a secret with this name is already scheduled for deletion.",
  );

/** The secret is scheduled for deletion. */
export const markedForDeletion = (): Failure =>
  badRequest("You can't perform this operation on the secret because it was marked for deletion.");

/** The request carries no ClientRequestToken. RotateSecret has another class for it than the rest. */
export const tokenMissing = (operation: string): Failure =>
  (operation === 'RotateSecret' ? badParameter : badRequest)(
    'You must provide a ClientRequestToken value. We recommend a UUID-type value.',
  );

/** A name or SecretId with characters that no secret can have. */
export const invalidName = (): Failure =>
  serviceError(
    'ValidationException',
    'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
  );

/** Rotation of a secret for which no function was ever given. */
export const noRotationFunction = (): Failure =>
  badRequest('No Lambda rotation function ARN is associated with this secret.');

/** The rotation function does not exist, or may not be invoked by the service. */
export const functionNotInvocable = (): Failure =>
  denied(
    'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
  );

/** AWSPENDING is on a version that is not the current one. */
export const rotationIncomplete = (): Failure =>
  badRequest("A previous rotation isn't complete. That rotation will be reattempted.");

/** RotationRules with a number of days and a schedule. */
export const twoSchedules = (): Failure =>
  badParameter('You cannot specify both rotation frequency and schedule expression together.');

/** A schedule or a window that the service refuses. The text is our own. */
export const invalidSchedule = (reason: string): Failure => badParameter(`Invalid rotation rules: ${reason}`);

/** A staging label is moved without naming the version that holds it. */
export const holderNotNamed = (label: string, holder: string): Failure =>
  badParameter(
    `The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to version ${holder}, so you must explicitly reference that version in RemoveFromVersionId.`,
  );

/** A staging label is moved from a version that does not hold it. The text is our own. */
export const holderMismatch = (label: string): Failure =>
  badParameter(
    `RemoveFromVersionId must be the version that staging label ${label} is currently attached to when you move it.`,
  );

/** A staging label is taken from a version that does not hold it. The text is our own. */
export const labelNotAttached = (label: string, versionId: string): Failure =>
  badParameter(`Staging label ${label} isn't attached to version ${versionId}.`);

/** UpdateSecretVersionStage with neither version. The text is our own. */
export const noVersionNamed = (): Failure =>
  badParameter('You must provide MoveToVersionId, RemoveFromVersionId, or both.');

/** AWSCURRENT would be on no version. */
export const currentNotRemovable = (): Failure =>
  badParameter(
    "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
  );

/** A write to a replica. */
export const replicaIsReadOnly = (): Failure =>
  badParameter("Operation not permitted on a replica secret. Call must be made in primary secret's region.");

/** Deletion of a secret that has replicas. */
export const stillReplicated = (arn: string, regions: readonly string[]): Failure =>
  badParameter(`You can't delete secret ${arn} that still has replica regions [${regions.join(', ')}].`);

/** A replica in the secret's own region. */
export const invalidReplicaRegion = (): Failure => badParameter('Invalid replica region.');

/** StopReplicationToReplica on a secret that is no replica. The text is our own. */
export const notAReplica = (): Failure => badParameter("The secret isn't a replica in this region.");

/** A change with no value. */
export const valueMissing = (): Failure =>
  badRequest('You must provide either SecretString or SecretBinary.');

/** A value of both kinds. */
export const twoValues = (): Failure =>
  badParameter("You can't specify both a binary secret value and a string secret value in the same secret.");

/** A recovery window outside the limits. */
export const invalidRecoveryWindow = (): Failure =>
  badParameter('The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).');

/** A deletion that is at once and later. */
export const windowWithForce = (): Failure =>
  badParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");

/** A password too short to hold one character of each type. */
export const passwordTooShort = (): Failure =>
  badParameter('Password length is too short based on the required types.');

/** ExcludeCharacters leaves nothing of a type of which one is required. */
export const typeExcluded = (): Failure =>
  badParameter('All characters of the desired type have been excluded.');

/** Nothing is left to make a password from. */
export const allExcluded = (): Failure => badParameter('All characters have been excluded from selection.');

/** A made-up page token, or one that belongs to another request. The text is our own. */
export const invalidNextToken = (): Failure =>
  serviceError('InvalidNextTokenException', 'The NextToken value is invalid.');

/** More staging labels than a secret can hold. The text is our own. */
export const tooManyLabels = (limit: number): Failure =>
  tooMany(`You can't attach more than ${limit} staging labels to the versions of a secret.`);

/** More versions than a secret can hold. The text is our own. */
export const tooManyVersions = (limit: number): Failure =>
  tooMany(`A secret can have at most ${limit} versions.`);

/** More secrets than an account can have in a region. The text is our own. */
export const tooManySecrets = (limit: number): Failure =>
  tooMany(`You can't have more than ${limit} secrets in this Region.`);

/** A value above an adjusted quota. The text is that of the service for its own. */
export const valueTooLong = (member: string, limit: number): Failure =>
  constraintsViolated([
    `Value at '${member}' failed to satisfy constraint: Member must have length less than or equal to ${limit}`,
  ]);

/** More requests in a second than the service answers. */
export const rateExceeded = (): Failure => serviceError('ThrottlingException', 'Rate exceeded');

/** Tags that the service refuses. The text is our own. */
export const invalidTags = (reason: string): Failure => badParameter(`Invalid tags: ${reason}`);

/** A filter without its key. */
export const filterWithoutKey = (): Failure => badParameter('Invalid filter key');

/** A filter without its values. */
export const filterWithoutValues = (key: string): Failure =>
  badParameter(`Invalid filter values for key: ${key}`);

/** BatchGetSecretValue by ids and by filters, or by neither. */
export const idsXorFilters = (): Failure =>
  badParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");

/** BatchGetSecretValue with a page size but no filters. */
export const pageSizeWithoutFilters = (): Failure =>
  badParameter("'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.");

/** A secret that another AWS service manages. The service's exact text is not known. */
export const managedByService = (): Failure =>
  badRequest('This secret is managed by an AWS service, and you must use that service to update it.');

/** Violated constraints of input members, each already in words. */
export const constraintsViolated = (violations: readonly string[]): Failure =>
  serviceError(
    'ValidationException',
    `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`,
  );

/** Members of the wrong JSON type. The text is our own. */
export const wrongType = (path: string, expected: string, actual: string): Failure =>
  serviceError('SerializationException', `The member ${path} must be ${expected}, but ${actual} was sent.`);
