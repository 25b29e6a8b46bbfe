import { randomBytes } from 'node:crypto';
import { renderPdf } from '../../shared/pdf.ts';
import { hashText } from '../../shared/random.ts';
import { seenRows } from '../seen-rows.ts';
import type { Site } from '../site.ts';
import type { User } from '../users/user.ts';
import { wsFunction } from '../wire/function.ts';
import { optional, single, value } from '../wire/spec.ts';
import type { Certificate, Issue } from './issue.ts';

type Asked = {
  timecreatedfrom: number;
  userid: number;
  customcertid: number;
  includepdf: boolean;
  limit: number;
  offset: number;
};

const LARGEST_PAGE = 500;
const RENDER_MS = 150;

/** Newest first, without a total; a zero as a filter is no filter. */
export const listIssues = wsFunction<Asked>({
  name: 'mod_customcert_list_issues',
  spec: single({
    timecreatedfrom: optional(value('int'), 0),
    userid: optional(value('int'), 0),
    customcertid: optional(value('int'), 0),
    includepdf: optional(value('bool'), false),
    limit: optional(value('int'), 100),
    offset: optional(value('int'), 0),
  }),
  exists: ({ version, customcert }) => version !== '4.3' && customcert !== 'too-old',
  workMs: ({ includepdf, limit }) => 20 + (includepdf === '1' ? RENDER_MS * Number(limit ?? 100) : 0),
  run: (site, asked, { call }) => {
    site.demand('mod/customcert:viewallcertificates');
    const limit = Math.max(1, Math.min(LARGEST_PAGE, asked.limit));
    const offset = Math.max(0, asked.offset);
    const rows = matching(site, asked).toSorted((one, other) => inOrder(site, one, other, offset));
    return seenRows(call, site.tables.issues, rows, offset, limit).map((issue) => row(site, issue, asked.includepdf));
  },
});

function matching({ tables: { issues } }: Site, { timecreatedfrom, userid, customcertid }: Asked): Issue[] {
  return (userid === 0 ? issues.all() : issues.by('user', `${userid}`)).filter(
    (issue) => issue.timecreated >= timecreatedfrom && (customcertid === 0 || issue.customcertid === customcertid),
  );
}

/** Moodle orders by the second alone, so that those of one second may change places from one page to the next. */
function inOrder({ settings }: Site, one: Issue, other: Issue, offset: number): number {
  const newer = other.timecreated - one.timecreated;
  if (newer !== 0 || settings.issueTies === 'stable') return newer || other.id - one.id;
  return hashText(`${one.id}`, offset) - hashText(`${other.id}`, offset);
}

function row(site: Site, issue: Issue, includePdf: boolean): unknown {
  const { id, userid, customcertid, code, emailed, timecreated } = issue;
  const user = site.tables.users.get(userid) as User;
  const certificate = site.tables.certificates.get(customcertid) as Certificate;
  const fullname = `${user.firstname} ${user.lastname}`;
  return {
    issue: { id, customcertid, code, emailed, timecreated },
    user: { id: userid, fullname, username: user.username, email: user.email },
    template: { id: customcertid + 40, name: certificate.template, contextid: customcertid + 900 },
    pdf: includePdf ? file(site, issue, fullname, certificate) : { name: null, content: null, haspdf: false },
  };
}

/** Made anew for every call; the name is the template's, so that everybody's is the same. */
function file(site: Site, issue: Issue, fullname: string, { template, name }: Certificate): unknown {
  const { customcert, certificateBytes } = site.settings;
  if (issue.broken || customcert === 'cannot-render') return { name: null, content: null, haspdf: false };
  const day = new Date(issue.timecreated * 1000).toISOString().slice(0, 10);
  const pdf = renderPdf([template, fullname, name, day, `Code ${issue.code}`], certificateBytes);
  const stamp = Buffer.from(`\n% ${randomBytes(16).toString('hex')}\n`);
  site.count({ filesMade: 1 });
  return {
    name: `${template.replaceAll(' ', '_').toLowerCase()}_certificate.pdf`,
    content: Buffer.concat([pdf, stamp]).toString('base64'),
    haspdf: true,
  };
}
