import { type Call, type Reply, type Route, twistOf } from '../../../shared/calls.ts';
import { bentPage, bentSource } from '../../../shared/list-faults.ts';
import { positive } from '../../members/list-members.ts';
import type { Portal } from '../../portal.ts';
import { document, failure } from '../../replies.ts';
import { guarded, readFilters, refuse } from '../../request.ts';
import { type Certificate, fileOf } from './certificate-store.ts';

const FILTERS = ['member_id', 'issued_since'];
const LAG_MS = 60_000;

/** Not part of elearnio's published API: our own proposal, off unless switched on. */
export function certificateRoutes(portal: Portal): Route[] {
  const whereOn = (handle: (call: Call) => Reply) => (call: Call) =>
    portal.settings.extensions ? handle(call) : failure(404, call);
  return [
    guarded(
      portal,
      'GET /certificates',
      whereOn((call) => listCertificates(portal, call)),
    ),
    guarded(
      portal,
      'GET /certificates/{id}/pdf',
      whereOn((call) => sendFile(portal, call)),
    ),
  ];
}

function listCertificates(portal: Portal, call: Call): Reply {
  const { settings, certificates } = portal;
  const filters = readFilters(portal, call, FILTERS);
  if (!(filters instanceof Map)) return filters;
  const since = Date.parse(filters.get('issued_since') ?? '1970-01-01');
  if (Number.isNaN(since)) return refuse(portal, call, 'issued_since is not a time');
  const number = positive(call.query.get('page[number]'), 1);
  const size = positive(call.query.get('page[size]'), settings.defaultPageSize);
  if (number === undefined || size === undefined) return refuse(portal, call, 'page is not a positive number');
  if (size > settings.maxPageSize && settings.overPageSize === 'refuse')
    return refuse(portal, call, 'page is too large');

  const lag = twistOf(call, 'index-lag');
  const until = lag ? Date.now() - (lag.lagMs ?? LAG_MS) : Number.POSITIVE_INFINITY;
  const member = filters.get('member_id');
  const found = certificates
    .all()
    .filter(({ memberId }) => member === undefined || String(memberId) === member)
    .filter(({ issuedAt }) => Date.parse(issuedAt) >= since && Date.parse(issuedAt) <= until)
    .sort((a, b) => Date.parse(a.issuedAt) - Date.parse(b.issuedAt) || a.id - b.id);
  const pageSize = Math.min(size, settings.maxPageSize);
  const rows = bentSource(call, found);
  const page = bentPage(call, rows, (number - 1) * pageSize, pageSize);
  const meta = { record_count: rows.length, page_count: Math.ceil(rows.length / pageSize) };
  return document(200, { data: page.map((one) => resource(portal, one)), meta });
}

/** Address and employee id are the member's of today, or those of the day of issue when the member is gone. */
function resource(portal: Portal, certificate: Certificate): Record<string, unknown> {
  const { id, memberId, holder, course, issuedAt, expiresAt, revokedAt, sha256, byteSize } = certificate;
  const member = portal.members.get(memberId)?.fields;
  const ready = portal.settings.certificateHash === 'known' || waitMs(portal, certificate) === 0;
  const attributes = {
    member_id: memberId,
    member_email: member ? member.email : holder.email,
    employee_id: member ? member.employee_id : holder.employeeId,
    course_id: course.id,
    course_title: course.title,
    issued_at: issuedAt,
    expires_at: expiresAt,
    file_name: `Zertifikat ${course.title}.pdf`,
    sha256: ready ? sha256 : null,
    byte_size: ready ? byteSize : null,
    revoked_at: revokedAt,
  };
  return { id: String(id), type: 'certificates', attributes };
}

function sendFile(portal: Portal, call: Call): Reply {
  const { certificates, settings } = portal;
  const certificate = certificates.get(Number(call.params.id));
  if (!certificate) return failure(404, call);
  const { id, revokedAt, sha256 } = certificate;
  if (revokedAt !== null) return failure(410, call);
  const asked = certificates.askedAt.get(id);
  if (asked === undefined) certificates.askedAt.set(id, Date.now());
  const left =
    asked === undefined && settings.certificateRender === 'on-request'
      ? settings.certificateRenderMs
      : waitMs(portal, certificate);
  if (left > 0) return { status: 202, headers: { 'retry-after': String(Math.ceil(left / 1000)) } };
  certificates.downloads.set(id, (certificates.downloads.get(id) ?? 0) + 1);
  const headers = { 'content-type': 'application/pdf', etag: `"${sha256}"` };
  return { status: 200, headers, body: fileOf(certificate) };
}

/** Milliseconds until the file is made; infinite while nobody has asked for it. */
function waitMs({ certificates, settings }: Portal, { id, issuedAt }: Certificate): number {
  const { certificateRender, certificateRenderMs } = settings;
  if (certificateRenderMs === 0) return 0;
  const began = certificateRender === 'on-issue' ? Date.parse(issuedAt) : certificates.askedAt.get(id);
  return began === undefined ? Number.POSITIVE_INFINITY : Math.max(0, began + certificateRenderMs - Date.now());
}
