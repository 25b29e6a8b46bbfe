import { beginOf } from '../domain/dates/day.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';

interface DatesDeps {
  readonly dueDates: Pick<DueDateStore, 'keep'>;
}

interface Whose {
  readonly runId: RunId;
  readonly integrationId: IntegrationId;
  readonly timeZone: string;
}

/** Keeps the days that a page of people waits for, whether the plan is applied or not: they are readings, like edits in the LMS. */
export async function keepDates(
  { dueDates }: DatesDeps,
  { runId, integrationId, timeZone }: Whose,
  plans: readonly Pick<PersonPlan, 'employeeId' | 'due'>[],
): Promise<void> {
  const begins = new Map<string, Date>();
  function atBegin(day: string): Date {
    const at = begins.get(day) ?? beginOf(day, timeZone);
    begins.set(day, at);
    return at;
  }
  const people = plans.map(({ employeeId, due = [] }) => ({
    employeeId,
    dates: due.map(({ kind, on }) => ({ kind, at: atBegin(on) })),
  }));
  await dueDates.keep(integrationId, runId, people);
}
