import type { MigrationState } from '../../store/pending-migrations.ts';
import type { ReplayResult } from '../../upgrade/replay-running.ts';

/** What was found in one place, or why nobody could look. */
export type Part<Found> = { readonly found: Found } | { readonly problem: string; readonly exitCode: number };

export interface Findings {
  readonly settings: Part<'fine'>;
  readonly database: Part<MigrationState>;
  readonly workflows: Part<ReplayResult>;
}
