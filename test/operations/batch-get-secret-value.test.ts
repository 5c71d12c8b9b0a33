import {
  BatchGetSecretValueCommand,
  DescribeSecretCommand,
  ListSecretVersionIdsCommand,
  paginateBatchGetSecretValue,
  type BatchGetSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { refusal } from '../support/refusal';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
  fake.seed({
    'prod/db': secret({
      createdDate: '2026-01-01T00:00:00Z',
      versions: [
        { id: V1, value: 'former', labels: ['AWSPREVIOUS'] },
        { id: V2, value: 'current', labels: ['AWSCURRENT', 'blue'], createdDate: '2026-02-02T00:00:00.002Z' },
      ],
    }),
    'prod/key': new Uint8Array([1, 2]),
    'prod/empty': secret({}),
    'prod/gone': secret({ value: 'x', scheduledForDeletion: true }),
  });
});

const read = (input: Partial<BatchGetSecretValueCommandInput>) =>
  client.send(new BatchGetSecretValueCommand(input));
const arn = (name: string) =>
  expect.stringMatching(
    new RegExp(`^arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}-[A-Za-z0-9]{6}$`),
  ) as string;

describe('by ids', () => {
  test('the output has the current versions in the order of the request, and an empty list of errors', async () => {
    const { $metadata: _, ...output } = await read({ SecretIdList: ['prod/key', 'prod/db'] });

    expect(output).toEqual({
      SecretValues: [
        {
          ARN: arn('prod/key'),
          Name: 'prod/key',
          VersionId: expect.any(String) as string,
          SecretBinary: new Uint8Array([1, 2]),
          VersionStages: ['AWSCURRENT'],
          CreatedDate: new Date('2026-03-04T05:06:07.089Z'),
        },
        {
          ARN: arn('prod/db'),
          Name: 'prod/db',
          VersionId: V2,
          SecretString: 'current',
          VersionStages: ['AWSCURRENT', 'blue'],
          CreatedDate: new Date('2026-02-02T00:00:00.002Z'),
        },
      ],
      Errors: [],
    });
    expect(output).not.toHaveProperty('NextToken');
    expect(output.SecretValues?.[0]).not.toHaveProperty('SecretString');
    expect(output.SecretValues?.[1]).not.toHaveProperty('SecretBinary');
  });

  test('the ids may be ARNs, with and without their suffixes', async () => {
    const { SecretValues } = await read({
      SecretIdList: [
        fake.secret('prod/key').arn,
        'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db',
      ],
    });

    expect(SecretValues?.map(({ Name }) => Name)).toEqual(['prod/key', 'prod/db']);
  });

  test('each secret that cannot be read has its error, under the id of the request', async () => {
    const partial = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:nothing';

    const { SecretValues, Errors } = await read({
      SecretIdList: ['prod/nothing', 'prod/empty', 'prod/db', 'prod/gone', 'not a name', partial],
    });

    expect(SecretValues?.map(({ Name }) => Name)).toEqual(['prod/db']);
    expect(Errors).toEqual([
      {
        SecretId: 'prod/nothing',
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret.",
      },
      {
        SecretId: 'prod/empty',
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
      },
      {
        SecretId: 'prod/gone',
        ErrorCode: 'InvalidRequestException',
        Message: "You can't perform this operation on the secret because it was marked for deletion.",
      },
      {
        SecretId: 'not a name',
        ErrorCode: 'ValidationException',
        Message:
          'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
      },
      {
        SecretId: partial,
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret.",
      },
    ]);
  });

  test('a call in which no secret can be read succeeds with an empty list of values', async () => {
    const { $metadata, ...output } = await read({ SecretIdList: ['nothing'] });

    expect($metadata.httpStatusCode).toBe(200);
    expect(Object.keys(output).sort()).toEqual(['Errors', 'SecretValues']);
    expect(output.SecretValues).toEqual([]);
  });

  test('twenty fit in a call, and twenty-one are refused', async () => {
    const ids = Array.from({ length: 21 }, (_, index) => `s${index}`);
    fake.seed(Object.fromEntries(ids.map((id) => [id, 'x'])));

    const { SecretValues, Errors } = await read({ SecretIdList: ids.slice(0, 20) });
    expect([SecretValues?.length, Errors?.length]).toEqual([20, 0]);
    await expect(read({ SecretIdList: ids })).rejects.toMatchObject({
      ...refusal('ValidationException'),
      message: expect.stringMatching(
        /^1 validation error detected: Value .*at 'secretIdList' failed to satisfy constraint: Member must have length less than or equal to 20$/,
      ) as string,
    });
  });
});

