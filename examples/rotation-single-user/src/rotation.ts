import type { Credentials } from './secret-versions';
import { newPassword, SecretVersions } from './secret-versions';
import type { Database, Session } from './database';

/** What Secrets Manager sends to a rotation function. */
export interface RotationEvent {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

/**
 * Makes the rotation function of a secret with the credentials of a single user, who changes the own password. The
 * service may invoke any step again, so each one looks first whether it has been done.
 */
export function rotationOf(database: Database): (event: RotationEvent) => Promise<void> {
  return async ({ Step, SecretId, ClientRequestToken }) => {
    const versions = new SecretVersions(SecretId, ClientRequestToken);
    if (!(await versions.isPending())) return;
    switch (Step) {
      case 'createSecret':
        return createSecret(versions);
      case 'setSecret':
        return setSecret(versions, database);
      case 'testSecret':
        return testSecret(versions, database);
      case 'finishSecret':
        return versions.promotePending();
    }
  };
}

/** A password that an earlier run has put stays: the database may know it already. */
async function createSecret(versions: SecretVersions): Promise<void> {
  const current = await versions.current();
  if ((await versions.lookupPending()) !== undefined) return;
  await versions.putPending({ ...current, password: await newPassword() });
}

async function setSecret(versions: SecretVersions, database: Database): Promise<void> {
  const pending = await versions.pending();
  if ((await lookupSession(database, pending)) !== undefined) return;
  const current = await versions.current();
  if (current.username !== pending.username) throw new Error('The user must stay the same.');
  const session =
    (await lookupSession(database, current)) ??
    (await lookupSession(database, await versions.lookupPrevious()));
  if (session === undefined) throw new Error('The database accepts no password of the secret.');
  await session.setPassword(pending.password);
}

async function testSecret(versions: SecretVersions, database: Database): Promise<void> {
  const { username, password } = await versions.pending();
  await database.logIn(username, password);
}

async function lookupSession(
  database: Database,
  credentials: Credentials | undefined,
): Promise<Session | undefined> {
  if (credentials === undefined) return undefined;
  return database.logIn(credentials.username, credentials.password).catch(() => undefined);
}
