import type { Call, Reply, Route } from '../../shared/calls.ts';
import type { Member } from '../members/member.ts';
import { lower } from '../members/member-store.ts';
import type { Portal } from '../portal.ts';
import { document, failure } from '../replies.ts';
import { guarded, readEnvelope, refuse } from '../request.ts';
import type { Group } from './group-store.ts';
import { groupResource } from './group-wire.ts';

const ATTRIBUTES = ['name', 'external_id', 'visibility', 'member_emails', 'leader_emails'];

export function writeGroupRoutes(portal: Portal): Route[] {
  return [
    guarded(portal, 'POST /groups', (call) => writeGroup(portal, call, undefined)),
    guarded(portal, 'PATCH /groups/{id}', (call) => {
      const group = portal.groups.withExternalId(call.params.id ?? '');
      return group ? writeGroup(portal, call, group) : failure(404, call);
    }),
  ];
}

/** A create answers 200, not 201. Equal names are allowed, equal external ids are not. */
function writeGroup(portal: Portal, call: Call, before: Group | undefined): Reply {
  const envelope = readEnvelope(portal, call, 'groups');
  if ('status' in envelope) return envelope;
  const { attributes, courseInvite } = envelope;
  const problem = groupProblem(portal, attributes, before);
  if (problem) return refuse(portal, call, problem);

  const blank = { id: portal.groups.nextId(), name: '', external_id: null, visibility: true, courses: 1, leaders: [] };
  const { member_emails: emails, leader_emails: leaders, ...rest } = attributes;
  const group: Group = { ...(before ?? blank), ...(rest as Partial<Group>) };
  if (leaders !== undefined) group.leaders = leaders as string[];
  const changed =
    emails === undefined ? [] : regrouped(portal, group, emails as string[], courseInvite, before === undefined);
  const mails = changed.reduce((sum, member) => sum + mailsGained(portal, member), 0);
  portal.saveGroup(group, changed, { courseMails: mails });
  return document(200, { data: groupResource(group) });
}

function groupProblem(
  portal: Portal,
  attributes: Record<string, unknown>,
  before: Group | undefined,
): string | undefined {
  const { name = before?.name, external_id: externalId, visibility } = attributes;
  const stranger = Object.keys(attributes).find((key) => !ATTRIBUTES.includes(key));
  if (stranger && portal.settings.unknownAttribute === 'refuse') return `unknown attribute ${stranger}`;
  if (typeof name !== 'string' || name === '') return 'name is missing';
  if (visibility !== undefined && typeof visibility !== 'boolean') return 'visibility is not a boolean';
  const badList = ['member_emails', 'leader_emails'].find(
    (key) => attributes[key] !== undefined && !isTexts(attributes[key]),
  );
  if (badList) return `${badList} is not a list of texts`;
  if (externalId === undefined || externalId === null) return undefined;
  if (typeof externalId !== 'string') return 'external_id is not a text';
  const holder = portal.groups.withExternalId(externalId);
  return holder && holder.id !== before?.id ? 'external_id is taken' : undefined;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Addresses nobody has are passed over. */
function regrouped(portal: Portal, group: Group, emails: string[], invite: boolean, isNew: boolean): Member[] {
  const wanted = new Set(emails.flatMap((email) => portal.members.byEmail.get(lower(email))));
  const present = new Set(portal.members.byGroup.get(group.id));
  const changed: Member[] = [];
  for (const id of wanted) {
    const member = portal.members.get(id);
    if (!member || present.has(id)) continue;
    const mails = member.courseMails + (invite ? group.courses : 0);
    changed.push({ ...member, groups: [...member.groups, group.id], courseMails: mails });
  }
  if (isNew || portal.settings.memberEmailsOnPatch === 'add') return changed;
  for (const id of present) {
    const member = portal.members.get(id);
    if (!member || wanted.has(id)) continue;
    changed.push({ ...member, groups: member.groups.filter((other) => other !== group.id) });
  }
  return changed;
}

function mailsGained(portal: Portal, after: Member): number {
  return after.courseMails - (portal.members.get(after.id)?.courseMails ?? 0);
}
