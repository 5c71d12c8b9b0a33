/** The error of a function that has to throw. */
export function thrownBy(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('The function returned, and had to throw.');
}
