import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MoodleUnderTest, moodleUnderTest } from '../../../test/contract/moodle-under-test.ts';
import { addressOf, applied, collect, creation, joins, person } from '../../../test/contract/people.ts';
import type { FieldKey } from '../../domain/ids.ts';
import type { CreateStep } from '../../domain/steps.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { MOST_FORM_FIELDS } from './form.ts';

const signal = new AbortController().signal;
/** As many as the engine gives to one call of `apply`, and as many calls at once. */
const [BATCH, LANES] = [100, 4];
const PEOPLE = 1_000;

let site: MoodleUnderTest;
beforeAll(async () => {
  // The simulator drops what is beyond 1,000 fields, so that a form that is too long loses people.
  site = await moodleUnderTest({ maxInputVars: MOST_FORM_FIELDS, latencyMs: 5 }, {}, MOST_FORM_FIELDS);
});
afterAll(() => site?.close());

function newcomer(number: number, invite = false) {
  const employee = String(10_000 + number);
  const create = creation(site.lms, employee, invite) as CreateStep;
  const fields = {
    ...create.after.fields,
    ['department' as FieldKey]: 'IT',
    ['profile:kostenstelle' as FieldKey]: `KST ${number}`,
    ['profile:eintritt' as FieldKey]: '2024-03-01',
  };
  const steps = [
    { ...create, after: { ...create.after, fields } },
    joins(employee, null, site.groups[number % 2 ? 0 : 1]),
  ];
  return person(employee, null, steps);
}

async function readEverything() {
  await Promise.all([site.lms.check(signal), site.lms.readGroups(signal), site.lms.readFields(signal)]);
  const pages = await collect(site.lms.readLearners(FROM_THE_START, signal));
  return pages.flatMap(({ items }) => items);
}

const total = async () => Object.values(await site.calls()).reduce((sum, calls) => sum + calls, 0);

describe('a thousand people', () => {
  it('whom nobody mails cost a hundred calls at most in a first sync, and each is there with everything', {
    timeout: 60_000,
  }, async () => {
    const before = await total();
    await readEverything();
    const batches = Array.from({ length: PEOPLE / BATCH }, (_, batch) =>
      Array.from({ length: BATCH }, (__, index) => newcomer(batch * BATCH + index)),
    );
    const lane = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const outcomes = await applied(site.lms, batch);
        const results = outcomes.flatMap(({ steps }) => steps.map(({ outcome }) => outcome));
        expect(new Set(results.map((outcome) => JSON.stringify(outcome)))).toEqual(new Set(['{"result":"applied"}']));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const calls = (await total()) - before;
    expect(calls).toBeLessThanOrEqual(100);

    const learners = (await readEverything()).filter(({ externalId }) => externalId !== null);
    expect(learners).toHaveLength(PEOPLE);
    for (const { externalId, email, fields, groups } of learners) {
      expect(email).toBe(addressOf(String(externalId)));
      expect(fields).toMatchObject({ department: 'IT', 'profile:eintritt': '2024-03-01' });
      expect(groups).toHaveLength(1);
    }
    expect(await site.sim('GET', '/users/counts')).toMatchObject({ doubleEmails: [], doubleIdnumbers: [] });
  });

  it('who are mailed a password cost a call each, and a third of one more', { timeout: 20_000 }, async () => {
    const before = await total();
    await applied(
      site.lms,
      Array.from({ length: 60 }, (_, index) => newcomer(PEOPLE + index, true)),
    );
    expect((await total()) - before).toBeLessThanOrEqual(60 * 1.4);
  });

  it('cost a handful of calls and no write where nothing changed', async () => {
    const [before, writes] = [await total(), await site.writes()];
    await readEverything();
    expect([(await total()) - before <= 15, (await site.writes()) - writes]).toEqual([true, 0]);
  });
});
