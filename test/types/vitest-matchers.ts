import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { expect } from 'vitest';
import { secretsManager } from '../../src/vitest';

/*
 * The matchers are typed under the `expect` of Vitest.
 */

expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'app' });
expect(secretsManager).not.toReceiveNthCommandWith(1, GetSecretValueCommand, { SecretId: 'app' });
expect(secretsManager).toHaveSecretValue('app', { user: 'app' }, { region: 'eu-west-1' });
void [expect(Promise.resolve(secretsManager)).resolves.toHaveSecret('app') satisfies Promise<void>];

// @ts-expect-error GetSecretValue has no such member
expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { secretId: 'app' });
// @ts-expect-error the count is missing
expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand);
// @ts-expect-error a class, not a name
expect(secretsManager).toHaveReceivedCommand('GetSecretValue');
