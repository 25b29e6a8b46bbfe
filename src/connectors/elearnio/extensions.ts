import { z } from 'zod';
import type { LearnerId } from '../../domain/ids.ts';
import type { WritePermission } from '../../ports/lms-port.ts';
import type { VendorClient } from '../http/vendor-client.ts';
import { MEDIA_TYPE } from './vocabulary.ts';

/**
 * What elearnio does not publish. The route below is our proposal for it (elearnio-api §6a), not part of the vendor's API:
 * off unless the operator says that the portal offers it.
 */
export interface Extensions {
  /** Sends the invitation mail again; null where the portal does not offer it. */
  readonly invite: ((id: LearnerId, permission: WritePermission) => Promise<void>) | null;
}

export const NO_EXTENSIONS: Extensions = { invite: null };

export function proposedExtensions(http: VendorClient, apiKey: string): Extensions {
  const headers = { 'user-api-key': apiKey, accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE };
  return {
    async invite(id, permission) {
      const body = JSON.stringify({ data: { type: 'invitations', attributes: { kind: 'resend' } } });
      const path = `/members/${encodeURIComponent(id)}/invitations`;
      await http.write({ operation: 'POST /members/{id}/invitations', path, headers, body }, z.unknown(), permission);
    },
  };
}
