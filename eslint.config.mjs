import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const sdk = '@aws-sdk/client-secrets-manager';
const core = ['aws', 'ports', 'state', 'misuse'];

/**
 * The rooms of src/ and what each may import: `from` (other rooms), `types` (rooms for `import type` only) and
 * `packages` (instead of the SDK alone). Whatever is not listed is forbidden, so an import never points up or sideways.
 * docs/architecture.md draws the same picture.
 */
const rooms = {
  // The service's vocabulary, the way out to the world, our own errors.
  aws: { from: [] },
  ports: { from: [], packages: [] },
  misuse: { from: [], packages: [] },
  'fake-clock': { from: ['ports', 'misuse'] },

  // Values and the one mutable cell.
  state: { from: ['aws', 'ports', 'misuse'] },

  // Siblings that do not know each other.
  operations: { from: core },
  access: { from: core },
  rotation: { from: core },
  replication: { from: core },
  views: { from: core },
  consistency: { from: core },
  faults: { from: ['aws', 'ports', 'misuse'] },
  journal: { from: ['aws', 'ports', 'misuse'] },

  // Where they meet, and the only room that knows the SDK's middleware stack.
  'rate-counter': { from: ['aws'] },
  'call-context': { from: [...core, 'access', 'operations'], types: ['dispatch-parts', 'journal'] },
  'dispatch-parts': {
    from: [],
    types: [...core, 'access', 'consistency', 'faults', 'journal', 'rate-counter', 'replication', 'rotation'],
  },
  attempt: { from: [], types: ['aws', 'faults', 'journal', 'ports'] },
  dispatch: {
    from: [
      ...core,
      'attempt',
      'dispatch-parts',
      'call-context',
      'rate-counter',
      'operations',
      'access',
      'rotation',
      'replication',
      'faults',
      'journal',
    ],
  },
  interception: { from: ['dispatch', 'aws', 'ports', 'misuse'], types: ['attempt', 'faults', 'journal'] },

  fixtures: { from: core },
  leaks: { from: ['aws', 'ports', 'misuse'], types: ['journal', 'state'] },
  brand: { from: [], packages: [] },
  // Above the class: it composes whole fakes.
  'rotation-check': {
    from: ['misuse', 'fixtures', 'leaks', 'rotation', 'fake-secrets-manager'],
    types: ['journal', 'views'],
  },
  matchers: {
    from: ['aws', 'brand', 'misuse'],
    types: [
      'state',
      'ports',
      'faults',
      'journal',
      'operations',
      'access',
      'rotation',
      'leaks',
      'views',
      'fake-secrets-manager',
    ],
  },
};

/** Rooms that nothing but the entries may import. */
const publicRooms = ['fake-secrets-manager', 'index'];
/** The entries, and `runner`, which those of the runners share: they may import any room, and nobody else imports them. */
const entries = ['index', 'auto', 'files', 'jest', 'vitest', 'node-test', 'runner', 'cli', 'rotation-check'];

const alternatives = (names) => names.map((name) => `${name}(/|$)`).join('|');

/** The rule for files `depth` folders below src/: the way out of the room is that many times `../`. */
const directions = (room, depth) => {
  const { from, types = [], packages = [sdk] } = rooms[room];
  const out = depth === 0 ? '^\\./' : `^${'\\.\\./'.repeat(depth)}`;
  const beyond = (allowed) => (allowed.length === 0 ? out : `${out}(?!${alternatives(allowed)})`);
  const may = from.length === 0 ? 'no other room' : from.join(', ');
  const byType = types.length === 0 ? '' : `, and only by type: ${types.join(', ')}`;
  return [
    'error',
    {
      patterns: [
        { regex: beyond([...from, ...types]), message: `src/${room} may import ${may}${byType}.` },
        ...(types.length > 0
          ? [
              {
                // Only what the first pattern lets through, or one import is reported twice.
                regex: `${out}(?=${alternatives(types)})`,
                allowTypeImports: true,
                message: `src/${room} may import this room only by type.`,
              },
            ]
          : []),
        {
          regex: packages.length === 0 ? '^[^.]' : `^(?!\\.|(${packages.join('|')})$)`,
          message: `src/${room} may import ${packages.length === 0 ? 'no package' : packages.join(', ')}.`,
        },
      ],
    },
  ];
};

