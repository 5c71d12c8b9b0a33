import { plugInNode } from '../ports/node-ports';
import { examineProject } from './examine-project';
import { asyncContext } from './node-async-context';
import { guardNetwork } from './node-network';
import { packageCopyFor } from './package-copy';

/** Plugs in what the core cannot do without Node: the guard before the network, scopes, the doctor. */
export function plugInNodeHere(): void {
  plugInNode({
    guardNetwork,
    packageCopyFor,
    asyncContext,
    examine: (attachment) => examineProject(process.cwd(), attachment),
  });
}
