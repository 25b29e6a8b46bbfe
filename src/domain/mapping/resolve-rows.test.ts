import { describe, expect, it } from 'vitest';
import type { AttributeKey, FieldKey } from '../ids.ts';
import type { FieldDefinition } from '../lms-capabilities.ts';
import { resolveSettings } from '../resolved-settings.ts';
import { type CustomAssignment, DEFAULT_SETTINGS } from '../settings.ts';
import { can, catalogue } from '../testing/builders.ts';
import { resolveRows } from './resolve-rows.ts';

const key = (text: string) => text as FieldKey;
const PORTAL: FieldDefinition[] = [
  { key: key('custom:1'), label: 'Courses', type: 'string-choice', allowed: ['A', 'B'] },
  { key: key('custom:2'), label: 'Born', type: 'date' },
  { key: key('custom:3'), label: 'Note', type: 'string' },
  { key: key('custom:4'), label: 'note ', type: 'string' },
];
const mapped = (rows: readonly CustomAssignment[], fields: readonly FieldDefinition[] = PORTAL) =>
  resolveRows(rows, catalogue, can, fields);
const row = (attribute: string, field: string, more: Partial<CustomAssignment> = {}) => ({ attribute, field, ...more });

describe('a row of the mapping', () => {
  it('finds attribute and field by key or label, and says how a choice is written', () => {
    const rows = [
      row('dynamic_3', 'courses'),
      row('Geburtstag', 'custom:2'),
      row('elearnio Sync', 'custom:3', { encoding: 'json' }),
    ];
    expect(mapped(rows)).toEqual({
      sources: [
        { attribute: 'dynamic_3', field: 'custom:1', choice: 'multi' },
        { attribute: 'dynamic_1', field: 'custom:2' },
        { attribute: 'dynamic_2', field: 'custom:3' },
      ],
      fields: PORTAL.slice(0, 3),
      faults: [],
    });
    expect(mapped([row('dynamic_3', 'custom:1', { encoding: 'json' })]).sources).toMatchObject([{ encoding: 'json' }]);
  });

  it('may feed a second field from the same attribute, default attributes included', () => {
    const rows = [row('first_name', 'custom:3'), row('first_name', 'custom:4')];
    expect(mapped(rows)).toMatchObject({ sources: [{}, {}], faults: [] });
  });

  it.each([
    [row('Kostenstelle', 'custom:3'), 'attribute', 'attribute-unknown', { attribute: 'Kostenstelle' }],
    [row('schulung', 'custom:3'), 'attribute', 'attribute-ambiguous', { attribute: 'schulung' }],
    [
      row('gender', 'Shoe size'),
      'field',
      'field-unknown',
      { field: 'Shoe size', allowed: 'Courses, Born, Note, note ' },
    ],
    [row('gender', 'Note'), 'field', 'field-ambiguous', { field: 'Note', allowed: 'custom:3, custom:4' }],
    [row('gender', 'given'), 'field', 'field-is-default', { field: 'given' }],
    [row('gender', 'Mail'), 'field', 'field-is-default', { field: 'mail' }],
    [
      row('dynamic_1', 'custom:1'),
      null,
      'mapping-types-differ',
      {
        ...{ attribute: 'Geburtstag', field: 'custom:1', fieldLabel: 'Courses' },
        ...{ attributeType: 'date', fieldType: 'string-choice/single' },
      },
    ],
    [
      row('dynamic_2', 'custom:1', { choice: 'multi' }),
      null,
      'mapping-types-differ',
      expect.objectContaining({ attributeType: 'list', fieldType: 'string-choice/multi' }),
    ],
  ] as const)('%j is refused: %s %s', (given, part, code, params) => {
    const good = row('dynamic_1', 'custom:2');
    expect(mapped([given, good])).toMatchObject({
      sources: [{ field: 'custom:2' }],
      faults: [{ row: 0, part, code, params }],
    });
  });

  it('is refused where another one feeds the field already, by whatever name', () => {
    expect(mapped([row('dynamic_3', 'custom:1'), row('gender', 'COURSES')])).toMatchObject({
      sources: [{ attribute: 'dynamic_3' }],
      faults: [{ row: 1, part: 'field', code: 'field-assigned-twice' }],
    });
  });
});

describe('the mapping of a run', () => {
  const settings = (assignments: readonly CustomAssignment[]) => ({
    ...DEFAULT_SETTINGS,
    customAttributes: { enabled: true, assignments },
  });
  const rows = [row('dynamic_3', 'custom:1'), row('gender', 'custom:3')];

  it('asks Personio for mapped attributes and for no others', () => {
    const needed = (some: readonly CustomAssignment[]) =>
      resolveSettings(settings(some), catalogue, can, PORTAL).settings.needed;
    expect(needed(rows)).toContain('dynamic_3');
    expect(needed(rows.slice(1))).not.toContain('dynamic_3');
    expect(needed([])).not.toContain('dynamic_4' as AttributeKey);
  });

  it('leaves a row out whose field is gone or changed its type, names it, and goes on', () => {
    const gone = PORTAL.filter((field) => field.key !== 'custom:1');
    const turned = PORTAL.map((field) => (field.key === 'custom:1' ? { ...field, type: 'integer' as const } : field));
    for (const [fields, code] of [
      [gone, 'field-unknown'],
      [turned, 'mapping-types-differ'],
    ] as const) {
      const reading = resolveSettings(settings(rows), catalogue, can, fields);
      const setting = 'settings.customAttributes.assignments.0';
      expect(reading.problems).toMatchObject([{ code, severity: 'warning', setting }]);
      expect(reading.settings.sources.filter(({ field }) => field.startsWith('custom:'))).toMatchObject([
        { field: 'custom:3' },
      ]);
      expect(reading.settings.fields).toEqual([PORTAL[2]]);
    }
  });

  it('keeps nothing of the rows where the switch is off', () => {
    const off = { ...DEFAULT_SETTINGS, customAttributes: { enabled: false, assignments: rows } };
    expect(resolveSettings(off, catalogue, can, PORTAL)).toMatchObject({ problems: [], settings: { fields: [] } });
  });
});
