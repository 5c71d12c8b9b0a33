/** The error of a promise that has to be rejected. */
export async function rejectionOf<Failure extends Error = Error>(
  promise: Promise<unknown>,
): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    return error as Failure;
  }
  throw new Error('The promise was resolved, and had to be rejected.');
}
