import {
  bigserial,
  boolean,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { EmployeeId, FieldKey, IntegrationId, LearnerId, RunId } from '../../domain/ids.ts';
import type { PersonPlan } from '../../domain/plan-person.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PlanStep, StepKind, StepStatus } from '../../domain/steps.ts';
import type { PlannedPerson } from '../../ports/step-store.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';
import { runs } from './runs.ts';

/**
 * Employee ↔ learner, kept until erased. The row is also what a write holds: owner and lease say which attempt may write
 * for this person now (invariant 10).
 */
export const links = pgTable(
  'links',
  {
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    /** Null until the account is made. */
    learnerId: idText('learner_id').$type<LearnerId>(),
    leaseOwner: text('lease_owner'),
    leaseUntil: moment('lease_until'),
    /** The reading whose values were last written; an older plan is dropped. */
    appliedReadAt: moment('applied_read_at'),
    /** When the account was last written; a plan that was read before looks at it once more. */
    writtenAt: moment('written_at'),
    linkedAt: moment('linked_at'),
    /** Field → HMAC of the value that was last written or found as wanted, so that an edit behind our back shows. */
    written: jsonb('written').$type<Readonly<Record<FieldKey, string>>>(),
    /** Settings version and employee's hash that the account was last brought in step with. */
    fingerprint: text('fingerprint'),
  },
  (table) => [
    primaryKey({ columns: [table.integrationId, table.employeeId] }),
    uniqueIndex('links_one_learner').on(table.integrationId, table.learnerId),
    index('links_by_lease').on(table.leaseOwner),
  ],
);

/** By what people in the scope are found between runs. Kept until they leave the scope, are erased or were not read for long. */
export const directory = pgTable(
  'directory',
  {
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    name: text('name'),
    email: text('email'),
    /** Name and address as they are searched, and the name as it is ordered (domain/directory/search-text.ts). */
    search: text('search').notNull(),
    sort: idText('sort').notNull(),
    /** When the reading began that it is from. */
    readAt: moment('read_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.employeeId] })],
);

/** How each person of a run was matched and what came of it. */
export const runPeople = pgTable(
  'run_people',
  {
    runId: idText('run_id')
      .$type<RunId>()
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    learnerId: idText('learner_id').$type<LearnerId>(),
    /** Place in the plan of those with steps; batches are ranges of it. */
    position: integer('position'),
    inScope: boolean('in_scope').notNull(),
    match: text('match').$type<PlannedPerson['match']>().notNull(),
    disposition: text('disposition').$type<PersonPlan['disposition']>().notNull(),
    inheritedFrom: idText('inherited_from').$type<EmployeeId>(),
    /** Hash of the person's steps and of what they were planned from; compared when a plan waited. */
    planHash: text('plan_hash'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.employeeId] })],
);

export const steps = pgTable(
  'steps',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    runId: idText('run_id')
      .$type<RunId>()
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    ordinal: integer('ordinal').notNull(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    kind: text('kind').$type<StepKind>().notNull(),
    status: text('status').$type<StepStatus>().notNull().default('pending'),
    /** Before, after and evidence; emptied when its age says so, the counts stay. */
    step: json('step').$type<PlanStep>(),
    /** A former attempt may have sent it; stays until an outcome is known, through every hand it passes. */
    uncertain: boolean('uncertain').notNull().default(false),
    /** Which attempt sent it. */
    attempt: text('attempt'),
    problem: jsonb('problem').$type<Problem>(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('steps_in_order').on(table.runId, table.position, table.ordinal),
    // None by status, and pages that are filled to 60 % (0002): a step that changes stays on its page, and no index is written.
    index('steps_by_run').on(table.runId, table.id),
  ],
);

/**
 * What the batches of a run that goes on have recorded, so that its progress need not be counted from its steps. A batch
 * has a row of its own: lanes that record at the same moment do not wait for each other.
 */
export const batchTallies = pgTable(
  'batch_tallies',
  {
    runId: idText('run_id')
      .$type<RunId>()
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** Place in the plan of its first person. */
    batch: integer('batch').notNull(),
    people: integer('people').notNull(),
    created: integer('created').notNull(),
    updated: integer('updated').notNull(),
    deactivated: integer('deactivated').notNull(),
    groupsAdded: integer('groups_added').notNull(),
    invited: integer('invited').notNull(),
    failed: integer('failed').notNull(),
    groupsRemoved: integer('groups_removed').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.runId, table.batch] })],
);
