import { plugInNode } from '../ports/node-ports';
import { examineProject } from './examine-project';
import { NodeAsyncContexts } from './node-async-context';
import { guardNetwork } from './node-network';
import { packageCopyFor } from './package-copy';

/** Plugs in what the core cannot do without Node: the guard before the network, scopes, the doctor. Returns what lets go of it. */
export function plugInNodeHere(): () => void {
  const contexts = new NodeAsyncContexts();
  plugInNode({
    guardNetwork,
    packageCopyFor,
    asyncContext: () => contexts.make(),
    examine: (attachment) => examineProject(process.cwd(), attachment),
  });
  return () => {
    contexts.end();
  };
}
