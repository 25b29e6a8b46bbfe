import { afterAll, describe, expect, it } from 'vitest';
import { type LearnuponUnderTest, learnuponUnderTest } from '../../../test/contract/learnupon-under-test.ts';
import { addressOf, appliedOne, collect, made, person, update } from '../../../test/contract/people.ts';
import type { AttributeCatalogue } from '../../domain/attribute-catalogue.ts';
import type { AttributeType, AttributeValue, Employee } from '../../domain/employee.ts';
import { planFields } from '../../domain/field-changes.ts';
import type { AttributeKey, EmployeeId } from '../../domain/ids.ts';
import type { Encoding, FieldKind } from '../../domain/mapping/field-type.ts';
import { resolveRows } from '../../domain/mapping/resolve-rows.ts';
import { FITTING_KINDS } from '../../domain/mapping/type-table.ts';
import { withFields } from '../../domain/mapping/with-fields.ts';
import { FROM_THE_START } from '../../ports/paging.ts';

/** A field of the portal for each kind; what is typed here is what its administrator sees. */
const FIELDS: Readonly<Record<FieldKind, object>> = {
  string: { type_id: 1 },
  decimal: { type_id: 2 },
  integer: { type_id: 3 },
  'string-choice/single': { type_id: 4, predefined_values: ['A', 'B, C'] },
  'string-choice/multi': { type_id: 4, predefined_values: ['A', 'B', 'C'], multi: true },
  'decimal-choice/single': { type_id: 5, predefined_values: ['1.50', '2'] },
  'decimal-choice/multi': { type_id: 5, predefined_values: ['1.50', '2'], multi: true },
  'integer-choice/single': { type_id: 6, predefined_values: ['3', '7'] },
  'integer-choice/multi': { type_id: 6, predefined_values: ['3', '7'], multi: true },
  date: { type_id: 7 },
};

const text = (given: string): AttributeValue => ({ kind: 'text', text: given });
const number = (given: string): AttributeValue => ({ kind: 'number', number: given });

/** What Personio says, and what the portal holds in the end: numbers as numbers, several values as a list. */
const CELLS: readonly (readonly [AttributeType, FieldKind, AttributeValue, unknown])[] = [
  ['link', 'string', text('https://firma.example/a?b=c'), 'https://firma.example/a?b=c'],
  ['multiline', 'string', text('eins\r\nzwei'), 'eins\nzwei'],
  ['standard', 'string', text('Köln, "Süd"'), 'Köln, "Süd"'],
  ['standard', 'string-choice/single', text('B, C'), 'B, C'],
  ['list', 'string-choice/single', text('A'), 'A'],
  ['list', 'string', text('A'), 'A'],
  ['tags', 'string-choice/multi', { kind: 'tags', tags: ['C', 'A'] }, ['A', 'C']],
  ['tags', 'string', { kind: 'tags', tags: ['C', 'A'] }, 'A, C'],
  ['date', 'date', { kind: 'date', date: '2020-05-07' }, '2020-05-07'],
  ['integer', 'integer', number('-7'), -7],
  ['integer', 'integer-choice/single', number('3'), 3],
  ['integer', 'integer-choice/multi', number('3'), [3]],
  ['decimal', 'decimal', number('12.5'), 12.5],
  ['decimal', 'decimal-choice/single', number('1.5'), 1.5],
  ['decimal', 'decimal-choice/multi', number('1.5'), [1.5]],
];
const READ_BACK = ['numbers', 'strings'] as const;
const WAYS = [
  ['comma', 'comma'],
  ['json', 'list'],
] as const;

it('is the whole table', () => {
  const here = CELLS.map(([attribute, kind]) => `${attribute} ${kind}`).sort();
  const table = Object.entries(FITTING_KINDS).flatMap(([type, kinds]) => kinds.map((kind) => `${type} ${kind}`));
  expect(here).toEqual(table.sort());
});

describe.each(WAYS)('with several values as %s', (encoding, multiValues) => {
  describe.each(READ_BACK)('and numbers read as %s', (readNumbers) => {
    const opened = portalWith({ multiValues, readNumbers });
    afterAll(async () => (await opened).close());

    it.each(CELLS)('%s goes into %s, and is there', async (type, kind, value, held) => {
      const portal = await opened;
      const { lms } = portal;
      const number = String(CELLS.findIndex((cell) => cell[0] === type && cell[1] === kind) + 100);
      const { sources, fields } = await resolved(portal, type, kind, encoding);
      const can = withFields(lms.can, fields);
      const employee: Employee = { id: number as EmployeeId, attributes: { ['dynamic_1' as AttributeKey]: value } };
      const id = await made(lms, number);

      const { changes, problems } = planFields(employee, await lms.findLearner(id, portal.signal), sources, can);
      expect({ written: changes.length, problems }).toEqual({ written: 1, problems: [] });
      const { results, codes } = await appliedOne(lms, person(number, id, [update(number, id, changes)]));
      expect({ results, codes }).toEqual({ results: ['applied'], codes: [null] });

      const [account] = await portal.accounts(addressOf(number));
      expect(account?.fields[sources[0]?.field as never]).toEqual(held);
      const pages = await collect(lms.readLearners(FROM_THE_START, portal.signal));
      const learner = pages.flatMap(({ items }) => items).find((one) => one.id === id) ?? null;
      expect(planFields(employee, learner, sources, can)).toMatchObject({ changes: [], problems: [] });
    });
  });
});

type Portal = LearnuponUnderTest & { readonly signal: AbortSignal };

async function portalWith(settings: Parameters<typeof learnuponUnderTest>[0]): Promise<Portal> {
  const portal = await learnuponUnderTest(settings);
  for (const { id } of await portal.sim<{ id: number }[]>('GET', '/fields'))
    await portal.sim('DELETE', `/fields/${id}`);
  for (const [label, field] of Object.entries(FIELDS)) await portal.sim('POST', '/fields', { label, ...field });
  return { ...portal, signal: new AbortController().signal };
}

/** The row, as the settings name it and a run finds it. */
async function resolved({ lms, signal }: Portal, type: AttributeType, kind: FieldKind, encoding: Encoding) {
  const catalogue: AttributeCatalogue = [
    { key: 'dynamic_1' as AttributeKey, label: 'Something', type, universalId: null, options: [] },
  ];
  const choice = kind.endsWith('/multi') ? ({ choice: 'multi', encoding } as const) : {};
  const row = { attribute: 'Something', field: kind, ...choice };
  const rows = resolveRows([row], catalogue, lms.can, await lms.readFields(signal));
  expect(rows.faults).toEqual([]);
  return rows;
}
