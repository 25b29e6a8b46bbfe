import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AttributeKey, EmployeeId, LearnerId, RunId } from '../../domain/ids.ts';
import type { Employee } from '../../domain/employee.ts';
import type { Learner } from '../../domain/learner.ts';
import type { EmployeeStatus } from '../../domain/status.ts';
import type { ReadSide } from '../../ports/read-store.ts';
import { idText, moment } from './columns.ts';
import { runs } from './runs.ts';

function runId() {
  return idText('run_id')
    .$type<RunId>()
    .notNull()
    .references(() => runs.id, { onDelete: 'cascade' });
}

/** Pages that are stored, with their rows in the same transaction: where a killed read goes on. */
export const readPages = pgTable(
  'read_pages',
  {
    runId: runId(),
    side: text('side').$type<ReadSide>().notNull(),
    pass: integer('pass').notNull(),
    page: integer('page').notNull(),
    total: integer('total'),
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
    scopeValues: jsonb('scope_values').$type<Record<AttributeKey, string | null>>(),
    /** Null outside the scope: of these people nothing more is kept (invariant 11). */
    employee: jsonb('employee').$type<Employee>(),
    hash: text('hash'),
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
    learner: jsonb('learner').$type<Learner>().notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.learnerId] }), index('read_learners_by_pass').on(table.runId, table.pass)],
);
