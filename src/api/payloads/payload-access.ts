import type { PayloadCodec } from '@temporalio/common';
import { createPayloadCodec } from '../../payloads/codec.ts';
import type { PayloadKeys } from '../../payloads/keys.ts';

/** What the API needs to show sealed payloads to those who may see them. */
export interface PayloadAccess {
  readonly codec: PayloadCodec;
  /** Whether any payload can be sealed here at all. */
  readonly knowsKeys: boolean;
  /** Seals the cookie of a signed-in browser. */
  readonly key: Buffer;
  /** Where the pages of the Temporal UI come from: they alone may ask out of a browser. */
  readonly uiOrigins: readonly string[];
}

export function payloadAccess(config: {
  readonly key: Buffer;
  readonly payloadKeys: PayloadKeys;
  readonly temporalUiOrigins: readonly string[];
}): PayloadAccess {
  const { key, payloadKeys, temporalUiOrigins: uiOrigins } = config;
  return { codec: createPayloadCodec(payloadKeys), knowsKeys: payloadKeys.opening.size > 0, key, uiOrigins };
}
