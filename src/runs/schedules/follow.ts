import type { ScheduleDescription } from '@temporalio/client';
import { TIMER_KINDS, type Timer, timersOf } from '../../domain/incremental/timers.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { isSameSchedule } from './same-schedule.ts';
import type { Whose } from './schedule-options.ts';
import type { Pause, TemporalSchedules } from './temporal-schedules.ts';

/** Why it is paused stands in the store: a note may name somebody, and Temporal keeps notes in clear. */
const PAUSED = 'paused in Matrikel';
const GOES = 'as set in Matrikel';

/** Writes what differs; answers how many schedules that were. Repeatable, also side by side with another process. */
export async function follow(
  temporal: TemporalSchedules,
  integration: Integration,
  taskQueue: string,
  resume: boolean,
): Promise<number> {
  const { id: integrationId, name: integrationName, schedule } = integration;
  const timers = new Map(timersOf(integration).map((timer) => [timer.kind, timer]));
  const whose = { integrationId, integrationName, taskQueue };
  let written = 0;
  for (const kind of TIMER_KINDS) {
    const timer = timers.get(kind);
    const found = await temporal.describe(kind, integrationId);
    if (!timer) {
      if (found) await temporal.remove(kind, integrationId);
      if (found) written++;
    } else if (await write(temporal, timer, whose, found, { wanted: schedule.paused, resume })) written++;
  }
  return written;
}

async function write(
  temporal: TemporalSchedules,
  timer: Timer,
  whose: Whose,
  found: ScheduleDescription | 'unreadable' | null,
  { wanted, resume }: { readonly wanted: boolean; readonly resume: boolean },
): Promise<boolean> {
  if (found === 'unreadable') await temporal.remove(timer.kind, whose.integrationId);
  if (found === null || found === 'unreadable') return temporal.create(timer, whose, pause(wanted));

  const byOthers = isPausedElsewhere(found) && !resume;
  const state = byOthers && !wanted ? { paused: true, note: found.state.note ?? '' } : pause(wanted);
  if (isSameSchedule(found, timer, whose) && found.state.paused === state.paused) return false;
  await temporal.update(timer, whose, state);
  return true;
}

/** By somebody in Temporal's own UI: whoever does that has a reason, and it stays until somebody resumes it. */
export function isPausedElsewhere({ state }: ScheduleDescription): boolean {
  return state.paused && state.note !== PAUSED;
}

function pause(paused: boolean): Pause {
  return { paused, note: paused ? PAUSED : GOES };
}
