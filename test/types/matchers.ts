import { expect as expectOfJestGlobals } from '@jest/globals';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../src/jest';

/*
 * The matchers are typed under the global `expect` of @types/jest and under that of @jest/globals.
 */

expect(secretsManager).toHaveReceivedCommand(GetSecretValueCommand);
expect(secretsManager).not.toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'app' });
expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, {
  SecretId: expect.any(String) as string,
});
expect(secretsManager).toHaveSecretValue('app', { user: 'app' }, { region: 'eu-west-1' });

expectOfJestGlobals(secretsManager).toHaveReceivedCommand(GetSecretValueCommand);
expectOfJestGlobals(secretsManager).not.toHaveReceivedCommandTimes(GetSecretValueCommand, 2);
expectOfJestGlobals(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'app' });
expectOfJestGlobals(secretsManager).toHaveSecretValue('app', 'v');

// @ts-expect-error GetSecretValue has no such member
expect(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { secretId: 'app' });
// @ts-expect-error the count is a number
expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand, 'twice');
// @ts-expect-error a class, not a name
expect(secretsManager).toHaveReceivedCommand('GetSecretValue');
// @ts-expect-error GetSecretValue has no such member
expectOfJestGlobals(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { secretId: 'app' });
