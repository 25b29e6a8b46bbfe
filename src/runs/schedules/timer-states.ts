import type { IntegrationId } from '../../domain/ids.ts';
import { type TimerKind, timersOf } from '../../domain/incremental/timers.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { isPausedElsewhere } from './follow.ts';
import type { TemporalSchedules } from './temporal-schedules.ts';

/** One thing that starts by itself, as Temporal has it. */
export interface TimerState {
  readonly kind: TimerKind;
  /** `behind`: Temporal does not have it yet; it follows within a minute. */
  readonly state: 'active' | 'paused' | 'paused-in-temporal' | 'behind';
  /** The next starts, soonest first; none while it is paused. */
  readonly next: readonly Date[];
  /** When it last started something. */
  readonly lastAt: Date | null;
  /** Starts that were missed for longer than they are caught up with. */
  readonly missed: number;
}

const SHOWN = 5;

export async function timerStates(
  temporal: Pick<TemporalSchedules, 'describe'>,
  { id, ...timed }: Pick<Integration, 'id' | 'schedule' | 'settings' | 'certificates'>,
): Promise<readonly TimerState[]> {
  const kinds = timersOf(timed).map(({ kind }) => kind);
  return Promise.all(kinds.map((kind) => stateOf(temporal, kind, id)));
}

async function stateOf(
  temporal: Pick<TemporalSchedules, 'describe'>,
  kind: TimerKind,
  id: IntegrationId,
): Promise<TimerState> {
  const found = await temporal.describe(kind, id);
  if (found === null || found === 'unreadable') return { kind, state: 'behind', next: [], lastAt: null, missed: 0 };
  const { nextActionTimes, recentActions, numActionsMissedCatchupWindow: missed } = found.info;
  const { paused } = found.state;
  return {
    kind,
    state: isPausedElsewhere(found) ? 'paused-in-temporal' : paused ? 'paused' : 'active',
    next: paused ? [] : nextActionTimes.slice(0, SHOWN),
    lastAt: recentActions.at(-1)?.takenAt ?? null,
    missed,
  };
}
