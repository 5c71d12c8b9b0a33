import { FakeSecretsManager } from '../../src';

let fake: FakeSecretsManager;

beforeEach(() => {
  fake = new FakeSecretsManager({ secrets: { 'prod/db': 'hunter2' } });
});

const placesIn = (value: unknown) => fake.leaks(value).map(({ place }) => place);

class Session {
  constructor(readonly token: string) {}
}

class Quiet {
  constructor(private readonly token: string) {}
  toJSON() {
    return { token: this.token.length };
  }
}

test.each<[what: string, value: unknown, places: readonly string[]]>([
  ['a line', 'one\ntwo\nit is hunter2\nfour', ['line 3']],
  ['a member', { headers: { authorization: 'Bearer hunter2' } }, ['$.headers.authorization']],
  ['a line of a member', { body: 'one\nhunter2' }, ['$.body, line 2']],
  ['a list', ['a', { 'x-y': 'hunter2' }], ['$[1]["x-y"]']],
  ['a name', { hunter2: 1 }, ['$, a name']],
  ['a symbol', { [Symbol('mine')]: 'hunter2' }, ['$[Symbol(mine)]']],
  [
    'a map',
    new Map<unknown, unknown>([
      ['a', 'hunter2'],
      ['hunter2', 1],
    ]),
    ['$.get("a")', '$, a key'],
  ],
  ['a set', new Set(['a', 'hunter2']), ['$[1]']],
  ['an error', new Error('no access with hunter2'), ['$.message']],
  ['a cause', new Error('no', { cause: new Error('hunter2') }), ['$.cause.message']],
  ['errors in one', new AggregateError([new Error('hunter2')], 'no'), ['$.errors[0].message']],
  ['a member of an error', Object.assign(new Error('no'), { config: { pw: 'hunter2' } }), ['$.config.pw']],
  [
    'a stack',
    Object.assign(new Error('no'), { stack: 'Error: no\n    at hunter2 (x.js:1:1)' }),
    ['$.stack, line 2'],
  ],
  ['bytes', { body: new TextEncoder().encode('pw=hunter2') }, ['$.body']],
  ['a buffer', Buffer.from('hunter2'), ['$']],
  ['bytes that are no text', { body: Buffer.from('ff68756e74657232', 'hex') }, ['$.body']],
  ['a buffer in JSON', { type: 'Buffer', data: [104, 117, 110, 116, 101, 114, 50] }, ['$.data']],
  ['an object of a class', new Session('hunter2'), ['$.token']],
  ['a URL', new URL('https://app:hunter2@host/'), ['$']],
  ['parameters of a URL', new URLSearchParams({ pw: 'hunter2' }), ['$.get("pw")']],
  ['headers', new Headers({ authorization: 'hunter2' }), ['$.get("authorization")']],
  ['a function', Object.assign(() => undefined, { pw: 'hunter2' }), ['$.pw']],
])('%s is a place', (_what, value, places) => {
  expect(placesIn(value)).toEqual(places);
});

test('what a value keeps from JSON is found all the same, because inspection prints it', () => {
  expect(placesIn(new Quiet('hunter2'))).toEqual(['$.token']);
});

test.each([
  ['undefined', undefined],
  ['null', null],
  ['a number', 7],
  [
    'a getter, which is not called',
    Object.defineProperty({}, 'a', { get: () => 'hunter2', enumerable: true }),
  ],
  ['a promise', Promise.resolve('hunter2')],
])('%s has no leak', (_what, value) => {
  expect(placesIn(value)).toEqual([]);
});

test('cycles, proxies that throw, and a toJSON that throws do no harm', () => {
  const cycle: Record<string, unknown> = { pw: 'hunter2' };
  cycle.self = cycle;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const throwing = {
    pw: 'hunter2',
    toJSON: () => {
      throw new Error('no');
    },
  };

  expect(placesIn({ cycle, revoked: revoked.proxy, throwing })).toEqual(['$.cycle.pw', '$.throwing.pw']);
});

test('the same value at two places is two leaks', () => {
  expect(placesIn({ a: 'hunter2', b: 'hunter2 and hunter2' })).toEqual(['$.a', '$.b']);
});

test('what the fake itself shows has no leak', () => {
  expect(fake.leaks({ view: fake.secret('prod/db'), calls: fake.calls() })).toEqual([]);
});
