import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { StepKind } from '../../domain/steps.ts';
import type { PersonSteps } from '../../ports/lms-port.ts';
import type { Claim, PlannedPerson } from '../../ports/step-store.ts';
import { anIntegration, aPlannedRun, claimOf, type StoreForTests, storeForTests } from './stored.ts';

/** The real store for a test file, with an integration of its own for each test. */
export function stepsUnderTest() {
  let store: StoreForTests;
  let integrationId: IntegrationId;
  beforeAll(async () => {
    store = await storeForTests();
  });
  beforeEach(async () => {
    integrationId = (await anIntegration(store)).id;
  });
  afterAll(() => store?.close());

  /** Everything that is known of the steps of a run. */
  function rawSteps(runId: RunId) {
    return store.rows<{
      employee_id: string;
      status: string;
      attempt: string | null;
      problem: { code: string } | null;
    }>(
      'SELECT employee_id, status, attempt, problem, finished_at FROM steps WHERE run_id = $1 ORDER BY position, ordinal',
      [runId],
    );
  }
  return {
    get store(): StoreForTests {
      return store;
    },
    get integrationId(): IntegrationId {
      return integrationId;
    },
    planned: (...people: PlannedPerson[]): Promise<RunId> => aPlannedRun(store, integrationId, people),
    claimOf: (runId: RunId, changes: Partial<Claim> = {}): Claim => claimOf(integrationId, runId, changes),
    rawSteps,
    statuses: async (runId: RunId): Promise<string[]> => (await rawSteps(runId)).map((row) => row.status),
    rawLinks: () => store.rows('SELECT * FROM links WHERE integration_id = $1 ORDER BY employee_id', [integrationId]),
  };
}

export const ids = (people: readonly PersonSteps[]) => people.map((person) => person.employeeId);

export const kinds = (person: PersonSteps | undefined): StepKind[] => person?.steps.map(({ step }) => step.kind) ?? [];
