import { z } from 'zod';
import { peoplePerMinute, secondsLeft } from '../../domain/pace.ts';
import { RunAnswer } from '../runs/run-answer.ts';
import type { RunState } from './run-feed.ts';

/** The data of a `progress` event: the part of a run that changes while it goes on, and how fast. */
export const ProgressEvent = RunAnswer.pick({
  status: true,
  phase: true,
  paused: true,
  progress: true,
  counts: true,
}).extend({
  /** People with an outcome a minute, over the last 30 seconds; null as long as nobody can say. */
  peoplePerMinute: z.number().nullable(),
  /** Until everybody has an outcome, at that pace or, before there is one, by the plan's estimate; null if unknown. */
  etaSeconds: z.number().int().nullable(),
});

export function progressEvent({ run, progress, samples }: RunState): z.input<typeof ProgressEvent> {
  const { status, phase, paused } = run;
  const { counts, done, total } = progress;
  const perMinute = samples && peoplePerMinute(samples);
  return {
    ...{ status, phase, paused, counts },
    progress: { done, total },
    peoplePerMinute: perMinute,
    etaSeconds: samples && secondsLeft(progress, perMinute, run.cost),
  };
}