describe('by filters', () => {
  test('the output has the matching secrets in the order of their creation', async () => {
    const { SecretValues, Errors } = await read({ Filters: [{ Key: 'name', Values: ['prod/'] }] });

    expect(SecretValues?.map(({ Name }) => Name)).toEqual(['prod/db', 'prod/key']);
    expect(Errors).toEqual([
      {
        SecretId: expect.stringContaining('prod/empty') as string,
        ErrorCode: 'ResourceNotFoundException',
        Message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
      },
    ]);
  });

  test('a secret that is scheduled for deletion is passed over', async () => {
    const { $metadata: _, ...output } = await read({ Filters: [{ Key: 'name', Values: ['prod/gone'] }] });

    expect(output).toEqual({ SecretValues: [], Errors: [] });
  });

  test('a page has as many secrets as the caller asks for, and its token leads to the next', async () => {
    fake.seed({ 's/1': 'one', 's/2': 'two', 's/3': 'three' });
    const input = { Filters: [{ Key: 'name' as const, Values: ['s/'] }], MaxResults: 2 };

    const first = await read(input);
    const second = await read({ ...input, NextToken: first.NextToken });

    expect(first.SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['one', 'two']);
    expect(second.SecretValues?.map(({ SecretString }) => SecretString)).toEqual(['three']);
    expect(second).not.toHaveProperty('NextToken');
  });

  test("the SDK's paginator gets all pages", async () => {
    fake.seed({ 's/1': 'one', 's/2': 'two', 's/3': 'three' });
    const values: (string | undefined)[] = [];

    const filters = { Filters: [{ Key: 'name' as const, Values: ['s/'] }] };
    for await (const page of paginateBatchGetSecretValue({ client, pageSize: 1 }, filters)) {
      values.push(...page.SecretValues!.map(({ SecretString }) => SecretString));
      if (values.length > 3) break;
    }

    expect(values).toEqual(['one', 'two', 'three']);
  });

  test('a page has twenty secrets where the caller does not say', async () => {
    fake.seed(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`s/${index}`, 'x'])));

    const { SecretValues, NextToken } = await read({ Filters: [{ Key: 'name', Values: ['s/'] }] });

    expect(SecretValues).toHaveLength(20);
    expect(NextToken).toEqual(expect.any(String));
  });

  test.each([
    ['is made up', 'bogus', 'prod/'],
    ['belongs to other filters', undefined, 'prod/k'],
  ])('a token that %s is refused', async (_case, made, name) => {
    const { NextToken } = await read({ Filters: [{ Key: 'name', Values: ['prod/'] }], MaxResults: 1 });

    await expect(
      read({ Filters: [{ Key: 'name', Values: [name] }], MaxResults: 1, NextToken: made ?? NextToken }),
    ).rejects.toMatchObject(refusal('InvalidNextTokenException'));
  });
});

describe('the parameters', () => {
  const either = refusal(
    'InvalidParameterException',
    "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
  );

  test.each([
    [
      'ids and filters',
      { SecretIdList: ['prod/db'], Filters: [{ Key: 'name' as const, Values: ['a'] }] },
      either,
    ],
    ['neither ids nor filters', {}, either],
    [
      'a page size with ids',
      { SecretIdList: ['prod/db'], MaxResults: 1 },
      refusal(
        'InvalidParameterException',
        "'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided.",
      ),
    ],
  ])('%s are refused, and nothing is noted as read', async (_case, input, expected) => {
    await expect(read(input)).rejects.toMatchObject(expected);

    expect(fake.secret('prod/db')).not.toHaveProperty('lastAccessedDate');
  });
});

describe('the date of the last access', () => {
  test.each([
    ['ids', { SecretIdList: ['prod/db', 'nothing'] }],
    ['filters', { Filters: [{ Key: 'name' as const, Values: ['prod/db'] }] }],
  ])('is noted for a read by %s, on the secret and on the current version', async (_case, input) => {
    const { LastChangedDate } = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
    await read(input);

    const described = await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }));
    expect(described.LastAccessedDate).toEqual(new Date('2026-03-04T00:00:00.000Z'));
    expect(described.LastChangedDate).toEqual(LastChangedDate);
    const { Versions } = await client.send(new ListSecretVersionIdsCommand({ SecretId: 'prod/db' }));
    expect(Versions?.map((version) => version.LastAccessedDate)).toEqual([
      undefined,
      new Date('2026-03-04T00:00:00.000Z'),
    ]);
    expect(fake.secret('prod/key')).not.toHaveProperty('lastAccessedDate');
  });
});
