/**
 * The staging labels of one secret, told once more and in another way than the fake does: by label and not by version. A
 * method answers false where the service refuses the call.
 */
export class LabelModel {
  /** What each version holds, in the order of creation; undefined for a placeholder. */
  readonly #values = new Map<string, string | undefined>();
  readonly #holders = new Map<string, string>();

  /** A new version, or the same one again; `value` undefined for one that a rotation begins. */
  put(token: string, value: string, labels?: readonly string[]): boolean {
    const former = this.#values.get(token);
    if (former !== undefined) return former === value;
    const isFirst = !this.#values.has(token) && [...this.#values.values()].every((one) => one === undefined);
    this.#values.set(token, value);
    if (labels !== undefined && !isFirst && !labels.includes('AWSCURRENT')) {
      for (const label of labels) this.#holders.set(label, token);
      return true;
    }
    this.#holders.delete('AWSPENDING');
    for (const label of labels ?? []) if (label !== 'AWSCURRENT') this.#holders.set(label, token);
    this.#moveCurrent(token);
    return true;
  }

  stage(label: string, from: string | undefined, to: string | undefined): boolean {
    const named = [from, to].filter((id) => id !== undefined);
    if (named.length === 0 || named.some((id) => !this.#values.has(id))) return false;
    const holder = this.#holders.get(label);
    if (to === undefined) {
      if (holder !== from || label === 'AWSCURRENT') return false;
      this.#holders.delete(label);
      return true;
    }
    if (from === to || (holder === to && from === undefined)) return true;
    if (holder !== from) return false;
    if (label === 'AWSCURRENT') this.#moveCurrent(to);
    else this.#holders.set(label, to);
    return true;
  }

  rotate(token: string): boolean {
    if (this.#values.has(token)) return true;
    const pending = this.#holders.get('AWSPENDING');
    if (pending !== undefined && pending !== this.#holders.get('AWSCURRENT')) return false;
    this.#values.set(token, undefined);
    this.#holders.set('AWSPENDING', token);
    return true;
  }

  /** Each version with its labels in alphabetical order, in the order of creation. */
  get versions(): readonly (readonly [id: string, labels: readonly string[]])[] {
    return [...this.#values.keys()].map((id) => [
      id,
      [...this.#holders].flatMap(([label, holder]) => (holder === id ? [label] : [])).toSorted(),
    ]);
  }

  #moveCurrent(to: string): void {
    const from = this.#holders.get('AWSCURRENT');
    if (from === to) return;
    this.#holders.set('AWSCURRENT', to);
    if (from !== undefined) this.#holders.set('AWSPREVIOUS', from);
  }
}
