import type { Schemas } from '../../api/client.ts';
import { goesOn, type Run } from '../../api/run-rules.ts';
import type { Tone } from '../../parts/state-badge.tsx';

type State = 'healthy' | 'syncing' | 'waiting' | 'quarantined' | 'incomplete';

export const STATE_TONES: Record<State, Tone> = {
  healthy: 'good',
  syncing: 'busy',
  waiting: 'attention',
  quarantined: 'bad',
  incomplete: 'attention',
};

/** What HR needs to know first comes first: stopped, then waiting for them, then at work. */
export function stateOf(
  { quarantine, problems }: Pick<Schemas['Integration'], 'quarantine' | 'problems'>,
  latest: Pick<Run, 'status'> | null,
): State {
  if (quarantine) return 'quarantined';
  if (latest?.status === 'waiting') return 'waiting';
  if (latest && goesOn(latest.status)) return 'syncing';
  return problems.some(({ severity }) => severity === 'error') ? 'incomplete' : 'healthy';
}

/** When the schedule starts the next run of its own, if ever. */
export function nextStart({ timers }: Schemas['Schedule']): string | null {
  const moments = (timers ?? [])
    .filter(({ kind, state }) => kind === 'full-sync' && state === 'active')
    .flatMap(({ next }) => next);
  return moments.toSorted()[0] ?? null;
}
