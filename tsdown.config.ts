import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    jest: 'src/jest/index.ts',
    vitest: 'src/vitest/index.ts',
    'node-test': 'src/node-test/index.ts',
    auto: 'src/auto.ts',
    files: 'src/files.ts',
    cli: 'src/cli.ts',
    rotation: 'src/rotation-check/index.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  fixedExtension: true,
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // Stable names and readable exports of shared chunks: the record of the public declarations compares them.
  hash: false,
  // A name of its own for each: a shared chunk of declarations would take that of an entry.
  outputOptions: (options) => ({
    ...options,
    minifyInternalExports: false,
    // The declarations keep theirs; V8 reads the code in half the time without.
    comments: false,
    chunkFileNames: (chunk) => {
      const names = options.chunkFileNames ?? '[name].js';
      return (typeof names === 'string' ? names : names(chunk)).replace('[name]', 'shared-[name]');
    },
  }),
  deps: {
    // Peers stay outside, types included: inlined, the SDK's declarations are 208 kB and no longer the user's.
    neverBundle: [
      /^@aws-sdk\//,
      /^@smithy\//,
      /^@jest\//,
      'jest',
      'expect',
      'vitest',
      /^@vitest\//,
      'croner',
      'yaml',
      /^node:/,
    ],
    onlyBundle: [],
  },
});
