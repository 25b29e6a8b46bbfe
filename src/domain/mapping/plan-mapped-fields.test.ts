import { describe, expect, it } from 'vitest';
import { valuesWritten } from '../drift/values-written.ts';
import type { AttributeValue } from '../employee.ts';
import type { FieldKey } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import { type PlanRules, planPerson } from '../plan-person.ts';
import { resolveSettings } from '../resolved-settings.ts';
import { DEFAULT_SETTINGS, type DriftPolicy } from '../settings.ts';
import { aLearner, anEmployee, can, catalogue, rulesFor } from '../testing/builders.ts';
import { foldSteps } from '../undo/fold-steps.ts';
import { planUndo } from '../undo/plan-undo.ts';
import { withFields } from './with-fields.ts';

const key = (text: string) => text as FieldKey;
const PORTAL: FieldDefinition[] = [
  { key: key('custom:1'), label: 'Courses', type: 'string-choice', allowed: ['A', 'B', 'C'] },
  { key: key('custom:2'), label: 'Born', type: 'date' },
];
const CUSTOM = {
  enabled: true,
  assignments: [
    { attribute: 'dynamic_3', field: 'custom:1' },
    { attribute: 'dynamic_1', field: 'custom:2' },
  ],
};
const settings = { ...DEFAULT_SETTINGS, customAttributes: CUSTOM };
const { settings: resolved } = resolveSettings(settings, catalogue, can, PORTAL);
const rules: PlanRules = { ...rulesFor(), settings, resolved, can: withFields(can, resolved.fields) };

const hash = (field: FieldKey, value: string) => `${field}:${value}`;
const born: AttributeValue = { kind: 'date', date: '1990-01-02' };
const tags = (...values: string[]): AttributeValue => ({ kind: 'tags', tags: values });

function plan(
  personio: AttributeValue | null | undefined,
  lms: string | null,
  { written, drift = 'overwrite' }: { written?: Record<FieldKey, string>; drift?: DriftPolicy } = {},
) {
  const employee = anEmployee(
    '1',
    { dynamic_1: born, dynamic_3: personio ?? null },
    personio === undefined ? ['dynamic_3'] : [],
  );
  const learner = aLearner('1', { fields: { 'custom:1': lms, 'custom:2': '1990-01-02T00:00:00Z' } });
  const known = written ? { written, hash, settings: { otherwise: drift, fields: {} } } : null;
  return planPerson(employee, { outcome: 'linked', learnerId: learner.id }, learner, rules, [], known);
}

describe('a field with a type', () => {
  it('is written with it, for an account that is made as well', () => {
    expect(plan(tags('B', 'A'), 'A').steps).toMatchObject([
      { changes: [{ field: 'custom:1', type: 'string-choice', before: 'A', after: 'B,A', from: 'dynamic_3' }] },
    ]);
    const employee = anEmployee('1', { dynamic_1: born, dynamic_3: tags('A') });
    const [create] = planPerson(employee, { outcome: 'none' }, null, rules).steps;
    expect(create).toMatchObject({
      after: { fields: { 'custom:1': 'A' }, types: { 'custom:1': 'string-choice', 'custom:2': 'date' } },
    });
  });

  it.each(['A,B', 'B, A', '["B","A"]'])('is not written again where the portal shows it as %s', (shown) => {
    expect(plan(tags('A', 'B'), shown)).toMatchObject({ disposition: 'unchanged', problems: [] });
  });

  it('freezes where the attribute is missing, is emptied where it is empty, and needs nothing where both are', () => {
    expect(plan(undefined, 'A')).toMatchObject({ steps: [], frozen: ['dynamic_3'] });
    expect(plan(null, 'A').steps).toMatchObject([{ changes: [{ before: 'A', after: null, type: 'string-choice' }] }]);
    expect(plan(null, '[]').steps).toEqual([]);
  });

  it('with a value that is not on the list leaves the others to be written, and names no value', () => {
    const employee = anEmployee('1', { dynamic_1: { kind: 'date', date: '1991-01-02' }, dynamic_3: tags('Kochen') });
    const learner = aLearner('1');
    const wanted = planPerson(employee, { outcome: 'linked', learnerId: learner.id }, learner, rules);
    expect(wanted.steps).toMatchObject([{ changes: [{ field: 'custom:2', after: '1991-01-02' }] }]);
    expect(wanted.problems).toEqual([
      {
        ...{ code: 'value-not-allowed', severity: 'warning', employeeId: '1' },
        params: { field: 'custom:1', fieldLabel: 'Courses', attribute: 'dynamic_3', allowed: 'A, B, C' },
      },
    ]);
    expect(JSON.stringify(wanted.problems)).not.toContain('Kochen');
  });

  it('that the portal spells in its own way was edited by nobody', () => {
    const { steps } = plan(tags('A', 'B'), null);
    const written = valuesWritten(steps, hash);
    expect(written).toEqual({ 'custom:1': 'custom:1:A,B' });
    expect(plan(tags('B', 'A'), 'B,A', { written, drift: 'report' }).edits?.drifts).toEqual([]);
    const edited = plan(tags('B', 'A'), 'C', { written, drift: 'report' });
    expect(edited).toMatchObject({ steps: [], problems: [{ code: 'field-drifted' }] });
    expect(plan(tags('C'), '["B","A"]', { written, drift: 'keep' }).steps).toMatchObject([
      { changes: [{ after: 'C' }] },
    ]);
  });

  it('is taken back to what it was, in whatever order the portal shows what was written', () => {
    const { steps } = plan(tags('A', 'B'), 'C');
    const account = {
      employeeId: anEmployee('1').id,
      linked: aLearner('1').id,
      learnerId: aLearner('1').id,
      own: new Set<never>(),
    };
    const undo = (shown: string) =>
      planUndo(
        { ...account, did: foldSteps(steps, 'off'), learner: aLearner('1', { fields: { 'custom:1': shown } }) },
        { can: rules.can, groups: rules.groups, order: { kind: 'order', decisionId: 'd' } },
      );
    expect(undo('B,A').steps).toMatchObject([
      { changes: [{ field: 'custom:1', type: 'string-choice', before: 'B,A', after: 'C' }] },
    ]);
    expect(undo('B')).toMatchObject({ steps: [], problems: [{ code: 'undo-changed-since' }] });
  });
});
