import { describe, expect, it } from 'vitest';
import type { AttributeKey } from '../../domain/ids.ts';
import { readEmployeeRow } from './schema.ts';

const NAME = 'first_name' as AttributeKey;
const id = { label: 'ID', value: 771, type: 'integer', universal_id: 'id' };

describe('a row', () => {
  it('keeps missing and empty apart', () => {
    const blank = { label: 'First name', value: '', type: 'standard', universal_id: 'first_name' };
    expect(readEmployeeRow({ attributes: { id, first_name: blank } }, [NAME])?.attributes).toEqual({
      first_name: null,
    });
    expect(readEmployeeRow({ attributes: { id } }, [NAME])?.attributes).toEqual({});
  });

  it('brings nothing that was not asked for', () => {
    const secret = { label: 'IBAN', value: 'DE02', type: 'standard', universal_id: 'iban' };
    expect(readEmployeeRow({ attributes: { id, dynamic_1: secret } }, [NAME])).toEqual({ id: '771', attributes: {} });
  });

  it.each([
    null,
    'row',
    {},
    { attributes: {} },
    { attributes: { id: { value: null } } },
    { attributes: { id, first_name: 1 } },
  ])('%j is unreadable', (row) => expect(readEmployeeRow(row, [NAME])).toBeNull());
});
