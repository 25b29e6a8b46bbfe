import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleDescription,
  ScheduleNotFoundError,
} from '@temporalio/client';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Timer, TimerKind } from '../../domain/incremental/timers.ts';
import { PayloadKeyError } from '../../payloads/errors.ts';
import { isInvalidArgument, isNotFound, translated } from '../temporal-errors.ts';
import { actionOf, policiesOf, scheduleId, searchableAction, specOf, type Whose } from './schedule-options.ts';

/** A schedule is a workflow of the server's own; right after it was written it has been seen to take 5 s over an answer. */
const DEADLINE_MS = 10_000;
/** Any server that is there answers this at once. */
const PING_DEADLINE_MS = 2_000;

export interface Pause {
  readonly paused: boolean;
  readonly note: string;
}

/** What takes its turn by itself. A run is started by `SyncRuns`, which decides whether it may begin. */
type StartedNow = Extract<TimerKind, 'poll' | 'due-dates'>;

/** Temporal's Schedules of one integration, with our errors. */
export interface TemporalSchedules {
  /** Throws soon where nobody answers. */
  ping(): Promise<void>;
  /** Null where there is none; `unreadable` where it was written with a key that is gone. */
  describe(kind: TimerKind, integrationId: IntegrationId): Promise<ScheduleDescription | 'unreadable' | null>;
  /** False when somebody else was quicker. */
  create(timer: Timer, whose: Whose, pause: Pause): Promise<boolean>;
  update(timer: Timer, whose: Whose, pause: Pause): Promise<void>;
  /** What a schedule starts, now; joins one that was asked for like this and goes on. */
  startNow(kind: StartedNow, whose: Whose): Promise<void>;
  /** Quiet where there is none. */
  remove(kind: TimerKind, integrationId: IntegrationId): Promise<void>;
}

export function createTemporalSchedules(client: Client): TemporalSchedules {
  async function asked<Answer>(ask: () => Promise<Answer>, deadlineMs = DEADLINE_MS): Promise<Answer> {
    try {
      return await client.withDeadline(Date.now() + deadlineMs, ask);
    } catch (error) {
      throw translated(error);
    }
  }
  const handle = (kind: TimerKind, id: IntegrationId) => client.schedule.getHandle(scheduleId(kind, id));
  const optionsOf = (timer: Timer, whose: Whose, state: Pause) => ({
    ...{ spec: specOf(timer), action: actionOf(timer.kind, whose), policies: policiesOf(timer), state },
  });

  return {
    ping: () => asked(async () => void (await client.workflowService.getSystemInfo({})), PING_DEADLINE_MS),

    describe: (kind, id) => asked(() => handle(kind, id).describe().catch(noneOrUnreadable)),

    async create(timer, whose, pause) {
      const options = { scheduleId: scheduleId(timer.kind, whose.integrationId), ...optionsOf(timer, whose, pause) };
      const create = (action = options.action) => client.schedule.create({ ...options, action });
      try {
        await asked(() => withAttributesOrPlainly(create, searchableAction(options.action, whose)));
        return true;
      } catch (error) {
        if (error instanceof ScheduleAlreadyRunning) return false;
        throw error;
      }
    },

    async update(timer, whose, pause) {
      const options = optionsOf(timer, whose, pause);
      const update = (action = options.action) =>
        handle(timer.kind, whose.integrationId).update(() => ({ ...options, action }));
      await asked(() => withAttributesOrPlainly(update, searchableAction(options.action, whose)));
    },

    async startNow(kind, whose) {
      const plain = actionOf(kind, whose);
      const start = ({ workflowType, type: _type, args = [], ...named } = plain) =>
        client.workflow.start(workflowType, { ...named, args, workflowIdConflictPolicy: 'USE_EXISTING' });
      await asked(() => withAttributesOrPlainly(start, searchableAction(plain, whose)));
    },

    remove: (kind, id) =>
      asked(() =>
        handle(kind, id)
          .delete()
          .catch((error) => (isMissing(error) ? undefined : Promise.reject(error))),
      ),
  };
}

/** Where the operator has not registered the search attributes, the schedule matters more than its filter. */
async function withAttributesOrPlainly<Action>(
  write: (action?: Action) => Promise<unknown>,
  withAttributes: Action,
): Promise<void> {
  await write(withAttributes).catch((error) => (isInvalidArgument(error) ? write() : Promise.reject(error)));
}

function noneOrUnreadable(error: unknown): 'unreadable' | null {
  if (isMissing(error)) return null;
  if (error instanceof PayloadKeyError) return 'unreadable';
  throw error;
}

function isMissing(error: unknown): boolean {
  return error instanceof ScheduleNotFoundError || isNotFound(error);
}