const directionConfigs = Object.keys(rooms).flatMap((room) => [
  { files: [`src/${room}.ts`], rules: { '@typescript-eslint/no-restricted-imports': directions(room, 0) } },
  { files: [`src/${room}/*.ts`], rules: { '@typescript-eslint/no-restricted-imports': directions(room, 1) } },
  {
    files: [`src/${room}/*/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': directions(room, 2) },
  },
]);

const nodeImports = {
  regex: '^node:',
  message: 'The core also runs in a browser: what needs Node is a port.',
};

/** Nothing reads the clock, randomness or a timer but src/ports, where tests can take them over. */
const throughPorts = 'Time, randomness and sleep come in through src/ports.';
const clockSyntax = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "MemberExpression[object.name='Math'][property.name='random']",
  "MemberExpression[object.name='globalThis'][property.name=/^(set(Timeout|Interval|Immediate)|queueMicrotask|crypto|performance)$/]",
].map((selector) => ({ selector, message: throughPorts }));
const clockGlobals = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
].map((name) => ({ name, message: throughPorts }));

const houseSyntax = [
  { selector: 'TSEnumDeclaration', message: 'No enum: a union of literals says the same without code.' },
  { selector: 'ExportDefaultDeclaration', message: 'No default export: a thing has one name everywhere.' },
];

const readonlyGlobals = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'reports/', '.stryker-tmp/', 'docs/', 'test-package/consumers/**/*.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // TypeScript, with types.
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `[...text]` is how code points are counted, as the service does.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  // Matchers are declared by merging into namespaces and interfaces that others own, type parameters included.
  {
    files: ['src/{matchers,jest,vitest}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends', allowObjectTypes: 'always' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^(_|[A-Z]$)' },
      ],
    },
  },

  // The sources.
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', ...houseSyntax, ...clockSyntax],
      'no-restricted-globals': ['error', ...clockGlobals],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
          ],
        },
      ],
      'jsdoc/require-description': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/check-tag-names': 'error',
      // A parameter that its name explains needs no line.
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
    },
  },
  {
    files: ['src/ports/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax], 'no-restricted-globals': 'off' },
  },

  // Who imports whom. A file takes the last rule that matches it.
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            nodeImports,
            {
              regex: `^(\\./|(\\.\\./)+)(${alternatives([...publicRooms, ...entries])})`,
              message: 'Only the entries import this.',
            },
          ],
        },
      ],
    },
  },
  ...directionConfigs,
  // The entries: what needs Node is plugged in here.
  {
    files: ['src/{jest,vitest,node-test,runner}/**/*.ts', 'src/{files,cli}.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['src/{index,auto}.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [nodeImports] }] },
  },
  {
    files: ['src/fixtures/files*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^\\.\\./(?!${alternatives(rooms.fixtures.from)})`,
              message: `src/fixtures may import ${rooms.fixtures.from.join(', ')}.`,
            },
          ],
        },
      ],
    },
  },

  // Tests and examples.
  {
    files: ['test/**/*.ts', 'examples/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      // `expect(object.method)` passes a method on without calling it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },

  // Type tests: lines that only have to compile, or not to.
  {
    files: ['test/types/**/*.ts'],
    rules: {
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },

  // Plain JavaScript: scripts, benches, configurations. The type checker does not see it.
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: readonlyGlobals(
        'process',
        'console',
        'URL',
        'performance',
        'setTimeout',
        'setImmediate',
        'Buffer',
        'globalThis',
        '__dirname',
      ),
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { sourceType: 'commonjs' },
  },
  // The tests of the consumers take Jest's globals as most projects do.
  {
    files: ['test-package/consumers/**/*.test.js'],
    languageOptions: { globals: readonlyGlobals('afterAll', 'beforeEach', 'expect', 'jest', 'test') },
  },
);
