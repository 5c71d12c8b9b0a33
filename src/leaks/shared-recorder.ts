import { OutputRecorder } from './output-recorder';

/** On the global object, because a test file may load this package twice, and its output is recorded once. */
const SLOT = Symbol.for('fake-secrets-manager.output');

/** The recorder of this test file, if there is one. */
export function recorderInUse(): OutputRecorder | undefined {
  return Reflect.get(globalThis, SLOT) as OutputRecorder | undefined;
}

/** The recorder of this test file, made when it is first asked for. */
export function sharedRecorder(): OutputRecorder {
  const existing = recorderInUse();
  if (existing !== undefined) return existing;
  const recorder = new OutputRecorder();
  Object.defineProperty(globalThis, SLOT, { value: recorder, configurable: true });
  return recorder;
}
