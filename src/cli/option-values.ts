import { InvalidArgumentError } from 'commander';

export function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** For options that may be given several times. */
export function collected(text: string, former: readonly string[] = []): string[] {
  return [...former, text];
}

/** A day or a moment, as the API wants it; a day begins where the user is. */
export function moment(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = new Date(isDay ? `${text}T00:00:00` : text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It must be a day or a moment, like 2026-11-22 or 2026-11-22T08:00:00Z.');
  return time.toISOString();
}
