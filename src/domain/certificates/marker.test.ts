import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EmployeeId } from '../ids.ts';
import { findMarked, type MarkedCertificate, markerOf, markersIn } from './marker.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const one: MarkedCertificate = {
  ...{ lms: 'elearnio', portal: 'https://elearnio.net/backend/user-api/v1', origin: 'lms' },
  ...{ sourceId: '5001', version: 'a1', employeeId: '771' as EmployeeId },
};
const marker = (changes: Partial<MarkedCertificate> = {}) => markerOf({ ...one, ...changes }, sha256);

describe('the marker of a certificate', () => {
  it('is the same one for ever: documents that were filed years ago are known by it', () => {
    expect(marker()).toBe('Matrikel-f2xwrp911w82y46erf510rfk40');
    expect(marker()).toMatch(/^Matrikel-[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it.each([
    ['another certificate', { sourceId: '5002' }],
    ['issued anew', { version: 'a2' }],
    ['of somebody else', { employeeId: '772' as EmployeeId }],
    ['of another portal', { portal: 'https://acme.learnupon.com/api/v1' }],
    ['of another LMS', { lms: 'learnupon' }],
    ['handed in', { origin: 'import' as const }],
  ])('is another one where it is %s', (_what, changes) => {
    expect(marker(changes)).not.toBe(marker());
  });

  it('has no portal in it where the certificate was handed in', () => {
    expect(marker({ origin: 'import', portal: 'https://x.test' })).toBe(marker({ origin: 'import' }));
  });

  it('takes no part of one text for part of another', () => {
    expect(marker({ sourceId: '50', version: '01a1' })).not.toBe(marker({ sourceId: '5001', version: 'a1' }));
  });

  it('is told from other words of a comment, whoever made it', () => {
    const other = marker({ sourceId: '5002' });
    expect(markersIn(`Zertifikat. ${marker()}\n(auch ${other.toUpperCase()})`)).toEqual([marker(), other]);
    expect([markersIn(null), markersIn('Matrikel-Nr. 4711'), markersIn('')]).toEqual([[], [], []]);
  });

  it('is found in whatever comment it stands in', () => {
    const other = marker({ sourceId: '5002' });
    const documents = [
      { id: '1', comment: null },
      { id: '2', comment: `Zertifikat. ${other}` },
      { id: '3', comment: `geprüft am 3.4.\n${marker().toUpperCase()} (sk)` },
    ];
    expect(findMarked(documents, marker())?.id).toBe('3');
    expect(findMarked(documents, other)?.id).toBe('2');
    expect(findMarked(documents, marker({ sourceId: '5003' }))).toBeUndefined();
  });
});
