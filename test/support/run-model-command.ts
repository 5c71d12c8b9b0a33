import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  RemoveRegionsFromReplicationCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  StopReplicationToReplicaCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { ModelCommand, Seen } from './reference-model';

/** The function that all rotations of the model have; it does nothing. */
export const FUNCTION_ARN = 'arn:aws:lambda:us-east-1:111111111111:function:idle';

const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}';

/** `ok`, or the code of the error that a call is answered with. */
async function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: unknown) => (error as Error).name,
  );
}

/** Sends a command of the model to the service. */
export async function sendModelCommand(client: SecretsManagerClient, command: ModelCommand): Promise<string> {
  return outcomeOf(sent(client, command));
}

function sent(client: SecretsManagerClient, command: ModelCommand): Promise<unknown> {
  const SecretId = command.name;
  switch (command.kind) {
    case 'create': {
      const { name: Name, token: ClientRequestToken, value: SecretString } = command;
      return client.send(new CreateSecretCommand({ Name, ClientRequestToken, SecretString }));
    }
    case 'put': {
      const { token: ClientRequestToken, value: SecretString, labels } = command;
      const VersionStages = labels && [...labels];
      return client.send(
        new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }),
      );
    }
    case 'update': {
      const { token: ClientRequestToken, value: SecretString, description: Description } = command;
      return client.send(
        new UpdateSecretCommand({ SecretId, ClientRequestToken, SecretString, Description }),
      );
    }
    case 'stage': {
      const { label: VersionStage, from: RemoveFromVersionId, to: MoveToVersionId } = command;
      const input = { SecretId, VersionStage, RemoveFromVersionId, MoveToVersionId };
      return client.send(new UpdateSecretVersionStageCommand(input));
    }
    case 'delete': {
      const how = command.force ? { ForceDeleteWithoutRecovery: true } : { RecoveryWindowInDays: 7 };
      return client.send(new DeleteSecretCommand({ SecretId, ...how }));
    }
    case 'restore':
      return client.send(new RestoreSecretCommand({ SecretId }));
    case 'tag':
      return client.send(
        new TagResourceCommand({ SecretId, Tags: [{ Key: command.key, Value: command.value }] }),
      );
    case 'untag':
      return client.send(new UntagResourceCommand({ SecretId, TagKeys: [command.key] }));
    case 'putPolicy':
      return client.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy: POLICY }));
    case 'deletePolicy':
      return client.send(new DeleteResourcePolicyCommand({ SecretId }));
    case 'rotate': {
      const input = { SecretId, ClientRequestToken: command.token, RotationLambdaARN: FUNCTION_ARN };
      return client.send(new RotateSecretCommand(input));
    }
    case 'cancel':
      return client.send(new CancelRotateSecretCommand({ SecretId }));
    case 'replicate':
      return client.send(
        new ReplicateSecretToRegionsCommand({ SecretId, AddReplicaRegions: [{ Region: command.region }] }),
      );
    case 'unreplicate':
      return client.send(
        new RemoveRegionsFromReplicationCommand({ SecretId, RemoveReplicaRegions: [command.region] }),
      );
    case 'promote':
      return client.send(new StopReplicationToReplicaCommand({ SecretId }));
    case 'wait':
      return Promise.resolve();
  }
}

/** What a client sees of a secret; undefined where there is none. */
export async function seenBy(client: SecretsManagerClient, name: string): Promise<Seen | undefined> {
  const described = await client.send(new DescribeSecretCommand({ SecretId: name })).catch(() => undefined);
  if (described === undefined) return undefined;
  const policy = await client.send(new GetResourcePolicyCommand({ SecretId: name })).then(
    ({ ResourcePolicy }) => ResourcePolicy !== undefined,
    (error: unknown) => (error as Error).name,
  );
  const value = await client.send(new GetSecretValueCommand({ SecretId: name })).then(
    ({ SecretString = '' }) => SecretString,
    (error: unknown) => (error as Error).name,
  );
  const { VersionIdsToStages = {}, Tags, Description, DeletedDate, RotationEnabled } = described;
  return {
    stages: Object.fromEntries(
      Object.entries(VersionIdsToStages).map(([id, labels]) => [id, [...labels].sort()]),
    ),
    tags: Tags && Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    description: Description,
    isDeleted: DeletedDate !== undefined,
    rotation: RotationEnabled,
    policy,
    value,
  };
}
