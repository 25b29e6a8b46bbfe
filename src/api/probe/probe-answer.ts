import { z } from 'zod';
import type { Probed, ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { CERTAINTIES, PROBE_QUESTIONS, type ProbeFinding, type ProbeQuestion } from '../../ports/lms-probe.ts';
import { ProblemAnswer, problemAnswer } from '../runs/problem-answer.ts';
import { ProbedAnswer } from './probed-answer.ts';
import type { ProbeOutcome } from './probes.ts';

const Finding = z
  .strictObject({
    question: z.enum(PROBE_QUESTIONS),
    asked: z.string(),
    found: z.string().meta({ description: 'For an open question: why, and what would answer it.' }),
    certainty: z.enum(CERTAINTIES).meta({
      description: '`certain`: seen. `likely`: seen as far as the data of this portal allow. `open`: not answered.',
    }),
    changes: z.string().meta({ description: 'What a sync does differently from now on.' }),
  })
  .meta({ id: 'ProbeFinding' });

export const ProbeAnswer = z
  .strictObject({
    dryRun: z.boolean(),
    account: z.strictObject({
      learnerId: z.string().nullable().meta({ description: 'Null in a dry run that would make the account.' }),
      isNew: z.boolean().meta({ description: 'There was none with this address.' }),
    }),
    intentions: z
      .array(z.string())
      .meta({ description: 'What a probe does with the account, said before it is done.' }),
    findings: z.array(Finding).meta({ description: 'One for each question; empty in a dry run.' }),
    leftBehind: z
      .array(z.string())
      .meta({ description: 'What could not be put back as it was, and has to be by hand.' }),
    ended: z
      .union([ProblemAnswer, z.literal('stopped')])
      .nullable()
      .meta({ description: 'What ended it early: a problem, or that nobody waited any more or its time was up.' }),
    probed: ProbedAnswer.nullable().meta({ description: 'What is known of the portal from now on.' }),
  })
  .meta({ id: 'Probe' });

export function probeAnswer({ prepared, report, probed }: ProbeOutcome, spoken: Language): z.input<typeof ProbeAnswer> {
  const { ended = null } = report ?? {};
  return {
    dryRun: report === null,
    account: { learnerId: report?.learner.id ?? prepared.learner?.id ?? null, isNew: prepared.learner === null },
    intentions: [...prepared.intentions],
    findings: report?.findings.map((finding) => withEarlierAnswer(finding, probed)) ?? [],
    leftBehind: [...(report?.leftBehind ?? [])],
    ended: ended === null || ended === 'stopped' ? ended : problemAnswer(ended, spoken),
    probed,
  };
}

/** Of the others the answer is for whoever makes the settings. */
const SETTLES: Readonly<Partial<Record<ProbeQuestion, keyof Probed>>> = {
  'page-cap': 'pageCap',
  'group-names': 'exactGroupNames',
  'clearing-texts': 'clearsTexts',
  'clearing-dates': 'clearsDates',
  'hidden-memberships': 'hiddenMemberships',
};

/** The worst case does not hold where an earlier probe got an answer. */
function withEarlierAnswer(finding: ProbeFinding, probed: ProbedCapabilities | null): ProbeFinding {
  const settles = SETTLES[finding.question];
  if (finding.certainty !== 'open' || !settles || probed?.[settles] === undefined) return { ...finding };
  return { ...finding, changes: 'Nothing: what an earlier probe found goes on to hold.' };
}
