import type { FakeParts } from './fake-parts';
import { MisuseError } from './misuse';
import { declaredKey, type KmsKeyState } from './state/kms-key';

/** How a key is declared. */
export interface KmsKeyOptions {
  /** With its prefix, such as `alias/payments`. */
  readonly alias?: string;
  /** `enabled` if not told. `denied`: the key exists, and its policy does not let the caller use it. */
  readonly state?: KmsKeyState;
}

const STATES: readonly KmsKeyState[] = ['enabled', 'disabled', 'pendingDeletion', 'denied', 'missing'];

/** The customer keys of a test. A KmsKeyId that it never declared is an enabled key. */
export class FakeKms {
  readonly #parts: FakeParts;

  /** Made by the fake. */
  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  /**
   * Declares a key, or says anew what state it is in. Secrets name it by its id, its ARN or its alias.
   *
   * @throws MisuseError for an alias without its prefix, and a state that there is not
   */
  key(idOrArn: string, { alias, state = 'enabled' }: KmsKeyOptions = {}): void {
    if (alias !== undefined && !alias.startsWith('alias/')) {
      throw new MisuseError(
        `kms.key() got the alias "${alias}". Write it with its prefix: "alias/${alias}".`,
      );
    }
    if (!STATES.includes(state)) {
      throw new MisuseError(
        `kms.key() got the state "${state as string}". Write one of ${STATES.join(', ')}.`,
      );
    }
    const { world } = this.#parts;
    const former = world.state.keys.findLast(
      ({ keyId }) => keyId === declaredKey(idOrArn, undefined, state).keyId,
    );
    world.declareKey(declaredKey(idOrArn, alias ?? former?.alias, state));
  }
}
