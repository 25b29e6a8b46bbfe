import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './codec.ts';
import type { PayloadKeys } from './keys.ts';

export const FAILURE_CONVERTER = fileURLToPath(new URL('./failure-converter.ts', import.meta.url));

/** How everything of ours writes to Temporal and reads from it. Also without keys: what is sealed then says which one is missing. */
export function dataConverterFor(keys: PayloadKeys): DataConverter {
  const payloadCodecs = [createPayloadCodec(keys)];
  return keys.sealing === null ? { payloadCodecs } : { payloadCodecs, failureConverterPath: FAILURE_CONVERTER };
}
