import { describe, expect, it } from 'vitest';
import type { AttributeKey, EmployeeId, FieldKey, LearnerId, StepId } from '../../domain/ids.ts';
import type { UpdateStep } from '../../domain/steps.ts';
import type { PersonOutcome, PersonSteps } from '../../ports/lms-port.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { applyPeople } from '../applying/apply-people.ts';
import { applyPerson } from './apply-person.ts';
import type { ElearnioClient } from './client.ts';
import { NO_EXTENSIONS } from './extensions.ts';

const SENDS_OF_A_STRUGGLING_PERSON = 3;

describe('somebody who was set aside when the people end', () => {
  it('is tried once more while writing is allowed', async () => {
    const portal = failingPortal();
    await expect(drain(portal.client, portal.struggled, () => {})).rejects.toBeInstanceOf(VendorError);
    expect(portal.writes()).toBe(2 * SENDS_OF_A_STRUGGLING_PERSON);
  });

  it('has failed in the last round, also where nobody else was served', async () => {
    const portal = failingPortal();
    const outcomes = await drain(portal.client, portal.struggled, () => {}, { lastRound: true });
    expect(outcomes.map(({ steps }) => steps[0]?.outcome)).toMatchObject([
      { result: 'failed', problem: { code: 'vendor-unavailable' } },
    ]);
  });

  it('is left alone, not even read, once the permission says no', async () => {
    const portal = failingPortal();
    const lost = new Error('lease lost');
    let allowed = true;
    const end = () => {
      allowed = false;
    };
    const check = () => {
      if (!allowed) throw lost;
    };
    await expect(drain(portal.client, portal.struggled, end, { check })).rejects.toBe(lost);
    expect(portal.callsAfterTheEnd()).toBe(0);
  });

  it('is left alone once the signal is aborted, though a check would still pass', async () => {
    const portal = failingPortal();
    const lost = new Error('lease lost');
    const controller = new AbortController();
    const end = () => controller.abort(lost);
    await expect(drain(portal.client, portal.struggled, end, { signal: controller.signal })).rejects.toBe(lost);
    expect(portal.callsAfterTheEnd()).toBe(0);
  });
});

/** Every write fails and nobody can say what became of it; the account shows that nothing did. */
function failingPortal() {
  let writes = 0;
  let calls = 0;
  let callsAtEnd = 0;
  const client = {
    async member() {
      calls += 1;
      return { id: '1', status: 'active', fields: {}, groups: [] };
    },
    async updateMember() {
      calls += 1;
      writes += 1;
      const details = { vendor: 'elearnio', operation: 'PATCH /members/{id}', kind: 'server-error' } as const;
      throw new VendorError({ ...details, code: 'vendor-unavailable', outcomeUnknown: true });
    },
  } as unknown as ElearnioClient;
  return {
    client,
    writes: () => writes,
    callsAfterTheEnd: () => calls - callsAtEnd,
    /** Waits until the last look after the last send; what is called later is a last try. */
    async struggled(): Promise<void> {
      while (writes < SENDS_OF_A_STRUGGLING_PERSON || calls < 2 * SENDS_OF_A_STRUGGLING_PERSON) await tick();
      await tick();
      callsAtEnd = calls;
    },
  };
}

/** One person; the people end, as at a pause, when that one was set aside. */
async function drain(
  client: ElearnioClient,
  struggled: () => Promise<void>,
  atTheEnd: () => void,
  permission: { signal?: AbortSignal; check?: () => void; lastRound?: boolean } = {},
): Promise<PersonOutcome[]> {
  async function* people() {
    yield PERSON;
    await struggled();
    atTheEnd();
  }
  const allowed = { signal: new AbortController().signal, check: () => {}, ...permission };
  const writing = { client, permission: allowed, extensions: NO_EXTENSIONS, pageSize: 100, backoffMs: 1, taken: 0 };
  return Array.fromAsync(applyPeople(people(), 5, writing, (person) => applyPerson(writing, person)));
}

const WHO = { employeeId: '7' as EmployeeId, learnerId: '1' as LearnerId };
const CHANGE = { field: 'team' as FieldKey, before: null, after: 'West', from: 'team' as AttributeKey };
const STEP: UpdateStep = { kind: 'update', ...WHO, changes: [CHANGE] };
const PERSON: PersonSteps = { ...WHO, steps: [{ id: '1' as StepId, step: STEP }], uncertain: false };

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
