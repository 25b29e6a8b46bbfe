import type { Schemas } from '../../api/client.ts';
import { lmsName } from '../../i18n/lms-name.ts';

type Condition = Schemas['Integration']['settings']['scope']['conditions'][number];

/** Such attributes are made in Personio for nothing else. */
const OF_A_SYNC = /\ssync$/i;
const YES = 'ja';

/** The attribute that an LMS's own set-up guide would have people make. */
export function scopeAttribute(kind: Schemas['Integration']['kind']): string {
  return `${lmsName(kind)} Sync`;
}

/** Whoever has "ja" in the attribute that is named after the LMS; where Personio has only another one of the sort, in that. */
export function suggestedScope(kind: Schemas['Integration']['kind'], labels: readonly string[] = []) {
  const own = scopeAttribute(kind);
  const [other, ...others] = labels.filter((label) => OF_A_SYNC.test(label));
  const attribute = !labels.includes(own) && other !== undefined && others.length === 0 ? other : own;
  return [{ attribute, operator: 'equals' as const, value: YES }];
}

/** The attribute of a scope that is still as it was suggested. */
export function suggestedAttribute([condition, ...others]: readonly Condition[]): string | null {
  if (!condition || others.length > 0 || condition.operator !== 'equals' || condition.value !== YES) return null;
  return OF_A_SYNC.test(condition.attribute) ? condition.attribute : null;
}
