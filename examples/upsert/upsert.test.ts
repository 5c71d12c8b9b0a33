import {
  CreateSecretCommand,
  InvalidRequestException,
  PutSecretValueCommand,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret, secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { NotOurs, upsert } from './src/upsert';

const ours = { owner: 'deployer' };
const labelsOf = (id: string): readonly string[] => Object.keys(secretsManager.secret(id).labels).sort();

it('creates a secret that is not there, with our tag', async () => {
  expect(await upsert('prod/api', 'key-1', ours)).toBe('created');

  expect(secretsManager).toHaveSecretValue('prod/api', 'key-1');
  expect(secretsManager.secret('prod/api').tags).toEqual({ 'managed-by': 'deployer' });
});

it('puts a new version into a secret of ours, and keeps the former one', async () => {
  await upsert('prod/api', 'key-1', ours);

  expect(await upsert('prod/api', 'key-2', ours)).toBe('updated');

  expect(secretsManager).toHaveSecretValue('prod/api', 'key-2');
  expect(labelsOf('prod/api')).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
});

it('leaves a secret alone that holds the value already', async () => {
  await upsert('prod/api', 'key-1', ours);

  expect(await upsert('prod/api', 'key-1', ours)).toBe('unchanged');

  expect(secretsManager).not.toHaveReceivedCommand(PutSecretValueCommand);
  expect(labelsOf('prod/api')).toEqual(['AWSCURRENT']);
});

it('fills a secret of ours that has no value yet', async () => {
  secretsManager.seed({ 'prod/api': secret({ tags: { 'managed-by': 'deployer' } }) });

  expect(await upsert('prod/api', 'key-1', ours)).toBe('updated');

  expect(secretsManager).toHaveSecretValue('prod/api', 'key-1');
});

describe('a secret of somebody else', () => {
  it('is refused by its tag, and not touched', async () => {
    secretsManager.seed({
      'prod/api': secret({ value: 'theirs', tags: { 'managed-by': 'terraform' } }),
    });

    const reason = await reasonOf(upsert('prod/api', 'key-1', { ...ours, adopt: true }));

    expect(reason).toEqual(new NotOurs('prod/api exists and belongs to terraform.'));
    expect(secretsManager).toHaveSecretValue('prod/api', 'theirs');
  });

  it('is refused when nobody owns it', async () => {
    secretsManager.seed({ 'prod/api': secret({ value: 'by hand', tags: { team: 'payments' } }) });

    const reason = await reasonOf(upsert('prod/api', 'key-1', ours));

    expect(reason).toEqual(new NotOurs('prod/api exists and has no tag managed-by.'));
    expect(secretsManager).toHaveSecretValue('prod/api', 'by hand');
  });

  it('becomes ours when nobody owns it and we may adopt', async () => {
    secretsManager.seed({ 'prod/api': secret({ value: 'by hand', tags: { team: 'payments' } }) });

    expect(await upsert('prod/api', 'key-1', { ...ours, adopt: true })).toBe('adopted');

    expect(secretsManager).toHaveSecretValue('prod/api', 'key-1');
    expect(secretsManager.secret('prod/api').tags).toEqual({ team: 'payments', 'managed-by': 'deployer' });
  });

  it('keeps its value when its tags cannot be changed', async () => {
    secretsManager.seed({ 'prod/api': 'by hand' });
    secretsManager.on(TagResourceCommand).failsWith('AccessDeniedException');

    const reason = await reasonOf(upsert('prod/api', 'key-1', { ...ours, adopt: true }));

    expect(reason).toMatchObject({ name: 'AccessDeniedException' });
    expect(secretsManager).toHaveReceivedCommandTimes(TagResourceCommand, 1);
    expect(secretsManager).toHaveSecretValue('prod/api', 'by hand');
  });
});

it('reports a secret that is scheduled for deletion', async () => {
  secretsManager.seed({ 'prod/api': secret({ value: 'key-1', scheduledForDeletion: true }) });

  expect(await reasonOf(upsert('prod/api', 'key-2', ours))).toBeInstanceOf(InvalidRequestException);
});

describe('two deployments at once', () => {
  it('both succeed when throttling holds up the first one', async () => {
    secretsManager.on(CreateSecretCommand).failsOnce('ThrottlingException');

    const outcomes = await Promise.all([
      upsert('prod/api', 'of the first', ours),
      upsert('prod/api', 'of the second', ours),
    ]);

    // The second one creates the secret between the two attempts of the first one.
    expect(outcomes).toEqual(['updated', 'created']);
    const [first, second] = secretsManager.calls(CreateSecretCommand);
    expect(first?.attempts.map(({ error }) => error?.name)).toEqual([
      'ThrottlingException',
      'ResourceExistsException',
    ]);
    expect(second?.attempts).toHaveLength(1);
    expect(secretsManager).toHaveSecretValue('prod/api', 'of the first');
  });

  it('of different owners end with one of them refused', async () => {
    secretsManager.on(CreateSecretCommand).failsOnce('ThrottlingException');

    const [first, second] = await Promise.allSettled([
      upsert('prod/api', 'of the first', ours),
      upsert('prod/api', 'of the second', { owner: 'terraform' }),
    ]);

    expect(first).toEqual({
      status: 'rejected',
      reason: new NotOurs('prod/api exists and belongs to terraform.'),
    });
    expect(second).toEqual({ status: 'fulfilled', value: 'created' });
    expect(secretsManager).toHaveSecretValue('prod/api', 'of the second');
  });

  it('fail when the service throttles every attempt, and no secret is made', async () => {
    secretsManager.on(CreateSecretCommand).failsWith('ThrottlingException');

    expect(await reasonOf(upsert('prod/api', 'key-1', ours))).toMatchObject({
      name: 'ThrottlingException',
      $metadata: { attempts: 3 },
    });
    expect(() => secretsManager.secret('prod/api')).toThrow('found no secret "prod/api"');
  });
});
