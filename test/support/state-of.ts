import type { FakeSecretsManager, Where } from '../../src';

/** All that a test can see of a secret without a call, hidden values included, so that two moments can be compared. */
export function stateOf(fake: FakeSecretsManager, id: string, where?: Where): object {
  const { json: _json, versions, ...view } = fake.secret(id, where);
  return { ...view, versions: versions.map((version) => ({ ...version })) };
}
