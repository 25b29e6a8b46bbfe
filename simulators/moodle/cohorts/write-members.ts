import type { Site } from '../site.ts';
import { missingRecord } from '../wire/failure.ts';
import { countOf, wsFunction } from '../wire/function.ts';
import { multiple, single, value } from '../wire/spec.ts';

type Named = { type: string; value: string };
type Pair = { cohorttype: Named; usertype: Named };
type Warning = { warningcode: string; message: string };

const WRITERS = ['moodle/cohort:manage', 'moodle/cohort:assign'];
const NAMED = single({ type: value('key'), value: value('raw') });

/** No row fails the others, and no warning says which row it is about but in words. */
export const addMembers = wsFunction<{ members: Pair[] }>({
  name: 'core_cohort_add_cohort_members',
  spec: single({ members: multiple(single({ cohorttype: NAMED, usertype: NAMED })) }),
  workMs: ({ members }) => 20 + 2.2 * countOf(members),
  run: (site, { members }) =>
    site.batch(() => {
      const warnings = members.map((pair) => addOne(site, pair)).filter((warning) => warning !== undefined);
      if (warnings.length > 0) site.count({ membershipWarnings: warnings.length });
      return { warnings };
    }),
});

function addOne(site: Site, { cohorttype, usertype }: Pair): Warning | undefined {
  const { memberships } = site.tables;
  if (cohorttype.type !== 'id' && cohorttype.type !== 'idnumber') {
    return warning('1', `invalid parameter: cohortype=${cohorttype.type}`);
  }
  if (usertype.type !== 'id' && usertype.type !== 'username') {
    return warning('1', `invalid parameter: usertype=${usertype.type}`);
  }
  const cohortid = cohortOf(site, cohorttype);
  if (cohortid === undefined) return warning('2', `cohort ${cohorttype.type}=${cohorttype.value} not exists`);
  const userid = userOf(site, usertype);
  if (userid === undefined) return warning('2', `user ${usertype.type}=${usertype.value} not exists`);
  if (memberships.by('pair', `${cohortid}/${userid}`).length > 0) {
    const where = `${cohorttype.type}=${cohorttype.value} ${usertype.type}=${usertype.value}`;
    return warning('3', `record already exists: cohort(${where})`);
  }
  site.demand(...WRITERS);
  site.put('memberships', { id: memberships.nextId(), cohortid, userid });
  site.count({ membershipsAdded: 1 });
  return undefined;
}

function warning(warningcode: string, message: string): Warning {
  return { warningcode, message };
}

function cohortOf({ tables: { cohorts } }: Site, named: Named): number | undefined {
  const cohort = named.type === 'id' ? cohorts.get(Number(named.value)) : cohorts.by('idnumber', named.value)[0];
  return cohort?.id;
}

function userOf({ tables: { users } }: Site, named: Named): number | undefined {
  const user = named.type === 'id' ? users.get(Number(named.value)) : users.by('username', named.value)[0];
  return user?.deleted ? undefined : user?.id;
}

/** Cohort and user have to be there, the membership does not. */
export const removeMembers = wsFunction<{ members: { cohortid: number; userid: number }[] }>({
  name: 'core_cohort_delete_cohort_members',
  spec: single({ members: multiple(single({ cohortid: value('int'), userid: value('int') })) }),
  workMs: ({ members }) => 20 + 2.2 * countOf(members),
  run: (site, { members }) =>
    site.batch(() => {
      const { cohorts, users, memberships } = site.tables;
      for (const { cohortid, userid } of members) {
        if (!cohorts.get(cohortid)) throw missingRecord('cohort', site.settings.version);
        if (users.get(userid)?.deleted !== false) throw missingRecord('user', site.settings.version);
        site.demand(...WRITERS);
        const [held] = memberships.by('pair', `${cohortid}/${userid}`);
        if (held && site.remove('memberships', held.id)) site.count({ membershipsRemoved: 1 });
      }
      return null;
    }),
});
