import { expect, it } from 'vitest';
import { planFields } from './field-changes.ts';
import type { AttributeKey, FieldKey } from './ids.ts';
import { ProblemCollector } from './merge-problems.ts';
import type { Clearing } from './probed-capabilities.ts';
import { aLearner, anEmployee, can } from './testing/builders.ts';

const UNIT = [{ attribute: 'department' as AttributeKey, field: 'unit' as FieldKey }];

function emptied(clearedWith: Clearing | undefined, held: string | null = 'Pflege') {
  const fields = can.fields.map((field) =>
    field.key === 'unit' && clearedWith !== undefined ? { ...field, clearedWith } : field,
  );
  const learner = aLearner('1', { fields: { unit: held } });
  return planFields(anEmployee('1', { department: '' }), learner, UNIT, { ...can, fields });
}

it.each([
  [undefined, null],
  ['null', null],
  ['empty-text', ''],
] as const)('a field that is emptied with %s is sent %j', (clearedWith, sent) => {
  expect(emptied(clearedWith).changes).toMatchObject([{ field: 'unit', before: 'Pflege', after: null, sent }]);
});

it('a field that nothing empties is left alone and named, if there is something to empty', () => {
  expect(emptied('nothing')).toMatchObject({
    changes: [],
    problems: [
      { code: 'field-not-clearable', severity: 'warning', params: { field: 'unit', attribute: 'department' } },
    ],
  });
  expect(emptied('nothing', null)).toMatchObject({ changes: [], problems: [] });
});

it("an LMS's own word for nothing goes before what was probed", () => {
  const fields = can.fields.map((field) => ({ ...field, clearedWith: 'nothing' as const }));
  const gender = [{ attribute: 'gender' as AttributeKey, field: 'sex' as FieldKey }];
  const plan = planFields(anEmployee('1', { gender: '' }), aLearner('1'), gender, { ...can, fields });
  expect(plan).toMatchObject({ changes: [{ field: 'sex', sent: 'unknown' }], problems: [] });
});

it.each([['Pflege'], ['']])('a default field that the account does not show is left alone and named (%j)', (text) => {
  const { unit: _unit, ...fields } = aLearner('1').fields as Record<string, string | null>;
  const plan = planFields(anEmployee('1', { department: text }), { ...aLearner('1'), fields }, UNIT, can);
  expect(plan).toMatchObject({ changes: [], problems: [{ code: 'field-not-shown', params: { field: 'unit' } }] });
  const collector = new ProblemCollector();
  for (const employeeId of ['1', '2']) collector.add(plan.problems.map((one) => ({ ...one, employeeId }) as never));
  expect(collector.problems()).toMatchObject([{ code: 'field-not-shown', params: { count: 2 } }]);
});
