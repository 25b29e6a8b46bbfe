import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../src/domain/problem.ts';
import { describeProblem } from '../../src/domain/problem-texts/index.ts';
import { startTemporal } from '../support/temporal.ts';
import { startWorld, type World, type WorldOptions } from '../support/world.ts';

let temporal: TestWorkflowEnvironment;
let world: World;
beforeAll(async () => {
  temporal = await startTemporal();
});
afterEach(() => world?.stop());
afterAll(() => temporal?.teardown());

/** Starts with something wrong; the run must end by itself, with this problem in words, and nothing written. */
async function expectStopped(options: WorldOptions, code: ProblemCode, spoil?: () => Promise<unknown>): Promise<void> {
  world = await startWorld({ temporal, ...options });
  await spoil?.();
  const run = await world.sync();
  expect(run.status).toBe('failed');
  const found = await world.store.runs.problems(run.id, { limit: 50 });
  const problem = found.find((one) => one.code === code);
  expect(problem, `found ${found.map((one) => one.code)}`).toMatchObject({ severity: 'error' });
  for (const language of ['de', 'en'] as const) {
    const { sentence, remedy } = describeProblem(
      { code, ...(problem?.params ? { params: problem.params } : {}) },
      language,
    );
    expect(`${sentence} ${remedy}`).not.toMatch(/undefined|\bat \//);
  }
  expect(await world.elearnio.writes()).toBe(0);
}

describe('a run ends with a problem, and writes nothing, on', () => {
  it(
    'a wrong client secret',
    () => expectStopped({ clientSecret: 'papi-wrong' }, 'personio-credentials-refused'),
    60_000,
  );
  it('a wrong API key', () => expectStopped({ apiKey: 'wrong' }, 'lms-key-refused'), 60_000);
  it(
    'a host that does not answer',
    () => expectStopped({ lmsUrl: 'http://127.0.0.1:9/backend/user-api/v1' }, 'host-unreachable'),
    60_000,
  );
  it('a host that is not allowed', () => expectStopped({ lmsUrl: 'http://127.0.0.2:80' }, 'host-not-allowed'), 60_000);
  it(
    'an unknown attribute in the scope',
    () =>
      expectStopped(
        {
          settings: {
            scope: { match: 'all', conditions: [{ attribute: 'Gibt es nicht', operator: 'equals', value: 'ja' }] },
          },
        },
        'scope-attribute-unreadable',
      ),
    60_000,
  );
  it(
    'a scope attribute that may not be read',
    () =>
      expectStopped({}, 'scope-attribute-unreadable', () =>
        world.personio.fault({ endpoint: '*', kind: 'whitelist-loses', attributes: ['dynamic_1830412'] }),
      ),
    60_000,
  );
  it(
    'a scope attribute that vanishes between check and reading',
    () =>
      expectStopped({}, 'scope-attribute-unreadable', () =>
        world.personio.fault({
          endpoint: 'GET /v1/company/employees',
          kind: 'whitelist-loses',
          attributes: ['dynamic_1830412'],
        }),
      ),
    60_000,
  );
  it(
    'an unknown custom attribute',
    () =>
      expectStopped(
        {
          settings: {
            customAttributes: {
              enabled: true,
              assignments: [{ attribute: 'Gibt es nicht', field: 'custom_field_one' }],
            },
          },
        },
        'attribute-unknown',
      ),
    60_000,
  );
  it(
    'malformed JSON from Personio',
    () =>
      expectStopped({}, 'vendor-bad-answer', () =>
        world.personio.fault({ endpoint: 'GET /v1/company/employees/attributes', kind: 'truncated-json' }),
      ),
    60_000,
  );
  it(
    'HTML from elearnio',
    () =>
      expectStopped({}, 'vendor-unavailable', () =>
        world.elearnio.fault({ endpoint: 'GET /groups', kind: '502-html' }),
      ),
    60_000,
  );
  it(
    'learner pages that drop people',
    () =>
      expectStopped({}, 'learners-incomplete', () =>
        world.elearnio.fault({ endpoint: 'GET /members', kind: 'drop-rows', count: 1 }),
      ),
    60_000,
  );
});

describe('a run goes on, and says so, when', () => {
  it('employee pages repeat and drop people: those seen are served, nobody is switched off', async () => {
    world = await startWorld({ temporal, employees: 250, members: 'none' });
    await world.sync();
    await world.personio.fault({ endpoint: 'GET /v1/company/employees', kind: 'unstable-paging' });
    const run = await world.sync();
    expect(run).toMatchObject({ status: 'completed_with_problems', counts: { deactivated: 0, failed: 0 } });
    const codes = (await world.store.runs.problemCounts(run.id)).map((problem) => problem.code);
    expect(codes).toEqual(expect.arrayContaining(['employees-incomplete', 'employee-missing']));
  }, 60_000);

  it('an attribute of the master data may not be read: named, its field frozen, everybody else served', async () => {
    world = await startWorld({ temporal });
    await world.personio.fault({ endpoint: '*', kind: 'whitelist-loses', attributes: ['office', 'gender'] });
    const run = await world.sync();
    expect(run.counts.created).toBeGreaterThan(30);
    const named = (await world.store.runs.problems(run.id, { limit: 50, code: 'attribute-not-readable' })).map(
      (problem) => problem.params?.attribute,
    );
    expect(named).toEqual(['office']); // gender is optional
    expect((await world.elearnio.members()).filter((member) => member.office_location)).toEqual([]);
  }, 60_000);

  it('one person’s write is refused: that person has a problem, the others their accounts', async () => {
    world = await startWorld({ temporal, members: 'none' });
    const [someone] = (await world.personio.employees()).filter(
      (employee) => employee.status === 'active' && employee.email,
    );
    await world.elearnio.fault({
      endpoint: 'POST /members',
      kind: 'status',
      status: 400,
      contains: String(someone?.email),
    });
    const run = await world.sync();
    expect(run.counts).toMatchObject({ failed: 1 });
    expect(run.counts.created).toBeGreaterThan(40);
    expect(await world.store.runs.problems(run.id, { limit: 5, code: 'write-refused' })).toMatchObject([
      { employeeId: someone?.id },
    ]);
  }, 60_000);
});
