import { type Employee, readAttribute, textAttribute } from '../employee.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import type { DateSettings } from './date-settings.ts';
import { addDays, type Day, parseDay } from './day.ts';

/** From which day somebody may get an account. `unreadable`: not handed out. `unknown`: blank, or no date. Both never mean now. */
type FromDay = { readonly from: Day | 'any' } | { readonly from: null; readonly because: 'unreadable' | 'unknown' };

export function accountFrom(employee: Employee, { create, daysBeforeHire }: DateSettings): FromDay {
  if (create === 'when-seen') return { from: 'any' };
  if (readAttribute(employee, ATTRIBUTE.hireDate).state === 'missing') return { from: null, because: 'unreadable' };
  const hired = parseDay(textAttribute(employee, ATTRIBUTE.hireDate));
  return hired === null ? { from: null, because: 'unknown' } : { from: addDays(hired, -daysBeforeHire) };
}
