import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { failureModes, FakeSecretsManager, type ErrorOf, type OperationName } from '../../src';
import { stackOf } from '../support/middleware-stack';
import { rejectionOf } from '../support/rejection';
import { exceptions, wireOutcomes, type WireOutcome } from '../support/wire-outcomes';

const wire = wireOutcomes();
const names = Object.keys(wire) as ErrorOf<OperationName>[];

/** What is of a time, a place or a setting, and not of a failure. */
function comparable({ port, ...outcome }: WireOutcome): unknown {
  const text = JSON.stringify(outcome)
    .replace(/\d{8}T\d{6}Z/g, '<time>')
    // Of a later attempt it hangs on the millisecond.
    .replace('"clockSkewCorrected":true,', '')
    .replace(/\b100 ms\b|\b1000 ms\b/g, '<timeout> ms')
    .replaceAll('secretsmanager..invalid', '<host>')
    .replaceAll('secretsmanager.eu-west-1.amazonaws.com', '<host>');
  const refused =
    port === undefined
      ? text
      : text
          .replaceAll(`127.0.0.1:${port}`, '192.0.2.1:443')
          .replaceAll('"127.0.0.1"', '"192.0.2.1"')
          .replaceAll(String(port), '443');
  return JSON.parse(refused);
}

async function outcomeOfTheFake(name: ErrorOf<OperationName>, goesDown: boolean): Promise<WireOutcome> {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  const client = fake.client({ region: 'eu-west-1' });
  if (goesDown) stackOf(client).add((next) => next, { step: 'deserialize', name: 'mine' });
  const message = exceptions.has(name) ? { message: 'What the service says.' } : {};
  fake.onAnyCommand().failsWith(name, message);
  const error = await rejectionOf(client.send(new GetSecretValueCommand({ SecretId: 'prod/db' })));
  const { $metadata, ...members } = Object.fromEntries(Object.entries(error)) as {
    readonly $metadata?: Readonly<Record<string, unknown>>;
  };
  const { requestId: _requestId, ...metadata } = $metadata ?? {};
  expect(fake.calls()).toHaveLength(1);
  expect(fake.calls()[0]!.error).toBe(error);
  expect(fake.calls()[0]!.attempts).toHaveLength(Number(metadata.attempts ?? 0));
  return JSON.parse(
    JSON.stringify({
      class: error.constructor.name,
      text: String(error),
      members,
      order: Object.keys(error),
      metadata: $metadata && { ...metadata, totalRetryDelay: typeof metadata.totalRetryDelay },
    }),
  ) as WireOutcome;
}

test('the whole catalogue is compared', () => {
  const documented = [
    ...failureModes(GetSecretValueCommand),
    ...failureModes(CreateSecretCommand),
    ...failureModes(ListSecretsCommand),
    ...failureModes(PutResourcePolicyCommand),
  ].map(({ error }) => error);
  expect([...names].sort()).toEqual([...new Set<string>(documented)].sort());
});

describe.each([
  ['answered at the retry loop', false],
  ['that goes down the whole stack', true],
])('a call %s', (_which, goesDown) => {
  it.each(names)('fails with %s as an unmodified client with default settings does', async (name) => {
    expect(comparable(await outcomeOfTheFake(name, goesDown))).toEqual(comparable(wire[name]!));
  });
});

test('a clock that is behind is set right by the date of the answer', async () => {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  const client = fake.client();
  fake.onAnyCommand().failsOnce('ClockSkew');

  const answer = await client.send(new GetSecretValueCommand({ SecretId: 'prod/db' }));

  expect(answer).toMatchObject({ SecretString: 'hunter2', $metadata: { attempts: 2 } });
  expect(fake.calls()[0]!.attempts[0]!.error).toMatchObject({
    name: 'InvalidSignatureException',
    $metadata: { httpStatusCode: 400, clockSkewCorrected: true },
  });
  expect(client.config.systemClockOffset).toBeGreaterThan(14 * 60_000);
  fake.reset();
  expect(client.config.systemClockOffset).toBe(0);
});

describe('failureModes', () => {
  it.each(names)('says of %s what an unmodified client does', (name) => {
    const mode = [CreateSecretCommand, GetSecretValueCommand, ListSecretsCommand, PutResourcePolicyCommand]
      .flatMap((command) => failureModes(command))
      .find(({ error }) => error === name);

    expect(mode?.isRetried).toBe(wire[name]!.metadata?.attempts === 3);
  });

  it('names the modelled exceptions of the command alone', () => {
    const modelled = failureModes(ListSecretsCommand).filter(({ origin }) => origin === 'model');

    expect(modelled).toEqual([
      { error: 'InternalServiceError', origin: 'model', isRetried: true },
      { error: 'InvalidNextTokenException', origin: 'model', isRetried: false },
      { error: 'InvalidParameterException', origin: 'model', isRetried: false },
      { error: 'InvalidRequestException', origin: 'model', isRetried: false },
    ]);
  });

  it('is what failsWith takes', async () => {
    for (const { error } of failureModes(GetSecretValueCommand)) {
      const fake = new FakeSecretsManager({ secrets: { app: 'v' } });
      fake.on(GetSecretValueCommand).failsWith(error);
      await rejectionOf(fake.client().send(new GetSecretValueCommand({ SecretId: 'app' })));
    }
  });
});

/** A row of the table in the documents. */
function rowOf(name: ErrorOf<OperationName>): string {
  const { class: className, members, metadata } = wire[name]!;
  const status = metadata?.httpStatusCode;
  const attempts = metadata?.attempts;
  return `| \`${name}\` | \`${className}\` | ${typeof members.name === 'string' ? `\`${members.name}\`` : 'of its class'} | ${typeof status === 'number' ? status : 'none'} | ${typeof attempts === 'number' ? attempts : 'none'} |`;
}

test('the documents have the table of what an unmodified client does', () => {
  const path = join(__dirname, '../../docs/faults.md');
  const page = readFileSync(path, 'utf8');
  const [before, rest = ''] = page.split('<!-- measured -->\n\n');
  const [, after] = rest.split('\n\n<!-- /measured -->');
  const table = [
    '| `failsWith` | class | `name` | status | attempts |',
    '| --- | --- | --- | --- | --- |',
    ...names.map(rowOf),
  ].join('\n');
  const expected = `${before}<!-- measured -->\n\n${table}\n\n<!-- /measured -->${after}`;
  if (process.env.WRITE_FAILURE_TABLE !== undefined) writeFileSync(path, expected);

  expect(readFileSync(path, 'utf8')).toBe(expected);
});
