import {
  CreateSecretCommand,
  DeleteResourcePolicyCommand,
  PutResourcePolicyCommand,
  PutSecretValueCommand,
  ReplicateSecretToRegionsCommand,
  RestoreSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret } from '../../../src';
import { MY_TEST_DATABASE_SECRET_ARN, PRINTED_POLICY, type ModelExample } from './model-example';

const ID_AND_NAME = { ARN: MY_TEST_DATABASE_SECRET_ARN, Name: 'MyTestDatabaseSecret' };

/** The examples of the operations that change a secret, but for its rotation and its labels. */
export const CHANGING: readonly ModelExample[] = [
  {
    operation: 'CreateSecret',
    title: 'To create a basic secret',
    presumes: {},
    request: (client) =>
      client.send(
        new CreateSecretCommand({
          Name: 'MyTestDatabaseSecret',
          Description: 'My test database secret created with the CLI',
          SecretString: '{"username":"david","password":"EXAMPLE-PASSWORD"}',
          ClientRequestToken: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
        }),
      ),
    answer: { ...ID_AND_NAME, VersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1' },
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: {
        description: 'My test database secret created with the CLI',
        value: '{"username":"david","password":"EXAMPLE-PASSWORD"}',
        labels: { AWSCURRENT: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1' },
      },
    },
  },
  {
    operation: 'DeleteResourcePolicy',
    title: 'To delete the resource-based policy attached to a secret',
    presumes: { MyTestDatabaseSecret: secret({ value: 'x', resourcePolicy: PRINTED_POLICY }) },
    request: (client) => client.send(new DeleteResourcePolicyCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: ID_AND_NAME,
  },
  {
    operation: 'PutResourcePolicy',
    title: 'To add a resource-based policy to a secret',
    presumes: { MyTestDatabaseSecret: 'x' },
    request: (client) =>
      client.send(
        new PutResourcePolicyCommand({ SecretId: 'MyTestDatabaseSecret', ResourcePolicy: PRINTED_POLICY }),
      ),
    answer: ID_AND_NAME,
  },
  {
    operation: 'PutSecretValue',
    title: 'To store a secret value in a new version of a secret',
    presumes: { MyTestDatabaseSecret: 'former' },
    request: (client) =>
      client.send(
        new PutSecretValueCommand({
          SecretId: 'MyTestDatabaseSecret',
          SecretString: '{"username":"david","password":"EXAMPLE-PASSWORD"}',
          ClientRequestToken: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE',
        }),
      ),
    answer: {
      ...ID_AND_NAME,
      VersionId: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE',
      VersionStages: ['AWSCURRENT'],
    },
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: {
        value: '{"username":"david","password":"EXAMPLE-PASSWORD"}',
        labels: { AWSCURRENT: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE' },
      },
    },
  },
  {
    operation: 'ReplicateSecretToRegions',
    title: 'Example',
    presumes: { MyTestSecret: 'x' },
    request: (client) =>
      client.send(
        new ReplicateSecretToRegionsCommand({
          SecretId: 'MyTestSecret',
          AddReplicaRegions: [{ Region: 'eu-west-3' }],
          ForceOverwriteReplicaSecret: true,
        }),
      ),
    answer: {
      ARN: expect.stringMatching(
        /^arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestSecret-[A-Za-z0-9]{6}$/,
      ) as string,
      ReplicationStatus: [
        { Region: 'eu-west-3', KmsKeyId: 'alias/aws/secretsmanager', Status: 'InProgress' },
      ],
    },
  },
  {
    operation: 'RestoreSecret',
    title: 'To restore a previously deleted secret',
    presumes: { MyTestDatabaseSecret: secret({ value: 'x', scheduledForDeletion: true }) },
    request: (client) => client.send(new RestoreSecretCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: ID_AND_NAME,
    leaves: { id: 'MyTestDatabaseSecret', state: { value: 'x' }, without: 'deletedDate' },
  },
  {
    operation: 'TagResource',
    title: 'To add tags to a secret',
    presumes: { MyExampleSecret: 'x' },
    request: (client) =>
      client.send(
        new TagResourceCommand({
          SecretId: 'MyExampleSecret',
          Tags: [
            { Key: 'FirstTag', Value: 'SomeValue' },
            { Key: 'SecondTag', Value: 'AnotherValue' },
          ],
        }),
      ),
    answer: {},
    leaves: {
      id: 'MyExampleSecret',
      state: { tags: { FirstTag: 'SomeValue', SecondTag: 'AnotherValue' } },
    },
  },
  {
    operation: 'UntagResource',
    title: 'To remove tags from a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        value: 'x',
        tags: { FirstTag: 'SomeValue', SecondTag: 'AnotherValue', ThirdTag: 'kept' },
      }),
    },
    request: (client) =>
      client.send(
        new UntagResourceCommand({
          SecretId: 'MyTestDatabaseSecret',
          TagKeys: ['FirstTag', 'SecondTag'],
        }),
      ),
    answer: {},
    leaves: { id: 'MyTestDatabaseSecret', state: { tags: { ThirdTag: 'kept' } } },
  },
  {
    operation: 'UpdateSecret',
    title: 'To create a new version of the encrypted secret value',
    presumes: { MyTestDatabaseSecret: 'former' },
    request: (client) =>
      client.send(
        new UpdateSecretCommand({
          SecretId: 'MyTestDatabaseSecret',
          SecretString: '{JSON STRING WITH CREDENTIALS}',
        }),
      ),
    answer: {
      ...ID_AND_NAME,
      VersionId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
    },
    differs: 'the ARN begins arn:aws:, where the model prints aws:arn:',
    leaves: { id: 'MyTestDatabaseSecret', state: { value: '{JSON STRING WITH CREDENTIALS}' } },
  },
  {
    operation: 'UpdateSecret',
    title: 'To update the description of a secret',
    presumes: { MyTestDatabaseSecret: secret({ value: 'x', description: 'former' }) },
    request: (client) =>
      client.send(
        new UpdateSecretCommand({
          SecretId: 'MyTestDatabaseSecret',
          Description: 'This is a new description for the secret.',
          ClientRequestToken: 'EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE',
        }),
      ),
    answer: ID_AND_NAME,
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: { description: 'This is a new description for the secret.', value: 'x' },
    },
  },
  {
    operation: 'UpdateSecret',
    title: 'To update the KMS key associated with a secret',
    presumes: { MyTestDatabaseSecret: 'x' },
    request: (client) =>
      client.send(
        new UpdateSecretCommand({
          SecretId: 'MyTestDatabaseSecret',
          KmsKeyId: 'arn:aws:kms:us-west-2:123456789012:key/EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE',
        }),
      ),
    answer: ID_AND_NAME,
    leaves: {
      id: 'MyTestDatabaseSecret',
      state: { kmsKeyId: 'arn:aws:kms:us-west-2:123456789012:key/EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE' },
    },
  },
];
