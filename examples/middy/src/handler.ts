import { createHmac } from 'node:crypto';
import middy from '@middy/core';
import secretsManager, { secret } from '@middy/secrets-manager';

interface DownloadRequest {
  readonly path: string;
}

interface Response {
  readonly statusCode: number;
  readonly body: string;
}

/** What the middleware puts into the context of an invocation. */
interface Secrets {
  readonly store: { readonly host: string; readonly account: string };
  readonly signingKey: string;
}

export type DownloadHandler = (event: DownloadRequest, context: object) => Promise<Response>;

const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** Makes a handler that answers with a signed link. Handlers with the same cache key share what they read. */
export function createHandler(cacheKey = 'downloads'): DownloadHandler {
  return middy<DownloadRequest, Response>()
    .use(
      secretsManager({
        cacheKey,
        cacheExpiry: QUARTER_OF_AN_HOUR,
        fetchData: {
          store: secret<Secrets['store']>('prod/downloads/store'),
          signingKey: secret<string>('prod/downloads/signing-key'),
        },
        // Read in the first invocation, so that a failure there has somebody to answer it.
        disablePrefetch: true,
        setToContext: true,
      }),
    )
    .onError((request) => {
      request.response = { statusCode: 503, body: 'Try again later.' };
    })
    .handler(async ({ path }: DownloadRequest, { store, signingKey }: Secrets) => {
      const signature = createHmac('sha256', signingKey).update(path).digest('hex');
      return {
        statusCode: 200,
        body: `https://${store.host}/${store.account}${path}?signature=${signature}`,
      };
    });
}

export const handler = createHandler();
