import type { LmsPort } from '../../ports/lms-port.ts';
import { apply } from './apply.ts';
import { capabilitiesOf } from './capabilities.ts';
import { check } from './check.ts';
import { groupsByLearner, readGroupCatalogue } from './cohorts.ts';
import { namedFields, siteFields } from './fields.ts';
import { accountsById, findCandidates } from './look-up.ts';
import { type MoodleAccess, openClient } from './open-client.ts';
import { prepareProbe } from './probe/index.ts';
import { readLearners } from './read-learners.ts';
import { MoodleSettings } from './settings.ts';
import { openSite } from './site.ts';

/** Ids of one page of the list of learners, which is one answer anyway. */
const PAGE_SIZE = 1_000;

/** Moodle through its web services. */
export function createMoodle(deps: MoodleAccess): LmsPort {
  const { connection, http } = deps;
  const client = openClient(deps);
  const site = openSite(client);
  const settings = MoodleSettings.parse(connection.connector ?? {});
  const reading = { client, site, named: namedFields(settings) };
  const withGroups = connection.usesGroups ?? false;

  async function inGroups<One extends { readonly id: Parameters<typeof accountsById>[1][number] }>(
    accounts: readonly One[],
    signal: AbortSignal,
  ) {
    if (!withGroups || accounts.length === 0) return accounts; // the rights to cohorts may be missing then
    const groupsOf = await groupsByLearner(client, signal);
    return accounts.map((account) => ({ ...account, groups: groupsOf(account.id) }));
  }

  return {
    can: capabilitiesOf(settings),
    check: (signal) => check(client, site, withGroups, signal),
    readFields: async (signal) => siteFields(settings, await site.ownProfile(signal)),
    readGroups: (signal) => readGroupCatalogue(client, settings, signal),
    readLearners: (from, signal) => readLearners(reading, connection.pageSize ?? PAGE_SIZE, withGroups, from, signal),
    async findLearner(id, signal) {
      const accounts = await accountsById(reading, [id], signal);
      const [learner] = await inGroups([...accounts.values()], signal);
      return learner ?? null;
    },
    findCandidates: async (who, signal) => inGroups(await findCandidates(reading, who, signal), signal),
    apply: (people, permission) =>
      apply({ ...reading, settings, permission, backoffMs: http.backoffMs, taken: 0, failing: 0 }, people),
    prepareProbe: (email, signal) => prepareProbe({ ...reading, backoffMs: http.backoffMs }, email, signal),
  };
}
