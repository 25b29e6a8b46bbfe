import { z } from 'zod';
import { PROBLEM_CODES } from '../../domain/problem.ts';
import { GROUP_ATTRIBUTES } from '../../domain/settings.ts';

export const ScopeOfPerson = z.object({
  match: z.enum(['all', 'any']).describe('Whether all conditions have to hold, or one.'),
  verdict: z.enum(['in', 'out', 'unreadable']),
  conditions: z.array(
    z.object({
      attribute: z.string().describe('As the settings name it.'),
      key: z.string(),
      operator: z.enum(['equals', 'not-equals', 'one-of', 'present', 'absent']),
      wanted: z.array(z.string()),
      found: z.string().nullable(),
      holds: z.boolean().nullable().describe('Null where Personio does not hand the attribute out.'),
    }),
  ),
});

export const MatchOfPerson = z.object({
  outcome: z.enum(['linked', 'matched', 'none', 'link-lost', 'replaced', 'case']),
  by: z
    .enum(['link', 'external-id', 'e-mail', 'rehire', 'invitation'])
    .nullable()
    .describe('How the account was found.'),
  learnerId: z.string().nullable(),
});

const Code = z.enum(PROBLEM_CODES).nullable();

export const FieldOfPerson = z.object({
  field: z.string(),
  label: z.string(),
  attribute: z.string().describe('Where the value comes from.'),
  attributeLabel: z.string(),
  origin: z
    .enum(['system', 'custom'])
    .describe('An attribute that every Personio account has, or one of this account.'),
  reading: z.enum(['present', 'empty', 'missing']).describe('`missing`: the credential may not read it.'),
  value: z.string().nullable().describe('What Personio says.'),
  before: z.string().nullable().describe('What the account has.'),
  after: z.string().nullable().describe('What it would have.'),
  change: z
    .enum(['write', 'clear', 'same', 'frozen', 'left', 'unplanned'])
    .describe(
      '`frozen`: not readable, so it stays. `left`: stays although Personio says something else. `unplanned`: nothing is planned for the person as a whole.',
    ),
  problem: Code.describe('Why it is left.'),
});

export const GroupOfPerson = z.object({
  attribute: z.enum(GROUP_ATTRIBUTES).nullable().describe('Whose value names the group; null for one that is left.'),
  group: z.string().nullable(),
  groupId: z.string().nullable(),
  change: z.enum(['add', 'remove', 'member', 'none']),
  problem: Code.describe('Why nobody is added.'),
});
