import { z } from 'zod';
import { DUE_KINDS } from '../../domain/incremental/due.ts';
import type { DueRow } from '../../ports/due-date-store.ts';

export const DueDateAnswer = z
  .object({
    employeeId: z.string(),
    kind: z
      .enum(DUE_KINDS)
      .describe(
        '`retry`: a write failed for a reason that may pass. `grace`: the account of who left the scope is switched off. `hire`: the account is made. `last-day`: access ends.',
      ),
    dueAt: z.iso.datetime().describe('A day begins at its first minute in the time zone of the schedule.'),
    state: z
      .enum(['waiting', 'due', 'given-up'])
      .describe('`due`: its moment has come. `given-up`: a retry that is left to the runs, which try in any case.'),
    attempts: z.number().int().describe('How often an update was asked for since.'),
    nextAttemptAt: z.iso
      .datetime()
      .nullable()
      .describe('When one is asked for, or asked for again; null where none is.'),
    setAt: z.iso.datetime().describe('When it was first set; days of grace count from then.'),
  })
  .meta({ id: 'DueDate', description: 'Somebody who is looked at when the moment comes.' });

export function dueDateAnswer(row: DueRow): z.input<typeof DueDateAnswer> {
  const { employeeId, kind, dueAt, state, attempts, askAgainAt, setAt } = row;
  const next = state === 'given-up' ? null : (askAgainAt ?? dueAt);
  return {
    ...{ employeeId, kind, state, attempts },
    dueAt: dueAt.toISOString(),
    nextAttemptAt: next?.toISOString() ?? null,
    setAt: setAt.toISOString(),
  };
}
