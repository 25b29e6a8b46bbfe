import type { RunProgress } from './run-events.ts';

const WORDS: Readonly<Record<string, string>> = {
  queued: 'Waiting for a worker',
  checking: 'Checking both sides',
  reading: 'Reading both sides',
  planning: 'Planning',
  waiting: 'Waiting for approval',
  applying: 'Writing',
  reporting: 'Writing the report',
  done: 'Done',
};

export function phaseInWords({ status, phase, paused }: Pick<RunProgress, 'status' | 'phase' | 'paused'>): string {
  if (paused || status === 'paused') return 'Paused';
  return (status === 'queued' ? WORDS.queued : WORDS[phase]) ?? phase;
}
