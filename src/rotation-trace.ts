import type { Call } from './journal/call';
import { callOf } from './journal/journal';
import type { RotationStep } from './rotation/rotation-function';
import type { StepNote } from './rotation/step-note';

/** A step of a rotation that ran, or was to run. */
export interface RotationTraceStep {
  readonly step: RotationStep;
  /** What stopped the rotation here. */
  readonly error?: Error;
  /** The number of the rotation among those of the secret, from 1. */
  readonly run: number;
  /** The number of the attempt at this rotation, from 1: a failed one is tried again with the same token. */
  readonly attempt: number;
  /** The id of the version that the rotation makes. */
  readonly token: string;
  /** The calls that were made while the step ran; of several rotations at once, those that name the secret. */
  readonly calls: readonly Call[];
  /** Staging labels after the step, each with the id of its version. */
  readonly labels: Readonly<Record<string, string>>;
  /** When the step began, on the fake's clock. */
  readonly at: Date;
}

/** The steps of a secret's rotations, oldest first. Logged, it is a table without secret values. */
export interface RotationTrace extends ReadonlyArray<RotationTraceStep> {
  /** The labels of each version over time, as a Mermaid diagram. */
  toMermaid(): string;
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** Makes a trace of the steps that were noted. */
export function rotationTrace(notes: readonly StepNote[]): RotationTrace {
  const steps = notes.map(({ calls, at, ...note }): RotationTraceStep =>
    Object.freeze({ ...note, calls: Object.freeze(calls.map(callOf)), at: new Date(at) }),
  );
  const list = [...steps];
  // Not enumerable: to an assertion on the list, it is the list of its steps and nothing else.
  Object.defineProperty(list, 'toMermaid', { value: () => mermaid(steps) });
  Object.defineProperty(list, INSPECT, { value: () => table(steps) });
  return Object.freeze(list) as unknown as RotationTrace;
}

const HEADINGS = ['version', 'attempt', 'step', 'calls', 'labels after it', 'error'];

function table(steps: readonly RotationTraceStep[]): string {
  if (steps.length === 0) return 'no rotation so far';
  const rows = [
    HEADINGS,
    ...steps.map(({ token, attempt, step, calls, labels, error }) => [
      short(token),
      String(attempt),
      step,
      calls.map(inShort).join(', ') || 'none',
      labelsByVersion(labels).join(', '),
      // The name alone: a message is the function's own, and may hold a value.
      error?.name ?? '',
    ]),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function inShort({ operation, error }: Call): string {
  return error === undefined ? operation : `${operation} (${error.name})`;
}

/** A timeline: a section for each attempt, and in it for each step the labels that the versions hold after it. */
function mermaid(steps: readonly RotationTraceStep[]): string {
  const lines = ['timeline'];
  let section = '';
  for (const { token, attempt, step, labels, error } of steps) {
    const title = `  section version ${short(token)}, attempt ${attempt}`;
    if (title !== section) lines.push(title);
    section = title;
    const failure = error === undefined ? '' : ' fails';
    lines.push(`    ${[step + failure, ...labelsByVersion(labels)].join(' : ')}`);
  }
  return lines.join('\n');
}

function labelsByVersion(labels: Readonly<Record<string, string>>): string[] {
  const held = new Map<string, string[]>();
  for (const [label, id] of Object.entries(labels)) held.set(id, [...(held.get(id) ?? []), label]);
  return [...held].map(([id, names]) => `${short(id)} ${names.join(' ')}`);
}

/** As much of a version's id as tells it from the others. */
function short(id: string): string {
  return id.slice(0, 8);
}
