export {
  assertRotationFunction,
  checkRotationFunction,
  type RotationCheckOptions,
} from './check-rotation-function';
export type { EmptySecretPolicy } from './empty-secret';
export type { RotationFinding, RotationReport } from './rotation-report';
