import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/**
 * Makes a client send what only a caller without an SDK can send: no ClientRequestToken. The token is taken out of the
 * body; the second middleware, which does nothing, lets the call go down to where the body is read.
 */
export function withoutToken(client: SecretsManagerClient): SecretsManagerClient {
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body: string | Uint8Array };
      const { body } = request;
      const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
      const { ClientRequestToken: _token, ...rest } = JSON.parse(text) as Record<string, unknown>;
      request.body = JSON.stringify(rest);
      return next(args);
    },
    { step: 'build', name: 'withoutToken' },
  );
  client.middlewareStack.add((next) => (args) => next(args), { step: 'finalizeRequest', name: 'nothing' });
  return client;
}
