import { timersOf } from '../../domain/incremental/timers.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** Temporal's schedules as the API sees them: they do at once what they are told, and start nothing. */
export function memorySchedules(next = new Date('2026-11-23T02:30:00Z')): ApiDependencies['schedules'] {
  const paused = new Set<string>();
  const known = new Set<string>();
  return {
    async follow({ id, schedule }) {
      known.add(id);
      if (schedule.paused) paused.add(id);
      else paused.delete(id);
      return true;
    },
    async timers({ id, ...timed }) {
      const state = paused.has(id) ? ('paused' as const) : ('active' as const);
      const upcoming = { state: known.has(id) ? state : ('behind' as const), next: state === 'active' ? [next] : [] };
      return timersOf(timed).map(({ kind }) => ({ kind, ...upcoming, lastAt: null, missed: 0 }));
    },
    async pollNow() {},
    async askForDueNow() {},
    async forget(id) {
      known.delete(id);
    },
  };
}
