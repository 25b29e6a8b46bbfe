import type { LmsConnection } from '../../ports/connection.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import type { Pools } from '../http/pools.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { createLearnuponClient, type LearnuponClient } from './client.ts';
import { spentForMs } from './quota.ts';
import { reasonOf } from './refusals.ts';

export interface LearnuponAccess {
  readonly connection: Pick<LmsConnection, 'baseUrl' | 'apiUser' | 'apiKey' | 'probed' | 'connector' | 'usesGroups'>;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
}

const API_PATH = '/api/v1';

/** The way to one portal, under the limits that all who use its key share. */
export function openClient({ connection, limiter, pools, http, onCall }: LearnuponAccess): LearnuponClient {
  const vendorClient = createVendorClient({
    vendor: 'learnupon',
    baseUrl: withApiPath(connection.baseUrl),
    words: {
      baseUrlSetting: 'lms.baseUrl',
      accessRefused: { code: 'lms-key-refused', setting: 'lms.apiKey' },
      disowned: saysError,
      reasonOf,
      spentForMs,
    },
    limiter,
    pools,
    http,
    onCall,
  });
  return createLearnuponClient(vendorClient, connection.apiUser ?? '', connection.apiKey);
}

/** People paste the address of their portal; the API lies under a fixed path of it. */
export function withApiPath(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + (pathname === '/' ? API_PATH : pathname.replace(/\/+$/, ''));
}

/** Success in the status and an error in the body. */
function saysError(content: unknown): boolean {
  return (
    typeof content === 'object' && content !== null && 'response_type' in content && content.response_type === 'ERROR'
  );
}
