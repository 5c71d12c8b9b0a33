import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { failureModes, FakeSecretsManager } from '../../src';

/*
 * Lines that must compile, and lines that must not. The type check runs them; Jest does not.
 */

const fake = new FakeSecretsManager();

fake.on(GetSecretValueCommand).failsWith('DecryptionFailure');
fake.on(GetSecretValueCommand).failsWith('ThrottlingException', { times: 2, message: 'slow down' });
fake.on(GetSecretValueCommand).failsWith('ECONNRESET');
fake.on(GetSecretValueCommand).failsWith(new Error('of my own'));
fake.on(CreateSecretCommand).failsOnce('ResourceExistsException');
fake.on(PutResourcePolicyCommand).failsOnce('PublicPolicyException');
fake.onAnyCommand().failsWith('PublicPolicyException');

// @ts-expect-error GetSecretValue creates nothing
fake.on(GetSecretValueCommand).failsWith('ResourceExistsException');
// @ts-expect-error ListSecrets reads no value
fake.on(ListSecretsCommand).failsWith('DecryptionFailure');
// @ts-expect-error there is no such exception
fake.on(CreateSecretCommand).failsOnce('SecretTooSecretException');
// @ts-expect-error the input has no such member
fake.on(GetSecretValueCommand, { secretId: 'app' });
// @ts-expect-error the member is a string
fake.on(GetSecretValueCommand, { SecretId: 5 });
// @ts-expect-error a class, not a name
fake.on('GetSecretValue');

fake.on(GetSecretValueCommand, { SecretId: 'app' });
fake.on(GetSecretValueCommand, {
  SecretId: expect.stringContaining('app') as { asymmetricMatch(): boolean },
});
fake.on(CreateSecretCommand, { Tags: [{ Key: 'team' }] });

fake.on(GetSecretValueCommand).every(2).onAttempt(1).failsWith('RequestTimeout');
fake.on(GetSecretValueCommand).failsOnce('CredentialsProviderError').failsOnce('SyntaxError');
fake.on(GetSecretValueCommand).failsWith({ exception: 'ResourceExistsException', status: 400 });
fake.on(GetSecretValueCommand).between({ minutes: 1 }, new Date()).takes(5);
// @ts-expect-error the code is named exception
fake.on(GetSecretValueCommand).failsWith({ code: 'TeapotException' });
// @ts-expect-error between two instants
fake.on(GetSecretValueCommand).between({ minutes: 1 });
for (const { error } of failureModes(ListSecretsCommand)) fake.on(ListSecretsCommand).failsWith(error);
// @ts-expect-error GetSecretValue has failures that ListSecrets has not
for (const { error } of failureModes(GetSecretValueCommand)) fake.on(ListSecretsCommand).failsWith(error);
fake.outage({ operations: [GetSecretValueCommand], error: 'ECONNREFUSED', to: { hours: 1 } }).end();
// @ts-expect-error there is no such failure
fake.outage({ error: 'Oops' });
fake.chaos({ seed: 1, rate: 0.2, faults: ['losesResponse', 'ThrottlingException'] }).end();
// @ts-expect-error chaos befalls attempts
fake.chaos({ faults: ['MissingRegion'] });

fake.on(ListSecretsCommand).resolves({ SecretList: [] });
// @ts-expect-error ListSecrets answers with a list
fake.on(ListSecretsCommand).resolves({ SecretString: 'v' });
fake.on(GetSecretValueCommand).takes({ min: 1, max: 2 }).losesResponse({ times: 1 });
