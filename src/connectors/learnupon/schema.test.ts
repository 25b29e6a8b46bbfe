import { expect, it } from 'vitest';
import { Definition } from './schema.ts';

it.each([
  ['a list', ['A', 'B, C'], ['A', 'B, C']],
  ['a list of numbers', [1, 2.5], ['1', '2.5']],
  ['a list as text', '["A", "B, C"]', ['A', 'B, C']],
  ['a list of numbers as text', '[1, 2.50]', ['1', '2.5']],
  ['lines', 'A\r\nB, C\n', ['A', 'B, C']],
  ['commas', 'A, B,C', ['A', 'B', 'C']],
  ['commas behind a bracket', '[neu], B', ['[neu]', 'B']],
  ['nothing', null, null],
])('reads the options of a choice from %s', (_form, predefined_values, options) => {
  const field = { id: 231, label: 'Kurse', type_id: 4, predefined_values };
  expect(Definition.parse(field).predefined_values).toEqual(options);
});
