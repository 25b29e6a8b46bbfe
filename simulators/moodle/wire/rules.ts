import type { MoodleSettings } from '../settings.ts';
import type { CheckRules } from './checks.ts';

export function rulesOf({ languages, authPlugins, extendedUserNames }: MoodleSettings): CheckRules {
  return { languages, authPlugins, extendedUserNames };
}
