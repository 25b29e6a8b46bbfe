import { describe, expect, it } from 'vitest';
import { expiryDay } from '../../domain/certificates/expiry.ts';
import { readCertificateRow } from './certificate-row.ts';

const ATTRIBUTES = { member_id: 77, course_title: 'Datenschutz', issued_at: '2026-03-04T09:11:20Z' };
const read = (attributes: object = {}, id: unknown = 7001) =>
  readCertificateRow({ id, attributes: { ...ATTRIBUTES, ...attributes } });

describe('a row of the list of certificates', () => {
  it.each<[string, string | null]>([
    ['2028-03-03T23:00:00Z', '2028-03-04'],
    ['2028-03-04T00:00:00Z', '2028-03-04'],
    ['2028-03-04', '2028-03-04'],
    ['0000-00-00', null],
    ['0000-01-01', null],
    ['2027-02-30', null],
    ['soon', null],
  ])('that expires on %s expires for a company in Berlin on %s', (given, day) => {
    expect(expiryDay(read({ expires_at: given })?.expires ?? null, 'Europe/Berlin')).toBe(day);
  });

  it.each([
    ['Öl\u0000& Gas', 'Öl & Gas'],
    ['Erste\nHilfe ', 'Erste Hilfe'],
    ['Kurs \ud83d', 'Kurs \ufffd'],
    ['Kurs 🎓', 'Kurs 🎓'],
  ])('has a title that can be kept: %j', (given, title) => {
    expect(read({ course_title: given })).toMatchObject({ title });
  });

  it.each<[string, object, unknown?]>([
    ['whose title is nothing that could be read', { course_title: '\u0000 ' }],
    ['of a year that no store knows', { issued_at: '0000-01-01T00:00:00Z' }],
    ['of a year with more than four digits', { issued_at: '+012026-01-01T00:00:00Z' }],
    ['whose id nobody could look up again', {}, '7\u0000'],
    ['of half a letter as an account', { member_id: '\ud83d' }],
  ])('%s is unreadable', (_what, attributes, id) => {
    expect(read(attributes, id)).toBeNull();
  });
});
