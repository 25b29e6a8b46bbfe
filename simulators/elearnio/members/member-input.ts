import type { Group } from '../groups/group-store.ts';
import type { Portal } from '../portal.ts';
import { fieldProblem } from './field-rules.ts';
import type { Fields, FieldValue, Member } from './member.ts';
import { lower } from './member-store.ts';

export type Input = { fields: Fields; groups: number[] | undefined };

/** The written attributes, checked one by one; or why the whole write is refused. */
export function readInput(portal: Portal, attributes: Record<string, unknown>): Input | string {
  const fields: Fields = {};
  let groups: number[] | undefined;
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'groups') {
      const resolved = resolveGroups(portal, value);
      if (typeof resolved === 'string') return resolved;
      groups = resolved;
      continue;
    }
    const blank = blankRule(portal, value);
    if (blank === 'ignore') continue;
    const problem =
      blank === 'refuse' ? `${key} is blank` : (fieldProblem(key, value) ?? optionProblem(portal, key, value));
    if (problem === undefined) fields[key] = value as FieldValue;
    else if (!problem.endsWith('is not an attribute') || portal.settings.unknownAttribute === 'refuse') return problem;
  }
  return { fields, groups };
}

function blankRule({ settings }: Portal, value: unknown): 'clear' | 'refuse' | 'ignore' {
  if (value === null) return settings.nullValue;
  return value === '' ? settings.emptyText : 'clear';
}

export const FIELD_TWO_OPTIONS = ['B', 'C1', 'C', 'CE'];

/** Only with the proposed extensions are custom attributes defined, one of them as a list. */
function optionProblem(portal: Portal, key: string, value: unknown): string | undefined {
  if (!portal.settings.extensions || key !== 'custom_field_two' || value === null || value === '') return undefined;
  return FIELD_TWO_OPTIONS.includes(String(value)) ? undefined : 'custom_field_two is none of its options';
}

function resolveGroups(portal: Portal, value: unknown): number[] | string {
  if (!Array.isArray(value)) return 'groups is not a list';
  const ids = new Set<number>();
  for (const externalId of value) {
    const group = typeof externalId === 'string' ? groupMeant(portal, externalId) : undefined;
    if (group) ids.add(group.id);
    else if (portal.settings.unknownGroups === 'refuse') return `unknown group ${JSON.stringify(externalId)}`;
  }
  return [...ids];
}

/** External ids; with the switch also what stands for a group without one in the answers. */
function groupMeant({ groups, settings }: Portal, text: string): Group | undefined {
  const group = groups.withExternalId(text);
  if (group || settings.hiddenGroups !== 'show-and-take') return group;
  return groups.all().find(({ name, external_id }) => external_id === null && name === text);
}

/** An address or user name belongs to one member, in whatever case it is written. */
export function takenBy(portal: Portal, fields: Fields, self?: number): string | undefined {
  const { email, username } = fields;
  if (email && portal.members.byEmail.get(lower(email)).some((id) => id !== self)) return 'e-mail is taken';
  if (username && portal.members.byUsername.get(lower(username)).some((id) => id !== self)) return 'user name is taken';
  return undefined;
}

/** The full name follows its parts unless it is written itself. */
export function withFullName(before: Fields, written: Fields): Fields {
  const fields = { ...before, ...written };
  if ('full_name' in written || !('first_name' in written || 'last_name' in written)) return fields;
  fields.full_name = [fields.first_name, fields.last_name].filter(Boolean).join(' ');
  return fields;
}

/** One mail for each course of each group that is new. */
export function courseMails(portal: Portal, before: readonly number[], after: readonly number[]): number {
  const gained = after.filter((id) => !before.includes(id));
  return gained.reduce((sum, id) => sum + (portal.groups.get(id)?.courses ?? 0), 0);
}

export function sameMember(a: Member, b: Member): boolean {
  const groups = a.groups.length === b.groups.length && a.groups.every((id) => b.groups.includes(id));
  return groups && Object.keys(b.fields).every((key) => a.fields[key] === b.fields[key]);
}
