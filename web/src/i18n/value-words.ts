import { asDay } from './format.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value as a person would say it: "ja", "Abwesend", "8. Aug. 1995". `ours` knows our own words for codes of the LMS. */
export function valueInWords(
  field: string,
  value: string | boolean | null,
  ours: (path: string) => string | null,
): string {
  if (value === null || value === '') return ours('common.empty') ?? '';
  if (typeof value === 'boolean') return ours(value ? 'common.yes' : 'common.no') ?? String(value);
  const coded = CODED[field];
  if (coded) return ours(`values.${coded}.${value}`) ?? value;
  return DAY.test(value) ? asDay(value) : value;
}

/** Fields whose values are codes of the LMS. */
const CODED: Readonly<Record<string, string>> = { status: 'status', gender: 'gender' };
