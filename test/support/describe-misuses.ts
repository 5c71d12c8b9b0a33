import { FakeSecretsManager, MisuseError } from '../../src';
import { rejectionOf } from './rejection';

/** What is done wrongly, how, and the sentence that answers it. */
export type Misuse = readonly [what: string, run: (fake: FakeSecretsManager) => unknown, sentence: string];

/** A value that the compiler would refuse. */
export const wrong = (value: unknown): never => value as never;

/** How a sentence tells what to write instead. */
const ADVICE =
  /(Write|Use|Give|Pass|Call|Seed|Register|Attach|It reads|must be|Did you mean|The path is|write for example) /;

/** Tests that each misuse is answered with exactly its sentence. */
export function describeMisuses(misuses: readonly Misuse[]): void {
  test.each(misuses)(
    '%s is answered in a sentence that tells what to write instead',
    async (_what, run, sentence) => {
      const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });

      const error = await rejectionOf(Promise.resolve().then(() => run(fake)));

      expect(error).toBeInstanceOf(MisuseError);
      expect(error.name).toBe('MisuseError');
      expect(error.message).toBe(`[fake-secrets-manager] ${sentence}`);
      expect(sentence).toMatch(ADVICE);
      expect(sentence).not.toContain('hunter2');
    },
  );
}
