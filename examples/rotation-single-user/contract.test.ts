import { checkRotationFunction } from 'fake-secrets-manager/rotation';
import { DatabaseInMemory } from './database-in-memory';
import { rotationOf } from './src/rotation';

it('keeps to the contract of rotation functions', async () => {
  let database = new DatabaseInMemory('orders', 'hunter2');

  const report = await checkRotationFunction(
    rotationOf({ logIn: (username, password) => database.logIn(username, password) }),
    {
      value: { username: 'orders', password: 'hunter2', port: 5432 },
      setup: () => {
        database = new DatabaseInMemory('orders', 'hunter2');
      },
      emptySecret: 'refused',
    },
  );

  expect(report.findings).toEqual([]);
  expect(report.passed).toHaveLength(26);
});
