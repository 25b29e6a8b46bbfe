import type { FieldKey, GroupId } from '../../../domain/ids.ts';
import type { LearnerInGroups } from '../../../domain/learner.ts';
import { sameText } from '../effect.ts';
import { readGroupList } from '../group-catalogue.ts';
import { INACTIVE } from '../vocabulary.ts';
import type { Session } from './session.ts';

/** How the account is to look after a probe. */
export interface Wanted {
  readonly fields: LearnerInGroups['fields'];
  readonly status: string;
}

/**
 * Puts back what was touched, each thing by itself, so that one refusal keeps nothing else from being put back, and says what
 * could not be. Groups are taken out of what the account shows now: somebody may have added others meanwhile.
 */
export async function putBack(session: Session, wanted: Wanted): Promise<readonly string[]> {
  // Groups first: the mark in a field names the group, and who is killed in between leaves it for the next probe.
  await takeOutOfGroups(session);
  for (const field of session.touched.fields) await putBackField(session, field, wanted.fields[field] ?? null);
  const { status } = await session.read();
  if (status !== wanted.status) await session.write({ fields: {}, status: wanted.status });
  return whatIsLeft(session, wanted, await session.read());
}

async function putBackField(session: Session, field: FieldKey, value: string | null): Promise<void> {
  if (holds(await session.read(), field, value)) return;
  const ways = value === null ? [null, ''] : [value];
  for (const way of ways) if (await session.put(field, way)) return;
}

async function takeOutOfGroups(session: Session): Promise<void> {
  const { groups } = await session.read();
  const kept = groups.filter((id) => !session.touched.groups.has(id));
  if (kept.length === groups.length) return;
  if ((await session.write({ fields: {}, groups: kept })) === 'taken') return;
  const addressable = new Set((await readGroupList(session.client, session.signal)).map((group) => group.id));
  await session.write({ fields: {}, groups: kept.filter((id) => addressable.has(id)) });
}

function whatIsLeft({ touched }: Session, wanted: Wanted, now: LearnerInGroups): string[] {
  const fields = [...touched.fields].filter((field) => !holds(now, field, wanted.fields[field] ?? null));
  const groups = now.groups.filter((id: GroupId) => touched.groups.has(id));
  return [
    ...fields.map((field) => `The field ${field} keeps a value of the probe: empty it by hand.`),
    ...groups.map((id) => `The learner is still in the group with the external id ${id}: take it out by hand.`),
    ...(now.status === wanted.status ? [] : [`The status is "${now.status}": set it to "${wanted.status}" by hand.`]),
  ];
}

function holds({ fields }: LearnerInGroups, field: FieldKey, value: string | null): boolean {
  return sameText(field, fields[field] ?? null, value);
}

/** An account of ours ends switched off; any other as it was found, without what an earlier probe left in it. */
export function wantedOf(found: LearnerInGroups, leftovers: readonly FieldKey[], ours: boolean): Wanted {
  const fields = { ...found.fields };
  for (const field of leftovers) fields[field] = null;
  return { fields, status: ours ? INACTIVE : found.status };
}
