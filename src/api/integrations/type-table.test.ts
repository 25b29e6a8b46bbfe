import { afterAll, beforeAll, expect, it } from 'vitest';
import { capabilitiesOf } from '../../connectors/index.ts';
import { ATTRIBUTE_TYPES } from '../../domain/attribute-catalogue.ts';
import type { AttributeType } from '../../domain/employee.ts';
import type { AttributeKey, FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { CHOICES, FIELD_TYPES, fieldKind } from '../../domain/mapping/field-type.ts';
import { acmeWith } from '../testing/bodies.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';

const TYPES = Object.keys(ATTRIBUTE_TYPES) as AttributeType[];
const FIELDS = FIELD_TYPES.map((type): FieldDefinition => ({ key: `custom:${type}` as FieldKey, label: type, type }));
const CATALOGUE = TYPES.map((type) => {
  return { key: `dynamic_${type}` as AttributeKey, label: type, type, universalId: null, options: [] };
});

/** As the table of the issue has it, in the words that people read. */
const GOES_INTO: Readonly<Record<string, readonly string[]>> = {
  Link: ['String'],
  'Multi-line text': ['String'],
  General: ['String', 'String Choice, single select'],
  'List of options': ['String Choice, single select', 'String'],
  Tags: ['String Choice, multi select', 'String'],
  Date: ['Date'],
  'Number (integer)': ['Integer', 'Integer Choice, single select', 'Integer Choice, multi select'],
  'Number (up to 2 decimals)': ['Decimal', 'Decimal Choice, single select', 'Decimal Choice, multi select'],
};
const WORDS: Readonly<Record<string, string>> = {
  string: 'String',
  decimal: 'Decimal',
  integer: 'Integer',
  date: 'Date',
  'string-choice/single': 'String Choice, single select',
  'string-choice/multi': 'String Choice, multi select',
  'decimal-choice/single': 'Decimal Choice, single select',
  'decimal-choice/multi': 'Decimal Choice, multi select',
  'integer-choice/single': 'Integer Choice, single select',
  'integer-choice/multi': 'Integer Choice, multi select',
};

let api: TestApi;
beforeAll(async () => {
  api = await testApi({
    capabilitiesOf: (kind) => ({ ...capabilitiesOf(kind), portalFields: true }),
    offeredNow: async () => ({ catalogue: CATALOGUE, fields: FIELDS }),
  });
});
afterAll(() => api.close());

it.each(TYPES)(
  'a row of an attribute of type %s is saved where the table has it, and refused elsewhere',
  async (type) => {
    const attribute = ATTRIBUTE_TYPES[type];
    let refused = 0;
    for (const [number, { type: fieldType = 'string' }] of FIELDS.entries()) {
      for (const choice of CHOICES) {
        const field = WORDS[fieldKind(fieldType, choice)] ?? '';
        const assignments = [{ attribute: type, field: fieldType, choice }];
        const body = {
          ...acmeWith({ customAttributes: { enabled: true, assignments } }),
          name: `${type}-${number}-${choice}`,
        };
        const { status, body: answer } = await api.ask('POST', '/api/v1/integrations', body);
        if (GOES_INTO[attribute]?.includes(field)) {
          expect({ field, choice, status }).toEqual({ field, choice, status: 201 });
          continue;
        }
        refused += 1;
        expect({ field, choice, status }).toEqual({ field, choice, status: 422 });
        expect(answer.errors).toMatchObject([
          {
            code: 'mapping-types-differ',
            path: 'settings.customAttributes.assignments.0',
            message: expect.stringMatching(
              new RegExp(`type "${RegExp.escape(attribute)}".*type "${RegExp.escape(field)}"`),
            ),
          },
        ]);
      }
    }
    expect(refused).toBeGreaterThan(8);
  },
);

it('covers every type, each with its words', () => {
  expect(Object.keys(GOES_INTO).sort()).toEqual(Object.values(ATTRIBUTE_TYPES).sort());
});
