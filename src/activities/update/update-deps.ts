import type { DirectoryStore } from '../../ports/directory-store.ts';
import type { DueDateStore } from '../../ports/due-date-store.ts';
import type { ErasureStore } from '../../ports/erasure-store.ts';
import type { GuardStore } from '../../ports/guard-store.ts';
import type { HintStore } from '../../ports/hint-store.ts';
import type { PersonRunStore } from '../../ports/person-run-store.ts';
import type { PollStore } from '../../ports/poll-store.ts';
import type { ApplyDeps } from '../apply.ts';
import type { AskForEverythingDeps } from '../certificates/ask-for-everything.ts';
import type { EditsDeps } from '../keep-edits.ts';
import type { PlanOneSources } from '../person/plan-one.ts';
import type { QuarantineDeps } from '../quarantine.ts';
import type { CaseDeps } from '../settle-cases.ts';

/** What updates of single people need. */
export type UpdateDeps = ApplyDeps &
  QuarantineDeps &
  CaseDeps &
  EditsDeps &
  PlanOneSources & {
    readonly personRuns: PersonRunStore;
    readonly directory: Pick<DirectoryStore, 'keep' | 'drop'>;
    readonly hints: HintStore;
    readonly dueDates: Pick<DueDateStore, 'now' | 'graceSince' | 'keep' | 'settle'>;
    readonly guard: GuardStore;
    readonly erasures: Pick<ErasureStore, 'find'>;
    readonly polls: Pick<PollStore, 'fingerprints'>;
    readonly certificateReads: AskForEverythingDeps['certificateReads'];
  };
