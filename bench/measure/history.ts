import type { Client } from '@temporalio/client';

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;
type Event = NonNullable<History['events']>[number];

/** What one sync left in Temporal, over all parts of it where its history was cut. */
export interface HistoryCost {
  readonly events: number;
  readonly activities: number;
  readonly largestPayloadBytes: number;
  /** First scheduling to last completion of each kind of activity, in ms from the start of the workflow. */
  readonly phases: Readonly<Record<string, { readonly fromMs: number; readonly toMs: number; readonly count: number }>>;
}

export async function historyCost(client: Client, workflowId: string, lastPart?: string): Promise<HistoryCost> {
  const events = await allEvents(client, workflowId, lastPart);
  return {
    events: events.length,
    activities: events.filter((event) => event.activityTaskScheduledEventAttributes).length,
    largestPayloadBytes: largestPayload(events),
    phases: phasesOf(events),
  };
}

/** From the last part, else the newest, back to the first. */
async function allEvents(client: Client, workflowId: string, lastPart: string | undefined): Promise<Event[]> {
  const parts: Event[] = [];
  let runId = lastPart;
  do {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    parts.unshift(...(events ?? []));
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return parts;
}

/** Everything that lies in an event as bytes: inputs, results, details, search attributes. */
function largestPayload(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((largest, part) => Math.max(largest, largestPayload(part)), 0);
}

function phasesOf(events: readonly Event[]): HistoryCost['phases'] {
  const startMs = timeOf(events[0]);
  const kinds = new Map<string, string>();
  const phases: Record<string, { fromMs: number; toMs: number; count: number }> = {};
  for (const event of events) {
    const scheduled = event.activityTaskScheduledEventAttributes;
    const ms = Math.round(timeOf(event) - startMs);
    if (scheduled) {
      const kind = scheduled.activityType?.name ?? 'unknown';
      kinds.set(String(event.eventId), kind);
      phases[kind] ??= { fromMs: ms, toMs: ms, count: 0 };
      phases[kind].count += 1;
    }
    const finished = kinds.get(String(event.activityTaskCompletedEventAttributes?.scheduledEventId));
    const phase = finished === undefined ? undefined : phases[finished];
    if (phase) phase.toMs = ms;
  }
  return phases;
}

function timeOf(event: Event | undefined): number {
  return Number(event?.eventTime?.seconds ?? 0) * 1000 + (event?.eventTime?.nanos ?? 0) / 1e6;
}
