import type { Secret } from '../../state/secret';
import { tagMembers } from './tags';

/** The members that DescribeSecret and an entry of ListSecrets share. Those without a value are left out. */
export function metadataMembers(secret: Secret, arn: string) {
  const { rotation, description, kmsKeyId, type, tags, accessedOn, deletesAt, owningService, primaryRegion } =
    secret;
  return {
    ARN: arn,
    Name: secret.name,
    CreatedDate: secret.createdAt,
    LastChangedDate: secret.changedAt,
    ...(description !== undefined && { Description: description }),
    ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
    ...(type !== undefined && { Type: type }),
    ...(rotation !== undefined && rotationMembers(rotation)),
    ...(accessedOn !== undefined && { LastAccessedDate: accessedOn }),
    ...(deletesAt !== undefined && { DeletedDate: deletesAt }),
    ...(tags !== undefined && { Tags: tagMembers(tags) }),
    ...(owningService !== undefined && { OwningService: owningService }),
    ...(primaryRegion !== undefined && { PrimaryRegion: primaryRegion }),
  };
}

function rotationMembers(rotation: NonNullable<Secret['rotation']>) {
  const { lambdaArn, rules, lastRotatedAt, nextRotationAt, externalMetadata, externalRoleArn } = rotation;
  return {
    RotationEnabled: rotation.enabled,
    ...(lambdaArn !== undefined && { RotationLambdaARN: lambdaArn }),
    ...(rules !== undefined && {
      RotationRules: {
        ...(rules.automaticallyAfterDays !== undefined && {
          AutomaticallyAfterDays: rules.automaticallyAfterDays,
        }),
        ...(rules.duration !== undefined && { Duration: rules.duration }),
        ...(rules.scheduleExpression !== undefined && { ScheduleExpression: rules.scheduleExpression }),
      },
    }),
    ...(externalMetadata !== undefined && {
      ExternalSecretRotationMetadata: externalMetadata.map(({ key, value }) => ({ Key: key, Value: value })),
    }),
    ...(externalRoleArn !== undefined && { ExternalSecretRotationRoleArn: externalRoleArn }),
    ...(lastRotatedAt !== undefined && { LastRotatedDate: lastRotatedAt }),
    ...(nextRotationAt !== undefined && { NextRotationDate: nextRotationAt }),
  };
}

/** The labelled versions with their labels; undefined where there is none. Deprecated versions are not among them. */
export function stagesByVersion(secret: Secret): Readonly<Record<string, readonly string[]>> | undefined {
  const labelled = secret.versions.filter(({ labels }) => labels.length > 0);
  return labelled.length === 0
    ? undefined
    : Object.fromEntries(labelled.map(({ id, labels }) => [id, labels]));
}
