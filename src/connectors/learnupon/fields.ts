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

  async function read(signal: AbortSignal): Promise<readonly FieldDefinition[]> {
    const fields = (await client.fields(signal)).map((field) => withClearing(field, probed));
    known = { at: performance.now(), fields };
    return fields;
  }

  return {
    read,
    recent: async (signal) => (known && performance.now() - known.at < RECENT_MS ? known.fields : read(signal)),
  };
}
