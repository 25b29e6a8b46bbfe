import { z } from 'zod';
import type { FieldKey, GroupId, LearnerId } from '../../domain/ids.ts';
import type { LearnerInGroups } from '../../domain/learner.ts';
import { elearnioCapabilities } from './capabilities.ts';
import { Member } from './schema.ts';
import { ADMINISTRATOR_ROLE } from './vocabulary.ts';

const FieldText = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);

/** A member in our words; null for a row that cannot be understood. */
export function readMemberRow(row: unknown): LearnerInGroups | null {
  const parsed = Member.safeParse(row);
  return parsed.success ? toLearner(parsed.data) : null;
}

export function toLearner({ id, attributes }: z.infer<typeof Member>): LearnerInGroups {
  const fields: Record<FieldKey, string | null> = {};
  for (const { key, emptyAs } of elearnioCapabilities.fields) fields[key] = fieldText(attributes[key], emptyAs);
  const name = attributes.full_name ?? `${attributes.first_name ?? ''} ${attributes.last_name ?? ''}`;
  return {
    id: id as LearnerId,
    externalId: attributes.employee_id || null,
    email: attributes.email || null,
    fullName: name.trim(),
    status: attributes.status,
    isAdministrator: attributes.role === ADMINISTRATOR_ROLE,
    fields,
    groups: attributes.groups as GroupId[],
  };
}

function fieldText(value: unknown, emptyAs: string | undefined): string | null {
  const text = FieldText.safeParse(value);
  return !text.success || text.data === '' || text.data === emptyAs ? null : text.data;
}
