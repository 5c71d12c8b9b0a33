import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  RotateSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
  UpdateSecretVersionStageCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as fc from 'fast-check';
import { sendAny, type AnyCommand } from './any-command';

/** One call of a random sequence. It prints as its operation and its input. */
export interface Step {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  send(client: SecretsManagerClient): Promise<object>;
}

/** The world of the steps is small, so that they meet: two names, five tokens, some labels, a function. */
export const NAMES = ['alpha', 'beta'] as const;
export const TOKENS = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(32));
export const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

const LABELS = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS', 'blue', 'green'];

const secretId = fc.constantFrom<string>(...NAMES, ...NAMES, ...NAMES, 'missing', 'not a name');
const token = fc.constantFrom(...TOKENS);
const versionId = fc.constantFrom(...TOKENS, undefined);
const label = fc.constantFrom(...LABELS);
const value = fc.constantFrom<{ SecretString?: string; SecretBinary?: Uint8Array }>(
  { SecretString: 'one' },
  { SecretString: 'two' },
  { SecretBinary: new Uint8Array([1, 2, 3]) },
);
const badValue = fc.constantFrom<{ SecretString?: string; SecretBinary?: Uint8Array }>(
  {},
  { SecretString: '' },
  { SecretString: 'x'.repeat(65_537) },
  { SecretString: 'one', SecretBinary: new Uint8Array([1]) },
);
const anyValue = fc.oneof({ arbitrary: value, weight: 5 }, { arbitrary: badValue, weight: 1 });
const tag = fc.record({
  Key: fc.constantFrom('team', 'stage', 'aws:reserved'),
  Value: fc.constantFrom('a', 'b'),
});
const policy = fc.constantFrom(
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"secretsmanager:*","Resource":"*"}]}',
  'no policy',
);

/** A step that sends what `make` makes of an input. */
function step<Input extends object>(
  Command: new (input: Input) => AnyCommand,
  input: fc.Arbitrary<Input>,
): fc.Arbitrary<Step> {
  const operation = Command.name.replace(/Command$/, '');
  return input.map((given) => ({
    operation,
    input: given as Step['input'],
    send: (client) => sendAny(client, new Command(given)),
    [fc.toStringMethod]: () => `${operation} ${fc.stringify(given)}`,
  }));
}

/** Steps that make versions and move labels. */
export const labelStep: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: step(
      CreateSecretCommand,
      fc
        .record({
          Name: fc.constantFrom<string>(...NAMES),
          ClientRequestToken: token,
          Description: fc.constantFrom('', 'd', undefined),
          value: fc.oneof(anyValue, fc.constant({})),
        })
        .map(({ value: given, ...input }) => ({ ...input, ...given })),
    ),
    weight: 2,
  },
  {
    arbitrary: step(
      PutSecretValueCommand,
      fc
        .record({
          SecretId: secretId,
          ClientRequestToken: token,
          VersionStages: fc.option(fc.uniqueArray(label, { minLength: 1, maxLength: 3 }), { nil: undefined }),
          value: anyValue,
        })
        .map(({ value: given, ...input }) => ({ ...input, ...given })),
    ),
    weight: 5,
  },
  {
    arbitrary: step(
      UpdateSecretCommand,
      fc
        .record({
          SecretId: secretId,
          ClientRequestToken: token,
          Description: fc.constantFrom('', 'd', 'e', undefined),
          value: fc.oneof(anyValue, fc.constant({})),
        })
        .map(({ value: given, ...input }) => ({ ...input, ...given })),
    ),
    weight: 2,
  },
  {
    arbitrary: step(
      UpdateSecretVersionStageCommand,
      fc.record({
        SecretId: secretId,
        VersionStage: label,
        RemoveFromVersionId: versionId,
        MoveToVersionId: versionId,
      }),
    ),
    weight: 5,
  },
  {
    arbitrary: step(
      RotateSecretCommand,
      fc.record({
        SecretId: secretId,
        ClientRequestToken: token,
        RotationLambdaARN: fc.constantFrom(FUNCTION_ARN, `${FUNCTION_ARN}-missing`, undefined),
        RotationRules: fc.constantFrom(
          { AutomaticallyAfterDays: 3 },
          { AutomaticallyAfterDays: 0 },
          undefined,
        ),
      }),
    ),
    weight: 2,
  },
);

/** Steps that delete, and take back. */
export const lifeStep: fc.Arbitrary<Step> = fc.oneof(
  step(
    DeleteSecretCommand,
    fc.record({ SecretId: secretId, RecoveryWindowInDays: fc.constantFrom(7, 30, 31, undefined) }),
  ),
  step(RestoreSecretCommand, fc.record({ SecretId: secretId })),
);

/** Steps that change what a secret has besides its versions. */
export const metadataStep: fc.Arbitrary<Step> = fc.oneof(
  step(CancelRotateSecretCommand, fc.record({ SecretId: secretId })),
  step(
    TagResourceCommand,
    fc.record({ SecretId: secretId, Tags: fc.array(tag, { minLength: 1, maxLength: 2 }) }),
  ),
  step(
    UntagResourceCommand,
    fc.record({ SecretId: secretId, TagKeys: fc.array(fc.constantFrom('team', 'stage'), { maxLength: 2 }) }),
  ),
  step(
    PutResourcePolicyCommand,
    fc.record({ SecretId: secretId, ResourcePolicy: policy, BlockPublicPolicy: fc.boolean() }),
  ),
  step(DeleteResourcePolicyCommand, fc.record({ SecretId: secretId })),
  step(
    ReplicateSecretToRegionsCommand,
    fc.record({
      SecretId: secretId,
      AddReplicaRegions: fc.constantFrom([{ Region: 'eu-west-1' }], [{ Region: 'us-east-2' }], []),
    }),
  ),
  step(GetSecretValueCommand, fc.record({ SecretId: secretId, VersionId: versionId })),
);

/** Any of these. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: labelStep, weight: 6 },
  { arbitrary: lifeStep, weight: 1 },
  { arbitrary: metadataStep, weight: 2 },
);
