import type { Schemas } from '../../client/index.ts';
import { commandLine } from '../own-name.ts';

type Run = Schemas['Run'];
type Counts = Run['counts'];
type RunProblem = Pick<Schemas['Problem'], 'severity' | 'message' | 'remedy'> & { readonly count: number };

const SHOWN_PROBLEMS = 8;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** What a run did, in words for somebody who has never seen one. */
export function describeRun(name: string, run: Run, problems: readonly RunProblem[]): string {
  const head = `${name}: ${STATUS[run.status]} after ${seconds(run.durationMs)} (run ${run.id})`;
  const dry = run.dryRun ? ['  A dry run: nothing was written. A sync would come to:'] : [];
  return [head, ...dry, ...countLines(run.counts), ...problemLines(run.id, problems)].join('\n');
}

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

const COUNT_WORDS: readonly [keyof Counts, one: string, many: string][] = [
  ['created', 'account created', 'accounts created'],
  ['updated', 'account brought up to date', 'accounts brought up to date'],
  ['deactivated', 'account switched off', 'accounts switched off'],
  ['groupsAdded', 'group membership added', 'group memberships added'],
  ['groupsRemoved', 'group membership removed', 'group memberships removed'],
  ['invited', 'invitation sent', 'invitations sent'],
  ['certificates', 'certificate filed', 'certificates filed'],
  ['unchanged', 'account was in order', 'accounts were in order'],
  ['skipped', 'person left as is, for the reasons below', 'people left as they are, for the reasons below'],
  ['failed', 'person failed', 'people failed'],
];

function countLines(counts: Counts): string[] {
  const lines = COUNT_WORDS.filter(([key]) => counts[key] > 0).map(
    ([key, one, many]) => `  ${String(counts[key]).padStart(6)}  ${counts[key] === 1 ? one : many}`,
  );
  return lines.length > 0 ? lines : ['  nothing was to be done'];
}

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
