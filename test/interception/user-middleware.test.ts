import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret } from '../../src';
import { stackOf, type AnyHandler, type AnyPlacement } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';

const TOKEN = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';

function fakeWithSecret(): FakeSecretsManager {
  return new FakeSecretsManager({
    secrets: {
      'prod/db': secret({
        versions: [{ id: TOKEN, value: 'hunter2', labels: ['AWSCURRENT'] }],
        createdDate: '2026-01-31T12:00:00.123Z',
      }),
    },
  });
}

/** The answer to a read of that secret, member by member. */
const ANSWER = {
  ARN: expect.stringMatching(
    /^arn:aws:secretsmanager:us-east-1:123456789012:secret:prod\/db-[A-Za-z0-9]{6}$/,
  ) as string,
  Name: 'prod/db',
  VersionId: TOKEN,
  SecretString: 'hunter2',
  VersionStages: ['AWSCURRENT'],
  CreatedDate: new Date('2026-01-31T12:00:00.123Z'),
  $metadata: {
    httpStatusCode: 200,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    extendedRequestId: undefined,
    cfId: undefined,
    attempts: 1,
    totalRetryDelay: 0,
  },
};

const steps = ['initialize', 'serialize', 'build', 'finalizeRequest', 'deserialize'];
const priorities = ['high', 'normal', 'low'];
const relations: AnyPlacement[] = [
  'serializerMiddleware',
  'endpointV2Middleware',
  'contentLengthMiddleware',
  'hostHeaderMiddleware',
  'loggerMiddleware',
  'httpAuthSchemeMiddleware',
  'retryMiddleware',
  'httpSigningMiddleware',
  'deserializerMiddleware',
].flatMap((toMiddleware) => [
  { relation: 'before', toMiddleware },
  { relation: 'after', toMiddleware },
]);

const placements: [string, AnyPlacement][] = [
  ...steps.flatMap((step) =>
    priorities.map((priority): [string, AnyPlacement] => [
      `in ${step} with ${priority} priority`,
      { step, priority },
    ]),
  ),
  ...relations.map((placement): [string, AnyPlacement] => [
    `${placement.relation!} ${placement.toMiddleware!}`,
    placement,
  ]),
];

type Site = 'before attach' | 'after attach' | 'on the command';

function sendThrough(
  fake: FakeSecretsManager,
  placement: AnyPlacement,
  site: Site,
  SecretId = 'prod/db',
): { readonly answer: Promise<object>; readonly runs: () => number } {
  const client = new SecretsManagerClient({ region: 'us-east-1' });
  const command = new GetSecretValueCommand({ SecretId });
  let runs = 0;
  const put = (target: { readonly middlewareStack: object }): void => {
    const middleware =
      (next: AnyHandler): AnyHandler =>
      (args) => {
        runs += 1;
        return next(args);
      };
    const named = { ...placement, name: 'middlewareOfTheUser' };
    if (placement.relation === undefined) stackOf(target).add(middleware, named);
    else stackOf(target).addRelativeTo(middleware, named);
  };
  if (site === 'before attach') put(client);
  fake.attach(client);
  if (site === 'after attach') put(client);
  if (site === 'on the command') put(command);
  return { answer: client.send(command), runs: () => runs };
}

describe.each(['before attach', 'after attach', 'on the command'] as const)('middleware added %s', (site) => {
  it.each(placements)('%s runs once and changes nothing in the answer', async (_where, placement) => {
    const { answer, runs } = sendThrough(fakeWithSecret(), placement, site);

    await expect(answer).resolves.toEqual(ANSWER);
    expect(runs()).toBe(1);
  });

  it.each(placements)('%s changes nothing in an error', async (_where, placement) => {
    const { answer, runs } = sendThrough(fakeWithSecret(), placement, site, 'none');

    const error = await rejectionOf(answer);

    expect(Object.fromEntries(Object.entries(error))).toEqual({
      $fault: 'client',
      $retryable: undefined,
      $metadata: { ...ANSWER.$metadata, httpStatusCode: 400 },
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
      __type: 'ResourceNotFoundException',
    });
    expect(runs()).toBe(1);
  });
});

describe('a stack that is looked through once', () => {
  it('is looked through again when something is added to it', async () => {
    const fake = fakeWithSecret();
    const client = fake.client();
    const read = () => client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));
    await read();
    const seen: string[] = [];
    const noting =
      (name: string) =>
      (next: AnyHandler): AnyHandler =>
      (args) => {
        seen.push(name);
        return next(args);
      };

    stackOf(client).add(noting('build'), { step: 'build', name: 'mine' });
    await read();
    stackOf(client).addRelativeTo(noting('beside'), {
      relation: 'after',
      toMiddleware: 'mine',
      name: 'other',
    });
    await read();

    expect(seen).toEqual(['build', 'build', 'beside']);
  });

  it('has its own methods back after a detach', () => {
    const client = new SecretsManagerClient({});
    const { add, addRelativeTo } = client.middlewareStack as unknown as Readonly<Record<string, unknown>>;

    fakeWithSecret().attach(client).detach();

    expect(client.middlewareStack).toMatchObject({ add, addRelativeTo });
  });
});
