import type { Language } from '../../domain/problem-texts/index.ts';
import type { Run, StoredProblem } from '../../ports/run-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ProblemOfRun, problemOfRun } from '../runs/problem-answer.ts';
import { RunAnswer, runAnswer } from '../runs/run-answer.ts';
import { ProgressEvent, progressEvent } from './progress-event.ts';
import type { RunState } from './run-feed.ts';

/** What each kind of event carries. */
export interface EventData {
  progress(state: RunState): unknown;
  problem(problem: StoredProblem): unknown;
  run(run: Run): Promise<unknown>;
}

/** As the answers of the API do it: what a schema does not name does not leave. */
export function eventData(
  deps: Pick<ApiDependencies, 'runs' | 'decisions' | 'temporalUi' | 'clock'>,
  integrationName: string,
  language: Language,
): EventData {
  return {
    progress: (state) => ProgressEvent.parse(progressEvent(state)),
    problem: (problem) => ProblemOfRun.parse(problemOfRun(problem, language)),
    run: async (run) => RunAnswer.parse(await runAnswer(run, integrationName, deps, language)),
  };
}
