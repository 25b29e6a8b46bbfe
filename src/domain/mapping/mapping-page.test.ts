import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ATTRIBUTE_TYPES } from '../attribute-catalogue.ts';
import type { AttributeType } from '../employee.ts';
import { fieldTypeLabel } from '../problem-texts/type-words.ts';
import { FITTING_KINDS } from './type-table.ts';

it('the table of docs/mapping.md is the one that settings are held against', () => {
  const page = readFileSync(new URL('../../../docs/mapping.md', import.meta.url), 'utf8');
  const rows = (Object.keys(FITTING_KINDS) as AttributeType[]).map((type) => {
    const kinds = FITTING_KINDS[type].map((kind) => fieldTypeLabel(kind, 'en'));
    return `| ${ATTRIBUTE_TYPES[type]} | ${kinds.join('; ')} |`;
  });
  const [, shown = ''] = page.split('| Personio attribute | field of the LMS |\n| --- | --- |\n');
  const table = shown.slice(0, shown.indexOf('\n\n')).split('\n');
  expect(table.toSorted()).toEqual(rows.toSorted());
});
