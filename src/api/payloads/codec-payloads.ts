import type { Payload } from '@temporalio/common';
import { z } from 'zod';

/** The UI asks for a page of a history at a time; each entry costs far more memory than the bytes it came in. */
const MOST_PAYLOADS = 2_000;
const MOST_METADATA = 20;

/** A payload as Temporal's JSON writes it; empty data is left out there. */
const WirePayload = z.object({
  metadata: z
    .record(z.string(), z.base64())
    .refine((metadata) => Object.keys(metadata).length <= MOST_METADATA, `must have at most ${MOST_METADATA} entries`)
    .default({})
    .meta({ description: 'Each value in base64.' }),
  data: z.base64().default('').meta({ description: 'In base64.' }),
});

/** The same in question and answer: https://docs.temporal.io/production-deployment/data-encryption */
export const CodecPayloads = z.object({ payloads: z.array(WirePayload).max(MOST_PAYLOADS).default([]) });
type CodecPayloads = z.infer<typeof CodecPayloads>;

export function fromWire({ payloads }: CodecPayloads): Payload[] {
  return payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  }));
}

export function toWire(payloads: readonly Payload[]): CodecPayloads {
  return {
    payloads: payloads.map(({ metadata, data }) => ({
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)])),
      data: base64(data),
    })),
  };
}

function base64(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('base64');
}
