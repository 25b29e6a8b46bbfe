/** A number field that was emptied holds none: as 0 it would become its least, and a day of retention deletes what an undo needs. */
export function typedNumber(value: string | number): number {
  return value === '' ? Number.NaN : Number(value);
}

export function shownNumber(value: number): number | '' {
  return Number.isNaN(value) ? '' : value;
}
