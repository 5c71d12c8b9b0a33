import { FakeSecretsManager } from './fake-secrets-manager';

/**
 * A fake that answers every `SecretsManagerClient` from the moment of the import. For a script or a REPL; a test file
 * makes its own, or uses the entry of its runner.
 */
export const secretsManager = new FakeSecretsManager();
secretsManager.install();
