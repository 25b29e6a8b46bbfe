import type { LmsPort } from '../../ports/lms-port.ts';
import { applyPeople } from '../applying/apply-people.ts';
import { applyPerson } from './apply-person.ts';
import { capabilitiesOfPortal } from './capabilities.ts';
import { portalFields } from './fields.ts';
import { findCandidates, findLearner } from './find-learner.ts';
import { readGroupCatalogue } from './group-catalogue.ts';
import { openInvitationLog } from './invitation-log.ts';
import { type LearnuponAccess, openClient } from './open-client.ts';
import { prepareProbe } from './probe/index.ts';
import { readLearners } from './read-learners.ts';
import { LearnuponSettings } from './settings.ts';

export interface LearnuponDeps extends LearnuponAccess {
  /** People whose steps are applied at once; the pool bounds all calls together. */
  readonly peopleAtOnce: number;
}

/** LearnUpon through its REST API. */
export function createLearnupon(deps: LearnuponDeps): LmsPort {
  const { connection, http, peopleAtOnce } = deps;
  const client = openClient(deps);
  const probed = connection.probed ?? {};
  const fields = portalFields(client, probed);
  const settings = LearnuponSettings.parse(connection.connector ?? {});

  return {
    can: capabilitiesOfPortal(probed),
    async check(signal) {
      await fields.read(signal);
      return [];
    },
    readFields: fields.read,
    readGroups: (signal) => readGroupCatalogue(client, signal),
    readLearners: (from, signal) => readLearners(client, connection.usesGroups ?? false, from, signal),
    findLearner: (id, signal) => findLearner(client, id, signal),
    findCandidates: (who, signal) => findCandidates(client, who, signal),
    apply(people, permission) {
      const invitations = openInvitationLog(client, permission.signal);
      const writing = { client, fields, settings, invitations, permission, backoffMs: http.backoffMs, taken: 0 };
      return applyPeople(people, peopleAtOnce, writing, (person) => applyPerson(writing, person));
    },
    prepareProbe: (email, signal) => prepareProbe({ client, fields, backoffMs: http.backoffMs }, email, signal),
  };
}
