import { createHash } from 'node:crypto';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({ region: 'eu-west-1' });

/**
 * Makes the secret of a tenant, and answers its ARN. To register a tenant again with the same key is no error, whoever does
 * it: the token is made from both, and the service answers the request that it knows as it did the first time.
 */
export async function registerTenant(tenant: string, apiKey: string): Promise<string> {
  const { ARN = '' } = await client.send(
    new CreateSecretCommand({
      Name: `tenants/${tenant}/api-key`,
      SecretString: apiKey,
      ClientRequestToken: tokenOf(tenant, apiKey),
    }),
  );
  return ARN;
}

/** The same without a token of its own: the SDK makes one up for each `send`, and keeps it for its retries alone. */
export async function registerTenantCarelessly(tenant: string, apiKey: string): Promise<string> {
  const { ARN = '' } = await client.send(
    new CreateSecretCommand({ Name: `tenants/${tenant}/api-key`, SecretString: apiKey }),
  );
  return ARN;
}

/** 64 characters, as long as a token may be. */
function tokenOf(tenant: string, apiKey: string): string {
  return createHash('sha256').update(`${tenant}\n${apiKey}`).digest('hex');
}
