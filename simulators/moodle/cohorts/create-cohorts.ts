import type { Site } from '../site.ts';
import { tooLong } from '../users/account-rules.ts';
import { invalidParameter } from '../wire/failure.ts';
import { type Around, wsFunction } from '../wire/function.ts';
import { multiple, optional, single, value } from '../wire/spec.ts';
import type { Cohort } from './cohort.ts';
import { cohortRow } from './cohort-row.ts';

type GivenCohort = {
  categorytype: { type: string; value: string };
  name: string;
  idnumber: string;
  description?: string;
  visible?: boolean;
};

/** All of them or none. The idnumber is unique, an empty one included; the name is not. */
export const createCohorts = wsFunction<{ cohorts: GivenCohort[] }>({
  name: 'core_cohort_create_cohorts',
  spec: single({
    cohorts: multiple(
      single({
        categorytype: single({ type: value('raw'), value: value('raw') }),
        name: value('raw'),
        idnumber: value('raw'),
        description: optional(value('raw')),
        descriptionformat: optional(value('int')),
        visible: optional(value('bool')),
        theme: optional(value('raw')),
      }),
    ),
  }),
  run: (site, { cohorts }, around) => site.batch(() => cohorts.map((given) => createOne(site, given, around))),
});

function createOne(site: Site, given: GivenCohort, around: Around): unknown {
  const { categorytype, name, idnumber, description = '', visible = true } = given;
  if (categorytype.type !== 'system') throw invalidParameter(`category not exists: ${categorytype.type}`);
  if (site.tables.cohorts.by('idnumber', idnumber).length > 0) {
    throw invalidParameter(`record already exists: idnumber=${idnumber}`);
  }
  site.demand('moodle/cohort:manage');
  tooLong(name, 254);
  tooLong(idnumber, 100);
  const cohort: Cohort = { id: site.tables.cohorts.nextId(), name, idnumber, description, visible };
  site.put('cohorts', cohort);
  site.count({ cohortsCreated: 1 });
  return cohortRow(site, cohort, around);
}
