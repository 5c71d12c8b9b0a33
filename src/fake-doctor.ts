import { MisuseError } from './misuse';
import type { Attachment, DoctorReport } from './ports/doctor-report';
import { nodePorts } from './ports/node-ports';

/**
 * Looks at the process and at the project in the present folder.
 *
 * @throws MisuseError where Node is not plugged in
 */
export function examine(attachment: Attachment): DoctorReport {
  const ports = nodePorts();
  if (ports === undefined) {
    throw new MisuseError(
      'doctor() looks at files, and nothing of Node is plugged in here. Use an entry of a runner, such as fake-secrets-manager/jest, or run npx fake-secrets-manager doctor.',
    );
  }
  return ports.examine(attachment);
}
