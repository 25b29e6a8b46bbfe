import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Cohort } from '../cohorts/cohort.ts';
import type { Site } from '../site.ts';
import { edited, onFound } from './rows.ts';

export function cohortControl(site: Site): ControlRoute[] {
  const { cohorts, memberships } = site.tables;
  const found = (id = '') => cohorts.get(Number(id));
  const blank = () => ({ id: cohorts.nextId(), name: '', idnumber: '', description: '', visible: true });
  return [
    {
      endpoint: 'GET /_sim/cohorts',
      what: 'every cohort with the ids of its members',
      handle: () => ok(cohorts.all().map((cohort) => view(site, cohort))),
    },
    {
      endpoint: 'POST /_sim/cohorts',
      what: 'makes one, such as { "name": "IT", "idnumber": "it" }; nothing is checked',
      handle: ({ body }) => edit(site, blank(), body, 201),
    },
    {
      endpoint: 'PATCH /_sim/cohorts/{id}',
      what: 'changes one behind the API',
      handle: ({ params, body }) => onFound(found(params.id), (cohort) => edit(site, cohort, body)),
    },
    {
      endpoint: 'DELETE /_sim/cohorts/{id}',
      what: 'deletes one, its members stay users',
      handle: ({ params }) => onFound(found(params.id), (cohort) => ok(removed(site, cohort))),
    },
    {
      endpoint: 'POST /_sim/cohorts/{id}/members',
      what: 'adds somebody by hand: { "userid": 7 }',
      handle: ({ params, body }) =>
        onFound(found(params.id), (cohort) => {
          const userid = Number((body as { userid?: number }).userid);
          site.put('memberships', { id: memberships.nextId(), cohortid: cohort.id, userid });
          return ok(view(site, cohort), 201);
        }),
    },
  ];
}

function view({ tables }: Site, cohort: Cohort): Record<string, unknown> {
  return { ...cohort, members: tables.memberships.by('cohort', `${cohort.id}`).map(({ userid }) => userid) };
}

function edit(site: Site, before: Cohort, body: unknown, status = 200): ControlReply {
  const after = edited(before, body);
  return typeof after === 'string' ? refused(after) : ok(view(site, site.put('cohorts', after)), status);
}

function removed(site: Site, { id }: Cohort): { removed: boolean } {
  return site.batch(() => {
    for (const member of site.tables.memberships.by('cohort', `${id}`)) site.remove('memberships', member.id);
    return { removed: site.remove('cohorts', id) };
  });
}
