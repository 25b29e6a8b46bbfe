/** 1 string, 2 decimal, 3 integer, 4 to 6 a choice of these, 7 date. */
export type TypeId = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type CustomValue = string | number | readonly (string | number)[] | null;
/** By definition id. */
export type CustomValues = Record<string, CustomValue>;

export type Field = {
  id: number;
  label: string;
  type_id: TypeId;
  predefined_values: string[] | null;
  /** The vendor's definition does not show it. */
  multi: boolean;
  required: boolean;
};

export const STRING = 1;
const DECIMAL = 2;
export const STRING_CHOICE = 4;
export const DATE = 7;

export function isChoice({ type_id }: Pick<Field, 'type_id'>): boolean {
  return type_id >= STRING_CHOICE && type_id < DATE;
}

export function isDecimal({ type_id }: Pick<Field, 'type_id'>): boolean {
  return type_id === DECIMAL || type_id === 5;
}

/** A type may change within its family, never between texts, numbers and dates. */
export function sameFamily(a: TypeId, b: TypeId): boolean {
  return familyOf(a) === familyOf(b);
}

function familyOf(type: TypeId): 'text' | 'number' | 'date' {
  if (type === DATE) return 'date';
  return type === STRING || type === STRING_CHOICE ? 'text' : 'number';
}
