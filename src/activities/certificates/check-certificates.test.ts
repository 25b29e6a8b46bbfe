import { describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CertificateSource } from '../../ports/certificate-source.ts';
import type { PersonnelFile } from '../../ports/personnel-file.ts';
import { VendorError, type VendorErrorKind } from '../../ports/vendor-error.ts';
import { NO_PERSONNEL_FILE } from '../testing/fake-vendors.ts';
import { checkCertificates } from './check-certificates.ts';

const ON = { ...NO_CERTIFICATES, enabled: true };
const CATEGORIES = [
  { id: '11', name: 'Verträge' },
  { id: '14', name: 'Performance' },
];
const REFUSED: Problem = { code: 'documents-access-refused', severity: 'error' };
const NOT_OFFERED: Problem = { code: 'certificates-not-offered', severity: 'error', params: { vendor: 'elearnio' } };

const source = { check: async () => [] } as unknown as CertificateSource;

function check(file: Partial<PersonnelFile>, settings = ON, certificates: CertificateSource | null = source) {
  const personnelFile = { ...NO_PERSONNEL_FILE, readCategories: async () => CATEGORIES, ...file };
  const connected = certificates ? { personnelFile, certificates } : { personnelFile };
  return checkCertificates(connected, { kind: 'elearnio', settings }, new AbortController().signal);
}
function failing(kind: VendorErrorKind, code: Problem['code']) {
  return async () => {
    throw new VendorError({ vendor: 'personio', operation: 'GET /v1/company/document-categories', kind, code });
  };
}

describe('certificates that are to be filed', () => {
  it('have nothing in their way where rights, category and LMS are fine', async () => {
    expect(await check({})).toEqual([]);
  });

  it('are not asked about while they are switched off', async () => {
    expect(await check({ check: failing('unreachable', 'host-unreachable') }, NO_CERTIFICATES)).toEqual([]);
  });

  it('want the right to read and write documents, and categories are not asked for without it', async () => {
    const readCategories = async () => Promise.reject(new Error('asked although it is refused'));
    expect(await check({ check: async () => [REFUSED], readCategories })).toEqual([REFUSED]);
    const found = await check({ readCategories: failing('access-refused', 'documents-access-refused') });
    expect(found).toMatchObject([{ code: 'documents-access-refused', severity: 'error' }]);
  });

  it('want a category that there is, and those that there are get named', async () => {
    expect(await check({}, { ...ON, category: 'Zeugnisse' })).toMatchObject([
      { code: 'document-category-missing', severity: 'error', params: { allowed: 'Verträge, Performance' } },
    ]);
  });

  it('are filed from imports alone where the LMS has none to give, which is said and no error', async () => {
    const advice = { code: 'certificates-not-offered', severity: 'warning', params: { vendor: 'elearnio' } };
    expect(await check({}, ON, null)).toMatchObject([advice]);
    const closed = { ...source, check: async () => [NOT_OFFERED] };
    expect(await check({}, ON, closed)).toMatchObject([advice]);
  });

  it('cannot be judged while a vendor is away', async () => {
    const away = failing('unreachable', 'host-unreachable');
    await expect(check({ check: away })).rejects.toMatchObject({ details: { code: 'host-unreachable' } });
  });
});
