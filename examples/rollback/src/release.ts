import {
  DescribeSecretCommand,
  InvalidParameterException,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

/** What became of a release: `overtaken` if somebody else had changed the secret before it could be rolled back. */
export type Outcome = 'released' | 'rolled back' | 'overtaken';

const client = new SecretsManagerClient({ region: 'eu-west-1' });

/**
 * Puts a new value, and takes it back if it does not work: AWSCURRENT goes to the version that held it before, but only
 * from the version that was put here. What somebody else has put since then stays.
 */
export async function release(
  secretId: string,
  value: string,
  works: () => Promise<boolean>,
): Promise<Outcome> {
  const before = await currentVersion(secretId);
  const { VersionId: released } = await client.send(
    new PutSecretValueCommand({ SecretId: secretId, SecretString: value }),
  );
  if (await works()) return 'released';
  try {
    await client.send(
      new UpdateSecretVersionStageCommand({
        SecretId: secretId,
        VersionStage: 'AWSCURRENT',
        RemoveFromVersionId: released,
        MoveToVersionId: before,
      }),
    );
    return 'rolled back';
  } catch (error) {
    if (!(error instanceof InvalidParameterException)) throw error;
    // The label was not where we left it. That is a loss only if it is not where it was going to, either.
    return (await currentVersion(secretId)) === before ? 'rolled back' : 'overtaken';
  }
}

async function currentVersion(secretId: string): Promise<string> {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId: secretId }));
  const id = Object.keys(VersionIdsToStages).find((each) => VersionIdsToStages[each]?.includes('AWSCURRENT'));
  if (id === undefined) throw new Error(`${secretId} has no current version.`);
  return id;
}
