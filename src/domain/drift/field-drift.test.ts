import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../ids.ts';
import type { Learner } from '../learner.ts';
import { planPerson } from '../plan-person.ts';
import type { DriftPolicy, IntegrationSettings } from '../settings.ts';
import { aLearner, anEmployee, rulesFor, type Texts } from '../testing/builders.ts';
import type { ValueHash } from './field-drift.ts';
import { valuesWritten } from './values-written.ts';

const hash: ValueHash = (field, value) => `${field}:${value}`;
const key = (field: string) => field as FieldKey;

/** Somebody's plan after `written` was last written into the field `unit`. */
function plan(
  { written, personio, lms }: { written: string | null; personio: string; lms: string },
  drift: IntegrationSettings['drift'],
) {
  const learner = aLearner('1', { fields: { unit: lms } });
  const known = {
    written: written === null ? {} : { [key('unit')]: hash(key('unit'), written) },
    hash,
    settings: drift,
  };
  const match = { outcome: 'linked', learnerId: learner.id } as const;
  return planPerson(anEmployee('1', { department: personio }), match, learner, rulesFor({ drift }), [], known);
}
const everywhere = (otherwise: DriftPolicy) => ({ otherwise, fields: {} });
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe('a field that somebody edited in the LMS', () => {
  const edited = { written: 'Pflege', personio: 'Pflege', lms: 'Von Hand' };

  it('is overwritten where the settings say so, and shown', () => {
    const wanted = plan(edited, everywhere('overwrite'));
    expect(wanted.steps).toMatchObject([{ changes: [{ field: 'unit', before: 'Von Hand', after: 'Pflege' }] }]);
    expect(wanted.edits?.drifts).toEqual([
      { field: 'unit', policy: 'overwrite', expected: 'Pflege', found: 'Von Hand' },
    ]);
  });

  it('stays where it may, silently or with a problem in each run', () => {
    const kept = plan(edited, everywhere('keep'));
    expect(kept).toMatchObject({ steps: [], disposition: 'unchanged', problems: [] });
    expect(kept.edits?.drifts).toMatchObject([{ policy: 'keep' }]);
    const reported = plan(edited, everywhere('report'));
    expect(reported).toMatchObject({ steps: [], problems: [{ code: 'field-drifted', params: { field: 'unit' } }] });
  });

  it('follows its own policy before the one of all others', () => {
    const settings = { otherwise: 'keep', fields: { unit: 'overwrite' } } as const;
    expect(plan(edited, settings).steps).toHaveLength(1);
  });

  it('is written again once Personio has another value than the one that was written', () => {
    const changed = plan({ ...edited, personio: 'Küche' }, everywhere('keep'));
    expect(changed.steps).toMatchObject([{ changes: [{ before: 'Von Hand', after: 'Küche' }] }]);
    expect(changed.edits?.drifts).toEqual([]);
  });

  it('may have been emptied in the LMS, or in Personio', () => {
    expect(plan({ ...edited, lms: '' }, everywhere('keep')).steps).toEqual([]);
    const filled = plan({ written: '', personio: '', lms: 'Von Hand' }, everywhere('keep'));
    expect(filled).toMatchObject({ steps: [], edits: { drifts: [{ expected: null, found: 'Von Hand' }] } });
  });
});

describe('a field that differs', () => {
  it('because Personio changed is written, and nobody edited it', () => {
    const wanted = plan({ written: 'Pflege', personio: 'Küche', lms: 'Pflege' }, everywhere('keep'));
    expect(wanted.steps).toHaveLength(1);
    expect(wanted.edits?.drifts).toEqual([]);
  });

  it('and of which nothing is known is written', () => {
    const wanted = plan({ written: null, personio: 'Küche', lms: 'Pflege' }, everywhere('keep'));
    expect(wanted.steps).toHaveLength(1);
    expect(wanted.edits?.drifts).toEqual([]);
  });
});

it('a field that is as wanted becomes known, once', () => {
  const learned = plan({ written: null, personio: 'Pflege', lms: 'Pflege' }, everywhere('keep')).edits?.written ?? {};
  expect(learned).toMatchObject({ unit: 'unit:Pflege', status: 'status:on' });
  const known = { written: learned, hash, settings: everywhere('keep') };
  const match = { outcome: 'linked', learnerId: aLearner('1').id } as const;
  expect(planPerson(anEmployee('1'), match, aLearner('1'), rulesFor(), [], known).edits?.written).toEqual({});
});

describe('a status that somebody changed in the LMS', () => {
  function planStatus(texts: Texts, learner: Learner, written: string, settings: IntegrationSettings['drift']) {
    const known = { written: { [key('status')]: hash(key('status'), written) }, hash, settings };
    return planPerson(
      anEmployee('1', texts),
      { outcome: 'linked', learnerId: learner.id },
      learner,
      rulesFor(),
      [],
      known,
    );
  }
  const backOn = aLearner('1', { status: 'on' });
  const left = { status: 'inactive' };

  it('is set back, also where fields are kept: who may sign in is Personio’s to say', () => {
    const wanted = planStatus(left, backOn, 'off', everywhere('keep'));
    expect(wanted.steps).toMatchObject([{ kind: 'deactivate' }]);
    expect(wanted.edits?.drifts).toMatchObject([{ field: 'status', policy: 'overwrite', found: 'on' }]);
  });

  it('stays where the settings name the status itself', () => {
    const reported = planStatus(left, backOn, 'off', { otherwise: 'overwrite', fields: { status: 'report' } });
    expect(reported.steps).toEqual([]);
    expect(codes(reported)).toEqual(['field-drifted']);
  });
});

it('what was written is known by the steps that were applied', () => {
  const created = planPerson(anEmployee('1'), { outcome: 'none' }, null, rulesFor()).steps;
  expect(valuesWritten(created, hash)).toMatchObject({
    unit: 'unit:Pflege',
    status: 'status:on',
    foreign: 'foreign:1',
  });
  const match = { outcome: 'linked', learnerId: aLearner('1').id } as const;
  const changed = planPerson(
    anEmployee('1', { department: null, status: 'inactive' }),
    match,
    aLearner('1'),
    rulesFor(),
  );
  expect(valuesWritten(changed.steps, hash)).toEqual({ unit: 'unit:', status: 'status:off' });
});
