import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { PayloadKeyError } from './errors.ts';
import type { PayloadKey, PayloadKeys } from './keys.ts';

const { Payload: Proto } = proto.temporal.api.common.v1;
/** The names that Temporal's own samples use, so that other tools know what they see. */
const ENCODING = 'encoding';
const SEALED = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const [IV_BYTES, TAG_BYTES] = [12, 16];

/**
 * AES-256-GCM around whole payloads. What is not sealed passes through, so that the key can be switched on under running
 * workflows. Nothing ties a payload to its workflow: the Temporal UI asks for it without saying where it stood.
 */
export function createPayloadCodec({ sealing, opening }: PayloadKeys): PayloadCodec {
  return {
    async encode(payloads) {
      return sealing === null
        ? payloads
        : payloads.map((payload) => (sealedWith(payload) === null ? sealed(payload, sealing) : payload));
    },
    async decode(payloads) {
      return payloads.map((payload) => {
        const keyId = sealedWith(payload);
        if (keyId === null) return payload;
        const key = opening.get(keyId);
        if (!key) throw new PayloadKeyError('payload-key-missing', keyId);
        return opened(payload, key);
      });
    },
  };
}

/** The name of the key, null where nothing is sealed. */
function sealedWith({ metadata }: Payload): string | null {
  if (text(metadata?.[ENCODING]) !== SEALED) return null;
  return text(metadata?.[KEY_ID]) || 'without a name';
}

function sealed(payload: Payload, { id, key }: PayloadKey): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(authenticated(id));
  const body = Buffer.concat([cipher.update(Proto.encode(payload).finish()), cipher.final()]);
  return {
    metadata: { [ENCODING]: Buffer.from(SEALED), [KEY_ID]: Buffer.from(id) },
    data: Buffer.concat([iv, cipher.getAuthTag(), body]),
  };
}

function opened({ data }: Payload, { id, key }: PayloadKey): Payload {
  try {
    const bytes = Buffer.from(data ?? []);
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(authenticated(id));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    const { metadata, data: plain } = Proto.decode(body);
    return { metadata, data: plain };
  } catch {
    throw new PayloadKeyError('payload-changed', id);
  }
}

/** What stands in clear beside the sealed bytes. */
function authenticated(keyId: string): Buffer {
  return Buffer.from(`${SEALED} ${keyId}`);
}

function text(bytes: Uint8Array | undefined | null): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
