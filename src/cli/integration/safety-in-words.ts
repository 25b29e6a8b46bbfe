import type { Schemas } from '../../client/index.ts';

type Safety = Schemas['Safety'];
type Fact = readonly [name: string, value: string | null];

/** What makes a run wait for a person, said as somebody in HR would. */
export function safetyFacts({ guard, approval, approvalHours, retention }: Safety): readonly Fact[] {
  return [
    ['Approval', `${APPROVAL[approval]}; a plan can be approved for ${plural(approvalHours, 'hour')}`],
    ['Guard', guard.enabled ? GUARDED : 'off'],
    ['  in one run', guard.enabled ? oneRunText(guard) : null],
    [
      '  over days',
      guard.enabled
        ? `${guard.windowPercent} % within ${plural(guard.windowDays, 'day')} by runs nobody approved`
        : null,
    ],
    [
      '  by the source',
      guard.enabled
        ? `${guard.shrinkPercent} % fewer people than usual, or nobody in a unit that had ${guard.unitPeople}`
        : null,
    ],
    ['First run', guard.confirmFirstRun ? 'waits for a confirmation of its numbers' : 'does not wait'],
    ['Kept', `values ${plural(retention.valuesDays, 'day')}, mails ${plural(retention.mailsDays, 'day')}`],
  ];
}

const GUARDED = 'waits before many are switched off or on, re-addressed, emptied or taken out of groups';
const APPROVAL = { 'when-guarded': 'where the guard asks for it', always: 'every run' } as const;

function oneRunText({ sharePercent, leastPeople, mostPeople, smallBelow, smallPeople }: Safety['guard']): string {
  const large = `above ${sharePercent} % from ${leastPeople} people on, or ${mostPeople} people`;
  return smallBelow === 0 ? large : `${large}; with fewer than ${smallBelow} learners ${smallPeople}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
