import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { FakeSecretsManager, Fixtures } from '../../../src';

/** One example of the Smithy model: its request as it is printed there, and its answer. */
export interface ModelExample {
  readonly operation: string;
  /** The title in the model. */
  readonly title: string;
  /** The secrets that the example presumes. */
  readonly presumes: Fixtures;
  /** What it presumes besides secrets. */
  readonly prepare?: (fake: FakeSecretsManager) => void;
  readonly request: (client: SecretsManagerClient) => Promise<object>;
  /** The printed answer; what the service makes up is a pattern. */
  readonly answer: object;
  /** What the answer has otherwise than it is printed, and why. */
  readonly differs?: string;
  /** What the documentation of the example says about the secret afterwards. */
  readonly leaves?: { readonly id: string; readonly state: object; readonly without?: string };
}

/** The printed ARN, but for the suffix that the service makes up. */
export const MY_TEST_DATABASE_SECRET_ARN = expect.stringMatching(
  /^arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestDatabaseSecret-[A-Za-z0-9]{6}$/,
) as string;

/** The policy that the examples print, line by line. */
export const PRINTED_POLICY =
  '{\n"Version":"2012-10-17",\n"Statement":[{\n"Effect":"Allow",\n"Principal":{\n"AWS":"arn:aws:iam::123456789012:root"\n},\n"Action":"secretsmanager:GetSecretValue",\n"Resource":"*"\n}]\n}';
