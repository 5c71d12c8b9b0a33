import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager } from '../../src';
import { withoutAwsEnvironment } from '../support/aws-environment';

const read = new GetSecretValueCommand({ SecretId: 'prod/db' });

let restoreEnvironment: () => void;

beforeEach(() => {
  restoreEnvironment = withoutAwsEnvironment();
});

afterEach(() => {
  restoreEnvironment();
});

function attachedClients(count: number): readonly SecretsManagerClient[] {
  const fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
  return Array.from({ length: count }, () => {
    const client = new SecretsManagerClient();
    fake.attach(client);
    return client;
  });
}

describe('the switch of the instance metadata service in the environment', () => {
  it('is as before when the region was asked for', async () => {
    const [client] = attachedClients(1);

    await client!.send(read);

    expect(Object.keys(process.env)).not.toContain('AWS_EC2_METADATA_DISABLED');
  });

  it('is as before when many clients asked at once', async () => {
    await Promise.all(attachedClients(20).map((client) => client.send(read)));

    expect(Object.keys(process.env)).not.toContain('AWS_EC2_METADATA_DISABLED');
  });

  it.each(['true', 'false', ''])('stays what the user set it to: "%s"', async (value) => {
    process.env.AWS_EC2_METADATA_DISABLED = value;
    process.env.AWS_REGION = 'eu-west-1';
    const [client] = attachedClients(1);

    await client!.send(read);

    expect(process.env.AWS_EC2_METADATA_DISABLED).toBe(value);
  });
});
