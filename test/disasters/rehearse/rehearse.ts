import { type Played, playAll, playScenario } from '../play.ts';
import type { Scenario } from '../scenario.ts';
import type { Blueprint } from '../stage/blueprint.ts';
import { openHouse } from '../stage/theatre.ts';
import { everything } from './everything.ts';

/** They wait more than they work. */
const AT_ONCE = 4;

/** Every scenario under every blueprint, on one installation; in the order of the list. */
export async function rehearse(
  blueprints: readonly Blueprint[],
  scenarios: readonly Scenario[],
  say: (text: string) => void,
): Promise<Played[]> {
  say('Starting PostgreSQL, Temporal, API and worker for the rehearsal ...');
  const house = await openHouse();
  everything.defer(() => house.stop());
  const played: Played[] = [];
  for (const blueprint of blueprints) {
    const titled = scenarios.map((one) => ({ ...one, name: titleOf(one, blueprint, blueprints.length > 1) }));
    const results = new Map<string, Played>();
    const play = async (scenario: Scenario) => {
      const result = await playScenario(scenario, house, blueprint);
      results.set(scenario.name, result);
      say(`${result.protected ? 'protected    ' : 'NOT PROTECTED'}  ${result.name}: ${result.happened}`);
    };
    await playAll(
      titled.filter(({ group }) => group === 'quick'),
      AT_ONCE,
      play,
    );
    await playAll(
      titled.filter(({ group }) => group === 'processes'),
      1,
      play,
    );
    played.push(...titled.flatMap(({ name }) => results.get(name) ?? []));
  }
  return played;
}

function titleOf({ name }: Scenario, { kind }: Blueprint, several: boolean): string {
  return several ? `${name} (${kind})` : name;
}
