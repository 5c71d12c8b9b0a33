// `run.mjs` expects the tests whose titles say so to fail.
const password = ['hun', 'ter2'].join('');

test('passes: prints no secret', () => {
  console.log('connecting');
});

test('fails: logs a secret', () => {
  console.log('connecting with', { password });
});

test('fails: logs an error with a secret', () => {
  console.error(new Error(`no access with ${password}`));
});

test('fails: writes a secret to a stream', () => {
  process.stdout.write(`${Buffer.from(password).toString('base64')}\n`);
});

test('fails: ends with an error that has a secret', () => {
  throw new Error(`no access with ${password}`);
});

test('passes: prints no secret, after others did', () => {
  console.warn('done');
});
