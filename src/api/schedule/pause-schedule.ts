import type { Request } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError, notFound } from '../http/api-error.ts';
import { integrationOf } from '../integrations/find-integration.ts';
import { scheduleAnswer } from './schedule-answer.ts';

const ATTEMPTS = 5;

/** Saves that nothing starts by itself, or does again, and has Temporal follow. A run that goes on is not touched. */
export async function pauseSchedule(
  deps: ApiDependencies,
  req: Request,
  pause: { readonly paused: boolean; readonly note: string | null },
) {
  const { integrations, schedules } = deps;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { id, revision, schedule } = await integrationOf(req, integrations);
    const changed = await integrations.change(id, { schedule: { ...schedule, ...pause } }, { revision });
    if (changed === null) throw notFound('integration');
    if (typeof changed !== 'object' || !('schedule' in changed)) continue; // somebody changed something else meanwhile
    const followed = await schedules.follow(changed, !pause.paused);
    const body = await scheduleAnswer(deps, changed, followed ? undefined : null); // it was asked in vain a moment ago
    return { status: 200 as const, body };
  }
  throw new ApiError({
    code: 'changed-meanwhile',
    detail: 'The integration is being changed all the time.',
    remedy: 'Try again in a moment.',
  });
}
