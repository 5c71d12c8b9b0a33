import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';

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

fake.on(ListSecretsCommand).resolves({ SecretList: [] });
// @ts-expect-error ListSecrets answers with a list
fake.on(ListSecretsCommand).resolves({ SecretString: 'v' });
fake.on(GetSecretValueCommand).takes({ min: 1, max: 2 }).losesResponse({ times: 1 });
