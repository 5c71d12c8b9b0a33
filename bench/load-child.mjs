// Prints how many microseconds one side takes to load, in a process that has loaded the SDK already.
import { createRequire, Module } from 'node:module';

const require = createRequire(import.meta.url);

// Neither side runs in Jest here. `@jest/globals` throws outside of it, so a stub whose members do nothing stands in its
// place, on both sides. In Jest that module is there from the beginning, and costs as little. `expect`, which
// aws-sdk-client-mock-jest requires as a package of its own, is loaded in Jest too, and is loaded here.
const nothing = new Proxy(() => nothing, { get: () => nothing });
const globals = new Module(require.resolve('@jest/globals'));
globals.exports = nothing;
globals.loaded = true;
require.cache[globals.id] = globals;

require('@aws-sdk/client-secrets-manager');

const sides = {
  ours: () => require('fake-secrets-manager/jest'),
  theirs: () => [require('aws-sdk-client-mock'), require('aws-sdk-client-mock-jest')],
};
const load = sides[process.argv[2]];
const start = process.hrtime.bigint();
load();
process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1000));
