import { type AttributeCatalogue, meantAttribute } from '../attribute-catalogue.ts';
import type { AttributeKey } from '../ids.ts';
import { ATTRIBUTE } from '../personio-attributes.ts';
import type { Problem } from '../problem.ts';
import type { DateSettings } from './date-settings.ts';

/** Asked of Personio only where a switch needs them. */
export function neededDates({ create, lastDay }: DateSettings): AttributeKey[] {
  return [
    ...(create === 'on-hire-date' ? [ATTRIBUTE.hireDate] : []),
    ...(lastDay === 'end-access' ? [ATTRIBUTE.lastWorkingDay, ATTRIBUTE.terminationDate] : []),
  ];
}

/** A warning: the rule rests, and everything else goes on. */
export function unreadableDates(dates: DateSettings, catalogue: AttributeCatalogue): Problem[] {
  return neededDates(dates)
    .filter((attribute) => !meantAttribute(attribute, catalogue))
    .map(dateNotReadable);
}

export function dateNotReadable(attribute: AttributeKey): Problem {
  return { code: 'date-not-readable', severity: 'warning', setting: 'settings.dates', params: { attribute } };
}
