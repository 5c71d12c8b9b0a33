import { RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from 'fake-secrets-manager/jest';
import { checkRotationFunction } from 'fake-secrets-manager/rotation';
import { DatabaseInMemory } from './database-in-memory';
import { rotationOf } from './src/rotation';

const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:rotate-orders';
/** As in AWS's own functions; without the six characters that the service appends. */
const masterarn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/admin';
const admin = { username: 'admin', password: 'swordfish' };
const first = { username: 'orders', password: 'hunter2', masterarn };

let database: DatabaseInMemory;
const rotation = rotationOf({ logIn: (username, password) => database.logIn(username, password) });

const makeDatabase = (): void => {
  database = new DatabaseInMemory({ admin: 'swordfish', orders: 'hunter2' });
};

beforeEach(() => {
  makeDatabase();
  secretsManager.seed({ 'prod/admin': admin, 'prod/orders': first });
  secretsManager.lambda(lambdaArn, rotation);
});

async function rotate(): Promise<typeof first> {
  const command = new RotateSecretCommand({ SecretId: 'prod/orders', RotationLambdaARN: lambdaArn });
  await secretsManager.client().send(command);
  await secretsManager.settled();
  return secretsManager.secret('prod/orders').json();
}

it('gives the other user a new password, and leaves the one in use alone', async () => {
  const second = await rotate();

  expect(second.username).toBe('orders_clone');
  expect(database.accepts(second)).toBe(true);
  expect(database.accepts(first)).toBe(true);
});

it('comes back to the first user with a new password', async () => {
  const second = await rotate();
  const third = await rotate();

  expect(third.username).toBe('orders');
  expect(database.accepts(third)).toBe(true);
  expect(database.accepts(second)).toBe(true);
  expect(database.accepts(first)).toBe(false);
});

it('keeps to the contract of rotation functions', async () => {
  const report = await checkRotationFunction(rotation, {
    value: first,
    secrets: { 'prod/admin': admin },
    setup: makeDatabase,
    emptySecret: 'refused',
  });

  expect(report.findings).toEqual([]);
  expect(report.passed).toHaveLength(26);
});
