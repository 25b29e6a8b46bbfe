import { seenRows } from '../seen-rows.ts';
import type { Site } from '../site.ts';
import { invalidParameter, missingRecord } from '../wire/failure.ts';
import { countOf, wsFunction } from '../wire/function.ts';
import { multiple, optional, single, value } from '../wire/spec.ts';
import type { Cohort } from './cohort.ts';
import { cohortRow } from './cohort-row.ts';

const READERS = ['moodle/cohort:manage', 'moodle/cohort:view'];

type Search = {
  query: string;
  context: { contextid?: number; contextlevel?: string; instanceid?: number };
  limitfrom: number;
  limitnum: number;
};

/** A part of the name, the idnumber or the description is enough, in any case. */
export const searchCohorts = wsFunction<Search>({
  name: 'core_cohort_search_cohorts',
  spec: single({
    query: value('raw'),
    context: single({
      contextid: optional(value('int')),
      contextlevel: optional(value('word')),
      instanceid: optional(value('int')),
    }),
    includes: optional(value('word'), 'parents'),
    limitfrom: optional(value('int'), 0),
    limitnum: optional(value('int'), 25),
  }),
  run: (site, { query, context, limitfrom, limitnum }, around) => {
    const isSystem = context.contextid === 1 || context.contextlevel === 'system';
    if (!isSystem) throw invalidParameter('The context is not one that this site has');
    site.demand(...READERS);
    const part = query.toLowerCase();
    const hits = site.tables.cohorts
      .all()
      .filter(({ name, idnumber, description }) =>
        [name, idnumber, description].some((text) => text.toLowerCase().includes(part)),
      )
      .toSorted((one, other) => one.name.localeCompare(other.name, 'de') || one.id - other.id);
    const count = limitnum > 0 ? limitnum : hits.length;
    const page = seenRows(around.call, site.tables.cohorts, hits, limitfrom, count);
    return { cohorts: page.map((cohort) => cohortRow(site, cohort, around)) };
  },
});

/** Without ids, all of them; where there are none, nobody is asked for a right. */
export const getCohorts = wsFunction<{ cohortids: number[] }>({
  name: 'core_cohort_get_cohorts',
  spec: single({ cohortids: optional(multiple(value('int')), []) }),
  run: (site, { cohortids }, around) => {
    const { cohorts } = site.tables;
    const asked = cohortids.length === 0 ? cohorts.all() : cohortids.map((id) => cohorts.get(id));
    const found = asked.filter((cohort): cohort is Cohort => cohort !== undefined);
    if (found.length > 0) site.demand(...READERS);
    return seenRows(around.call, cohorts, found).map((cohort) => cohortRow(site, cohort, around));
  },
});

/** Whole, however many there are; in the order of their names. */
export const getMembers = wsFunction<{ cohortids: number[] }>({
  name: 'core_cohort_get_cohort_members',
  spec: single({ cohortids: multiple(value('int')) }),
  workMs: ({ cohortids }) => 20 + 10 * countOf(cohortids),
  run: (site, { cohortids }, around) =>
    cohortids.map((cohortid) => {
      if (!site.tables.cohorts.get(cohortid)) throw missingRecord('cohort', site.settings.version);
      site.demand(...READERS);
      const rows = seenRows(around.call, site.tables.memberships, site.tables.memberships.by('cohort', `${cohortid}`));
      const userids = rows.map(({ userid }) => userid).toSorted((one, other) => byName(site, one, other));
      return { cohortid, userids };
    }),
});

function byName({ tables }: Site, one: number, other: number): number {
  const name = (id: number) => `${tables.users.get(id)?.lastname} ${tables.users.get(id)?.firstname}`;
  return name(one).localeCompare(name(other), 'de');
}
