import {
  CreateSecretCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import * as fc from 'fast-check';
import { FakeSecretsManager, secret, type SecretView } from '../../src';
import { sendAny, type AnyCommand } from '../support/any-command';
import { LabelModel } from '../support/label-model';
import { FUNCTION_ARN, labelStep, lifeStep, metadataStep, NAMES, TOKENS } from '../support/steps';
import { shownStages } from '../support/version-stages';

jest.setTimeout(30_000);

const LABELS = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS', 'blue', 'green'];

const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

/** Begins anew, with a function whose first step fails: rotations begin, and their versions stay as they are. */
function begin(): void {
  fake.reset();
  fake.lambda(FUNCTION_ARN, () => Promise.reject(new Error('no')));
}

/** A call, and what the model says to it. */
class Move implements fc.AsyncCommand<LabelModel, FakeSecretsManager> {
  readonly #command: AnyCommand;
  readonly #modelled: (model: LabelModel) => boolean;

  constructor(command: AnyCommand, modelled: (model: LabelModel) => boolean) {
    this.#command = command;
    this.#modelled = modelled;
  }

  check(): boolean {
    return true;
  }

  async run(model: LabelModel): Promise<void> {
    const succeeded = await sendAny(client, this.#command).then(
      () => true,
      () => false,
    );
    expect(succeeded).toBe(this.#modelled(model));
    const labelled = model.versions.filter(([, labels]) => labels.length > 0);
    const stages = labelled.length === 0 ? undefined : Object.fromEntries(labelled);
    expect(await shownStages(client, 'alpha')).toEqual({
      described: stages,
      inListOfSecrets: stages,
      listed: labelled,
      listedWithDeprecated: model.versions.map(([id, labels]) => (labels.length > 0 ? [id, labels] : [id])),
    });
  }

  toString(): string {
    return `${this.#command.constructor.name}(${fc.stringify(this.#command.input)})`;
  }
}

const token = fc.constantFrom(...TOKENS);
const version = fc.constantFrom(...TOKENS, undefined);
const label = fc.constantFrom(...LABELS);
const value = fc.constantFrom('one', 'one', 'two');
const stages = fc.option(fc.uniqueArray(label, { minLength: 1, maxLength: 3 }), { nil: undefined });
const SecretId = 'alpha';

const moves = [
  fc
    .tuple(token, value, stages)
    .map(
      ([ClientRequestToken, SecretString, VersionStages]) =>
        new Move(
          new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages }),
          (model) => model.put(ClientRequestToken, SecretString, VersionStages),
        ),
    ),
  fc
    .tuple(token, value)
    .map(
      ([ClientRequestToken, SecretString]) =>
        new Move(new UpdateSecretCommand({ SecretId, ClientRequestToken, SecretString }), (model) =>
          model.put(ClientRequestToken, SecretString),
        ),
    ),
  fc.tuple(label, version, version).map(
    ([VersionStage, RemoveFromVersionId, MoveToVersionId]) =>
      new Move(
        new UpdateSecretVersionStageCommand({
          SecretId,
          VersionStage,
          RemoveFromVersionId,
          MoveToVersionId,
        }),
        (model) => model.stage(VersionStage, RemoveFromVersionId, MoveToVersionId),
      ),
  ),
  token.map(
    (ClientRequestToken) =>
      new Move(
        new RotateSecretCommand({ SecretId, ClientRequestToken, RotationLambdaARN: FUNCTION_ARN }),
        (model) => model.rotate(ClientRequestToken),
      ),
  ),
];

test('labels move as the model of their rules says, and a refused call moves none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(moves, { maxCommands: 25 }), async (commands) => {
      begin();
      await client.send(new CreateSecretCommand({ Name: 'alpha' }));
      await fc.asyncModelRun(() => ({ model: new LabelModel(), real: fake }), commands);
    }),
    { numRuns: 60 },
  );
});

test('a label is on one version at most, and AWSCURRENT stays once it is there', async () => {
  const steps = fc.array(fc.oneof(labelStep, labelStep, labelStep, metadataStep, lifeStep), {
    minLength: 5,
    maxLength: 40,
  });
  let labelled = 0;

  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      begin();
      fake.seed({ alpha: 'one', beta: secret({}) });
      const hadCurrent = new Set<string>();
      for (const step of sequence) {
        await step.send(client).catch(() => undefined);
        for (const { arn, versions } of secretsThere()) {
          const labels = versions.flatMap((version) => version.labels);
          expect(labels).toEqual([...new Set(labels)]);
          if (labels.includes('AWSCURRENT')) hadCurrent.add(arn);
          else expect(hadCurrent).not.toContain(arn);
          labelled += labels.length;
        }
      }
    }),
    { numRuns: 60 },
  );
  // Sequences that make nothing would prove nothing.
  expect(labelled).toBeGreaterThan(1_000);
});

/** The secrets of the steps that are there now. */
function secretsThere(): readonly SecretView[] {
  return NAMES.flatMap((name) => {
    try {
      return [fake.secret(name)];
    } catch {
      return [];
    }
  });
}
