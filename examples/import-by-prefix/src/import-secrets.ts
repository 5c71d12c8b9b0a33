import {
  BatchGetSecretValueCommand,
  paginateListSecrets,
  SecretsManagerClient,
  type APIErrorType,
} from '@aws-sdk/client-secrets-manager';

/** Some secrets could not be read. Nothing is imported then. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed';
  readonly codes: Readonly<Record<string, string>>;

  constructor(errors: readonly APIErrorType[]) {
    super(`${errors.length} of the secrets could not be read.`);
    this.codes = Object.fromEntries(errors.map(({ SecretId = '', ErrorCode = '' }) => [SecretId, ErrorCode]));
  }
}

/** The most that one BatchGetSecretValue takes. */
const BATCH = 20;

const client = new SecretsManagerClient({});

/**
 * Reads every secret below a path, by the rest of its name: `prod/app` finds `prod/app/db` as `db`, not `prod/apple`.
 *
 * @throws ImportFailed if one of them cannot be read
 */
export async function importSecrets(path: string): Promise<ReadonlyMap<string, string>> {
  const prefix = `${path}/`;
  const names = await namesBelow(prefix);
  const imported = new Map<string, string>();
  const errors: APIErrorType[] = [];
  for (let start = 0; start < names.length; start += BATCH) {
    const SecretIdList = names.slice(start, start + BATCH);
    const { SecretValues = [], Errors = [] } = await client.send(
      new BatchGetSecretValueCommand({ SecretIdList }),
    );
    for (const { Name = '', SecretString } of SecretValues) {
      if (SecretString !== undefined) imported.set(Name.slice(prefix.length), SecretString);
    }
    errors.push(...Errors);
  }
  if (errors.length > 0) throw new ImportFailed(errors);
  return imported;
}

async function namesBelow(prefix: string): Promise<readonly string[]> {
  const Filters = [{ Key: 'name' as const, Values: [prefix] }];
  const names: string[] = [];
  for await (const { SecretList = [] } of paginateListSecrets({ client, pageSize: 100 }, { Filters })) {
    names.push(...SecretList.map(({ Name = '' }) => Name));
  }
  return names;
}
