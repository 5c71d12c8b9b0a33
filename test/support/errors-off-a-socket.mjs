/*
 * A plain Node program: what an unmodified client makes of two failures of the network, as JSON. Not inside Jest, where
 * Node's own errors come from another realm and the SDK wraps them.
 */
import { createServer } from 'node:net';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const server = createServer((socket) => socket.destroy());
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();

async function shapeOfError() {
  const client = new SecretsManagerClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'AKIALOOPBACK', secretAccessKey: 'loopback' },
    maxAttempts: 1,
  });
  const error = await client
    .send(new GetSecretValueCommand({ SecretId: 'prod/db' }))
    .catch((caught) => caught);
  return { class: error.constructor.name, text: String(error), members: Object.entries(error) };
}

const reset = await shapeOfError();
await new Promise((resolve) => server.close(resolve));
const refused = await shapeOfError();
process.stdout.write(JSON.stringify({ port, reset, refused }));
