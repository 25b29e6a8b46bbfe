import { expect, it } from 'vitest';
import { expiryDay, readExpiry } from './expiry.ts';

const dayIn = (zone: string) => (text: string) => expiryDay(readExpiry(text), zone);

it('takes the day that the calendar of the zone shows at the moment that was told', () => {
  const berlin = dayIn('Europe/Berlin');
  expect(berlin('2028-03-03T23:00:00Z')).toBe('2028-03-04');
  expect(berlin('2028-06-30T21:59:59.999Z')).toBe('2028-06-30');
  expect(berlin('2028-03-03T18:30:00-0500')).toBe('2028-03-04');
  expect(berlin('2028-03-03 23:30:00 +00:00')).toBe('2028-03-04');
  expect(dayIn('America/New_York')('2028-03-04T03:00:00Z')).toBe('2028-03-03');
});

it('takes a day, midnight where it was written, and a time without a zone as that day', () => {
  const newYork = dayIn('America/New_York');
  for (const text of ['2028-03-04', ' 2028-03-04 ', '2028-03-04T00:00:00Z', '2028-03-04T00:00:00.000+01:00'])
    expect(newYork(text)).toBe('2028-03-04');
  expect(newYork('2028-03-04 23:59:59')).toBe('2028-03-04');
});

it.each(['0000-00-00', '2028-02-30T23:00:00Z', 'never', ''])('takes %j as none', (text) => {
  expect(readExpiry(text)).toBeNull();
});
