/** Lets each test of the file begin at one moment. The time stands still until the test moves it. */
export function freezeTime(at: string): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(at) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
