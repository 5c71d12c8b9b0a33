import {
  DescribeSecretCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { FakeSecretsManager } from '../../src';
import { stateOf } from './state-of';

/** All that can be seen of the secrets of a client's account and region, with and without calls, read or not. */
export async function everythingIn(fake: FakeSecretsManager, client: SecretsManagerClient): Promise<object> {
  const region = await client.config.region();
  const list = await client.send(new ListSecretsCommand({ IncludePlannedDeletion: true }));
  const secrets = [];
  for (const { Name: SecretId = '' } of list.SecretList ?? []) {
    const described = await client.send(new DescribeSecretCommand({ SecretId }));
    const versions = await client.send(
      new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true }),
    );
    secrets.push({
      described: withoutMetadata(described),
      versions: withoutMetadata(versions),
      state: stateOf(fake, SecretId, { region }),
    });
  }
  return { list: withoutMetadata(list), secrets };
}

function withoutMetadata(output: object): object {
  return { ...output, $metadata: undefined };
}
