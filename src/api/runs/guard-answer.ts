import { z } from 'zod';
import { DECISION_OUTCOMES } from '../../domain/decision.ts';
import { findingText } from '../../domain/guard/finding-text.ts';
import type { GuardFinding, GuardResult } from '../../domain/guard/guard-result.ts';
import { GUARDED_CHANGES, type GuardTally } from '../../domain/guard/guarded-changes.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { Decision } from '../../ports/decision-store.ts';
import { Counts } from './counts.ts';

const CODES = [
  'guard-share',
  'guard-count',
  'guard-window',
  'guard-source-shrank',
  'guard-unit-emptied',
  'guard-attribute-emptied',
  'first-invitations',
  'portal-has-members',
  'approval-wanted',
] as const satisfies readonly GuardFinding['code'][];

const people = z.number().int();

export const GuardAnswer = z
  .object({
    findings: z
      .array(
        z.looseObject({
          code: z.enum(CODES),
          message: z.string().describe('One sentence, in the language asked for.'),
        }),
      )
      .describe(
        'Why a person has to approve the plan; none: it is applied at once. The numbers stand beside the code.',
      ),
    tally: z
      .object(
        Object.fromEntries(GUARDED_CHANGES.map((change) => [change, people])) as Record<keyof GuardTally, z.ZodNumber>,
      )
      .describe('People that something guarded would happen to.'),
    planned: Counts.describe('What the plan comes to, applied or not.'),
    base: people.describe('Active linked learners: what shares are shares of.'),
  })
  .meta({ id: 'Guard' });

export const DecisionAnswer = z
  .object({
    outcome: z.enum(DECISION_OUTCOMES),
    decidedBy: z.string().nullable().describe('Name of the token; null where the time or a new start decided.'),
    decidedAt: z.iso.datetime(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Decision' });

export function guardAnswer(guard: GuardResult | null, language: Language): z.input<typeof GuardAnswer> | null {
  if (!guard) return null;
  return {
    ...guard,
    findings: guard.findings.map((finding) => ({ ...finding, message: findingText(finding, language) })),
  };
}

export function decisionAnswer(decision: Decision | undefined): z.input<typeof DecisionAnswer> | null {
  if (!decision) return null;
  const { outcome, decidedBy, decidedAt, reason } = decision;
  return { outcome, decidedBy, decidedAt: decidedAt.toISOString(), reason };
}
