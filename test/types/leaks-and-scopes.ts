import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { FakeSecretsManager, type Leak } from '../../src';

const fake = new FakeSecretsManager({ inputLinter: 'warn', publicMembers: ['username'] });

// @ts-expect-error there is no such mode
new FakeSecretsManager({ inputLinter: 'loud' });
// @ts-expect-error whether a leak fails the test is a matter of the runners' entries
new FakeSecretsManager({ failOnLeaks: true });

const leaks: readonly Leak[] = fake.leaks(new Error('anything'));
void leaks.map(({ secret, place, form }) => [secret, place, form satisfies string]);
// @ts-expect-error a leak does not tell the value
void leaks[0]?.value;

void (fake.scope(() => 7) satisfies number);
void (fake.scope(async (inner) => inner.client()) satisfies Promise<SecretsManagerClient>);

void (fake.doctor().sdkCopies satisfies readonly { readonly version: string; readonly path: string }[]);
