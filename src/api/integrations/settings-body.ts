import { z } from 'zod';
import { CHOICES, ENCODINGS } from '../../domain/mapping/field-type.ts';
import { DRIFT_POLICIES, GROUP_ATTRIBUTES, type IntegrationSettings } from '../../domain/settings.ts';
import { EMPLOYEE_STATUSES } from '../../domain/status.ts';
import { email } from '../http/email.ts';

const MOST_DAYS = 366;

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

export const Scope = z.strictObject({ match: z.enum(['all', 'any']), conditions: z.array(Condition).max(50) });

export const Assignment = z.strictObject({
  attribute: text.describe('Key, universal id, or a label that only one attribute carries.'),
  field: text.describe('Key, or a label that only one field carries.'),
  choice: z
    .enum(CHOICES)
    .exactOptional()
    .describe(
      'Of a field with a list of choices: one value or several. Several for tags and one for all others, unless said.',
    ),
  encoding: z
    .enum(ENCODINGS)
    .exactOptional()
    .describe('How several values are written: `comma` joins them, `json` makes a list. `comma` unless said.'),
});

const fieldKey = z
  .string()
  .regex(/^[A-Za-z0-9_.:-]{1,100}$/, 'must be the key of a field, as the catalogue of fields shows it');

const switchName = z.string().regex(/^[A-Za-z]{1,50}$/, 'must be the name of a switch');

const Dates = z.strictObject({
  create: z
    .enum(['when-seen', 'on-hire-date'])
    .exactOptional()
    .describe('When somebody new gets an account. `when-seen` unless said.'),
  daysBeforeHire: z
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .exactOptional()
    .describe('How many days before the hire date; counts with `on-hire-date` alone.'),
  lastDay: z
    .enum(['ignore', 'end-access'])
    .exactOptional()
    .describe(
      '`end-access`: the account is switched off after the last working day, or where that is empty after the termination date. `ignore` unless said.',
    ),
  graceDays: z
    .number()
    .int()
    .min(0)
    .max(MOST_DAYS)
    .exactOptional()
    .describe('Days between leaving the scope and being switched off; counts where `outOfScope` is `deactivate`.'),
});

/** Every part may be left out; a list that is given replaces the former one. */
export const SettingsBody = z.strictObject({
  scope: Scope.exactOptional().describe('Which employees get an account. No conditions: everybody.'),
  invitations: z
    .enum(['automatic', 'by-hand'])
    .exactOptional()
    .describe('Whether each new account is sent an invitation. `by-hand` unless said.'),
  groupAttributes: z
    .array(z.enum(GROUP_ATTRIBUTES))
    .max(10)
    .transform(distinct)
    .exactOptional()
    .describe('Whose values name the groups that people are added to.'),
  customAttributes: z
    .strictObject({ enabled: z.boolean().exactOptional(), assignments: z.array(Assignment).max(50).exactOptional() })
    .exactOptional()
    .describe('Attributes of Personio that go into fields of the LMS.'),
  statusMap: z
    .partialRecord(z.enum(EMPLOYEE_STATUSES), text)
    .exactOptional()
    .describe("The LMS's word for each status of an employee."),
  createInactive: z.boolean().exactOptional().describe('Whether inactive employees without an account get one.'),
  outOfScope: z
    .enum(['leave', 'deactivate'])
    .exactOptional()
    .describe('What becomes of the account of who leaves the scope.'),
  dates: Dates.exactOptional().describe('What waits for a day. Days begin and end in the time zone of the schedule.'),
  externalId: z
    .enum(['where-empty', 'overwrite', 'ignore'])
    .exactOptional()
    .describe("Whether the LMS's external id is written."),
  memberships: z
    .enum(['add-only', 'managed'])
    .exactOptional()
    .describe('`managed` also removes people from groups, but only where Matrikel itself added them.'),
  drift: z
    .strictObject({
      otherwise: z.enum(DRIFT_POLICIES).exactOptional().describe('For fields that are not named.'),
      fields: z.record(fieldKey, z.enum(DRIFT_POLICIES)).exactOptional().describe('By field of the LMS.'),
    })
    .exactOptional()
    .describe(
      'What becomes of a field that somebody edited in the LMS: written again, kept until Personio changes, or kept and reported.',
    ),
  connector: z
    .record(switchName, z.union([z.boolean(), z.string().max(10_000)]))
    .exactOptional()
    .describe(
      'Switches that only this kind of LMS has, off unless said, and choices with a word or a text; which there are is in `docs/connectors.md`.',
    ),
  summary: z
    .strictObject({
      recipients: z.array(email).max(50).transform(distinct).exactOptional(),
      language: z.enum(['de', 'en']).exactOptional(),
    })
    .exactOptional()
    .describe('The mail after each run.'),
});
export type SettingsBody = z.infer<typeof SettingsBody>;

export function mergeSettings(former: IntegrationSettings, body: SettingsBody): IntegrationSettings {
  return {
    ...former,
    ...body,
    customAttributes: { ...former.customAttributes, ...body.customAttributes },
    dates: { ...former.dates, ...body.dates },
    drift: { ...former.drift, ...body.drift },
    ...(body.connector ? { connector: { ...former.connector, ...body.connector } } : {}),
    summary: { ...former.summary, ...body.summary },
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
