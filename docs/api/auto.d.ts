import { FakeSecretsManager } from "./shared-fake-secrets-manager.js";

//#region src/auto.d.ts
/**
 * A fake that answers every `SecretsManagerClient` from the moment of the import. For a script or a REPL; a test file
 * makes its own, or uses the entry of its runner.
 */
declare const secretsManager: FakeSecretsManager;
//#endregion
export { secretsManager };
