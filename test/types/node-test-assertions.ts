import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { assertThat, secretsManager } from '../../src/node-test';

/*
 * The assertions of ./node-test are typed as the matchers are.
 */

assertThat(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'app' });
assertThat(secretsManager).not.toHaveReceivedNthCommandWith(GetSecretValueCommand, 1, { SecretId: 'app' });

// @ts-expect-error GetSecretValue has no such member
assertThat(secretsManager).toHaveReceivedCommandWith(GetSecretValueCommand, { secretId: 'app' });
// @ts-expect-error a fake, not its name
assertThat('secretsManager');
// @ts-expect-error there is no opposite of the opposite
void [assertThat(secretsManager).not.not];
