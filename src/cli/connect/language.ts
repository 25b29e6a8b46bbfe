type Env = Readonly<Record<string, string | undefined>>;

/** `--language`, else what the environment speaks; LC_ALL goes before LC_MESSAGES before LANG, as everywhere. */
export function languageOf(given: 'de' | 'en' | undefined, env: Env): 'de' | 'en' {
  if (given !== undefined) return given;
  return /^de([_.@-]|$)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'de' : 'en';
}
