import type { Schemas } from '../../client/index.ts';
import { commandLine } from '../own-name.ts';
import { countLines } from './count-lines.ts';
import { waitingLines } from './waiting-words.ts';

type Run = Schemas['Run'];
type RunProblem = Pick<Schemas['Problem'], 'severity' | 'message' | 'remedy'> & { readonly count: number };

const SHOWN_PROBLEMS = 8;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** What a run did, in words for somebody who has never seen one. */
export function describeRun(name: string, run: Run, problems: readonly RunProblem[]): string {
  const head = `${name}: ${STATUS[run.status]} after ${seconds(run.durationMs)} (run ${run.id})`;
  if (run.status === 'waiting') return [head, ...waitingLines(run), ...problemLines(run.id, problems)].join('\n');
  const dry = run.kind === 'drift' ? driftLines(run) : run.dryRun ? [DRY[run.preview ? 'preview' : 'dryRun']] : [];
  return [head, ...dry, ...countLines(run.counts), ...problemLines(run.id, problems)].join('\n');
}

function driftLines({ integrationName }: Run): string[] {
  return [
    `  A drift check: nothing was written. What was edited in the LMS: ${commandLine(`drift ${integrationName}`)}`,
    '  A sync would come to:',
  ];
}

const DRY = {
  dryRun: '  A dry run: nothing was written. A sync would come to:',
  preview: '  A preview: nothing was written. With the draft in force a sync would come to:',
} as const;

const STATUS: Readonly<Record<Run['status'], string>> = {
  queued: 'waits for a worker',
  planning: 'reads and plans',
  applying: 'writes',
  paused: 'is paused',
  completed: 'done',
  completed_with_problems: 'done, with problems',
  waiting: 'waits for approval',
  rejected: 'rejected',
  expired: 'expired without approval',
  superseded: 'replaced by a newer run',
  cancelled: 'cancelled',
  failed: 'failed',
};

function problemLines(runId: string, problems: readonly RunProblem[]): string[] {
  if (problems.length === 0) return [];
  const ranked = problems.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.count - a.count);
  const shown = ranked.slice(0, SHOWN_PROBLEMS).map(({ message, remedy, count }) => {
    const times = count > 1 ? `${count} times: ` : '';
    return `    ${times}${message}\n      ${remedy}`;
  });
  const rest = problems.length - shown.length;
  return [
    '  What should be looked at:',
    ...shown,
    ...(rest > 0
      ? [`    and ${rest} more ${rest === 1 ? 'kind' : 'kinds'} (${commandLine(`problems ${runId}`)})`]
      : []),
  ];
}

function seconds(ms: number): string {
  return ms < 120_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} minutes`;
}
