import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { stackOf } from '../support/middleware-stack';

const IDS = Array.from({ length: 100 }, (_, index) => `secret-${index}`);

/** Sends 100 reads at once. Every third is throttled once, every seventh fails for good. */
async function hundredReads(
  fake: FakeSecretsManager,
  client: SecretsManagerClient,
): Promise<readonly string[]> {
  IDS.forEach((SecretId, index) => {
    const fault = fake.on(GetSecretValueCommand, { SecretId });
    if (index % 7 === 0) fault.failsWith('DecryptionFailure');
    else if (index % 3 === 0) fault.failsOnce('ThrottlingException');
  });
  return Promise.all(
    IDS.map((SecretId) =>
      client.send(new GetSecretValueCommand({ SecretId })).then(
        ({ Name }) => Name!,
        (error: unknown) => (error as Error).name,
      ),
    ),
  );
}

describe.each([
  ['answered at the retry loop', false],
  ['that go down the whole stack', true],
])('100 concurrent sends %s, some of which fail', (_which, goesDown) => {
  let fake: FakeSecretsManager;
  let outcomes: readonly string[];

  beforeEach(async () => {
    fake = new FakeSecretsManager({ secrets: Object.fromEntries(IDS.map((id) => [id, `value of ${id}`])) });
    const client = fake.client();
    if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
    outcomes = await hundredReads(fake, client);
  });

  it('are answered each for itself', () => {
    expect(outcomes).toEqual(IDS.map((id, index) => (index % 7 === 0 ? 'DecryptionFailure' : id)));
  });

  it('have one record each, in the order in which they were sent', () => {
    expect(fake.calls(GetSecretValueCommand).map(({ input }) => input.SecretId)).toEqual(IDS);
  });

  it('have their own attempts in it', () => {
    expect(
      fake
        .calls(GetSecretValueCommand)
        .map(({ attempts }) => attempts.map(({ error }) => error?.name ?? 'answered')),
    ).toEqual(
      IDS.map((_id, index) =>
        index % 7 === 0
          ? ['DecryptionFailure']
          : index % 3 === 0
            ? ['ThrottlingException', 'answered']
            : ['answered'],
      ),
    );
  });

  it('have their own outputs in it', () => {
    for (const { input, output } of fake.calls(GetSecretValueCommand)) {
      if (output !== undefined) expect(output.SecretString).toBe(`value of ${input.SecretId!}`);
    }
  });

  it('have the back-off of their own failed attempt in it', () => {
    fake.calls().forEach(({ attempts }, index) => {
      const waited = attempts.map((attempt) => 'retryDelay' in attempt);
      expect(waited).toEqual(index % 7 !== 0 && index % 3 === 0 ? [true, false] : [false]);
    });
  });
});
