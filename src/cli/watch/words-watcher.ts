import type { Schemas } from '../../client/index.ts';
import { plainText } from '../output/plain-text.ts';
import { planInWords } from './plan-in-words.ts';
import { openProgress } from './progress.ts';
import type { Watcher } from './watch-run.ts';

type Problem = Schemas['ProblemOfRun'];

/**
 * Tells people how a run goes on: its plan, how far it is, and what is wrong, each kind once and when it first appears. The
 * summary at the end counts them, and has what is only worth knowing.
 */
export function wordsWatcher(
  stream: NodeJS.WriteStream,
  { problems = true }: { problems?: boolean } = {},
): Watcher & { close(): void } {
  const progress = openProgress(stream);
  const told = new Set<string>();

  function tell(problem: Problem): void {
    if (problem.severity === 'info' || told.has(problem.code)) return;
    told.add(problem.code);
    progress.say(problemInWords(problem));
  }

  return {
    event(event) {
      if (event.event === 'progress') progress.show(event.data);
      if (event.event === 'problem' && problems) tell(event.data);
    },
    planned: ({ people, cost }) => progress.say(planInWords(people, cost ?? { calls: 0, seconds: 0 })),
    away: (isAway) => progress.say(isAway ? '  The API does not answer; trying again ...' : '  The API is back.'),
    close: () => progress.close(),
  };
}

function problemInWords({ severity, message, remedy, employeeId, setting }: Problem): string {
  const whom = employeeId ? ` (employee ${employeeId})` : setting ? ` (${setting})` : '';
  return `  ${severity}: ${plainText(message)}${whom}\n    ${plainText(remedy)}`;
}
