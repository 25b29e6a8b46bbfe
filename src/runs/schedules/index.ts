import type { Client } from '@temporalio/client';
import type { IntegrationId } from '../../domain/ids.ts';
import { TIMER_KINDS } from '../../domain/incremental/timers.ts';
import type { HintStore } from '../../ports/hint-store.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import { unlessAway } from '../unless-away.ts';
import { follow } from './follow.ts';
import { createTemporalSchedules, type TemporalSchedules } from './temporal-schedules.ts';
import { type TimerState, timerStates } from './timer-states.ts';

export type { TimerState } from './timer-states.ts';

/** What Temporal starts by itself. The settings are the truth; Temporal is brought into step with them. */
export interface Schedules {
  /**
   * Does in Temporal what the settings say. False where Temporal is away: they are followed as soon as it is back. `resume` also takes
   * back a pause that somebody made in Temporal's own UI, which else stays.
   */
  follow(integration: Integration, resume?: boolean): Promise<boolean>;
  /** What starts when; null where Temporal is away. */
  timers(integration: Integration): Promise<readonly TimerState[] | null>;
  /** Of an integration that was deleted; where Temporal is away they go when they next start something. */
  forget(integrationId: IntegrationId): Promise<void>;
  /** One look at what changed, now; joins one that goes on. Quiet where Temporal is away: hints without a person wait for `reconcile`. */
  pollNow(integration: Pick<Integration, 'id' | 'name'>): Promise<void>;
  /** Asks for whoever is due, now; joins one that goes on. Throws where Temporal is away. */
  askForDueNow(integration: Pick<Integration, 'id' | 'name'>): Promise<void>;
  /**
   * Follows the settings of all integrations, and looks for changes where a hint without a person asked for it. Answers how many
   * schedules had to be written. Throws where Temporal is away.
   */
  reconcile(): Promise<number>;
}

export interface SchedulesOptions {
  readonly client: Client;
  readonly taskQueue: string;
  readonly integrations: Pick<IntegrationStore, 'list' | 'read'>;
  readonly hints: Pick<HintStore, 'wantsEverything'>;
}

export function createSchedules({ client, taskQueue, integrations, hints }: SchedulesOptions): Schedules {
  const temporal = createTemporalSchedules(client);

  /** Asked first whether it is there at all: whoever changes a setting should not wait long for a server that is away. */
  const ifThere = <Answer>(ask: () => Promise<Answer>) => unlessAway(() => temporal.ping().then(ask));

  return {
    async follow(integration, resume = false) {
      const written = await ifThere(() => follow(temporal, integration, taskQueue, resume));
      return written !== null;
    },
    timers: (integration) => ifThere(() => timerStates(temporal, integration)),
    forget: async (integrationId) => void (await ifThere(() => removeSchedules(temporal, integrationId))),
    async pollNow({ id, name }) {
      await ifThere(() => temporal.startNow('poll', { integrationId: id, integrationName: name, taskQueue }));
    },
    async askForDueNow({ id, name }) {
      await temporal.ping();
      await temporal.startNow('due-dates', { integrationId: id, integrationName: name, taskQueue });
    },
    async reconcile() {
      await temporal.ping();
      let written = 0;
      for (const { id } of await integrations.list()) {
        const current = await integrations.read(id); // read again: it may have been changed or deleted since it was listed
        if (!current) continue;
        written += await follow(temporal, current, taskQueue, false);
        const only = current.schedule.paused ? ('by-hand' as const) : undefined;
        if (current.quarantine === null && (await hints.wantsEverything(id, only)))
          await temporal.startNow('poll', { integrationId: id, integrationName: current.name, taskQueue });
      }
      return written;
    },
  };
}

export async function removeSchedules(
  temporal: Pick<TemporalSchedules, 'remove'>,
  integrationId: IntegrationId,
): Promise<void> {
  for (const kind of TIMER_KINDS) await temporal.remove(kind, integrationId);
}
