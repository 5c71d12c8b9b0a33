import { expect as expectOfJestGlobals } from '@jest/globals';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../src/jest';

/*
 * What the matchers return: nothing, or a promise behind `resolves`. Both kinds of `expect` must agree.
 */

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const global = expect(secretsManager);
const ofJestGlobals = expectOfJestGlobals(secretsManager);
const promised = Promise.resolve(secretsManager);
const globalLater = expect(promised).resolves;
const ofJestGlobalsLater = expectOfJestGlobals(promised).resolves;

const returned: [
  Same<ReturnType<typeof global.toHaveReceivedCommand>, void>,
  Same<ReturnType<typeof global.not.toHaveReceivedCommand>, void>,
  Same<ReturnType<typeof ofJestGlobals.toHaveReceivedCommandTimes>, void>,
  Same<ReturnType<typeof ofJestGlobals.not.toHaveReceivedCommandTimes>, void>,
  Same<ReturnType<typeof globalLater.toHaveSecretValue>, Promise<void>>,
  Same<ReturnType<typeof ofJestGlobalsLater.toHaveSecretValue>, Promise<void>>,
] = [true, true, true, true, true, true];
void [returned, global, ofJestGlobals, globalLater, ofJestGlobalsLater];

// @ts-expect-error the count is missing
expectOfJestGlobals(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand);
// @ts-expect-error the count is missing
expect(secretsManager).toHaveReceivedCommandTimes(GetSecretValueCommand);
// @ts-expect-error the id is missing
expect(secretsManager).toHaveSecretValue();
// @ts-expect-error a place has no such member
expect(secretsManager).toHaveSecretValue('app', 'x', { account: '123456789012' });
// @ts-expect-error a place has no such member
expectOfJestGlobals(secretsManager).toHaveSecretValue('app', 'x', { account: '123456789012' });
