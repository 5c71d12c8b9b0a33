import { refusal } from './refusal';

/*
 * The refusals that many operations share, word for word as they were recorded from the service or reported by its users.
 */

/** There is no such secret. */
export const UNKNOWN = refusal(
  'ResourceNotFoundException',
  "Secrets Manager can't find the specified secret.",
);

/** The secret is scheduled for deletion. */
export const SCHEDULED = refusal(
  'InvalidRequestException',
  "You can't perform this operation on the secret because it was marked for deletion.",
);

/** The secret is a replica, and the call would change it. */
export const REPLICA = refusal(
  'InvalidParameterException',
  "Operation not permitted on a replica secret. Call must be made in primary secret's region.",
);

/** Another AWS service manages the secret. The exact words are not known. */
export const MANAGED = refusal('InvalidRequestException');

/** No secret can have this name. */
export const INVALID_NAME = refusal(
  'ValidationException',
  'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
);
