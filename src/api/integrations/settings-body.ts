import { z } from 'zod';
import { GROUP_ATTRIBUTES, type IntegrationSettings } from '../../domain/settings.ts';
import { EMPLOYEE_STATUSES } from '../../domain/status.ts';
import { email } from '../http/email.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ONE_LINE = /^[^\x00-\x1f\x7f]*$/;

/** Something to read. PostgreSQL keeps neither a NUL nor half a character. */
const text = z
  .string()
  .max(500)
  .regex(/\S/, 'must not be empty')
  .regex(ONE_LINE, 'must not contain control characters')
  .refine((given) => given.isWellFormed(), 'must be text in Unicode')
  .trim();

const Condition = z.discriminatedUnion('operator', [
  z.strictObject({ attribute: text, operator: z.enum(['equals', 'not-equals']), value: text }),
  z.strictObject({ attribute: text, operator: z.literal('one-of'), values: z.array(text).min(1).max(100) }),
  z.strictObject({ attribute: text, operator: z.enum(['present', 'absent']) }),
]);

const Scope = z.strictObject({ match: z.enum(['all', 'any']), conditions: z.array(Condition).max(50) });

const Assignment = z.strictObject({ attribute: text, field: text });

/** Every part may be left out; a list that is given replaces the former one. */
export const SettingsBody = z.strictObject({
  scope: Scope.exactOptional(),
  invitations: z.enum(['automatic', 'by-hand']).exactOptional(),
  groupAttributes: z.array(z.enum(GROUP_ATTRIBUTES)).max(10).transform(distinct).exactOptional(),
  customAttributes: z
    .strictObject({ enabled: z.boolean().exactOptional(), assignments: z.array(Assignment).max(50).exactOptional() })
    .exactOptional(),
  statusMap: z.partialRecord(z.enum(EMPLOYEE_STATUSES), text).exactOptional(),
  createInactive: z.boolean().exactOptional(),
  outOfScope: z.enum(['leave', 'deactivate']).exactOptional(),
  externalId: z.enum(['where-empty', 'overwrite', 'ignore']).exactOptional(),
  summary: z
    .strictObject({
      recipients: z.array(email).max(50).transform(distinct).exactOptional(),
      language: z.enum(['de', 'en']).exactOptional(),
    })
    .exactOptional(),
});
export type SettingsBody = z.infer<typeof SettingsBody>;

export function mergeSettings(former: IntegrationSettings, body: SettingsBody): IntegrationSettings {
  return {
    ...former,
    ...body,
    customAttributes: { ...former.customAttributes, ...body.customAttributes },
    summary: { ...former.summary, ...body.summary },
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
