import { FakeSecretsManager } from '../src';

test('where nothing of Node is plugged in, a scope is refused, and its work does not run', () => {
  const work = jest.fn<undefined, []>();

  expect(() => new FakeSecretsManager().scope(work)).toThrow(
    '[fake-secrets-manager] scope() follows asynchronous work, and nothing of Node is plugged in here. Use an entry of a runner, such as fake-secrets-manager/jest, or give each piece of work a client of a fake of its own.',
  );
  expect(work).not.toHaveBeenCalled();
});
