// Does one side's work of one test, a batch for each message, and answers with the mean of the batch in microseconds.
import {
  DecryptionFailure,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { FakeSecretsManager } from 'fake-secrets-manager';
import { microseconds } from './measure.mjs';

const names = ['prod/db', 'prod/api', 'prod/queue', 'prod/mail', 'prod/cache'];
const read = (client) => client.send(new GetSecretValueCommand({ SecretId: 'prod/queue' }));

/** Reset, five secrets, one fault that the `send` does not meet, one `send`. */
const sides = {
  ours() {
    const fake = new FakeSecretsManager();
    const client = fake.client({ region: 'eu-west-1' });
    return async () => {
      fake.reset();
      fake.seed(Object.fromEntries(names.map((name) => [name, `value of ${name}`])));
      fake.on(GetSecretValueCommand, { SecretId: 'prod/other' }).failsWith('DecryptionFailure');
      await read(client);
    };
  },
  theirs() {
    const client = new SecretsManagerClient({ region: 'eu-west-1' });
    const mock = mockClient(client);
    return async () => {
      mock.reset();
      for (const SecretId of names) {
        mock.on(GetSecretValueCommand, { SecretId }).resolves({ SecretString: `value of ${SecretId}` });
      }
      mock
        .on(GetSecretValueCommand, { SecretId: 'prod/other' })
        .rejects(new DecryptionFailure({ $metadata: {}, message: 'no' }));
      await read(client);
    };
  },
};

const test = sides[process.argv[2]]();
process.on('message', async (tests) => {
  const batch = async () => {
    for (let count = 0; count < tests; count += 1) await test();
  };
  process.send((await microseconds(batch)) / tests);
});
