import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PlanCost } from '../../domain/cost.ts';
import type { GuardResult } from '../../domain/guard/guard-result.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RunCounts, RunKind, RunStatus } from '../../domain/run.ts';
import type { MailStatus } from '../../ports/mail-store.ts';
import type { ProblemStage, RunBasis, RunPhase } from '../../ports/run-store.ts';
import type { Totals } from '../../ports/watch-store.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';

export const runs = pgTable(
  'runs',
  {
    id: idText('id').$type<RunId>().primaryKey(),
    /** Orders runs that began in the same millisecond. */
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<RunKind>().notNull(),
    dryRun: boolean('dry_run').notNull(),
    /** A look at what a draft would do; ends after its plan. */
    preview: boolean('preview').notNull().default(false),
    /** The run that this one takes back. */
    undoes: idText('undoes').$type<RunId>(),
    /** Whom a run of kind `person` is about. */
    employeeId: idText('employee_id').$type<EmployeeId>(),
    status: text('status').$type<RunStatus>().notNull().default('queued'),
    phase: text('phase').$type<RunPhase>().notNull().default('queued'),
    settingsVersion: integer('settings_version').notNull(),
    basis: jsonb('basis').$type<Omit<RunBasis, 'readAt'>>(),
    /** When reading began, by this database's clock: the only clock that all workers share. */
    readAt: moment('read_at'),
    planHash: text('plan_hash'),
    cost: jsonb('cost').$type<PlanCost>(),
    /** What the guard said of the plan. */
    guard: jsonb('guard').$type<GuardResult>(),
    /** Until when the plan may be approved; null where it never waited. */
    expiresAt: moment('expires_at'),
    people: integer('people').notNull().default(0),
    /** From the plan on; what is applied is added when the run closes. */
    counts: jsonb('counts').$type<RunCounts>(),
    peopleDone: integer('people_done').notNull().default(0),
    /** Its steps by kind and status, counted once when it closes. */
    stepTotals: jsonb('step_totals').$type<Totals['steps']>(),
    paused: boolean('paused').notNull().default(false),
    /** Name of the token that started it; null where nobody did by hand. */
    startedBy: text('started_by'),
    /** W3C trace context of the call that started it, so that one trace leads to every vendor call. */
    traceParent: text('trace_parent'),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('runs_by_integration').on(table.integrationId, table.sequence),
    index('runs_open').on(table.integrationId).where(sql`finished_at IS NULL`),
  ],
);

export const problems = pgTable(
  'problems',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    runId: idText('run_id')
      .$type<RunId>()
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    stage: text('stage').$type<ProblemStage>().notNull(),
    code: text('code').$type<Problem['code']>().notNull(),
    severity: text('severity').$type<Problem['severity']>().notNull(),
    employeeId: idText('employee_id').$type<EmployeeId>(),
    learnerId: idText('learner_id').$type<LearnerId>(),
    setting: text('setting'),
    params: jsonb('params').$type<NonNullable<Problem['params']>>(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('problems_by_run').on(table.runId, table.id),
    index('problems_by_severity').on(table.runId, table.severity),
  ],
);

export const mails = pgTable(
  'mails',
  {
    id: idText('id').primaryKey(),
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    runId: idText('run_id')
      .$type<RunId>()
      .references(() => runs.id, { onDelete: 'cascade' }),
    purpose: text('purpose').notNull(),
    status: text('status').$type<MailStatus>().notNull(),
    recipients: jsonb('recipients').$type<readonly string[]>().notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('mails_once').on(table.runId, table.purpose),
    uniqueIndex('mails_once_without_run').on(table.integrationId, table.purpose).where(sql`run_id IS NULL`),
  ],
);
