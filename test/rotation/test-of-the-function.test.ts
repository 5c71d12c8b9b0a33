import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  type RotateSecretCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, secret, type RotationEvent } from '../../src';
import { freezeTime } from '../support/frozen-time';
import { gate } from '../support/gate';
import { refusal } from '../support/refusal';
import { rotationTemplate } from '../support/rotation-template';

const V1 = '11111111-1111-4111-8111-111111111111';
const V2 = '22222222-2222-4222-8222-222222222222';
const V3 = '33333333-3333-4333-8333-333333333333';
const LAMBDA = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'eu-west-1', accountId: '111122223333' });
const client = fake.client();

let steps: string[];
/** Puts a function of the template behind the ARN that does something else before each step. */
function deployTemplate(before?: (event: RotationEvent) => unknown): void {
  const template = rotationTemplate(client);
  fake.lambda(LAMBDA, async (event: RotationEvent) => {
    steps.push(event.Step);
    await before?.(event);
    await template(event);
  });
}

beforeEach(() => {
  fake.reset();
  fake.seed({ 'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT'] }] }) });
  steps = [];
});

const rotate = (input: Partial<RotateSecretCommandInput> = {}) =>
  client.send(
    new RotateSecretCommand({
      SecretId: 'prod/db',
      ClientRequestToken: V2,
      RotationLambdaARN: LAMBDA,
      RotationRules: { AutomaticallyAfterDays: 10 },
      ...input,
    }),
  );
const later = { RotateImmediately: false };
const ids = () => fake.secret('prod/db').versions.map(({ id }) => id);

describe('RotateImmediately: false', () => {
  test('runs testSecret alone, on a pending copy of the current value that is gone afterwards', async () => {
    const seen: unknown[] = [];
    deployTemplate(async ({ SecretId, ClientRequestToken }) => {
      const { SecretString, VersionId, VersionStages } = await client.send(
        new GetSecretValueCommand({
          SecretId,
          VersionId: ClientRequestToken,
          VersionStage: 'AWSPENDING',
        }),
      );
      seen.push(SecretString, VersionId, VersionStages, fake.secret('prod/db').labels);
    });

    await rotate(later);
    await fake.settled();

    expect(steps).toEqual(['testSecret']);
    expect(fake.rotation('prod/db').trace()).toMatchObject([{ step: 'testSecret' }]);
    expect(seen).toEqual(['one', V2, ['AWSPENDING'], { AWSCURRENT: V1, AWSPENDING: V2 }]);
    expect(ids()).toEqual([V1]);
    expect(fake.secret('prod/db').labels).toEqual({ AWSCURRENT: V1 });
    expect(await client.send(new DescribeSecretCommand({ SecretId: 'prod/db' }))).not.toHaveProperty(
      'LastRotatedDate',
    );
  });

  test('is tested once where the answer is lost and the SDK comes again', async () => {
    deployTemplate();
    fake.on(RotateSecretCommand).losesResponse();

    await rotate(later);
    await fake.settled();

    expect(steps).toEqual(['testSecret']);
    expect(ids()).toEqual([V1]);
  });

  test('gets no second version from the same token while the test runs', async () => {
    const inside = gate();
    const closed = gate();
    deployTemplate(async () => {
      inside.open();
      await closed.opened;
    });
    await rotate(later);
    await inside.opened;

    await rotate(later);
    expect(ids()).toEqual([V1, V2]);

    closed.open();
    await fake.settled();
    expect(steps).toEqual(['testSecret']);
    expect(ids()).toEqual([V1]);
  });

  test('blocks a rotation while the test runs, and not after it', async () => {
    const inside = gate();
    const closed = gate();
    deployTemplate(async () => {
      inside.open();
      await closed.opened;
    });
    await rotate(later);
    await inside.opened;

    await expect(rotate({ ClientRequestToken: V3 })).rejects.toMatchObject(
      refusal(
        'InvalidRequestException',
        "A previous rotation isn't complete. That rotation will be reattempted.",
      ),
    );

    closed.open();
    await fake.settled();
    await rotate({ ClientRequestToken: V3 });
    await fake.settled();
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V3, AWSPENDING: V3 });
  });

  test('leaves a rotation alone that is asked for before the test has begun', async () => {
    deployTemplate();

    await rotate(later);
    await rotate({ ClientRequestToken: V3 });
    await fake.settled();

    expect(steps.filter((step) => step === 'finishSecret')).toHaveLength(1);
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V3, AWSPENDING: V3 });
    expect(ids()).toEqual([V1, V3]);
  });

  test('keeps AWSPENDING off the current version after a test, and the version itself', async () => {
    fake.seed({
      'prod/db': secret({ versions: [{ id: V1, value: 'one', labels: ['AWSCURRENT', 'AWSPENDING'] }] }),
    });
    deployTemplate();

    await rotate(later);
    await fake.settled();

    expect(fake.secret('prod/db').labels).toEqual({ AWSCURRENT: V1 });
    expect(fake.secret('prod/db').value).toBe('one');
  });

  test('keeps a value that came in while the test ran', async () => {
    deployTemplate(() =>
      client.send(
        new PutSecretValueCommand({ SecretId: 'prod/db', SecretString: 'by hand', ClientRequestToken: V3 }),
      ),
    );

    await rotate(later);
    await fake.settled();

    expect(ids()).toEqual([V1, V3]);
    expect(fake.secret('prod/db').labels).toEqual({ AWSPREVIOUS: V1, AWSCURRENT: V3 });
  });
});
