import { idle, type Scenario, verdict } from '../scenario.ts';
import { unserved } from '../stage/company.ts';
import { harm } from '../stage/harm.ts';
import type { Fault, Spot } from '../stage/portal.ts';

interface Trouble {
  readonly name: string;
  readonly faults: readonly (Fault & { readonly spot: Spot })[];
}

/** A first sync meets trouble at the portal; whatever is left over when it ends, the next one has to finish. */
function trouble({ name, faults }: Trouble): Scenario {
  return {
    name,
    invariant: '5: An unknown outcome is looked up: nobody is created or invited twice, no group is lost',
    group: 'quick',
    async play(theatre) {
      const stage = await theatre.stage();
      const { portal } = stage;
      const before = await portal.accounts();
      for (const { spot, ...fault } of faults) await portal.fault(spot, fault);
      const run = await stage.approvedSync();
      const strikes = await portal.strikes();
      const told = `${await stage.told(run)}, struck ${strikes} times`;
      await portal.clearFaults();
      await stage.approvedSync();
      const wrong = await harm(portal, before);
      const without = await unserved(stage.company, await portal.accounts());
      if (without > 0) wrong.push(`${without} people have no account`);
      return strikes === 0 ? idle('nothing of the kind is called under these settings') : verdict(told, wrong);
    },
  };
}

export const storm429 = trouble({
  name: 'A storm of 429',
  faults: [{ spot: 'any', kind: 'status', status: 429, everyNth: 3, times: 8, retryAfter: 1 }],
});
export const html502 = trouble({
  name: '502 with a page of HTML, before and after the write',
  faults: [
    { spot: 'list', kind: '502-html', times: 2 },
    { spot: 'create', kind: '502-html', everyNth: 5, times: 3 },
    { spot: 'create', kind: '502-html', everyNth: 7, times: 3, commit: true },
    { spot: 'change', kind: '502-html', times: 2, commit: true },
  ],
});
export const createTimesOut = trouble({
  name: 'A create takes effect and its answer never comes',
  faults: [{ spot: 'create', kind: 'commit-then-timeout', everyNth: 4, times: 5 }],
});
export const groupChangeTimesOut = trouble({
  name: 'A change of groups takes effect and its answer never comes',
  faults: [{ spot: 'group-change', kind: 'commit-then-timeout', everyNth: 2, times: 4 }],
});
