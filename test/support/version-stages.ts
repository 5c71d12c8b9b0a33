import {
  DescribeSecretCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  type SecretsManagerClient,
  type SecretVersionsListEntry,
} from '@aws-sdk/client-secrets-manager';

/** A version and its staging labels, in alphabetical order; without the second member where the answer has no labels. */
type ListedVersion = readonly [id: string, labels?: readonly string[]];

/** The staging labels of a secret, as each operation that shows them does. */
export interface ShownStages {
  readonly described: Readonly<Record<string, readonly string[]>> | undefined;
  readonly inListOfSecrets: Readonly<Record<string, readonly string[]>> | undefined;
  readonly listed: readonly ListedVersion[];
  readonly listedWithDeprecated: readonly ListedVersion[];
}

/** Asks every operation that shows the staging labels of a secret. The first page of versions is enough. */
export async function shownStages(client: SecretsManagerClient, SecretId: string): Promise<ShownStages> {
  const description = await client.send(new DescribeSecretCommand({ SecretId }));
  const { SecretList = [] } = await client.send(
    new ListSecretsCommand({ Filters: [{ Key: 'name', Values: [SecretId] }] }),
  );
  const labelled = await client.send(new ListSecretVersionIdsCommand({ SecretId }));
  const all = await client.send(new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true }));
  return {
    described: sorted(description.VersionIdsToStages),
    inListOfSecrets: sorted(SecretList.find(({ Name }) => Name === SecretId)?.SecretVersionsToStages),
    listed: (labelled.Versions ?? []).map(listedVersion),
    listedWithDeprecated: (all.Versions ?? []).map(listedVersion),
  };
}

function sorted(stages: Readonly<Record<string, readonly string[]>> | undefined) {
  return stages && Object.fromEntries(Object.entries(stages).map(([id, labels]) => [id, labels.toSorted()]));
}

function listedVersion(entry: SecretVersionsListEntry): ListedVersion {
  const { VersionId = '', VersionStages = [] } = entry;
  return 'VersionStages' in entry ? [VersionId, VersionStages.toSorted()] : [VersionId];
}
