import type { LmsConnection } from '../../ports/connection.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import type { Pools } from '../http/pools.ts';
import { createVendorClient, type VendorClient } from '../http/vendor-client.ts';

export interface ElearnioAccess {
  readonly connection: Pick<LmsConnection, 'baseUrl' | 'apiKey' | 'pageSize' | 'probed'>;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
}

const API_PATH = '/backend/user-api/v1';

/** The way to one portal, under the limit that all who use its key share. */
export function openClient({ connection, limiter, pools, http, onCall }: ElearnioAccess): VendorClient {
  return createVendorClient({
    vendor: 'elearnio',
    baseUrl: withApiPath(connection.baseUrl),
    words: { baseUrlSetting: 'lms.baseUrl', accessRefused: { code: 'lms-key-refused', setting: 'lms.apiKey' } },
    limiter,
    pools,
    http,
    onCall,
  });
}

/** People paste the address of their portal; the API lies under a fixed path of it. */
export function withApiPath(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return pathname === '/' ? origin + API_PATH : baseUrl;
}
