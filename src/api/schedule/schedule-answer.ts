import { z } from 'zod';
import { TIMER_KINDS } from '../../domain/incremental/timers.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { TimerState } from '../../runs/schedules/index.ts';

import type { ApiDependencies } from '../dependencies.ts';

const TimeOfDay = z.strictObject({ at: z.string(), days: z.array(z.number().int()).readonly() });

/** See ScheduleBody for what each of them means. */
export const ScheduleSettingsAnswer = z
  .strictObject({
    timeZone: z.string(),
    fullSync: TimeOfDay.nullable(),
    pollMinutes: z.number().int().nullable(),
    driftCheck: TimeOfDay.nullable(),
    paused: z.boolean(),
    note: z.string().nullable(),
  })
  .meta({ id: 'ScheduleSettings' });

const Timer = z.strictObject({
  kind: z.enum(TIMER_KINDS),
  state: z.enum(['active', 'paused', 'paused-in-temporal', 'behind']).meta({
    description:
      '`paused-in-temporal`: somebody paused it in the Temporal UI, and resuming it here takes that back. `behind`: Temporal does not have it yet; it follows within a minute.',
  }),
  next: z.array(z.iso.datetime()).meta({ description: 'The next starts, soonest first; none while it is paused.' }),
  lastAt: z.iso.datetime().nullable().meta({ description: 'When it last started something.' }),
  missed: z.number().int().meta({
    description:
      'Starts that were missed for longer than they are caught up with: 12 hours for a full sync or a look at drift.',
  }),
});

export const ScheduleAnswer = z
  .strictObject({
    settings: ScheduleSettingsAnswer,
    timers: z
      .array(Timer)
      .nullable()
      .meta({ description: 'What starts by itself, as Temporal has it; null while Temporal does not answer.' }),
    lastPoll: z
      .strictObject({ at: z.iso.datetime(), employees: z.number().int(), changed: z.number().int() })
      .nullable()
      .meta({ description: 'The last look for changes: how many Personio named, and how many were not in step.' }),
  })
  .meta({ id: 'Schedule' });

type Answer = z.input<typeof ScheduleAnswer>;

/** Whole, so that reading, pausing and resuming answer alike. */
export async function scheduleAnswer(
  { schedules, polls }: Pick<ApiDependencies, 'schedules' | 'polls'>,
  integration: Integration,
  known: readonly TimerState[] | null | undefined = undefined,
): Promise<Answer> {
  const timers = known === undefined ? await schedules.timers(integration) : known;
  const mark = await polls.mark(integration.id);
  const found = mark?.found ?? { employees: 0, changed: 0 };
  const lastPoll = mark && { at: mark.polledAt.toISOString(), ...found };
  return { settings: integration.schedule, timers: timersAnswer(timers), lastPoll };
}

function timersAnswer(timers: readonly TimerState[] | null): Answer['timers'] {
  if (timers === null) return null;
  return timers.map(({ kind, state, next, lastAt, missed }) => ({
    ...{ kind, state, missed },
    next: next.map((at) => at.toISOString()),
    lastAt: lastAt?.toISOString() ?? null,
  }));
}
