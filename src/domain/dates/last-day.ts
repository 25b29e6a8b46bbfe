import { type Employee, readAttribute, textAttribute } from '../employee.ts';
import type { AttributeKey } from '../ids.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import type { DateSettings } from './date-settings.ts';
import { addDays, type Day, parseDay } from './day.ts';

/** The last day with access, as the employee's own record says it. */
export type LastDay =
  | { readonly state: 'none' }
  /** Not handed out, or no date: nobody may be switched off by it, and nobody switched on again. */
  | { readonly state: 'unreadable'; readonly attribute: AttributeKey }
  | {
      readonly state: 'to-come' | 'over';
      readonly attribute: AttributeKey;
      readonly lastDay: Day;
      /** The first day without access. */
      readonly endsOn: Day;
    };

/** A blank last working day leaves it to the termination date; one that cannot be read does not. */
export function lastDayOf(employee: Employee, { lastDay: rule }: DateSettings, today: Day): LastDay {
  if (rule === 'ignore') return { state: 'none' };
  for (const attribute of [ATTRIBUTE.lastWorkingDay, ATTRIBUTE.terminationDate]) {
    const { state } = readAttribute(employee, attribute);
    if (state === 'empty') continue;
    const lastDay = parseDay(textAttribute(employee, attribute));
    if (lastDay === null) return { state: 'unreadable', attribute };
    const endsOn = addDays(lastDay, 1);
    return { state: today < endsOn ? 'to-come' : 'over', attribute, lastDay, endsOn };
  }
  return { state: 'none' };
}
