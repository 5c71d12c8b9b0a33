import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    jest: 'src/jest/index.ts',
    auto: 'src/auto.ts',
    files: 'src/files.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  fixedExtension: true,
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // Stable names and readable exports of shared chunks: the record of the public declarations compares them.
  hash: false,
  outputOptions: { minifyInternalExports: false },
  deps: {
    // Peers stay outside, types included: inlined, the SDK's declarations are 208 kB and no longer the user's.
    neverBundle: [/^@aws-sdk\//, /^@smithy\//, /^@jest\//, 'jest', 'expect', 'croner', 'yaml', /^node:/],
    onlyBundle: [],
  },
});
