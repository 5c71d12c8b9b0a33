import { ReplicateSecretToRegionsCommand } from '@aws-sdk/client-secrets-manager';
import { secret, type FakeSecretsManager } from '../../src';

/**
 * Puts in one secret of each kind that operations treat differently, all in eu-west-1, and each named after its kind:
 * `active`, `scheduled` for deletion, `replica` (its primary is in us-east-2), and `managed` by another AWS service.
 */
export async function seedSecretsOfEveryKind(fake: FakeSecretsManager): Promise<void> {
  fake.seed(
    {
      active: 'x',
      scheduled: secret({ value: 'x', scheduledForDeletion: true }),
      managed: secret({ value: 'x', owningService: 'rds' }),
    },
    { region: 'eu-west-1' },
  );
  fake.seed({ replica: 'x' }, { region: 'us-east-2' });
  await fake.client({ region: 'us-east-2' }).send(
    new ReplicateSecretToRegionsCommand({
      SecretId: 'replica',
      AddReplicaRegions: [{ Region: 'eu-west-1' }],
    }),
  );
  await fake.settled();
}
