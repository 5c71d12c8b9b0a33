import type { Attachment } from './answer-middleware';
import { answeringRequestHandler } from './request-handler';
import type { Backoff } from './backoff';
import { withoutWaiting, type InstantRetry } from './retry-strategy';
import type { ClientConfig } from './sdk';

/** What stands in for the settings that a client lacks. */
export interface Substitutes {
  region(): string;
  accountId(): string;
}

/** The changes to a client's configuration. */
export interface ConfigChanges {
  refillRetryQuota(): void;
  restore(): void;
}

/**
 * Fills in what an attached client lacks, and only that: a region where none can be resolved, and credentials where the
 * user gave none. The default credential chain is never asked, because it opens sockets to the instance metadata address
 * and reads the developer's own AWS files. The waiting between retries and the way to the network are replaced.
 */
export function changeConfig(
  config: ClientConfig,
  attachment: Attachment,
  substitutes: Substitutes,
): ConfigChanges {
  const originals = new Map<string, PropertyDescriptor | undefined>();
  const replace = (name: keyof ClientConfig, value: unknown): void => {
    originals.set(name, Object.getOwnPropertyDescriptor(config, name));
    Object.defineProperty(config, name, { value, writable: true, enumerable: true, configurable: true });
  };
  const { credentials, requestHandler, systemClockOffset } = config;
  const region = config.region.bind(config);
  const useFipsEndpoint = config.useFipsEndpoint.bind(config);
  const retryStrategy = config.retryStrategy.bind(config);
  const instant = new Map<object, InstantRetry>();

  replace(
    'region',
    orElse(region, () => substitutes.region()),
  );
  // Also this one asks for the region, and fails without.
  replace(
    'useFipsEndpoint',
    orElse(useFipsEndpoint, () => false),
  );
  if (!isGivenByUser(credentials)) replace('credentials', staticCredentials(substitutes));
  replace('requestHandler', answeringRequestHandler(attachment, requestHandler));
  const backoff: Backoff = {
    drawing: (run) => attachment.dispatch?.drawing(run) ?? run(),
    pass: async (milliseconds, error) => attachment.dispatch?.passBackoff(milliseconds, error),
  };
  let known: Promise<object> | undefined;
  let changed: Promise<object> | undefined;
  replace('retryStrategy', () => {
    const given = retryStrategy();
    if (attachment.dispatch === undefined) return given;
    // The SDK gives the same promise each time, and so do we: calls that begin together wait for it in their order.
    if (changed === undefined || given !== known) {
      known = given;
      changed = given.then((strategy) => {
        if (instant.has(strategy)) return strategy;
        const retry = withoutWaiting(strategy, backoff);
        if (retry !== undefined) instant.set(strategy, retry);
        return strategy;
      });
    }
    return changed;
  });

  return {
    refillRetryQuota() {
      for (const strategy of instant.values()) strategy.refill();
      if (systemClockOffset !== undefined) config.systemClockOffset = systemClockOffset;
    },
    restore() {
      for (const [name, descriptor] of originals) {
        if (descriptor === undefined) Reflect.deleteProperty(config, name);
        else Object.defineProperty(config, name, descriptor);
      }
      if (systemClockOffset !== undefined) config.systemClockOffset = systemClockOffset;
      for (const strategy of instant.values()) strategy.restore();
    },
  };
}

/** Asks a provider of the client's; where it fails the first time, its substitute answers from then on. */
function orElse<Value>(provide: () => Promise<Value>, substitute: () => Value): () => Promise<Value> {
  let found: 'unknown' | 'present' | 'missing' = 'unknown';
  return () => {
    if (found === 'missing') return Promise.resolve(substitute());
    if (found === 'present') return provide();
    return withoutInstanceMetadata(provide).then(
      (value) => {
        found = 'present';
        return value;
      },
      () => {
        found = 'missing';
        return substitute();
      },
    );
  };
}

const METADATA_SWITCH = 'AWS_EC2_METADATA_DISABLED';

/**
 * Asks a provider with its last resort shut: for a region that is set nowhere, the SDK would open a socket to the instance
 * metadata address and wait for it. Its switch is an environment variable; ours counts those who ask, and the last of
 * them takes it away again. One that the user set stays.
 */
async function withoutInstanceMetadata<Value>(provide: () => Promise<Value>): Promise<Value> {
  const host = globalThis as { readonly process?: { readonly env?: Record<string, string | undefined> } };
  const env = host.process?.env ?? {};
  const asking = (): number =>
    Number(/^fake-secrets-manager (\d+)$/.exec(env[METADATA_SWITCH] ?? '')?.[1] ?? 0);
  if (env[METADATA_SWITCH] !== undefined && asking() === 0) return provide();
  env[METADATA_SWITCH] = `fake-secrets-manager ${asking() + 1}`;
  try {
    return await provide();
  } finally {
    if (asking() > 1) env[METADATA_SWITCH] = `fake-secrets-manager ${asking() - 1}`;
    else if (asking() === 1) Reflect.deleteProperty(env, METADATA_SWITCH);
  }
}

function isGivenByUser(credentials: unknown): boolean {
  return typeof credentials === 'function' && Reflect.get(credentials, 'attributed') === true;
}

function staticCredentials(substitutes: Substitutes): () => Promise<object> {
  let credentials: { readonly accountId: string } | undefined;
  const provide = (): Promise<object> => {
    const accountId = substitutes.accountId();
    if (credentials?.accountId !== accountId) {
      credentials = Object.freeze({
        accessKeyId: 'AKIAFAKESECRETSMANAG',
        secretAccessKey: 'fake-secrets-manager',
        accountId,
      });
    }
    return Promise.resolve(credentials);
  };
  // The SDK wraps a provider in a cache, and asks for its region, unless it says that this is done.
  return Object.assign(provide, { memoized: true, configBound: true, attributed: true });
}
