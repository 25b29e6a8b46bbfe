import type { LmsPort } from '../../ports/lms-port.ts';
import { applyPeople } from '../applying/apply-people.ts';
import { numberedPages } from '../http/numbered-pages.ts';
import { applyPerson } from './apply-person.ts';
import { findCandidates, memberOrNull } from './candidates.ts';
import { capabilitiesOfPortal } from './capabilities.ts';
import { createElearnioClient } from './client.ts';
import { NO_EXTENSIONS, proposedExtensions } from './extensions.ts';
import { readGroupCatalogue } from './group-catalogue.ts';
import { leaveHiddenOut } from './leave-hidden-out.ts';
import { memberPages, pageSizeFor } from './member-pages.ts';
import { type ElearnioAccess, openClient } from './open-client.ts';
import { prepareProbe } from './probe/index.ts';

export interface ElearnioDeps extends ElearnioAccess {
  /** The portal offers what elearnio does not publish (extensions.ts). */
  readonly extensions?: boolean | undefined;
  /** People whose steps are applied at once; the pool bounds all calls together. */
  readonly peopleAtOnce: number;
}

/** elearnio through its published User Management API. */
export function createElearnio(deps: ElearnioDeps): LmsPort {
  const { connection, http } = deps;
  const vendorClient = openClient(deps);
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
