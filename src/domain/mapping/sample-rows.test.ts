import { expect, it } from 'vitest';
import type { FieldKey } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import { anEmployee, can, catalogue } from '../testing/builders.ts';
import { sampleRows } from './sample-rows.ts';

const tags = (...names: string[]) => ({ kind: 'tags', tags: names }) as const;
const PORTAL: FieldDefinition[] = [
  { key: 'custom:1' as FieldKey, label: 'Courses', type: 'string-choice', allowed: ['A', 'B'] },
  { key: 'custom:2' as FieldKey, label: 'Born', type: 'date' },
];
const PEOPLE = [
  anEmployee('1', { dynamic_3: tags('B', 'A') }),
  anEmployee('2', { dynamic_3: null }),
  anEmployee('3', { dynamic_3: tags('C') }),
  anEmployee('4', {}, ['dynamic_3']),
];
const rowsOf = (...rows: Parameters<typeof sampleRows>[0]) => sampleRows(rows, catalogue, can, PORTAL);

it('shows what Personio says and what a run would write, or why it would not', () => {
  const [row] = rowsOf({ attribute: 'dynamic_3', field: 'Courses', choice: 'multi' });
  expect(row).toMatchObject({ attribute: 'dynamic_3', problem: null });
  expect(row?.samplesOf(PEOPLE)).toMatchObject([
    { employeeId: '1', state: 'present', value: 'B, A', written: 'B,A', problem: null },
    { employeeId: '2', state: 'empty', value: null, written: null, problem: null },
    { employeeId: '3', state: 'present', value: 'C', written: null, problem: { code: 'value-not-allowed' } },
    { employeeId: '4', state: 'missing', value: null, written: null, problem: null },
  ]);
});

it('shows values of a row that has no field yet, or does not fit', () => {
  const [open, unfit] = rowsOf({ attribute: 'Abteilung' }, { attribute: 'department', field: 'custom:2' });
  for (const row of [open, unfit])
    expect(row?.samplesOf(PEOPLE.slice(0, 1))).toMatchObject([{ value: 'Pflege', written: null }]);
  expect([open?.problem, unfit?.problem?.code]).toEqual([null, 'mapping-types-differ']);
});

it('keeps each row with its own field where others are left out', () => {
  const rows = rowsOf(
    { attribute: 'department' },
    { attribute: 'erfunden', field: 'custom:1' },
    { attribute: 'Geburtstag', field: 'custom:2' },
    { attribute: 'gender', field: 'custom:2' },
  );
  expect(rows.map(({ problem }) => problem?.code ?? null)).toEqual([
    ...[null, 'attribute-unknown', null, 'field-assigned-twice'],
  ]);
  expect(rows[1]?.samplesOf(PEOPLE)).toEqual([]);
  expect(rows[2]?.samplesOf(PEOPLE.slice(0, 1))).toMatchObject([{ value: '1990-01-02', written: '1990-01-02' }]);
  expect(rows[3]?.samplesOf(PEOPLE.slice(0, 1))).toMatchObject([{ value: 'female', written: null }]);
});

it('says of a label that two attributes carry that it is not clear', () => {
  const [row] = rowsOf({ attribute: 'Schulung' });
  expect(row).toMatchObject({ attribute: null, problem: { code: 'attribute-ambiguous' } });
});
