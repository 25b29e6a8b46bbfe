import { type Scenario, verdict } from '../scenario.ts';
import { anyTouch } from '../stage/harm.ts';
import type { Fault } from '../stage/portal.ts';

type Side = 'Personio' | 'The LMS';

/** For as long as the run asks, so that reading again does not help. */
function unstable(side: Side, does: string, fault: Fault): Scenario {
  return {
    name: `${side} ${does}`,
    invariant: '2: A list counts as read only when it is proven complete',
    group: 'quick',
    async play(theatre) {
      const stage = await theatre.stage({ employees: 130 });
      const before = await stage.inStep();
      if (side === 'Personio') await stage.company.fault({ endpoint: 'GET /v1/company/employees', ...fault });
      else await stage.portal.fault('list', fault);
      const run = await stage.sync();
      return verdict(await stage.told(run), await anyTouch(stage.portal, before));
    },
  };
}

const DROPS = { kind: 'drop-rows', count: 30 } as const;
const REPEATS = { kind: 'unstable-paging' } as const;

export const unstablePages: readonly Scenario[] = [
  unstable('Personio', 'drops rows from its pages', DROPS),
  unstable('Personio', 'repeats rows of the page before and misses others', REPEATS),
  unstable('The LMS', 'drops rows from its pages', DROPS),
  unstable('The LMS', 'repeats rows of the page before and misses others', REPEATS),
];
