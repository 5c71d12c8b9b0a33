import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';

/** What became of the secret. */
export type Outcome = 'created' | 'adopted' | 'updated' | 'unchanged';

/** The secret belongs to somebody else, or to nobody and may not be adopted. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

const OWNER = 'managed-by';

export interface UpsertOptions {
  /** Who we are: the value of the tag `managed-by`. */
  readonly owner: string;
  /** Whether a secret that nobody owns becomes ours. */
  readonly adopt?: boolean;
}

const client = new SecretsManagerClient({ region: 'eu-west-1' });

/**
 * Makes sure that a secret exists and holds a value. A secret that exists is changed only if its tag says that it is ours.
 *
 * @throws NotOurs if it is not
 */
export async function upsert(name: string, value: string, options: UpsertOptions): Promise<Outcome> {
  const tag = { Key: OWNER, Value: options.owner };
  try {
    await client.send(new CreateSecretCommand({ Name: name, SecretString: value, Tags: [tag] }));
    return 'created';
  } catch (error) {
    // Also when somebody else was faster between two attempts of this very call.
    if (!(error instanceof ResourceExistsException)) throw error;
  }

  const owner = await ownerOf(name);
  if (owner === undefined && options.adopt !== true) {
    throw new NotOurs(`${name} exists and has no tag ${OWNER}.`);
  }
  if (owner !== undefined && owner !== options.owner) {
    throw new NotOurs(`${name} exists and belongs to ${owner}.`);
  }
  if (owner === undefined) await client.send(new TagResourceCommand({ SecretId: name, Tags: [tag] }));
  const changed = (await currentValue(name)) !== value;
  if (changed) await client.send(new PutSecretValueCommand({ SecretId: name, SecretString: value }));
  if (owner === undefined) return 'adopted';
  return changed ? 'updated' : 'unchanged';
}

async function ownerOf(name: string): Promise<string | undefined> {
  const { Tags = [] } = await client.send(new DescribeSecretCommand({ SecretId: name }));
  return Tags.find(({ Key }) => Key === OWNER)?.Value;
}

/** Undefined for a secret that has no value yet. */
async function currentValue(name: string): Promise<string | undefined> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return SecretString;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
