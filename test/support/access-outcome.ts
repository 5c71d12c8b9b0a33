/**
 * What became of a call, in one word: `allowed` where it succeeded, `denied` where access was refused. Every other error is
 * thrown on.
 */
export async function accessOutcome(call: Promise<unknown>): Promise<'allowed' | 'denied'> {
  try {
    await call;
    return 'allowed';
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDeniedException') return 'denied';
    throw error;
  }
}
