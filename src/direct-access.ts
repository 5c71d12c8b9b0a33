import type { Place } from './aws/arn';
import { closestNames } from './aws/hint';
import { checkAccountId } from './fake-options';
import type { FakeParts } from './fake-parts';
import type { Fixtures } from './fixtures/seed';
import { seededSecret } from './fixtures/seeded-secret';
import { MisuseError } from './misuse';
import { lookupById } from './state/lookup-by-id';
import type { Secret } from './state/secret';
import type { PlacedStore } from './state/world';

/*
 * What a test puts in and reads without a call.
 */

/** Where a secret lives; what is left out is the fake's own. */
export type Where = Partial<Place>;

/**
 * Puts secrets in. All of them are made before the first is put in, so that a bad one leaves everything as it was.
 *
 * @throws MisuseError for what the service could not hold
 */
export function seedSecrets(parts: FakeParts, fixtures: Fixtures, where: Where): void {
  const given: unknown = fixtures;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new MisuseError(
      "seed() got no object with the names of secrets. Write seed({ 'prod/db': 'the value' }), and a place behind it.",
    );
  }
  const store = storeAt(parts, where);
  const context = { now: parts.now(), random: parts.random };
  const secrets = Object.entries(fixtures).map(([name, seed]) => seededSecret(name, seed, context));
  for (const secret of secrets) store.add(secret);
  parts.consistency.catchUp();
  parts.seeded = { secrets, before: parts.seeded };
}

/**
 * The secret of an id.
 *
 * @throws MisuseError where there is none; it names the method that was called, and the closest names
 */
export function findSecret(
  parts: FakeParts,
  id: string,
  where: Where,
  method: string,
): { readonly secret: Secret; readonly arn: string } {
  const store = storeAt(parts, where);
  store.expire(parts.now());
  const secret = lookupById(store, id);
  if (secret !== undefined) return { secret, arn: store.arnOf(secret) };
  const close = closestNames(id, store.names()).map((name) => `"${name}"`);
  const advice =
    close.length > 0 ? `Did you mean ${close.join(' or ')}?` : 'Seed it first, or say where it is.';
  const { region, accountId } = store.place;
  throw new MisuseError(
    `${method}() found no secret "${id}" in ${region} of account ${accountId}. ${advice}`,
  );
}

function storeAt({ world }: FakeParts, { region, accountId }: Where): PlacedStore {
  if (region === undefined && accountId === undefined) return world.at();
  checkAccountId(accountId);
  return world.at({ region: region ?? world.home.region, accountId: accountId ?? world.home.accountId });
}
