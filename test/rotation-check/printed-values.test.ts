import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { RotationEvent } from '../../src';
import { checkRotationFunction } from '../../src/rotation-check';
import { rotationTemplate } from '../support/rotation-template';

const client = new SecretsManagerClient({});
const right = rotationTemplate(client);

/** A function that does something with the current value in testSecret. */
function withValue(use: (value: string) => void) {
  return async (event: RotationEvent): Promise<void> => {
    await right(event);
    if (event.Step !== 'testSecret') return;
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: event.SecretId }));
    use(SecretString);
  };
}

const finding = (method: string): readonly object[] => [
  {
    case: 'a value is logged',
    message: `testSecret printed a secret value; the contract asks that none leaves the function, but the call ${method} had one.`,
  },
];

it.each(['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const)(
  'finds a value in console.%s, in an object too, and prints nothing',
  async (method) => {
    const printed = jest.spyOn(console, method).mockReturnValue();

    const { findings } = await checkRotationFunction(
      withValue((value) => {
        console[method]({ credentials: [value] });
      }),
    );

    expect(findings).toEqual(finding(`console.${method}`));
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  },
);

it.each(['stdout', 'stderr'] as const)('finds a value in process.%s, and lets it through', async (stream) => {
  const written = jest.spyOn(process[stream], 'write').mockReturnValue(true);

  const { findings } = await checkRotationFunction(
    withValue((value) => {
      process[stream].write(`current: ${value}\n`);
    }),
  );

  expect(findings).toEqual(finding(`process.${stream}.write`));
  expect(written).toHaveBeenCalledWith('current: {"username":"app","password":"hunter2"}\n');
  written.mockRestore();
});

it('lets the username and what the options name be printed', async () => {
  const report = await checkRotationFunction(
    withValue(() => {
      console.log('Rotated the password of orders-app, also known as orders-alias.');
    }),
    {
      value: { username: 'orders-app', alias: 'orders-alias', password: 'hunter2' },
      publicMembers: ['alias'],
    },
  );

  expect(report.findings).toEqual([]);
});

it('gives the console and the streams their methods back', async () => {
  const { log } = console;
  const { write } = process.stdout;

  await checkRotationFunction(right);
  await checkRotationFunction(right, {
    setup: () => {
      throw new Error('no database');
    },
  }).catch(() => undefined);

  expect(console.log).toBe(log);
  expect(process.stdout.write).toBe(write);
});
