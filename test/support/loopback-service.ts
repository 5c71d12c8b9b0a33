import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

/** What the service gives every request. */
export interface LoopbackAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** An HTTP service on 127.0.0.1, for a client that is not attached. */
export interface LoopbackService {
  /** The bodies of the requests so far. */
  readonly received: readonly unknown[];
  answer: LoopbackAnswer;
  close(): Promise<void>;
}

/** Starts a service that gives every request the same answer, until it is given another. */
export async function startLoopbackService(
  answer: LoopbackAnswer,
): Promise<LoopbackService & { port: number }> {
  const received: unknown[] = [];
  const service = { answer, received, port: 0, close };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push(JSON.parse(body));
      response.writeHead(service.answer.status, {
        'content-type': 'application/x-amz-json-1.1',
        ...service.answer.headers,
      });
      response.end(JSON.stringify(service.answer.body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  service.port = (server.address() as AddressInfo).port;
  return service;

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  }
}

/** The configuration of a client that talks to the service. */
export function loopbackConfig({ port }: { readonly port: number }): SecretsManagerClientConfig {
  return {
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'AKIALOOPBACK', secretAccessKey: 'loopback' },
  };
}
