import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PreviewCounts, ScopeMove } from '../../domain/draft/compare-plans.ts';
import type { EmployeeId, LearnerId, RunId } from '../../domain/ids.ts';
import type { StepKind } from '../../domain/steps.ts';
import { idText } from './columns.ts';
import { runs } from './runs.ts';

function runId() {
  return idText('run_id')
    .$type<RunId>()
    .notNull()
    .references(() => runs.id, { onDelete: 'cascade' });
}

/** What a draft would do, beside what the settings in force would do anyway. */
export const previews = pgTable('previews', {
  runId: runId().primaryKey(),
  counts: jsonb('counts').$type<PreviewCounts>().notNull(),
});

/** For whom the draft plans something else than the settings in force; no values, those are in its steps. */
export const previewPeople = pgTable(
  'preview_people',
  {
    runId: runId(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    learnerId: idText('learner_id').$type<LearnerId>(),
    scope: text('scope').$type<ScopeMove>().notNull(),
    byDraft: jsonb('by_draft').$type<readonly StepKind[]>().notNull(),
    inForce: jsonb('in_force').$type<readonly StepKind[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.employeeId] })],
);
