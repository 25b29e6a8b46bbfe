import type { Schemas } from '../../client/index.ts';

type Run = Schemas['Run'];

export function statusText({
  kind,
  status,
  paused,
  dryRun,
  preview,
}: Pick<Run, 'kind' | 'status' | 'paused' | 'dryRun' | 'preview'>): string {
  const words = paused && status !== 'paused' ? `${status}, to be paused` : status.replaceAll('_', ' ');
  if (preview) return `${words} (preview)`;
  if (kind === 'drift') return `${words} (drift check)`;
  return dryRun ? `${words} (dry run)` : words;
}

const WORDS: readonly (readonly [keyof Run['counts'], string])[] = [
  ['created', 'created'],
  ['updated', 'updated'],
  ['deactivated', 'off'],
  ['groupsAdded', 'group additions'],
  ['groupsRemoved', 'group removals'],
  ['failed', 'failed'],
];

/** `310 created, 22 updated`: what a run changed, shortly. */
export function countsText({ counts }: Pick<Run, 'counts'>): string {
  const parts = WORDS.filter(([key]) => counts[key] > 0).map(([key, word]) => `${counts[key]} ${word}`);
  return parts.join(', ') || 'nothing';
}
