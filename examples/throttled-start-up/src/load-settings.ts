import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const AT_ONCE = 4;

const client = new SecretsManagerClient({ region: 'eu-west-1', maxAttempts: 5 });

/** Reads the settings of a service, a few at a time, so that many instances that start together do not outrun the quota. */
export async function loadSettings(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const settings = new Map<string, string>();
  const left = [...names];
  const worker = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
      settings.set(name, SecretString);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return settings;
}
