import {
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import { FakeSecretsManager } from '../../src';
import { modelCommands, PLACES } from '../support/model-commands';
import { ReferenceModel, type SeenVersion } from '../support/reference-model';
import { FUNCTION_ARN, seenBy, sendModelCommand } from '../support/run-model-command';

async function namesIn(client: SecretsManagerClient): Promise<readonly string[]> {
  const { SecretList = [] } = await client.send(new ListSecretsCommand({}));
  return SecretList.map(({ Name = '' }) => Name).sort();
}

async function versionsOf(
  client: SecretsManagerClient,
  SecretId: string,
): Promise<readonly SeenVersion[] | undefined> {
  const listed = await client
    .send(new ListSecretVersionIdsCommand({ SecretId, IncludeDeprecated: true }))
    .catch(() => undefined);
  if (listed === undefined) return undefined;
  const { Versions = [] } = listed;
  return Promise.all(
    Versions.map(async ({ VersionId = '', VersionStages = [] }) => ({
      id: VersionId,
      labels: [...VersionStages].sort(),
      value: await client.send(new GetSecretValueCommand({ SecretId, VersionId })).then(
        ({ SecretString = '' }) => SecretString,
        (error: unknown) => (error as Error).name,
      ),
    })),
  );
}

test('any sequence of calls leaves the fake and an independent model in the same state', async () => {
  const fake = new FakeSecretsManager({ region: 'us-east-1', accountId: '111111111111' });
  const clients = new Map(
    PLACES.map((place) => {
      const [accountId = '', region = ''] = place.split('/');
      return [place, fake.client({ accountId, region })];
    }),
  );
  const clientOf = (place: string) => clients.get(place) ?? fake.client();
  const observed = async (place: string, name: string) => ({
    seen: await seenBy(clientOf(place), name),
    versions: await versionsOf(clientOf(place), name),
  });

  await fc.assert(
    fc.asyncProperty(modelCommands, async (commands) => {
      fake.reset();
      fake.lambda(FUNCTION_ARN, () => undefined);
      const model = new ReferenceModel();
      const expected = (place: string, name: string) => ({
        seen: model.see(place, name),
        versions: model.versions(place, name),
      });
      for (const step of commands) {
        if (step.kind === 'wait') await fake.clock.advance({ days: step.days });
        const outcome = await sendModelCommand(clientOf(step.place), step);
        await fake.settled();
        const { place, name } = step;
        expect({
          step,
          outcome,
          names: await namesIn(clientOf(place)),
          ...(await observed(place, name)),
        }).toEqual({ step, outcome: model.run(step), names: model.names(place), ...expected(place, name) });
      }
      for (const place of PLACES) {
        const names = await namesIn(clientOf(place));
        expect({ place, names }).toEqual({ place, names: model.names(place) });
        for (const name of names) {
          expect({ place, ...(await observed(place, name)) }).toEqual({ place, ...expected(place, name) });
        }
      }
    }),
    { numRuns: 1_000 },
  );
}, 90_000);
