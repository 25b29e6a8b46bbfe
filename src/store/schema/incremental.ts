import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { EmployeeId, IntegrationId, RunId } from '../../domain/ids.ts';
import type { DueKind } from '../../domain/incremental/due.ts';
import type { HintSource } from '../../domain/incremental/hint.ts';
import type { Problem } from '../../domain/problem.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';
import { runs } from './runs.ts';

function integrationId() {
  return idText('integration_id')
    .$type<IntegrationId>()
    .notNull()
    .references(() => integrations.id, { onDelete: 'cascade' });
}

/**
 * That something may have changed: stored before it is answered or acted on, so that nothing is lost while a worker or Temporal is
 * away. Ids and times only. A null employee asks for a look at everything that changed.
 */
export const hints = pgTable(
  'hints',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>(),
    source: text('source').$type<HintSource>().notNull(),
    /** HMAC of what arrived: the same thing twice is one hint. Null where it cannot arrive twice. */
    digest: text('digest'),
    /** When it changed in Personio, where that is known. */
    changedAt: moment('changed_at'),
    receivedAt: moment('received_at').notNull().defaultNow(),
    /** When a workflow was told; null while nobody is. */
    passedOnAt: moment('passed_on_at'),
    /** When an update that began after the hint had brought the person into step. */
    servedAt: moment('served_at'),
    /** When nothing was left to do of what it announces: all was written, or nothing is to be. May lie long after it was served, or before. */
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('hints_once').on(table.integrationId, table.digest),
    index('hints_open').on(table.integrationId, table.employeeId).where(sql`served_at IS NULL OR settled_at IS NULL`),
  ],
);

/** What has to be looked at on a day: one row for each person and reason, moved or dropped when HR moves the date. */
export const dueDates = pgTable(
  'due_dates',
  {
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    kind: text('kind').$type<DueKind>().notNull(),
    dueAt: moment('due_at').notNull(),
    /** How often an update was asked for since the day came, or since the failure that is retried. */
    attempts: integer('attempts').notNull().default(0),
    /** When one is asked for again, should it still be there; null before the day. */
    askAgainAt: moment('ask_again_at'),
    /** When it was first set: days of grace count from it, and moving the date leaves it. */
    setAt: moment('set_at').notNull().defaultNow(),
    /** When the run began to read that set or moved it last: an older reading does not move it back. */
    readAt: moment('read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.integrationId, table.employeeId, table.kind] }),
    index('due_dates_by_time').on(table.dueAt),
  ],
);

/** How long a change took from Personio to the LMS. */
export const freshness = pgTable(
  'freshness',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    runId: idText('run_id')
      .$type<RunId>()
      .references(() => runs.id, { onDelete: 'set null' }),
    source: text('source').$type<HintSource>().notNull(),
    changedAt: moment('changed_at'),
    receivedAt: moment('received_at').notNull(),
    writtenAt: moment('written_at').notNull().defaultNow(),
  },
  (table) => [index('freshness_by_time').on(table.integrationId, table.writtenAt)],
);

/** Whether Personio shall call, its subscription of ours, and what opens our door to it. */
export const webhooks = pgTable('webhooks', {
  integrationId: idText('integration_id')
    .$type<IntegrationId>()
    .primaryKey()
    .references(() => integrations.id, { onDelete: 'cascade' }),
  wanted: boolean('wanted').notNull().default(false),
  subscriptionId: text('subscription_id'),
  /** Sealed; compared in constant time with what arrives. */
  token: text('token').notNull(),
  /** Sealed; opens the door until Personio was told the new one, and a while longer. */
  formerToken: text('former_token'),
  /** When Personio was told the token; null until then. */
  tokenToldAt: moment('token_told_at'),
  /** Personio had it as it should be when it was last asked. */
  enabled: boolean('enabled').notNull().default(false),
  /** When Personio was last brought into step; null while that is still to be done. */
  checkedAt: moment('checked_at'),
  /** What stood in the way at that. */
  problem: jsonb('problem').$type<Problem>(),
  lastEventAt: moment('last_event_at'),
});

/** Where a poll goes on, by Personio's own clock as far as it tells. */
export const pollMarks = pgTable('poll_marks', {
  integrationId: idText('integration_id')
    .$type<IntegrationId>()
    .primaryKey()
    .references(() => integrations.id, { onDelete: 'cascade' }),
  /** Everything that changed before it has been looked at. */
  since: moment('since').notNull(),
  polledAt: moment('polled_at').notNull().defaultNow(),
  found: jsonb('found').$type<{ readonly employees: number; readonly changed: number }>(),
});
