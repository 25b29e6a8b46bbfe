import { invalidParameter } from './failure.ts';

export type CheckRules = { languages: readonly string[]; authPlugins: readonly string[]; extendedUserNames: boolean };
type Pass = (given: string, rules: CheckRules) => string | number | boolean;

export type Check = 'raw' | 'trimmed' | 'noTags' | 'word' | 'key' | 'int' | 'bool' | 'lang' | 'auth' | 'userName';

/** A value passes as it is or not at all: one that cleaning would change is refused. */
export const PASSES: Readonly<Record<Check, Pass>> = {
  raw: (given) => given,
  trimmed: (given) => kept(given, given.trim()),
  // as PHP's strip_tags: whatever follows a `<`, but for a blank, makes it a tag
  noTags: (given) => kept(given, given.replaceAll(/<(?!\s)[^>]*>?/g, '')),
  word: (given) => kept(given, given.replaceAll(/[^a-zA-Z]/g, '')),
  key: (given) => kept(given, given.replaceAll(/[^a-zA-Z0-9_-]/g, '')),
  int: (given) => Number(kept(given, `${Number.parseInt(given, 10) || 0}`)),
  bool: (given) => kept(given, given === '1' ? '1' : '0') === '1',
  lang: (given, { languages }) => kept(given, languages.includes(given) ? given : ''),
  auth: (given, { authPlugins }) => kept(given, authPlugins.includes(given) ? given : ''),
  userName: (given, { extendedUserNames }) => {
    const lower = given.trim().toLowerCase();
    return kept(given, extendedUserNames ? lower : lower.replaceAll(/[^-.@_a-z0-9]/g, ''));
  },
};

function kept(given: string, cleaned: string): string {
  if (given !== cleaned) throw invalidParameter(`Invalid external api parameter: the value is "${given}"`);
  return given;
}
