import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { microseconds } from './measure.mjs';
import { timeRow } from './table.mjs';

const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const DAYS = 365;

/** A year of daily rotations by a function that makes the calls of AWS's template. */
export async function rotationRows() {
  const fake = new FakeSecretsManager({ region: 'eu-west-1', secrets: { 'prod/db': 'one' } });
  const client = fake.client();
  fake.lambda(LAMBDA, functionOf(client));
  const time = await microseconds(async () => {
    await client.send(
      new RotateSecretCommand({
        SecretId: 'prod/db',
        RotationLambdaARN: LAMBDA,
        RotationRules: { AutomaticallyAfterDays: 1 },
      }),
    );
    await fake.clock.advance({ days: DAYS });
  });
  const finished = fake
    .rotation('prod/db')
    .trace()
    .filter(({ step }) => step === 'finishSecret').length;
  if (finished !== DAYS + 1) throw new Error(`${finished} rotations in a year of daily ones.`);
  const { versions } = fake.secret('prod/db');
  if (versions.length > 101) throw new Error(`${versions.length} versions are left.`);
  return [timeRow('a year of daily rotations', time, 5_000_000)];
}

function functionOf(client) {
  return async ({ Step, SecretId, ClientRequestToken: token }) => {
    const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId }));
    const pending = new GetSecretValueCommand({ SecretId, VersionId: token, VersionStage: 'AWSPENDING' });
    if (Step === 'createSecret') {
      await client.send(new GetSecretValueCommand({ SecretId }));
      await client.send(
        new PutSecretValueCommand({
          SecretId,
          ClientRequestToken: token,
          SecretString: `value of ${token}`,
          VersionStages: ['AWSPENDING'],
        }),
      );
    } else if (Step === 'finishSecret') {
      const [current] = Object.entries(VersionIdsToStages).find(([, held]) => held.includes('AWSCURRENT'));
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: token,
          RemoveFromVersionId: current,
        }),
      );
    } else await client.send(pending);
  };
}
