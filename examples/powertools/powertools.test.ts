import {
  GetParameterError,
  ParameterNotFoundError,
  TransformParameterError,
} from '@aws-lambda-powertools/parameters/errors';
import {
  DecryptionFailure,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerServiceException,
} from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { Payments, webhookKey } from './src/payments';

async function change(apiKey: string): Promise<void> {
  const SecretString = JSON.stringify({ merchant: 'shop', apiKey });
  const operator = secretsManager.client({ region: 'eu-west-1' });
  await operator.send(new PutSecretValueCommand({ SecretId: 'prod/payments', SecretString }));
}

describe('the settings', () => {
  beforeEach(() => {
    secretsManager.seed({ 'prod/payments': { merchant: 'shop', apiKey: 'pk-1' } });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('come parsed', async () => {
    expect(await new Payments().settings()).toEqual({ merchant: 'shop', apiKey: 'pk-1' });
  });

  it('are kept until they are older than five minutes', async () => {
    jest.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
    const payments = new Payments();
    await payments.settings();
    await change('pk-2');

    jest.setSystemTime(new Date('2026-03-01T12:05:00Z'));
    expect(await payments.settings()).toEqual({ merchant: 'shop', apiKey: 'pk-1' });
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 1);

    jest.setSystemTime(new Date('2026-03-01T12:05:01Z'));
    expect(await payments.settings()).toEqual({ merchant: 'shop', apiKey: 'pk-2' });
    expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
  });

  it('before the last change can be read', async () => {
    await change('pk-2');
    const payments = new Payments();

    expect(await payments.formerSettings()).toEqual({ merchant: 'shop', apiKey: 'pk-1' });
    expect(await payments.settings()).toEqual({ merchant: 'shop', apiKey: 'pk-2' });
  });

  it('before the last change are missing when there was none', async () => {
    expect(await reasonOf(new Payments().formerSettings())).toBeInstanceOf(ParameterNotFoundError);
  });

  it('come through two errors of the service, with fake timers that nobody advances', async () => {
    jest.useFakeTimers();
    secretsManager.on(GetSecretValueCommand).failsWith('InternalServiceError', { times: 2 });

    expect(await new Payments().settings()).toEqual({ merchant: 'shop', apiKey: 'pk-1' });
    expect(secretsManager.calls(GetSecretValueCommand)[0]?.attempts).toHaveLength(3);
  });

  it('are not kept when they could not be read', async () => {
    const payments = new Payments();
    secretsManager.on(GetSecretValueCommand).failsOnce('DecryptionFailure');

    const reason = await reasonOf(payments.settings());
    expect(reason).toBeInstanceOf(GetParameterError);
    expect((reason as GetParameterError).cause).toBeInstanceOf(DecryptionFailure);

    expect(await payments.settings()).toEqual({ merchant: 'shop', apiKey: 'pk-1' });
  });

  it('are refused when they are no JSON', async () => {
    secretsManager.seed({ 'prod/payments': 'merchant=shop' });

    expect(await reasonOf(new Payments().settings())).toBeInstanceOf(TransformParameterError);
  });

  it('are refused when a member is missing', async () => {
    secretsManager.seed({ 'prod/payments': { merchant: 'shop' } });

    expect(await reasonOf(new Payments().settings())).toEqual(
      new TypeError('prod/payments needs a merchant and an apiKey.'),
    );
  });

  it('are reported as missing', async () => {
    secretsManager.reset();

    expect(await reasonOf(new Payments().settings())).toBeInstanceOf(ParameterNotFoundError);
  });
});

describe('the key of the webhook', () => {
  it('is read anew each time', async () => {
    secretsManager.seed({ 'prod/webhook-key': 'whsec-1' });
    expect(await webhookKey()).toBe('whsec-1');

    secretsManager.seed({ 'prod/webhook-key': 'whsec-2' });
    expect(await webhookKey()).toBe('whsec-2');
  });

  it('is undefined where there is none', async () => {
    expect(await webhookKey()).toBeUndefined();
  });

  it('is not taken for missing where it may not be read', async () => {
    secretsManager.seed({ 'prod/webhook-key': 'whsec-1' });
    secretsManager.access.deny('secretsmanager:GetSecretValue', 'prod/webhook-key');

    const reason = await reasonOf(webhookKey());
    expect(reason).toBeInstanceOf(GetParameterError);
    const { cause } = reason as GetParameterError;
    expect(cause).toBeInstanceOf(SecretsManagerServiceException);
    expect(cause).toMatchObject({ name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } });
  });
});
