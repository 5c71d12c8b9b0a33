import type { Attachment, DoctorReport } from './doctor-report';

/** A copy of a package on the disk. */
export interface PackageCopy {
  readonly version: string;
  /** The folder that it is in. */
  readonly path: string;
}

/** A value that follows asynchronous work from where it was set. */
export interface AsyncContext<Value> {
  run<Result>(value: Value, work: () => Result): Result;
  current(): Value | undefined;
}

/** What refuses a connection. */
export type Refuse = (host: string, below: object) => Error | undefined;

/** What needs Node. The entries of the runners plug it in; the core has no `node:` import, so that it runs in a browser too. */
export interface NodePorts {
  /**
   * Asks before every connection of the process; where there is an error, the connection fails with it. `below` is the function
   * that asks, for whoever reads the stack. Returns the end of it.
   */
  guardNetwork(refuse: Refuse): () => void;
  /** The copy of a package that a file would load. */
  packageCopyFor(file: string, name: string): PackageCopy | undefined;
  asyncContext<Value>(): AsyncContext<Value>;
  /** What the doctor finds in the project in the present folder. */
  examine(attachment: Attachment): DoctorReport;
}

/** On the global object, because two copies of this package (CommonJS and ESM) share what is plugged in. */
const SLOT = Symbol.for('fake-secrets-manager.node');

/** Plugs in what needs Node, for all of this global object. */
export function plugInNode(ports: NodePorts): void {
  Object.defineProperty(globalThis, SLOT, { value: ports, configurable: true });
}

/** What needs Node, where it is plugged in. */
export function nodePorts(): NodePorts | undefined {
  return Reflect.get(globalThis, SLOT) as NodePorts | undefined;
}
