import type { Limits } from './limits.ts';

export type CommonSettings = {
  latencyMs: number;
  latencyJitterMs: number;
  limits: Limits | null;
  limitScale: number;
  retryAfterHeader: boolean;
};

export const COMMON_SETTINGS: CommonSettings = {
  latencyMs: 0,
  latencyJitterMs: 0,
  limits: null,
  limitScale: 1,
  retryAfterHeader: false,
};

/** For switches that know a few words: `{ overLimit: ['reject', 'cap'] }`. */
export type Choices = Record<string, readonly string[]>;

/** Merge patch: named keys replace, the rest stays. Answers a sentence and changes nothing when a key does not fit. */
export function patchSettings<T extends object>(settings: T, patch: unknown, choices: Choices): string | undefined {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return 'Settings are a JSON object.';
  const known = settings as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch)) {
    if (!(key in known)) return `Unknown setting ${key}. Known: ${Object.keys(known).join(', ')}.`;
    const allowed = choices[key];
    if (allowed && !allowed.includes(String(value))) return `${key} is one of ${allowed.join(', ')}.`;
    if (Array.isArray(known[key]) && !Array.isArray(value)) return `${key} is a list.`;
    if (!allowed && key !== 'limits' && typeof value !== typeof known[key]) return `${key} is a ${typeof known[key]}.`;
    if (key === 'limits' && typeof value !== 'object') return 'limits is null or an object of endpoints.';
  }
  Object.assign(settings, patch);
  return undefined;
}
