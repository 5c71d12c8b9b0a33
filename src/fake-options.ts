import type { Place } from './aws/arn';
import { serviceQuotas, serviceRates, type Quotas } from './aws/quotas';
import type { Fixtures } from './fixtures/seed';
import type { InputLinterMode } from './interception/linted-calls';
import { DEFAULT_JOURNAL_SIZE } from './journal/journal';
import type { WaitingOptions } from './dispatch-parts';
import { MisuseError } from './misuse';
import type { Waiting } from './ports/sleep';

/** How a fake begins. All members may be left out. */
export interface FakeSecretsManagerOptions {
  /** The region of seeds that name none; that of the first client that calls, if not told. */
  readonly region?: string;
  /** The account of seeds that name none; that of the first client that calls, if not told. 12 digits. */
  readonly accountId?: string;
  /** Secrets that are there from the beginning, and again after each `reset()`. */
  readonly secrets?: Fixtures;
  /** What ids, ARN suffixes and passwords are made from: the same seed gives the same ones. 0 if not told. */
  readonly seed?: number;
  /** Limits other than the service's own. */
  readonly quotas?: Partial<Quotas>;
  /**
   * How the time passes that `takes()` gives to attempts: `real`, by `setTimeout`, which fake timers stand in for; `virtual`,
   * at once, with the fake's clock moved on by it; `none`. `real` if not told.
   */
  readonly latency?: Waiting;
  /** How the time passes that the SDK waits between attempts: as for `latency`. `none` if not told. */
  readonly backoff?: Waiting;
  /** The calls that the journal keeps; the oldest go. 10,000 if not told. */
  readonly journalSize?: number;
  /** Whether the journal keeps where each call was made: it costs some microseconds. False if not told; true in the entries of the runners. */
  readonly callSources?: boolean;
  /**
   * What becomes of a call with a member that its operation does not have, and that the SDK would drop in silence: `error`
   * refuses it, `warn` prints a sentence. `off` if not told; `error` in the entries of the runners.
   */
  readonly inputLinter?: InputLinterMode;
  /** Members of secrets in JSON that may be printed, such as `username` and `host`: the leak detector passes them by. */
  readonly publicMembers?: readonly string[];
  /** How often a rotation is tried whose steps fail, the first time included. 3 if not told: AWS publishes no number. */
  readonly rotationAttempts?: number;
}

/** Options with nothing left open. */
export interface ReadOptions {
  readonly given: Partial<Place>;
  readonly secrets: Fixtures;
  readonly seed: number;
  readonly quotas: Quotas;
  readonly waiting: WaitingOptions;
  readonly callSources: boolean;
  readonly journalSize: number;
  readonly inputLinter: InputLinterMode;
  readonly publicMembers: readonly string[];
  readonly rotationAttempts: number;
}

/** How often a rotation is tried where no option says so. */
export const USUAL_ROTATION_ATTEMPTS = 3;

/** How time passes where no option says so. */
export const usualWaiting: WaitingOptions = Object.freeze({ latency: 'real', backoff: 'none' });
const LINTER_MODES: readonly InputLinterMode[] = ['off', 'warn', 'error'];

/**
 * Reads the options of a fake.
 *
 * @throws MisuseError for options that cannot be
 */
export function readOptions(options: FakeSecretsManagerOptions): ReadOptions {
  const { region, accountId, secrets = {}, seed = 0, journalSize = DEFAULT_JOURNAL_SIZE } = options;
  const { callSources = false, inputLinter = 'off', publicMembers = [] } = options;
  checkAccountId(accountId);
  if (!Number.isInteger(journalSize) || journalSize < 1) {
    throw new MisuseError(`journalSize is ${String(journalSize)}. Write how many calls to keep, at least 1.`);
  }
  if (!LINTER_MODES.includes(inputLinter)) {
    throw new MisuseError(
      `inputLinter is "${inputLinter as string}", which is no mode. Write one of ${LINTER_MODES.join(', ')}.`,
    );
  }
  if (!Array.isArray(publicMembers) || !publicMembers.every((member) => typeof member === 'string')) {
    throw new MisuseError("publicMembers must be a list of the names of members, such as ['username'].");
  }
  const { rotationAttempts = USUAL_ROTATION_ATTEMPTS } = options;
  if (!Number.isInteger(rotationAttempts) || rotationAttempts < 1) {
    throw new MisuseError(
      `rotationAttempts is ${String(rotationAttempts)}. Write how often a rotation is tried, at least 1.`,
    );
  }
  const given = { ...(region !== undefined && { region }), ...(accountId !== undefined && { accountId }) };
  return {
    given,
    secrets,
    seed,
    quotas: readQuotas(options.quotas ?? {}),
    waiting: readWaiting(options),
    journalSize,
    rotationAttempts,
    callSources,
    inputLinter,
    publicMembers,
  };
}

/**
 * Refuses what is no account.
 *
 * @throws MisuseError
 */
export function checkAccountId(accountId: string | undefined): void {
  if (accountId !== undefined && !/^\d{12}$/.test(accountId)) {
    throw new MisuseError(`accountId is "${accountId}", which is no AWS account. Write its 12 digits.`);
  }
}

function readWaiting({ latency, backoff }: FakeSecretsManagerOptions): WaitingOptions {
  const waiting = {
    latency: latency ?? usualWaiting.latency,
    backoff: backoff ?? usualWaiting.backoff,
  };
  for (const [name, way] of Object.entries(waiting)) {
    if (!['real', 'virtual', 'none'].includes(way)) {
      throw new MisuseError(`${name} is "${way}". Write 'real', 'virtual' or 'none'.`);
    }
  }
  return waiting;
}

function readQuotas(given: Partial<Quotas>): Quotas {
  for (const [name, limit] of Object.entries<unknown>(given)) {
    if (!Object.hasOwn(serviceQuotas, name)) {
      throw new MisuseError(
        `quotas has "${name}", which is no quota. Write one of ${Object.keys(serviceQuotas).join(', ')}.`,
      );
    }
    if (name === 'requestsPerSecond') checkRates(limit);
    else if (name === 'refusesExcessVersions') {
      if (typeof limit !== 'boolean') throw new MisuseError(`quotas.${name} must be true or false.`);
    } else checkLimit(name, limit);
  }
  return Object.freeze({ ...serviceQuotas, ...given });
}

function checkRates(rates: unknown): void {
  if (typeof rates === 'boolean') return;
  if (typeof rates !== 'object' || rates === null) {
    throw new MisuseError(
      'quotas.requestsPerSecond must be true, false, or limits by group such as { read: 10 }.',
    );
  }
  for (const [group, limit] of Object.entries(rates)) {
    if (!Object.hasOwn(serviceRates, group)) {
      throw new MisuseError(
        `quotas.requestsPerSecond has "${group}", which is no group of requests. Write one of ${Object.keys(serviceRates).join(', ')}.`,
      );
    }
    checkLimit(`requestsPerSecond.${group}`, limit);
  }
}

function checkLimit(name: string, limit: unknown): void {
  if (!Number.isInteger(limit) || Number(limit) < 0) {
    const shown = typeof limit === 'string' ? `"${limit}"` : String(limit);
    throw new MisuseError(`quotas.${name} is ${shown}. Write a whole number from 0.`);
  }
}
