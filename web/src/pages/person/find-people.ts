import { answered } from '../../api/answered.ts';
import { api, type Schemas } from '../../api/client.ts';
import { matches, namesOf } from '../run/step-changes.ts';

const RUNS = 3;
const MOST_PAGES = 25;

export interface FoundPerson {
  readonly employeeId: string;
  readonly name: string;
}

/** Names are kept in steps alone, so the latest runs that planned something are looked through. */
export async function findPeople(integration: string, words: string): Promise<FoundPerson[]> {
  const { items } = await answered(
    api.GET('/api/v1/runs', { params: { query: { integration, kind: 'all', limit: 50 } } }),
  );
  const worth = items
    .filter(({ people, status }) => people > 0 && status !== 'planning')
    .toSorted((one, other) => other.people - one.people)
    .slice(0, RUNS);
  const found = new Map<string, FoundPerson>();
  for (const { id } of worth) {
    const steps = await stepsOf(id);
    const names = namesOf(steps);
    for (const step of steps) {
      const name = names.get(step.employeeId) ?? '';
      if (!found.has(step.employeeId) && matches(step, name, words))
        found.set(step.employeeId, { employeeId: step.employeeId, name: name || step.employeeId });
    }
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name));
}

async function stepsOf(id: string): Promise<Schemas['Step'][]> {
  const steps: Schemas['Step'][] = [];
  let after: string | null = '';
  for (let page = 0; page < MOST_PAGES && after !== null; page++) {
    const query: { limit: number; after?: string } = { limit: 200, ...(after ? { after } : {}) };
    const answer: { items: Schemas['Step'][]; next: string | null } = await answered(
      api.GET('/api/v1/runs/{id}/steps', { params: { path: { id }, query } }),
    );
    steps.push(...answer.items);
    after = answer.next;
  }
  return steps;
}
