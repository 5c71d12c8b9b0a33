import type { RotationFinding } from './rotation-report';
import { Trial, type Leaked, type Situation, type Subject } from './trial';

/** Runs trials and collects what came of the cases. */
export class Cases {
  readonly subject: Subject;
  readonly findings: RotationFinding[] = [];
  readonly passed: string[] = [];
  readonly skipped: string[] = [];
  /** The first secret value that was printed, in whichever case. */
  leaked: Leaked | undefined;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** Runs one trial. */
  async try<Result>(situation: Situation, run: (trial: Trial) => Promise<Result>): Promise<Result> {
    const trial = new Trial(this.subject, situation);
    const result = await trial.run(run);
    this.leaked ??= trial.leaked;
    return result;
  }

  /** Notes the verdict on a case: the sentence of a finding, or nothing. Says whether the case passed. */
  conclude(name: string, message: string | undefined): boolean {
    if (message === undefined) this.passed.push(name);
    else this.findings.push(Object.freeze({ case: name, message }));
    return message === undefined;
  }

  skip(...names: readonly string[]): void {
    this.skipped.push(...names);
  }
}
