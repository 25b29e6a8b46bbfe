import type { ControlReply, ControlRoute } from '../../shared/control-route.ts';
import { ok, refused } from '../../shared/control-routes.ts';
import type { Certificate, Issue } from '../certificates/issue.ts';
import { newIssue } from '../certificates/new-issue.ts';
import type { Site } from '../site.ts';
import { GUEST_ID, SERVICE_ID, seconds } from '../users/user.ts';
import { edited, onFound } from './rows.ts';

type Make = { count?: number; userid?: number; customcertid?: number; timecreated?: number };

const FIRST_ISSUE = Date.parse('2025-01-07T08:00:00Z') / 1000;
const BETWEEN = 37 * 60;

/** Learning happens outside of the web services. */
export function issueControl(site: Site): ControlRoute[] {
  const { issues, certificates } = site.tables;
  const found = (id = '') => issues.get(Number(id));
  return [
    {
      endpoint: 'GET /_sim/certificates',
      what: 'the certificates that can be earned',
      handle: () => ok(certificates.all()),
    },
    {
      endpoint: 'POST /_sim/certificates',
      what: 'makes one to be earned, such as { "name": "Brandschutz", "template": "Nachweis" }',
      handle: ({ body }) => {
        const row = edited<Certificate>({ id: certificates.nextId(), name: '', template: 'Zertifikat' }, body);
        return typeof row === 'string' ? refused(row) : ok(site.put('certificates', row), 201);
      },
    },
    { endpoint: 'GET /_sim/issues', what: 'every certificate that somebody earned', handle: () => ok(issues.all()) },
    {
      endpoint: 'POST /_sim/issues',
      what: 'makes { "count": 100 } old ones, or one now for { "userid": 7 }',
      handle: ({ body }) => make(site, body as Make),
    },
    {
      endpoint: 'PATCH /_sim/issues/{id}',
      what: 'changes one, such as { "broken": true }: its file cannot be made',
      handle: ({ params, body }) =>
        onFound(found(params.id), (issue) => {
          const after = edited<Issue>(issue, body);
          return typeof after === 'string' ? refused(after) : ok(site.put('issues', after));
        }),
    },
    {
      endpoint: 'DELETE /_sim/issues/{id}',
      what: 'takes one back, as if it had never been',
      handle: ({ params }) => onFound(found(params.id), ({ id }) => ok({ removed: site.remove('issues', id) })),
    },
  ];
}

function make(site: Site, { count, userid, customcertid, timecreated }: Make): ControlReply {
  const own = [GUEST_ID, SERVICE_ID];
  const all = site.tables.users.all().filter(({ id, deleted }) => !deleted && !own.includes(id));
  const users = userid === undefined ? all : all.filter(({ id }) => id === userid);
  const known = site.tables.certificates.all();
  const certificates = customcertid === undefined ? known : known.filter(({ id }) => id === customcertid);
  if (users.length === 0 || certificates.length === 0) return refused('There is no such user or certificate.', 404);
  const made: Issue[] = [];
  for (let index = 0; index < (count ?? 1); index += 1) {
    const user = users[index % users.length] as (typeof users)[number];
    const certificate = certificates[Math.floor(index / users.length) % certificates.length] as Certificate;
    const time = timecreated ?? (count === undefined ? seconds() : timeOf(index));
    made.push(newIssue(site, user.id, certificate.id, time));
  }
  return ok(made, 201);
}

/** Every tenth in the very second of the one before it: a page may end between the two. */
function timeOf(index: number): number {
  return FIRST_ISSUE + (index % 10 === 9 ? index - 1 : index) * BETWEEN;
}
