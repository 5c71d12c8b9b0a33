/** Says whether a text fits an IAM pattern: `*` stands for any characters, `?` for one. */
export function matchesPattern(
  text: string,
  pattern: string,
  options: { readonly ignoreCase?: boolean } = {},
): boolean {
  if (pattern === '*') return true;
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, options.ignoreCase === true ? 'is' : 's').test(text);
}
