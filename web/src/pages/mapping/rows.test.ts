import { expect, it } from 'vitest';
import type { Schemas } from '../../api/client.ts';
import { assignmentsOf, editedRowsOf, withNewRow } from './rows.ts';

const NOTHING = {
  settings: 'in-force',
  outdated: false,
  enabled: false,
  rows: [],
  attributes: [],
  fields: [],
} as const;
const mapping = (enabled: boolean, attributes: readonly string[]) =>
  ({
    ...NOTHING,
    enabled,
    rows: attributes.map((attribute) => ({ attribute, field: `field-${attribute}`, choice: null, encoding: null })),
  }) as unknown as Schemas['Mapping'];

it('the first row switches the transfer on, or it would take no effect', () => {
  expect(withNewRow(editedRowsOf(mapping(false, [])))).toMatchObject({ enabled: true, rows: [{ attribute: '' }] });
});

it('a switch that was turned off over rows stays off when one more is made', () => {
  expect(withNewRow(editedRowsOf(mapping(false, ['team']))).enabled).toBe(false);
});

it('a row keeps its key when another one goes, and a new one never gets the key of another', () => {
  const { rows, enabled } = editedRowsOf(mapping(true, ['team', 'office']));
  const { rows: more } = withNewRow({ enabled, rows: rows.slice(1) });
  expect(more.map(({ key, attribute }) => [key, attribute])).toEqual([
    [1, 'office'],
    [2, ''],
  ]);
});

it('the settings get nothing of what the editor needs alone', () => {
  expect(assignmentsOf(editedRowsOf(mapping(true, ['team'])).rows)).toEqual([
    { attribute: 'team', field: 'field-team' },
  ]);
});
