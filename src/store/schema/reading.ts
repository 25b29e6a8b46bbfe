import { boolean, index, integer, json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Employee } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId, LearnerId, RunId } from '../../domain/ids.ts';
import type { Learner } from '../../domain/learner.ts';
import type { EmployeeKeys } from '../../domain/matching.ts';
import type { EmployeeStatus } from '../../domain/status.ts';
import type { LearnerRecord, ReadSide } from '../../ports/read-store.ts';
import { idText, moment } from './columns.ts';
import { runs } from './runs.ts';

function runId() {
  return idText('run_id')
    .$type<RunId>()
    .notNull()
    .references(() => runs.id, { onDelete: 'cascade' });
}

/**
 * People lie here as `json`, not `jsonb`: they are written once, read once and dropped, and nobody searches in them.
 * Taking them apart on the way in cost more than all other work of a read.
 */

/** Pages that are stored, with their rows in the same transaction: where a killed read goes on. */
export const readPages = pgTable(
  'read_pages',
  {
    runId: runId(),
    side: text('side').$type<ReadSide>().notNull(),
    pass: integer('pass').notNull(),
    page: integer('page').notNull(),
    total: integer('total'),
    rows: integer('rows').notNull(),
    unreadable: integer('unreadable').notNull(),
    cursor: text('cursor'),
    storedAt: moment('stored_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.side, table.pass, table.page] })],
);

export const readEmployees = pgTable(
  'read_employees',
  {
    runId: runId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    pass: integer('pass').notNull(),
    inScope: boolean('in_scope').notNull(),
    status: text('status').$type<EmployeeStatus>(),
    /** In a preview: whether the person is in the scope that is in force. */
    inLiveScope: boolean('in_live_scope'),
    scopeValues: json('scope_values').$type<Record<AttributeKey, string | null>>(),
    /** Null outside the scope: of these people nothing more is kept (invariant 11). */
    employee: json('employee').$type<Employee>(),
    hash: text('hash'),
    keys: json('keys').$type<EmployeeKeys>(),
    readAt: moment('read_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.employeeId] })],
);

export const readLearners = pgTable(
  'read_learners',
  {
    runId: runId(),
    learnerId: idText('learner_id').$type<LearnerId>().notNull(),
    /** 0 for a learner that was looked up singly. */
    pass: integer('pass').notNull(),
    learner: json('learner').$type<Learner>().notNull(),
    hash: text('hash').notNull(),
    keys: json('keys').$type<LearnerRecord['keys']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.learnerId] }),
    index('read_learners_by_pass').on(table.runId, table.pass),
  ],
);
