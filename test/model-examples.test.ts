import { FakeSecretsManager } from '../src';
import { freezeTime } from './support/frozen-time';
import { CHANGING } from './support/model-examples/changing';
import { READING } from './support/model-examples/reading';
import { ROTATION_AND_LABELS } from './support/model-examples/rotation-and-labels';

/*
 * Every example that the Smithy model of the service prints. Ids that the service makes up, and the suffixes of ARNs, are
 * patterns. Where a printed answer cannot be the service's, the title says what differs and why.
 */

freezeTime('2026-03-04T05:06:07.089Z');
const fake = new FakeSecretsManager({ region: 'us-west-2', accountId: '123456789012' });
const client = fake.client();
beforeEach(() => {
  fake.reset();
});
afterEach(() => fake.settled());

const EXAMPLES = [...READING, ...CHANGING, ...ROTATION_AND_LABELS].map((example) => ({
  ...example,
  note: example.differs === undefined ? '' : ` (differs: ${example.differs})`,
}));

test.each(EXAMPLES)('$operation answers "$title" as it is printed$note', async (example) => {
  fake.seed(example.presumes);
  example.prepare?.(fake);

  const { $metadata: _, ...answer } = { $metadata: undefined, ...(await example.request(client)) };

  expect(answer).toEqual(example.answer);
  if (example.leaves !== undefined) {
    const { id, state, without } = example.leaves;
    expect(fake.secret(id)).toMatchObject(state);
    if (without !== undefined) expect(fake.secret(id)).not.toHaveProperty(without);
  }
});

test('the examples of all 19 operations that have some are here', () => {
  const operations = EXAMPLES.map(({ operation }) => operation);

  expect(new Set(operations).size).toBe(19);
  expect(operations).toHaveLength(24);
});
