import type { Attempt, Call } from './call';

/** What a fake was asked, to be read by people. It shows no secret value, and later calls do not change it. */
export interface Report {
  /** The requests that the service answered, refusals included: all attempts but those that ended in a network error. */
  readonly billableRequests: number;
  /** A table with a line for each call. */
  toString(): string;
  /** A sequence diagram for Mermaid, with an arrow for each attempt. */
  toMermaid(): string;
}

const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const HEAD = ['#', 'operation', 'secret', 'attempts', 'latency', 'outcome'];

/** Reports on calls. */
export function reportOf(calls: readonly Call[]): Report {
  const billableRequests = calls.flatMap(({ attempts }) => attempts).filter(isAnswered).length;
  const toString = (): string => `${tableOf(calls)}\n\n${billableText(billableRequests)}`;
  const report = { billableRequests, toString, toMermaid: () => mermaidOf(calls) };
  Object.defineProperty(report, INSPECT, { value: toString });
  return Object.freeze(report);
}

/** The SDK knows the status of an answer, and none of a connection that broke. */
function isAnswered({ output, error }: Attempt): boolean {
  if (output !== undefined) return true;
  const metadata: unknown = error && Reflect.get(error, '$metadata');
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
}

function billableText(count: number): string {
  return `${count} billable request${count === 1 ? '' : 's'}`;
}

function tableOf(calls: readonly Call[]): string {
  const rows = calls.map((call, index) => [
    String(index + 1),
    call.operation,
    call.secret?.name ?? '',
    String(call.attempts.length),
    `${call.latency} ms`,
    call.error?.name ?? 'ok',
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function mermaidOf(calls: readonly Call[]): string {
  const arrows = calls.flatMap(({ operation, secret, attempts }) =>
    attempts.flatMap(({ error }) => [
      `  Code->>Secrets Manager: ${escaped([operation, secret?.name].filter(Boolean).join(' '))}`,
      error === undefined
        ? '  Secrets Manager-->>Code: ok'
        : `  Secrets Manager--xCode: ${escaped(error.name)}`,
    ]),
  );
  return ['sequenceDiagram', ...arrows].join('\n');
}

/** A semicolon would end the line in Mermaid, and a hash begin a code. */
function escaped(text: string): string {
  return text.replaceAll(/[#;]/g, (character) => `#${character.charCodeAt(0)};`);
}
