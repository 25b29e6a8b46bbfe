import type { FieldDefinition, LmsCapabilities } from '../lms-capabilities.ts';

/** What an LMS can do, with the fields that one portal defines for itself. */
export function withFields(can: LmsCapabilities, fields: readonly FieldDefinition[] | undefined): LmsCapabilities {
  if (!fields || fields.length === 0) return can;
  const own = new Set(fields.map(({ key }) => key));
  return { ...can, fields: [...can.fields.filter(({ key }) => !own.has(key)), ...fields] };
}
