import type { LmsConnection } from '../../ports/connection.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import { applyPeople } from '../applying/apply-people.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import type { Pools } from '../http/pools.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { applyPerson } from './apply-person.ts';
import { findCandidates, memberOrNull } from './candidates.ts';
import { capabilitiesOfPortal } from './capabilities.ts';
import { createElearnioClient } from './client.ts';
import { NO_EXTENSIONS, proposedExtensions } from './extensions.ts';
import { readGroupCatalogue } from './group-catalogue.ts';
import { leaveHiddenOut } from './leave-hidden-out.ts';
import { memberPages, pageSizeFor } from './member-pages.ts';
import { prepareProbe } from './probe/index.ts';

export interface ElearnioDeps {
  readonly connection: Pick<LmsConnection, 'baseUrl' | 'apiKey' | 'pageSize' | 'probed'>;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
  /** The portal offers what elearnio does not publish (extensions.ts). */
  readonly extensions?: boolean | undefined;
  /** People whose steps are applied at once; the pool bounds all calls together. */
  readonly peopleAtOnce: number;
}

const API_PATH = '/backend/user-api/v1';

/** elearnio through its published User Management API. */
export function createElearnio(deps: ElearnioDeps): LmsPort {
  const { connection, limiter, pools, http, onCall } = deps;
  const vendorClient = createVendorClient({
    vendor: 'elearnio',
    baseUrl: withApiPath(connection.baseUrl),
    words: { baseUrlSetting: 'lms.baseUrl', accessRefused: { code: 'lms-key-refused', setting: 'lms.apiKey' } },
    limiter,
    pools,
    http,
    onCall,
  });
  const client = createElearnioClient(vendorClient, connection.apiKey);
  const extensions = deps.extensions ? proposedExtensions(vendorClient, connection.apiKey) : NO_EXTENSIONS;
  const pageSize = pageSizeFor(connection);
  const probed = connection.probed ?? null;
  const mustLeaveOut = probed?.hiddenMemberships === 'kept' && probed.showsHiddenMemberships === true;

  const can = { ...capabilitiesOfPortal(probed), invitesAgain: extensions.invite !== null };

  return {
    can,
    async check(signal) {
      await client.members({ page: 1, pageSize: 1 }, signal);
      return [];
    },
    readFields: async () => can.fields.filter(({ key }) => can.customFields.includes(key)),
    readGroups: (signal) => readGroupCatalogue(client, pageSize, signal, probed?.hiddenMemberships),
    readLearners: (from, signal) => numberedPages(memberPages(client, pageSize), from, signal),
    findLearner: (id, signal) => memberOrNull(client, id, signal),
    findCandidates: (who, signal) => findCandidates(client, pageSize, who, signal),
    apply(people, permission) {
      const writing = {
        client,
        permission,
        extensions,
        pageSize,
        leaveHiddenOut: mustLeaveOut ? leaveHiddenOut(client) : undefined,
        backoffMs: http.backoffMs,
        taken: 0,
      };
      return applyPeople(people, deps.peopleAtOnce, writing, (person) => applyPerson(writing, person));
    },
    prepareProbe: (email, signal) => prepareProbe({ client, pageSize, backoffMs: http.backoffMs }, email, signal),
  };
}

/** People paste the address of their portal; the API lies under a fixed path of it. */
function withApiPath(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return pathname === '/' ? origin + API_PATH : baseUrl;
}
