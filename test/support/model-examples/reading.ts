import {
  BatchGetSecretValueCommand,
  GetRandomPasswordCommand,
  GetResourcePolicyCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  ListSecretVersionIdsCommand,
  ValidateResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { secret } from '../../../src';
import { MY_TEST_DATABASE_SECRET_ARN, PRINTED_POLICY, type ModelExample } from './model-example';

const arnOf = (name: string): string =>
  expect.stringMatching(
    new RegExp(`^arn:aws:secretsmanager:us-west-2:123456789012:secret:${name}-[A-Za-z0-9]{6}$`),
  ) as string;

/** The examples of the operations that change nothing. */
export const READING: readonly ModelExample[] = [
  {
    operation: 'BatchGetSecretValue',
    title: 'To retrieve the secret values for a group of secrets listed by name',
    presumes: {
      MySecret1: secret({
        versions: [
          {
            id: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEaaaaa',
            value:
              '{"username":"diego_ramirez","password":"EXAMPLE-PASSWORD","engine":"mysql","host":"secretsmanagertutorial.cluster.us-west-2.rds.amazonaws.com","port":3306,"dbClusterIdentifier":"secretsmanagertutorial"}',
            labels: ['AWSCURRENT'],
            createdDate: new Date(1700591229801),
          },
        ],
      }),
      MySecret2: secret({
        versions: [
          {
            id: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEbbbbb',
            value: '{"username":"akua_mansa","password":"EXAMPLE-PASSWORD"',
            labels: ['AWSCURRENT'],
            createdDate: new Date(1699911394105),
          },
        ],
      }),
      MySecret3: secret({
        versions: [
          {
            id: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEccccc',
            value: '{"username":"jie_liu","password":"EXAMPLE-PASSWORD"',
            labels: ['AWSCURRENT'],
            createdDate: new Date(1699911394105),
          },
        ],
      }),
    },
    request: (client) =>
      client.send(new BatchGetSecretValueCommand({ SecretIdList: ['MySecret1', 'MySecret2', 'MySecret3'] })),
    answer: {
      SecretValues: [
        {
          ARN: arnOf('MySecret1'),
          CreatedDate: new Date(1700591229801),
          Name: 'MySecret1',
          SecretString:
            '{"username":"diego_ramirez","password":"EXAMPLE-PASSWORD","engine":"mysql","host":"secretsmanagertutorial.cluster.us-west-2.rds.amazonaws.com","port":3306,"dbClusterIdentifier":"secretsmanagertutorial"}',
          VersionId: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEaaaaa',
          VersionStages: ['AWSCURRENT'],
        },
        {
          ARN: arnOf('MySecret2'),
          CreatedDate: new Date(1699911394105),
          Name: 'MySecret2',
          SecretString: '{"username":"akua_mansa","password":"EXAMPLE-PASSWORD"',
          VersionId: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEbbbbb',
          VersionStages: ['AWSCURRENT'],
        },
        {
          ARN: arnOf('MySecret3'),
          CreatedDate: new Date(1699911394105),
          Name: 'MySecret3',
          SecretString: '{"username":"jie_liu","password":"EXAMPLE-PASSWORD"',
          VersionId: 'a1b2c3d4-5678-90ab-cdef-EXAMPLEccccc',
          VersionStages: ['AWSCURRENT'],
        },
      ],
      Errors: [],
    },
    differs: 'ARNs begin arn:aws:secretsmanager:, where the model prints entities of its source text',
  },
  {
    operation: 'GetRandomPassword',
    title: 'To generate a random password',
    presumes: {},
    request: (client) =>
      client.send(
        new GetRandomPasswordCommand({
          PasswordLength: 20,
          IncludeSpace: true,
          RequireEachIncludedType: true,
        }),
      ),
    answer: {
      RandomPassword: expect.stringMatching(
        /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!-/:-@[-`{-~])[ -~]{20}$/,
      ) as string,
    },
    differs: 'a password of the 20 characters asked for, where the model prints 16 that stand for any',
  },
  {
    operation: 'GetResourcePolicy',
    title: 'To retrieve the resource-based policy attached to a secret',
    presumes: { MyTestDatabaseSecret: secret({ value: 'x', resourcePolicy: PRINTED_POLICY }) },
    request: (client) => client.send(new GetResourcePolicyCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: {
      ARN: MY_TEST_DATABASE_SECRET_ARN,
      Name: 'MyTestDatabaseSecret',
      ResourcePolicy: PRINTED_POLICY,
    },
  },
  {
    operation: 'GetSecretValue',
    title: 'To retrieve the encrypted secret value of a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [
          {
            id: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
            value: '{\n  "username":"david",\n  "password":"EXAMPLE-PASSWORD"\n}\n',
            labels: ['AWSCURRENT'],
            createdDate: new Date(1523477145713),
          },
        ],
      }),
    },
    request: (client) => client.send(new GetSecretValueCommand({ SecretId: 'MyTestDatabaseSecret' })),
    answer: {
      ARN: MY_TEST_DATABASE_SECRET_ARN,
      CreatedDate: new Date(1523477145713),
      Name: 'MyTestDatabaseSecret',
      SecretString: '{\n  "username":"david",\n  "password":"EXAMPLE-PASSWORD"\n}\n',
      VersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987SECRET1',
      VersionStages: ['AWSCURRENT'],
    },
    differs: 'AWSCURRENT, where the model prints AWSPREVIOUS though no label was asked for',
  },
  {
    operation: 'ListSecretVersionIds',
    title: 'To list all of the secret versions associated with a secret',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [
          {
            id: 'EXAMPLE3-90ab-cdef-fedc-ba987EXAMPLE',
            value: 'one',
            createdDate: new Date(1511974462360),
          },
          {
            id: 'EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE',
            value: 'two',
            labels: ['AWSPREVIOUS'],
            createdDate: new Date(1523477145713),
          },
          {
            id: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE',
            value: 'three',
            labels: ['AWSCURRENT'],
            createdDate: new Date(1523486221391),
          },
        ],
      }),
    },
    request: (client) =>
      client.send(
        new ListSecretVersionIdsCommand({ SecretId: 'MyTestDatabaseSecret', IncludeDeprecated: true }),
      ),
    answer: {
      Versions: [
        {
          CreatedDate: new Date(1511974462360),
          VersionId: 'EXAMPLE3-90ab-cdef-fedc-ba987EXAMPLE',
          KmsKeyIds: ['DefaultEncryptionKey'],
        },
        {
          VersionId: 'EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE',
          VersionStages: ['AWSPREVIOUS'],
          CreatedDate: new Date(1523477145713),
          KmsKeyIds: ['DefaultEncryptionKey'],
        },
        {
          VersionId: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE',
          VersionStages: ['AWSCURRENT'],
          CreatedDate: new Date(1523486221391),
          KmsKeyIds: ['DefaultEncryptionKey'],
        },
      ],
      ARN: MY_TEST_DATABASE_SECRET_ARN,
      Name: 'MyTestDatabaseSecret',
    },
    differs:
      'the oldest version is first and has no semicolon in its id, which no id can hold; each has KmsKeyIds, as recorded from the service',
  },
  {
    operation: 'ListSecrets',
    title: 'To list the secrets in your account',
    presumes: {
      MyTestDatabaseSecret: secret({
        versions: [{ id: 'EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE', value: 'x', labels: ['AWSCURRENT'] }],
        description: 'My test database secret',
        createdDate: new Date(1523477145713),
        lastChangedDate: new Date(1523477145729),
      }),
      MyTestDatabaseSecret1: secret({
        versions: [{ id: 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE', value: 'x', labels: ['AWSCURRENT'] }],
        description: 'Another secret created for a different database',
        createdDate: new Date(1523482025680),
        lastChangedDate: new Date(1523482025685),
      }),
    },
    request: (client) => client.send(new ListSecretsCommand()),
    answer: {
      SecretList: [
        {
          ARN: MY_TEST_DATABASE_SECRET_ARN,
          Name: 'MyTestDatabaseSecret',
          Description: 'My test database secret',
          CreatedDate: new Date(1523477145713),
          LastChangedDate: new Date(1523477145729),
          SecretVersionsToStages: { 'EXAMPLE1-90ab-cdef-fedc-ba987EXAMPLE': ['AWSCURRENT'] },
        },
        {
          ARN: arnOf('MyTestDatabaseSecret1'),
          Name: 'MyTestDatabaseSecret1',
          Description: 'Another secret created for a different database',
          CreatedDate: new Date(1523482025680),
          LastChangedDate: new Date(1523482025685),
          SecretVersionsToStages: { 'EXAMPLE2-90ab-cdef-fedc-ba987EXAMPLE': ['AWSCURRENT'] },
        },
      ],
    },
    differs: 'each secret has its CreatedDate, as recorded from the service',
  },
  {
    operation: 'ValidateResourcePolicy',
    title: 'To validate a resource-based policy to a secret',
    presumes: { MyTestDatabaseSecret: 'x' },
    request: (client) =>
      client.send(
        new ValidateResourcePolicyCommand({
          SecretId: 'MyTestDatabaseSecret',
          ResourcePolicy: PRINTED_POLICY,
        }),
      ),
    answer: { PolicyValidationPassed: true, ValidationErrors: [] },
  },
];
