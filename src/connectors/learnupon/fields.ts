import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import { withClearing } from './capabilities.ts';
import type { LearnuponClient } from './client.ts';

export interface PortalFields {
  /** As they are at this moment. */
  read(signal: AbortSignal): Promise<readonly FieldDefinition[]>;
  /** As they were a minute ago at most: for writes, of which there are many. */
  recent(signal: AbortSignal): Promise<readonly FieldDefinition[]>;
}

const RECENT_MS = 60_000;

export function portalFields(client: LearnuponClient, probed: Partial<ProbedCapabilities>): PortalFields {
  let known: { readonly at: number; readonly fields: readonly FieldDefinition[] } | null = null;
  let reading: Promise<readonly FieldDefinition[]> | null = null;

  /** Many ask at the same moment, at a check as at the first writes; they share one call. */
  function read(signal: AbortSignal): Promise<readonly FieldDefinition[]> {
    reading ??= readNow(signal).finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readNow(signal: AbortSignal): Promise<readonly FieldDefinition[]> {
    const fields = (await client.fields(signal)).map((field) => withClearing(field, probed));
    known = { at: performance.now(), fields };
    return fields;
  }

  return {
    read,
    recent: async (signal) => (known && performance.now() - known.at < RECENT_MS ? known.fields : read(signal)),
  };
}
