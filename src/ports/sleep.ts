/**
 * How a time passes that a call takes: by `setTimeout`, which fake timers stand in for; at once, with the fake's clock moved
 * on by it; or at once and without a trace on the clock.
 */
export type Waiting = 'real' | 'virtual' | 'none';

/** What can end a wait early. */
export interface WaitSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener?(type: 'abort', listener: () => void, options: { readonly once: true }): void;
  removeEventListener?(type: 'abort', listener: () => void): void;
}

/**
 * Waits, in the time of `setTimeout`: that of the system, or of the fake timers that stand in for it. An abort ends the
 * wait at once.
 */
export async function sleep(milliseconds: number, signal: WaitSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener?.('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener?.('abort', end, { once: true });
  });
}
