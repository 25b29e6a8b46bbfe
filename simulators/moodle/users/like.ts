/** As the database compares with LIKE, in any case: `%` is anything, `_` any one sign, nothing escapes them here. */
export function isLike(text: string, pattern: string): boolean {
  const source = [...pattern].map((sign) => (sign === '%' ? '[^]*' : sign === '_' ? '[^]' : literal(sign))).join('');
  return new RegExp(`^${source}$`, 'iu').test(text);
}

function literal(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
