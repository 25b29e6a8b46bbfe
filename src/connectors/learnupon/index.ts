import type { LmsConnection } from '../../ports/connection.ts';
import type { Limiter } from '../../ports/limiter.ts';
import type { LmsPort } from '../../ports/lms-port.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import { applyPeople } from '../applying/apply-people.ts';
import type { HttpSettings } from '../http/http-settings.ts';
import type { Pools } from '../http/pools.ts';
import { createVendorClient } from '../http/vendor-client.ts';
import { applyPerson } from './apply-person.ts';
import { capabilitiesOfPortal } from './capabilities.ts';
import { createLearnuponClient } from './client.ts';
import { portalFields } from './fields.ts';
import { findCandidates, findLearner } from './find-learner.ts';
import { readGroupCatalogue } from './group-catalogue.ts';
import { prepareProbe } from './probe/index.ts';
import { readLearners } from './read-learners.ts';
import { reasonOf } from './refusals.ts';
import { LearnuponSettings } from './settings.ts';

export interface LearnuponDeps {
  readonly connection: Pick<LmsConnection, 'baseUrl' | 'apiUser' | 'apiKey' | 'probed' | 'connector' | 'usesGroups'>;
  readonly limiter: Limiter;
  readonly pools: Pools;
  readonly http: HttpSettings;
  readonly onCall?: ((record: CallRecord) => void) | undefined;
  /** People whose steps are applied at once; the pool bounds all calls together. */
  readonly peopleAtOnce: number;
}

const API_PATH = '/api/v1';

/** LearnUpon through its REST API. */
export function createLearnupon({ connection, limiter, pools, http, onCall, peopleAtOnce }: LearnuponDeps): LmsPort {
  const vendorClient = createVendorClient({
    vendor: 'learnupon',
    baseUrl: withApiPath(connection.baseUrl),
    words: {
      baseUrlSetting: 'lms.baseUrl',
      accessRefused: { code: 'lms-key-refused', setting: 'lms.apiKey' },
      disowned: saysError,
      reasonOf,
    },
    limiter,
    pools,
    http,
    onCall,
  });
  const client = createLearnuponClient(vendorClient, connection.apiUser ?? '', connection.apiKey);
  const probed = connection.probed ?? {};
  const fields = portalFields(client, probed);
  const settings = LearnuponSettings.parse(connection.connector ?? {});

  return {
    can: capabilitiesOfPortal(probed),
    async check(signal) {
      await client.fields(signal);
      return [];
    },
    readFields: fields.read,
    readGroups: (signal) => readGroupCatalogue(client, signal),
    readLearners: (from, signal) => readLearners(client, connection.usesGroups ?? false, from, signal),
    findLearner: (id, signal) => findLearner(client, id, signal),
    findCandidates: (who, signal) => findCandidates(client, who, signal),
    apply(people, permission) {
      const writing = { client, fields, settings, permission, backoffMs: http.backoffMs, taken: 0 };
      return applyPeople(people, peopleAtOnce, writing, (person) => applyPerson(writing, person));
    },
    prepareProbe: (email, signal) => prepareProbe({ client, fields, backoffMs: http.backoffMs }, email, signal),
  };
}

/** People paste the address of their portal; the API lies under a fixed path of it. */
function withApiPath(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return pathname === '/' ? origin + API_PATH : baseUrl;
}

/** Success in the status and an error in the body. */
function saysError(content: unknown): boolean {
  return (
    typeof content === 'object' && content !== null && 'response_type' in content && content.response_type === 'ERROR'
  );
}
