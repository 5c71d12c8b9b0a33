import { FakeSecretsManager, secret, type Fixtures } from '../../src';

interface Credentials {
  readonly user: string;
}

const fake = new FakeSecretsManager({ secrets: { app: 'v' }, quotas: { labelsPerSecret: 5 } });

const fixtures: Fixtures = {
  text: 'v',
  json: { user: 'app', ports: [1, 2], nested: { on: true, off: null } },
  list: [1, 'two'],
  bytes: new Uint8Array(3),
  described: secret({ value: 'v', tags: { team: 'a' }, scheduledForDeletion: { recoveryWindowInDays: 7 } }),
};
fake.seed(fixtures, { region: 'eu-west-1' });

// @ts-expect-error a number is no value
fake.seed({ app: 5 });
// @ts-expect-error a function is no JSON
fake.seed({ app: { user: () => 'app' } });
// @ts-expect-error there is no such member
fake.seed({ app: secret({ secretString: 'v' }) });
// @ts-expect-error tags are texts
fake.seed({ app: secret({ value: 'v', tags: { team: 5 } }) });
// @ts-expect-error there is no such quota
void new FakeSecretsManager({ quotas: { secrets: 5 } });

const user: string = fake.secret('json').json<Credentials>().user;
const label: string | undefined = fake.secret('json').labels.AWSCURRENT;
void [user, label];
// @ts-expect-error a view is not changed
fake.secret('json').description = 'new';
