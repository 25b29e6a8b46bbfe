import { z } from 'zod';
import type { LookedAt } from '../../activities/person/look-at-person.ts';
import { DUE_KINDS } from '../../domain/incremental/due.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { STEP_KINDS } from '../../domain/steps.ts';
import { UNSEEN } from '../../domain/why/explanation.ts';
import { NEXT_ACTIONS } from '../../domain/why/next-action.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { CertificateAnswer, certificateAnswer } from '../certificates/certificate-answer.ts';
import { DueDateAnswer, dueDateAnswer } from '../due-dates/due-date-answer.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { Side, sidesOf } from '../runs/step-answer.ts';
import { FieldOfPerson, GroupOfPerson, MatchOfPerson, ScopeOfPerson } from './explanation-answer.ts';
import { FreshnessOfPerson, freshnessOfPerson } from './freshness-of-person.ts';
import { HoldAnswer, holdAnswer } from './hold-answer.ts';
import { PersonInRunAnswer, personInRunAnswer } from './person-in-run-answer.ts';

const WantedStep = z.object({
  kind: z.enum(STEP_KINDS),
  before: Side.describe('What the account has.'),
  after: Side.describe('What it would get.'),
  evidence: z.record(z.string(), z.unknown()).nullable().describe('Why somebody would be switched off.'),
});

export const PersonAnswer = z
  .object({
    employeeId: z.string(),
    integrationId: z.string(),
    integrationName: z.string(),
    inPersonio: z.boolean().nullable().describe('Null where the settings keep everybody from being read.'),
    next: z
      .object({ action: z.enum(NEXT_ACTIONS), runId: z.string().nullable() })
      .describe('What comes next for this person, said by the first thing that decides it.'),
    scope: ScopeOfPerson.nullable(),
    match: MatchOfPerson.nullable().describe('Null outside the scope, where the link alone counts.'),
    sharesAddressWith: z.array(z.string()).describe('Other employees in scope with the same address.'),
    account: z
      .object({ learnerId: z.string(), status: z.string(), isAdministrator: z.boolean() })
      .nullable()
      .describe('In the LMS, read at this moment.'),
    fields: z.array(FieldOfPerson),
    groups: z.array(GroupOfPerson),
    steps: z.array(WantedStep).describe('What the rules want; `next` says whether it would be done.'),
    problems: z.array(ProblemAnswer),
    due: z
      .array(z.object({ kind: z.enum(DUE_KINDS), on: z.iso.date() }))
      .describe(
        'Days that the rules wait for: `hire` an account from then on, `last-day` and `grace` no access any more.',
      ),
    dueDates: z.array(DueDateAnswer).describe('When somebody is looked at by themselves.'),
    certificates: z
      .array(CertificateAnswer)
      .describe('The newest 50, filed or not; all of them by `GET /api/v1/integrations/{id}/certificates?employee=`.'),
    hold: HoldAnswer.nullable(),
    erasedAt: z.iso.datetime().nullable().describe('Since then nobody syncs them.'),
    cases: z.array(z.object({ problem: ProblemAnswer, openedAt: z.iso.datetime() })),
    quarantine: z
      .object({ problem: ProblemAnswer, since: z.iso.datetime() })
      .nullable()
      .describe('Why nothing is written for the whole integration.'),
    last: z.object({
      seen: PersonInRunAnswer.nullable().describe('The newest run that looked at them.'),
      planned: PersonInRunAnswer.nullable().describe('The newest run that had something to do for them.'),
      update: PersonInRunAnswer.nullable().describe('The newest run for them alone: a hint, a click or a date.'),
    }),
    freshness: FreshnessOfPerson,
    unseen: z.array(z.enum(UNSEEN)).describe('What only a run that reads everybody can say.'),
  })
  .meta({ id: 'Person' });

export function personAnswer(
  looked: LookedAt,
  integration: Pick<Integration, 'name' | 'schedule'>,
  certificates: readonly LedgerCertificate[],
  spoken: Language,
): z.input<typeof PersonAnswer> {
  const { explanation, hold, tombstone, cases, dueDates, quarantine, last } = looked;
  return {
    ...explanation,
    integrationName: integration.name,
    scope: explanation.scope && {
      ...explanation.scope,
      conditions: explanation.scope.conditions.map((one) => ({ ...one, wanted: [...one.wanted] })),
    },
    sharesAddressWith: [...explanation.sharesAddressWith],
    fields: [...explanation.fields],
    groups: [...explanation.groups],
    steps: explanation.steps.map((step) => ({
      kind: step.kind,
      ...sidesOf(step),
      evidence: step.kind === 'deactivate' ? { ...step.evidence } : null,
    })),
    problems: explanation.problems.map((problem) => problemAnswer(problem, spoken)),
    due: [...explanation.due],
    dueDates: dueDates.map(dueDateAnswer),
    certificates: certificates.map((row) => certificateAnswer(row, integration, spoken)),
    hold: hold && holdAnswer(hold),
    erasedAt: tombstone?.erasedAt.toISOString() ?? null,
    cases: cases.map(({ problem, openedAt }) => ({
      problem: problemAnswer(problem, spoken),
      openedAt: openedAt.toISOString(),
    })),
    quarantine: quarantine && {
      problem: problemAnswer({ code: quarantine.code, severity: 'error' }, spoken),
      since: quarantine.since,
    },
    last: {
      seen: last.seen && personInRunAnswer(last.seen, spoken),
      planned: last.planned && personInRunAnswer(last.planned, spoken),
      update: last.update && personInRunAnswer(last.update, spoken),
    },
    freshness: freshnessOfPerson(looked.freshness),
    unseen: [...explanation.unseen],
  };
}
