import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { DecisionOutcome } from '../../domain/decision.ts';
import type { GuardedChange } from '../../domain/guard/guarded-changes.ts';
import type { SourceProfile } from '../../domain/guard/source-profile.ts';
import type { EmployeeId, FieldKey, GroupId, IntegrationId, LearnerId, RunId } from '../../domain/ids.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { DriftPolicy } from '../../domain/settings.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';
import { runs } from './runs.ts';

function integrationId() {
  return idText('integration_id')
    .$type<IntegrationId>()
    .notNull()
    .references(() => integrations.id, { onDelete: 'cascade' });
}

/** What a person, or the time, decided about a waiting plan. The first one counts: one row for each run. */
export const decisions = pgTable('decisions', {
  runId: idText('run_id')
    .$type<RunId>()
    .primaryKey()
    .references(() => runs.id, { onDelete: 'cascade' }),
  /** Stands in histories and evidence instead of the name. */
  id: idText('id').notNull().unique(),
  outcome: text('outcome').$type<DecisionOutcome>().notNull(),
  planHash: text('plan_hash'),
  decidedBy: text('decided_by'),
  decidedAt: moment('decided_at').notNull().defaultNow(),
  reason: text('reason'),
});

/** What unapproved runs were let through with: the guard's window of several days. Written before the run writes. */
export const guardUses = pgTable(
  'guard_uses',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    runId: idText('run_id')
      .$type<RunId>()
      .references(() => runs.id, { onDelete: 'cascade' }),
    change: text('change').$type<GuardedChange>().notNull(),
    people: integer('people').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('guard_uses_by_time').on(table.integrationId, table.at)],
);

/** How large the source was, and how it was spread, at each complete read. */
export const sourceProfiles = pgTable(
  'source_profiles',
  {
    runId: idText('run_id')
      .$type<RunId>()
      .primaryKey()
      .references(() => runs.id, { onDelete: 'cascade' }),
    integrationId: integrationId(),
    at: moment('at').notNull().defaultNow(),
    profile: jsonb('profile').$type<SourceProfile>().notNull(),
  },
  (table) => [index('source_profiles_by_time').on(table.integrationId, table.at)],
);

/** People nobody writes for until somebody releases them. */
export const holds = pgTable(
  'holds',
  {
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    reason: text('reason').$type<'undo' | 'by-hand'>().notNull(),
    runId: idText('run_id').$type<RunId>(),
    heldBy: text('held_by'),
    heldAt: moment('held_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.employeeId] })],
);

/** What only a person can decide or put right. Kept when closed, so that it can be seen that it was. */
export const cases = pgTable(
  'cases',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    code: text('code').$type<ProblemCode>().notNull(),
    problem: jsonb('problem').$type<Problem>().notNull(),
    /** Hash of the steps that were refused: the same ones are not sent again by themselves. */
    fingerprint: text('fingerprint'),
    runId: idText('run_id').$type<RunId>(),
    openedAt: moment('opened_at').notNull().defaultNow(),
    seenAt: moment('seen_at').notNull().defaultNow(),
    closedAt: moment('closed_at'),
  },
  (table) => [uniqueIndex('cases_once').on(table.integrationId, table.employeeId, table.code)],
);

/** Memberships that Matrikel added. One that is not here was added by somebody else. */
export const memberships = pgTable(
  'memberships',
  {
    integrationId: integrationId(),
    learnerId: idText('learner_id').$type<LearnerId>().notNull(),
    groupId: idText('group_id').$type<GroupId>().notNull(),
    group: text('group').notNull(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    runId: idText('run_id').$type<RunId>(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.learnerId, table.groupId] })],
);

/** Fields that were edited in the LMS since Matrikel wrote them. */
export const drifts = pgTable(
  'drifts',
  {
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    field: text('field').$type<FieldKey>().notNull(),
    learnerId: idText('learner_id').$type<LearnerId>().notNull(),
    policy: text('policy').$type<DriftPolicy>().notNull(),
    /** What Personio says, and what stands in the LMS. */
    expected: text('expected'),
    found: text('found'),
    runId: idText('run_id').$type<RunId>(),
    firstSeenAt: moment('first_seen_at').notNull().defaultNow(),
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.employeeId, table.field] })],
);

/** People whose values were erased, and who are not taken up again by a sync or a restored backup. */
export const tombstones = pgTable(
  'tombstones',
  {
    integrationId: integrationId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    erasedAt: moment('erased_at').notNull().defaultNow(),
    erasedBy: text('erased_by'),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.employeeId] })],
);
