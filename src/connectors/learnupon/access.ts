import type { z } from 'zod';
import { VendorError } from '../../ports/vendor-error.ts';
import type { Call } from '../http/call.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { Anything } from './schema.ts';

/** Every portal has it, and it is short. */
export const CREDENTIAL_PROOF = '/users/customuserdata';

/**
 * LearnUpon answers 401 for lists that it does not know, and 403 for what the plan does not include: neither says that the key is
 * bad. Before that is believed, a call that every good key may make is made.
 */
export function doubtingRefusals(http: VendorClient, headers: Call['headers']): VendorClient {
  const proof: Call = { operation: `GET ${CREDENTIAL_PROOF}`, path: CREDENTIAL_PROOF, ...(headers ? { headers } : {}) };

  async function orFeatureOff<T>(call: Call, signal: AbortSignal, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof VendorError) || error.details.kind !== 'access-refused') throw error;
      if (call.path === CREDENTIAL_PROOF) throw error;
      await http.read(proof, Anything, signal);
      const { setting: _setting, ...details } = error.details;
      throw new VendorError({ ...details, kind: 'refused', code: 'vendor-feature-off' });
    }
  }

  return {
    read: (call, schema, signal) => orFeatureOff(call, signal, http.read(call, schema, signal)),
    readPage: (call, schema, signal) => orFeatureOff(call, signal, http.readPage(call, schema, signal)),
    write: <T>(call: Call, schema: z.ZodType<T>, permission: Parameters<VendorClient['write']>[2]) =>
      orFeatureOff(call, permission.signal, http.write(call, schema, permission)),
    download: (call, to, signal) => orFeatureOff(call, signal, http.download(call, to, signal)),
  };
}
