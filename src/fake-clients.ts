import { SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { checkAccountId } from './fake-options';
import type { FakeParts } from './fake-parts';
import { attach, detachHandle, type AttachedClient, type Detach } from './interception/attach';
import { AttachedClients } from './interception/attached-clients';
import { install, isInstalled, uninstall, type Installation } from './interception/install';
import { stoppedRequests } from './interception/stopped-requests';
import type { Attachment } from './ports/doctor-report';
import type { AttachableClient } from './interception/sdk';

/** The configuration of a client that a fake makes: the SDK's own, and the account that its calls come from. */
export type FakeClientConfig = SecretsManagerClientConfig & { readonly accountId?: string };

/** The clients that a fake answers. */
export class FakeClients {
  readonly #parts: FakeParts;
  readonly #clients = new AttachedClients();
  readonly #installed: AttachedClient[] = [];
  readonly #installation: Installation = {
    attach: (client) => {
      const attached = this.#attach(client);
      this.#installed.push(attached);
      return attached;
    },
  };

  constructor(parts: FakeParts) {
    this.#parts = parts;
    parts.onClientFailure = () => {
      this.#clients.forEach((client) => {
        client.watchForClientFailures();
      });
    };
  }

  make({ accountId, ...config }: FakeClientConfig): SecretsManagerClient {
    checkAccountId(accountId);
    // Asked at each call: home may be taken from another client in the meantime.
    const region = (): Promise<string> => Promise.resolve(this.#parts.world.home.region);
    const client = new SecretsManagerClient({ region, ...config });
    this.#attach(client, accountId);
    return client;
  }

  attach(client: AttachableClient): Detach {
    return detachHandle(this.#attach(client));
  }

  install(): void {
    install(this.#installation);
  }

  uninstall(): void {
    uninstall(this.#installation);
    for (const client of this.#installed.splice(0)) client.detach();
  }

  /** How this fake stands in its process. */
  attachment(): Attachment {
    let attachedClients = 0;
    this.#clients.forEach(({ isAttached }) => {
      if (isAttached) attachedClients += 1;
    });
    return {
      installed: isInstalled(this.#installation),
      attachedClients,
      stoppedRequests: stoppedRequests(),
    };
  }

  noteSources(): void {
    this.#clients.forEach((client) => {
      client.noteSources();
    });
  }

  refillRetryQuotas(): void {
    this.#clients.forEach((client) => {
      client.refillRetryQuota();
    });
  }

  #attach(client: AttachableClient, accountId?: string): AttachedClient {
    const { world, dispatch, linter } = this.#parts;
    const substitutes = {
      region: () => world.home.region,
      accountId: () => accountId ?? world.home.accountId,
    };
    const attached = attach(client, dispatch, substitutes, linter);
    this.#clients.add(attached);
    return attached;
  }
}
