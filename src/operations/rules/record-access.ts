import { startOfDay } from '../../ports/clock';
import { amended, withVersion } from '../../state/secret';
import type { Version } from '../../state/version';
import type { OperationContext } from '../operation';
import type { Found } from './find-secret';

/** Notes that a version was read. The service keeps the day only, so a second read on the same day changes nothing. */
export function recordAccess(context: OperationContext, { secret, store }: Found, version: Version): void {
  const accessedOn = startOfDay(context.now);
  if (secret.accessedOn === accessedOn && version.accessedOn === accessedOn) return;
  store.put(amended(secret, { accessedOn, versions: withVersion(secret, { ...version, accessedOn }) }));
}
