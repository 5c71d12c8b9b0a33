import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { RotationEvent } from '../../src';

/** What differs between the functions that are written from the template. */
export interface TemplateOptions {
  /** Takes AWSPENDING off at the end, as some do. */
  readonly takesPendingOff?: boolean;
  /** Does not read the current value, so that it can make the first one. */
  readonly makesFirstValue?: boolean;
  /** The secret of the superuser of a function for alternating users, which never reads AWSPREVIOUS. */
  readonly adminSecretId?: string;
  /** Changes the database. */
  readonly onSetSecret?: () => Promise<void>;
}

/** A rotation function that makes the calls of AWS's templates, in their order: for a single user, or for two in turns. */
export function rotationTemplate(client: SecretsManagerClient, options: TemplateOptions = {}) {
  return async ({ Step, SecretId, ClientRequestToken: token }: RotationEvent): Promise<void> => {
    const { RotationEnabled, VersionIdsToStages = {} } = await client.send(
      new DescribeSecretCommand({ SecretId }),
    );
    if (RotationEnabled !== true) throw new Error('rotation is off');
    const labels = VersionIdsToStages[token];
    if (labels === undefined) throw new Error('the version is not listed');
    if (labels.includes('AWSCURRENT')) return;
    if (!labels.includes('AWSPENDING')) throw new Error('the version is not pending');

    const pending = new GetSecretValueCommand({ SecretId, VersionId: token, VersionStage: 'AWSPENDING' });
    switch (Step) {
      case 'createSecret':
        if (options.makesFirstValue !== true) {
          await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }));
        }
        if (!(await isThere(client, pending))) {
          const { RandomPassword } = await client.send(
            new GetRandomPasswordCommand({ ExcludeCharacters: '/@"\'\\' }),
          );
          await client.send(
            new PutSecretValueCommand({
              SecretId,
              ClientRequestToken: token,
              SecretString: RandomPassword,
              VersionStages: ['AWSPENDING'],
            }),
          );
        }
        return;
      case 'setSecret':
        if (options.adminSecretId !== undefined) {
          await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }));
          await client.send(pending);
          const admin = { SecretId: options.adminSecretId, VersionStage: 'AWSCURRENT' };
          await client.send(new GetSecretValueCommand(admin));
          return;
        }
        await isThere(client, new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPREVIOUS' }));
        if (options.makesFirstValue !== true) {
          await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }));
        }
        await client.send(pending);
        await options.onSetSecret?.();
        return;
      case 'testSecret':
        await client.send(pending);
        return;
      case 'finishSecret': {
        const description = await client.send(new DescribeSecretCommand({ SecretId }));
        const current = Object.entries(description.VersionIdsToStages ?? {}).find(([, held]) =>
          held.includes('AWSCURRENT'),
        );
        await client.send(
          new UpdateSecretVersionStageCommand({
            SecretId,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: token,
            RemoveFromVersionId: current?.[0],
          }),
        );
        if (options.takesPendingOff !== true) return;
        await client.send(
          new UpdateSecretVersionStageCommand({
            SecretId,
            VersionStage: 'AWSPENDING',
            RemoveFromVersionId: token,
          }),
        );
      }
    }
  };
}

/** Says whether there is a value, as the template asks: any other error is its end. */
async function isThere(client: SecretsManagerClient, command: GetSecretValueCommand): Promise<boolean> {
  try {
    await client.send(command);
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
