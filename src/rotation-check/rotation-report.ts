/** Something that a rotation function gets wrong. No secret value is in it. */
export interface RotationFinding {
  /** The case that it was found in. */
  readonly case: string;
  /** One sentence: what was done, what the contract asks, and which call, or missing call, was at fault. */
  readonly message: string;
}

/** What came of the cases of a check. `String(report)` is readable. */
export interface RotationReport {
  /** Each for a root cause of its own: what only follows from another finding is not among them. */
  readonly findings: readonly RotationFinding[];
  /** The cases without a finding. */
  readonly passed: readonly string[];
  /** The cases that say nothing before a finding is settled: they would meet it again. */
  readonly skipped: readonly string[];
  toString(): string;
}

/** Makes a report. */
export function rotationReport(outcome: Omit<RotationReport, 'toString'>): RotationReport {
  return Object.freeze({ ...outcome, toString: () => textOf(outcome) });
}

function textOf({ findings, passed, skipped }: Omit<RotationReport, 'toString'>): string {
  const cases = [
    `${passed.length} passed`,
    `${findings.length} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} not looked at before that`] : []),
  ];
  return [
    `Cases of the rotation contract: ${cases.join(', ')}.`,
    ...findings.map((finding) => `\n✗ ${finding.case}\n  ${finding.message}`),
  ].join('\n');
}
