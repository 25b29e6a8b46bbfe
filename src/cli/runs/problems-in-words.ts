import type { Schemas } from '../../client/index.ts';
import type { Output } from '../output/output.ts';
import { plainText } from '../output/plain-text.ts';

type Problem = Schemas['Problem'];

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** The same sentence once, with everybody whom it concerns: a hundred people without an address are one thing to do. */
export function problemsInWords(problems: readonly Problem[], { styled }: Pick<Output, 'styled'>): string {
  const groups = Object.values(Object.groupBy(problems, ({ code, message }) => `${code} ${message}`));
  return groups
    .flatMap((group) => (group?.[0] ? [{ first: group[0], group }] : []))
    .toSorted((a, b) => WEIGHT[a.first.severity] - WEIGHT[b.first.severity] || b.group.length - a.group.length)
    .map(({ first, group }) => {
      const head = `${styled(COLOUR[first.severity], first.severity)}  ${first.code}${group.length > 1 ? `  (${group.length})` : ''}`;
      const lines = [first.message, first.remedy, ...whom(group)].map((line) => `  ${plainText(line)}`);
      return [head, ...lines].join('\n');
    })
    .join('\n\n');
}

function whom(group: readonly Problem[]): string[] {
  return [
    ...named('employee', group, ({ employeeId }) => employeeId),
    ...named('learner', group, ({ employeeId, learnerId }) => (employeeId === null ? learnerId : null)),
    ...named('setting', group, ({ setting }) => setting),
  ];
}

function named(what: string, group: readonly Problem[], idOf: (problem: Problem) => string | null): string[] {
  const ids = [...new Set(group.map(idOf).filter((id) => id !== null))];
  return ids.length === 0 ? [] : [`${what}${ids.length > 1 ? 's' : ''}: ${ids.join(', ')}`];
}
