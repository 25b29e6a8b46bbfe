import { setTimeout as sleep } from 'node:timers/promises';
import type { AttributeKey, IntegrationId } from '../../domain/ids.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { beginReading, type DirectoryReading } from './directory-reading.ts';

/**
 * Everybody in Personio, leavers included, for a look before anything is saved. What was read stays in the memory of this process for
 * some minutes and is never stored.
 */
export interface LiveDirectory {
  /**
   * With these attributes, and no others but those asked for before. Answers when all was read or some seconds have gone; reading goes
   * on as long as somebody asks again. Throws `NotConnected`.
   */
  read(
    integration: Pick<Integration, 'id' | 'revision'>,
    attributes: readonly AttributeKey[],
  ): Promise<Omit<DirectoryReading, 'problems' | 'ended'>>;
}

export interface LiveDirectoryTimes {
  /** Somebody waits in a browser, and wants to see it move. */
  readonly waitMs: number;
  readonly keptMs: number;
  readonly failureKeptMs: number;
  /** Nobody asked for so long: the rest is not read. */
  readonly idleMs: number;
}
const TIMES: LiveDirectoryTimes = { waitMs: 4_000, keptMs: 300_000, failureKeptMs: 10_000, idleMs: 30_000 };
/** Some megabytes each with ten thousand people. */
const MOST_KEPT = 4;

interface Entry {
  /** Of the integration: another credential may see other people. */
  readonly revision: number;
  readonly attributes: ReadonlySet<AttributeKey>;
  readonly reading: DirectoryReading;
  readonly stop: AbortController;
  askedAtMs: number;
}

export function createLiveDirectory(
  connections: Pick<Connections, 'open'>,
  stopping: AbortSignal,
  { waitMs, keptMs, failureKeptMs, idleMs }: LiveDirectoryTimes = TIMES,
): LiveDirectory {
  const kept = new Map<IntegrationId, Entry>();

  function forget(id: IntegrationId, entry: Entry): void {
    entry.stop.abort();
    if (kept.get(id) === entry) kept.delete(id);
  }

  function begin(id: IntegrationId, revision: number, attributes: ReadonlySet<AttributeKey>): Entry {
    const stop = new AbortController();
    const reading = beginReading(connections, id, [...attributes], AbortSignal.any([stop.signal, stopping]));
    const entry: Entry = { revision, attributes, reading, stop, askedAtMs: Date.now() };
    const idle = setInterval(() => Date.now() - entry.askedAtMs > idleMs && forget(id, entry), idleMs / 4).unref();
    const over = () => {
      clearInterval(idle);
      setTimeout(() => forget(id, entry), reading.state === 'reading' ? failureKeptMs : keptMs).unref();
    };
    reading.ended.then(over, over);
    return entry;
  }

  function entryFor({ id, revision }: Pick<Integration, 'id' | 'revision'>, wanted: readonly AttributeKey[]): Entry {
    const known = kept.get(id);
    const same = known?.revision === revision ? known : null;
    if (same && wanted.every((key) => same.attributes.has(key))) return same;
    if (known) forget(id, known);
    // what was asked for before is likely to be asked for again
    return begin(id, revision, new Set([...(same?.attributes ?? []), ...wanted].sort()));
  }

  return {
    async read(integration, attributes) {
      const entry = entryFor(integration, attributes);
      entry.askedAtMs = Date.now();
      kept.delete(integration.id); // whoever was asked for last is the last to be dropped
      kept.set(integration.id, entry);
      for (const [id, old] of [...kept].slice(0, -MOST_KEPT)) forget(id, old);

      const { reading, stop } = entry;
      const waiting = new AbortController();
      const longEnough = sleep(waitMs, undefined, { signal: waiting.signal }).catch(() => {});
      await Promise.race([reading.ended, longEnough]).finally(() => waiting.abort());
      // one that was stopped gave way to one that reads more: whoever asks again is answered by that
      if (reading.problems.length > 0 && !stop.signal.aborted) throw new NotConnected(reading.problems);
      return reading;
    },
  };
}
