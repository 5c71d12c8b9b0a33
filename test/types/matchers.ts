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

// Every matcher, under both of its names where it has two.
expect(secretsManager).toHaveReceivedCommandOnce(GetSecretValueCommand);
expect(secretsManager).toReceiveCommandExactlyOnceWith(GetSecretValueCommand, { SecretId: 'app' });
expect(secretsManager).toHaveReceivedNthCommandWith(1, GetSecretValueCommand, { SecretId: 'app' });
expect(secretsManager).toHaveReceivedNthCommandWith(GetSecretValueCommand, 1, { SecretId: 'app' });
expect(secretsManager).toReceiveNthSpecificCommandWith(1, GetSecretValueCommand, { SecretId: 'app' });
expectOfJestGlobals(secretsManager).toReceiveLastCommandWith(GetSecretValueCommand, { SecretId: 'app' });
expectOfJestGlobals(secretsManager).toHaveReceivedAnyCommand();
expectOfJestGlobals(secretsManager).toHaveMadeAtMost(2, GetSecretValueCommand);
expectOfJestGlobals(secretsManager).not.toHaveReadNoSecretValues();
expect(secretsManager).toHaveSecret('app', { region: 'eu-west-1' });
expect(secretsManager).toHaveStagingLabel('app', 'AWSCURRENT', expect.any(String));
expect(secretsManager).toHaveTag('app', 'team', 'payments');
expect(secretsManager).toHaveRotated('app');
expect(secretsManager).not.toBeScheduledForDeletion('app');

// @ts-expect-error a position is a number
expect(secretsManager).toHaveReceivedNthCommandWith('1', GetSecretValueCommand, {});
// @ts-expect-error the input is missing
expect(secretsManager).toHaveReceivedNthCommandWith(1, GetSecretValueCommand);
// @ts-expect-error GetSecretValue has no such member
expect(secretsManager).toReceiveLastCommandWith(GetSecretValueCommand, { Name: 'app' });
// @ts-expect-error it takes nothing
expect(secretsManager).toHaveReceivedAnyCommand(GetSecretValueCommand);
// @ts-expect-error the number comes first
expect(secretsManager).toHaveMadeAtMost(GetSecretValueCommand, 2);
// @ts-expect-error the label is missing
expectOfJestGlobals(secretsManager).toHaveStagingLabel('app');
// @ts-expect-error the key is missing
expectOfJestGlobals(secretsManager).toHaveTag('app');
// @ts-expect-error the id is missing
expectOfJestGlobals(secretsManager).toBeScheduledForDeletion();
