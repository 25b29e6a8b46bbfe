import type { Problem } from '../problem.ts';
import { describeProblem, type Language } from '../problem-texts/index.ts';
import type { ClosedRunStatus, RunCounts } from '../run.ts';
import { durationText } from './duration.ts';
import { SUMMARY_WORDS, type SummaryWords } from './summary-words.ts';

/** What the summary is made from: codes and counts, no person. */
export interface SummaryInput {
  readonly integration: string;
  readonly status: ClosedRunStatus;
  readonly dryRun: boolean;
  readonly durationMs: number;
  readonly counts: RunCounts;
  readonly problems: readonly SummaryProblem[];
  /** Where the run can be looked at; left out when there is no public address. */
  readonly runUrl?: string;
}

/** `params` only where they are the same for all of this code, or for a count of 1. */
type SummaryProblem = Pick<Problem, 'code' | 'severity' | 'params'> & { readonly count: number };

/** The same content for both renderings, already in the reader's language. */
export interface SummaryContent {
  readonly words: SummaryWords;
  readonly headline: string;
  readonly intro: string;
  readonly figures: readonly (readonly [label: string, value: string])[];
  readonly problems: readonly { readonly count: number; readonly sentence: string; readonly remedy: string }[];
  readonly omitted: number;
}

const MAX_PROBLEMS = 10;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

export function summaryContent(input: SummaryInput, language: Language): SummaryContent {
  const words = SUMMARY_WORDS[language];
  const ranked = [...input.problems].sort(
    (left, right) => WEIGHT[left.severity] - WEIGHT[right.severity] || right.count - left.count,
  );
  const tag = input.dryRun ? ` (${words.dryRunTag})` : '';
  return {
    words,
    headline: `${words.status[input.status]}${tag}`,
    intro: words.intro(input.integration),
    figures: [...countFigures(input.counts, language), [words.duration, durationText(input.durationMs, language)]],
    problems: ranked
      .slice(0, MAX_PROBLEMS)
      .map((problem) => ({ count: problem.count, ...describeProblem(problem, language) })),
    omitted: Math.max(0, ranked.length - MAX_PROBLEMS),
  };
}

/** Accounts always, the rest only where something happened: a row of zeros says nothing. */
export function countFigures(counts: RunCounts, language: Language): (readonly [string, string])[] {
  const words = SUMMARY_WORDS[language];
  const always: readonly (keyof RunCounts)[] = ['created', 'updated', 'deactivated', 'unchanged'];
  const names = Object.keys(words.counts) as (keyof RunCounts)[];
  return names
    .filter((name) => always.includes(name) || counts[name] > 0)
    .map((name) => [words.counts[name], String(counts[name])] as const);
}
