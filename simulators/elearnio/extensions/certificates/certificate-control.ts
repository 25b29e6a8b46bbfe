import type { ControlReply, ControlRoute } from '../../../shared/control-route.ts';
import { ok, refused } from '../../../shared/control-routes.ts';
import type { Portal } from '../../portal.ts';
import { type Certificate, COURSES, type Course, withFile } from './certificate-store.ts';

type Make = {
  count?: number;
  member_id?: number;
  course_title?: string;
  issued_at?: string;
  expires_at?: string;
  byte_size?: number;
};

const FIRST_ISSUE = Date.parse('2025-01-07T08:00:00.000Z');
const BETWEEN_MS = 37 * 60_000;

/** An administrator's hand: courses that are passed, certificates that change afterwards. */
export function certificateControl(portal: Portal): ControlRoute[] {
  const { certificates } = portal;
  const change = (act: (certificate: Certificate, body: Record<string, unknown>) => Certificate) => {
    return ({ params, body }: { params: Record<string, string>; body: unknown }): ControlReply => {
      const certificate = certificates.get(Number(params.id));
      if (!certificate) return gone(false);
      const changed = act(certificate, body as Record<string, unknown>);
      portal.saveCertificates([changed]);
      return ok(changed);
    };
  };
  return [
    { endpoint: 'GET /_sim/certificates', handle: () => ok(certificates.all().map((one) => view(portal, one))) },
    { endpoint: 'POST /_sim/certificates', handle: ({ body }) => make(portal, body as Make) },
    {
      endpoint: 'POST /_sim/certificates/{id}/replace',
      handle: ({ params, body }) => replace(portal, Number(params.id), body as { in_place?: boolean }),
    },
    {
      endpoint: 'POST /_sim/certificates/{id}/expire',
      handle: change((one, { expires_at: at }) => ({ ...one, expiresAt: `${at ?? new Date().toISOString()}` })),
    },
    {
      endpoint: 'POST /_sim/certificates/{id}/withdraw',
      handle: change((one) => ({ ...one, revokedAt: new Date().toISOString() })),
    },
    {
      endpoint: 'DELETE /_sim/certificates/{id}',
      handle: ({ params }) => gone(portal.removeCertificate(Number(params.id))),
    },
  ];
}

function view({ certificates }: Portal, certificate: Certificate): Record<string, unknown> {
  return { ...certificate, downloads: certificates.downloads.get(certificate.id) ?? 0 };
}

function gone(removed: boolean): ControlReply {
  return removed ? ok({ removed }) : refused('There is no such certificate.', 404);
}

/** One for this member now; or `count` of old, to one member after the other, one course after the other. */
function make(portal: Portal, { count, member_id: memberId, ...given }: Make): ControlReply {
  const ids = memberId === undefined ? portal.members.order : [Number(memberId)];
  const members = ids.map((id) => portal.members.get(id)).filter((member) => member !== undefined);
  if (members.length === 0) return refused('There is no such member.', 404);
  const titled = COURSES.find(({ title }) => title === given.course_title);
  const course = given.course_title === undefined ? undefined : (titled ?? { id: '399', title: given.course_title });
  const made: Certificate[] = [];
  for (let index = 0; index < (count ?? 1); index += 1) {
    const member = members[index % members.length] as (typeof members)[number];
    const ordered = COURSES[Math.floor(index / members.length) % COURSES.length] as Course;
    const draft = portal.certificates.draft(member, {
      course: course ?? ordered,
      issuedAt: given.issued_at ?? (count === undefined ? new Date().toISOString() : issuedAt(index)),
      expiresAt: given.expires_at ?? null,
      askedBytes: given.byte_size ?? portal.settings.certificateBytes,
    });
    portal.saveCertificates([draft]);
    made.push(draft);
  }
  return ok(made, 201);
}

/** Every tenth at the very time of the one before it: a page may end between the two. */
function issuedAt(index: number): string {
  const turn = index % 10 === 9 ? index - 1 : index;
  return new Date(FIRST_ISSUE + turn * BETWEEN_MS).toISOString();
}

/** A new one, and the old one is withdrawn; or other bytes under the same id and time, which no `issued_since` finds. */
function replace(portal: Portal, id: number, { in_place: inPlace = false }: { in_place?: boolean }): ControlReply {
  const old = portal.certificates.get(id);
  const member = old && portal.members.get(old.memberId);
  if (!old || !member) return gone(false);
  if (inPlace) {
    const changed = withFile({ ...old, version: old.version + 1 });
    portal.saveCertificates([changed]);
    return ok(changed);
  }
  const { course, expiresAt, askedBytes } = old;
  const successor = portal.certificates.draft(member, { course, expiresAt, askedBytes });
  portal.saveCertificates([{ ...old, revokedAt: new Date().toISOString() }, successor]);
  return ok(successor, 201);
}
