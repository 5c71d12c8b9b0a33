import {
  PutSecretValueCommand,
  ResourceNotFoundException,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret, secretsManager } from 'fake-secrets-manager/jest';
import { reasonOf } from '../support/reason-of';
import { release } from './src/release';

const before = '00000000-0000-4000-8000-000000000001';
const earlier = '00000000-0000-4000-8000-000000000000';
const works = (): Promise<boolean> => Promise.resolve(true);
const breaks = (): Promise<boolean> => Promise.resolve(false);

/** Somebody else changes the secret. */
async function overtake(value: string): Promise<void> {
  const other = secretsManager.client({ region: 'eu-west-1' });
  await other.send(new PutSecretValueCommand({ SecretId: 'prod/flags', SecretString: value }));
}

const labels = (): Readonly<Record<string, string>> => secretsManager.secret('prod/flags').labels;

beforeEach(() => {
  secretsManager.seed({
    'prod/flags': secret({
      versions: [
        { id: earlier, value: 'v1', labels: ['AWSPREVIOUS'] },
        { id: before, value: 'v2', labels: ['AWSCURRENT'] },
      ],
    }),
  });
});

it('keeps a value that works', async () => {
  expect(await release('prod/flags', 'v3', works)).toBe('released');

  expect(secretsManager).toHaveSecretValue('prod/flags', 'v3');
  expect(labels().AWSPREVIOUS).toBe(before);
  expect(secretsManager).not.toHaveReceivedCommand(UpdateSecretVersionStageCommand);
});

it('rolls back a value that does not work', async () => {
  expect(await release('prod/flags', 'v3', breaks)).toBe('rolled back');

  expect(secretsManager).toHaveSecretValue('prod/flags', 'v2');
  expect(labels().AWSCURRENT).toBe(before);
  expect(secretsManager.secret('prod/flags').versions.at(-1)).toMatchObject({ labels: ['AWSPREVIOUS'] });
});

it('shows the new value while it is tried', async () => {
  const seen: unknown[] = [];

  await release('prod/flags', 'v3', async () => {
    seen.push(secretsManager.secret('prod/flags').value);
    return false;
  });

  expect(seen).toEqual(['v3']);
});

it('leaves alone what somebody else has put meanwhile', async () => {
  const outcome = await release('prod/flags', 'v3', async () => {
    await overtake('v4');
    return false;
  });

  expect(outcome).toBe('overtaken');
  expect(secretsManager).toHaveSecretValue('prod/flags', 'v4');
  expect(secretsManager.calls(UpdateSecretVersionStageCommand)[0]?.error?.name).toBe(
    'InvalidParameterException',
  );
});

it('takes a rollback that somebody else has made for its own', async () => {
  const outcome = await release('prod/flags', 'v3', async () => {
    await secretsManager.client({ region: 'eu-west-1' }).send(
      new UpdateSecretVersionStageCommand({
        SecretId: 'prod/flags',
        VersionStage: 'AWSCURRENT',
        RemoveFromVersionId: labels().AWSCURRENT,
        MoveToVersionId: before,
      }),
    );
    return false;
  });

  expect(outcome).toBe('rolled back');
  expect(secretsManager).toHaveSecretValue('prod/flags', 'v2');
});

it('rolls back in the third attempt when the service fails twice', async () => {
  secretsManager.on(UpdateSecretVersionStageCommand).failsWith('InternalServiceError', { times: 2 });

  expect(await release('prod/flags', 'v3', breaks)).toBe('rolled back');

  expect(secretsManager.calls(UpdateSecretVersionStageCommand)[0]?.attempts).toHaveLength(3);
  expect(secretsManager).toHaveSecretValue('prod/flags', 'v2');
});

it('says so when it may not roll back', async () => {
  secretsManager.access.deny('secretsmanager:UpdateSecretVersionStage', 'prod/flags');

  expect(await reasonOf(release('prod/flags', 'v3', breaks))).toMatchObject({
    name: 'AccessDeniedException',
  });
  expect(secretsManager).toHaveSecretValue('prod/flags', 'v3');
});

it('puts nothing where there is no secret, or no value to go back to', async () => {
  secretsManager.seed({ 'prod/empty': secret({}) });

  expect(await reasonOf(release('prod/other', 'v3', works))).toBeInstanceOf(ResourceNotFoundException);
  expect(await reasonOf(release('prod/empty', 'v3', works))).toEqual(
    new Error('prod/empty has no current version.'),
  );
  expect(secretsManager).not.toHaveReceivedCommand(PutSecretValueCommand);
});
