import { z } from 'zod';
import { payloadKeysFault, payloadKeysOf } from '../payloads/keys.ts';

/** MATRIKEL_PAYLOAD_KEY, as every process reads it. */
export const payloadKeys = z
  .string()
  .default('')
  .superRefine((text, context) => {
    const fault = payloadKeysFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .transform(payloadKeysOf);
