import {
  CancelRotateSecretCommand,
  RotateSecretCommand,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret, type FakeSecretsManager } from '../../../src';
import { MY_TEST_DATABASE_SECRET_ARN, type ModelExample } from './model-example';

const LAMBDA = 'arn:aws:lambda:us-west-2:123456789012:function:MyTestDatabaseRotationLambda';
const FIRST = 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1';
const SECOND = 'EXAMPLE2-90ab-cdef-fedc-ba987SECRET2';

const ID_AND_NAME = { ARN: MY_TEST_DATABASE_SECRET_ARN, Name: 'MyTestDatabaseSecret' };
const GENERATED_ID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string;

const deployFunction = (fake: FakeSecretsManager): void => {
  fake.lambda(LAMBDA, () => Promise.resolve());
};

/** The examples of the operations on rotation and on staging labels. */
export const ROTATION_AND_LABELS: readonly ModelExample[] = [
  {
    operation: 'CancelRotateSecret',
    title: 'To cancel scheduled rotation for a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        value: 'x',
        rotation: { lambdaArn: LAMBDA, automaticallyAfterDays: 30 },
      }),
    },
    request: (client) => client.send(new CancelRotateSecretCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: ID_AND_NAME,
    differs: 'the name of the secret, where the model prints the word Name',
    leaves: { id: 'MyTestDatabaseSecret', state: { rotationEnabled: false }, without: 'nextRotationDate' },
  },
  {
    operation: 'RotateSecret',
    title: 'To configure rotation for a secret',
    presumes: { MyTestDatabaseSecret: 'x' },
    prepare: deployFunction,
    request: (client) =>
      client.send(
        new RotateSecretCommand({
          SecretId: 'MyTestDatabaseSecret',
          RotationLambdaARN: 'arn:aws:lambda:us-west-2:123456789012:function:MyTestDatabaseRotationLambda',
          RotationRules: { ScheduleExpression: 'cron(0 16 1,15 * ? *)', Duration: '2h' },
        }),
      ),
    answer: { ...ID_AND_NAME, VersionId: GENERATED_ID },
    leaves: { id: 'MyTestDatabaseSecret', state: { labels: { AWSPENDING: GENERATED_ID } } },
  },
  {
    operation: 'RotateSecret',
    title: 'To request an immediate rotation for a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        value: 'x',
        rotation: { lambdaArn: LAMBDA, automaticallyAfterDays: 30 },
      }),
    },
    prepare: deployFunction,
    request: (client) => client.send(new RotateSecretCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: { ...ID_AND_NAME, VersionId: GENERATED_ID },
    leaves: { id: 'MyTestDatabaseSecret', state: { labels: { AWSPENDING: GENERATED_ID } } },
  },
  {
    operation: 'UpdateSecretVersionStage',
    title: 'To add a staging label attached to a version of a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [
          { id: FIRST, value: 'one', labels: ['AWSPREVIOUS'] },
          { id: SECOND, value: 'two', labels: ['AWSCURRENT'] },
        ],
      }),
    },
    request: (client) =>
      client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: 'MyTestDatabaseSecret',
          VersionStage: 'STAGINGLABEL1',
          MoveToVersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
        }),
      ),
    answer: ID_AND_NAME,
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: { labels: { STAGINGLABEL1: FIRST, AWSPREVIOUS: FIRST, AWSCURRENT: SECOND } },
    },
  },
  {
    operation: 'UpdateSecretVersionStage',
    title: 'To delete a staging label attached to a version of a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [{ id: FIRST, value: 'one', labels: ['AWSCURRENT', 'STAGINGLABEL1'] }],
      }),
    },
    request: (client) =>
      client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: 'MyTestDatabaseSecret',
          VersionStage: 'STAGINGLABEL1',
          RemoveFromVersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
        }),
      ),
    answer: ID_AND_NAME,
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: { versions: [{ id: FIRST, labels: ['AWSCURRENT'] }] },
    },
  },
  {
    operation: 'UpdateSecretVersionStage',
    title: 'To move a staging label from one version of a secret to another',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [
          { id: FIRST, value: 'one', labels: ['AWSCURRENT'] },
          { id: SECOND, value: 'two', labels: ['AWSPENDING'] },
        ],
      }),
    },
    request: (client) =>
      client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: 'MyTestDatabaseSecret',
          VersionStage: 'AWSCURRENT',
          RemoveFromVersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
          MoveToVersionId: 'EXAMPLE2-90ab-cdef-fedc-ba987SECRET2',
        }),
      ),
    answer: ID_AND_NAME,
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: { labels: { AWSCURRENT: SECOND, AWSPREVIOUS: FIRST } },
    },
  },
];
