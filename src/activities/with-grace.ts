import { dayAt } from '../domain/dates/day.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { PersonToPlan } from '../domain/plan.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';

/** Adds to those of a page who are outside the scope since when they are, where they have days of grace. */
export async function withGrace(
  dueDates: Pick<DueDateStore, 'graceSince'>,
  { integrationId, timeZone }: { readonly integrationId: IntegrationId; readonly timeZone: string },
  people: readonly PersonToPlan[],
  { outOfScope, dates }: Pick<IntegrationSettings, 'outOfScope' | 'dates'>,
): Promise<readonly PersonToPlan[]> {
  if (outOfScope !== 'deactivate' || dates.graceDays === 0) return people;
  const outside = people.flatMap((person): EmployeeId[] => ('outOfScope' in person ? [person.outOfScope.id] : []));
  if (outside.length === 0) return people;
  const since = await dueDates.graceSince(integrationId, outside);
  return people.map((person) => {
    const at = 'outOfScope' in person ? since.get(person.outOfScope.id) : undefined;
    return at === undefined ? person : { ...person, since: dayAt(at, timeZone) };
  });
}
