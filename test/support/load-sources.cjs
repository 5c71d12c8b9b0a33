// For a process without Jest: the package's name leads to the sources, and TypeScript is transpiled as it is loaded.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const typescript = require('typescript');

const source = join(__dirname, '..', '..', 'src');
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const [, entry] = /^fake-secrets-manager\/(.+)$/.exec(request) ?? [];
  return resolve.call(this, entry === undefined ? request : join(source, entry, 'index.ts'), ...rest);
};

Module._extensions['.ts'] = (module, file) => {
  const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022 },
  });
  module._compile(outputText, file);
};
