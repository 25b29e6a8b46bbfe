import type { LmsConnection } from '../../ports/connection.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import type { Pools } from '../http/pools.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { createMoodleClient, type MoodleClient } from './client.ts';
import { MOST_FORM_FIELDS } from './form.ts';

export interface MoodleAccess {
  readonly connection: Pick<LmsConnection, 'baseUrl' | 'apiKey' | 'pageSize' | 'probed' | 'connector' | 'usesGroups'>;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
  /** Smaller forms, for tests. */
  readonly mostFormFields?: number;
}

/** A call that mails waits for the mail server, too: so many times as long as others. */
const MAILING = 3;

/** The way to one site, under the limits that all who use its token share. */
export function openClient({
  connection,
  limiter,
  pools,
  http,
  onCall,
  mostFormFields = MOST_FORM_FIELDS,
}: MoodleAccess): MoodleClient {
  const vendorClient = createVendorClient({
    vendor: 'moodle',
    baseUrl: siteAddress(connection.baseUrl),
    words: {
      baseUrlSetting: 'lms.baseUrl',
      accessRefused: { code: 'lms-key-refused', setting: 'lms.apiKey' },
    },
    limiter,
    pools,
    http,
    onCall,
  });
  return createMoodleClient(vendorClient, connection.apiKey, mostFormFields, MAILING * http.headersTimeoutMs);
}

/** People paste the address of a page of the site, or that of its web services. A site may lie under a path. */
export function siteAddress(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  const path = pathname.replace(/\/(webservice\/.*|login\/.*|my\/.*|index\.php)$/, '').replace(/\/+$/, '');
  return origin + path;
}
