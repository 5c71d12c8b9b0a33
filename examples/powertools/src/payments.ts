import { ParameterNotFoundError } from '@aws-lambda-powertools/parameters/errors';
import { getSecret, SecretsProvider } from '@aws-lambda-powertools/parameters/secrets';

export interface PaymentSettings {
  readonly merchant: string;
  readonly apiKey: string;
}

const FIVE_MINUTES = 300;

/** Reads the settings of the payment provider. They are kept for five minutes. */
export class Payments {
  readonly #secrets = new SecretsProvider({ clientConfig: { region: 'eu-west-1' } });

  async settings(): Promise<PaymentSettings> {
    const value = await this.#secrets.get('prod/payments', {
      maxAge: FIVE_MINUTES,
      transform: 'json',
      throwOnMissing: true,
    });
    return checked(value);
  }

  /** The settings before the last change, which the payment provider goes on to accept for an hour. */
  async formerSettings(): Promise<PaymentSettings> {
    const value = await this.#secrets.get('prod/payments', {
      // The library keeps values by their name alone, so this one must not get in there.
      maxAge: 0,
      forceFetch: true,
      transform: 'json',
      throwOnMissing: true,
      sdkOptions: { VersionStage: 'AWSPREVIOUS' },
    });
    return checked(value);
  }
}

function checked(value: unknown): PaymentSettings {
  const { merchant, apiKey } = Object(value) as Partial<Record<string, unknown>>;
  if (typeof merchant === 'string' && typeof apiKey === 'string') return { merchant, apiKey };
  throw new TypeError('prod/payments needs a merchant and an apiKey.');
}

/** The key that signs the notifications of the payment provider; undefined where there is none yet. */
export async function webhookKey(): Promise<string | undefined> {
  const key = await getSecret('prod/webhook-key', { maxAge: 0, throwOnMissing: true }).catch(noneIfMissing);
  return typeof key === 'string' ? key : undefined;
}

function noneIfMissing(error: unknown): undefined {
  if (error instanceof ParameterNotFoundError) return undefined;
  throw error;
}
