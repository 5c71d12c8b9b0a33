import type { PackageCopy } from './node-ports';

/** A copy of the SDK that the project has. */
export interface SdkCopy extends PackageCopy {
  /** Whether this process has loaded it. */
  readonly loaded: boolean;
  /** Whether it is the copy that the fake is installed in: clients of another have to be attached one by one. */
  readonly ofTheFake: boolean;
}

/** A request to the real service that was stopped: a client that got away. */
export interface StoppedRequest {
  readonly host: string;
  /** The file of a package that it came from. */
  readonly file: string | undefined;
  /** The file that called it, with its line. */
  readonly caller: string | undefined;
}

/** How a fake stands in its process. */
export interface Attachment {
  readonly installed: boolean;
  /** The clients that the fake answers, as far as they are still in use. */
  readonly attachedClients: number;
  readonly stoppedRequests: readonly StoppedRequest[];
}

/** What the doctor found. `String(report)` is a text for people. */
export interface DoctorReport extends Attachment {
  readonly sdkCopies: readonly SdkCopy[];
  /** Versions by name: `node`, and those of `jest`, `vitest`, `typescript` and this package that the project has. */
  readonly versions: Readonly<Record<string, string>>;
  /** What keeps the fake from working, each with its cure. */
  readonly problems: readonly string[];
  /** What is worth knowing. */
  readonly notes: readonly string[];
  toString(): string;
}
