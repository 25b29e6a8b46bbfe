import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../../../domain/certificates/pdf.ts';
import type { EmployeeId, IntegrationId } from '../../../domain/ids.ts';
import type { LedgerCertificate } from '../../../ports/certificate-ledger.ts';
import { NotConnected } from '../../probe/not-connected.ts';
import { ACME } from '../../testing/bodies.ts';
import { requireDocumented } from '../../testing/documented.ts';
import { memoryCertificates, memoryTransfers } from '../../testing/memory-certificates.ts';
import { memoryImports } from '../../testing/memory-imports.ts';
import { type TestApi, testApi } from '../../testing/test-api.ts';
import type { NamedOwner } from './find-owner.ts';
import { plainFileName } from './plain-file-name.ts';

const PDF = Buffer.from('%PDF-1.7\nBrandschutz\n%%EOF\n');
const HASH = createHash('sha256').update(PDF).digest('hex');
const ROW = { email: 'erika@firma.example', title: 'Brandschutz', issuedOn: '2026-03-04', expiresOn: '2028-03-03' };
const ERIKA = 'e-erika' as EmployeeId;
const GONE = 'e-gone' as EmployeeId;
const PATH = '/api/v1/integrations/acme/certificates/import';

let api: TestApi;
let id: IntegrationId;
let ledger: LedgerCertificate[];
let imports: ReturnType<typeof memoryImports>;
let told: IntegrationId[];
let askOwner: (() => Promise<EmployeeId>) | null;
let ownerOf: (owner: NamedOwner) => EmployeeId | 'unknown' | 'ambiguous';
beforeAll(async () => {
  ledger = [];
  imports = memoryImports(ledger, [GONE]);
  api = await testApi({
    certificateBook: memoryCertificates(ledger),
    certificateTransfers: { ...memoryTransfers(), hinted: async (of) => void told.push(of) },
    imports: { find: (...given) => imports.find(...given), add: (...given) => imports.add(...given) },
    ownerOf: async (_id, owner) => (askOwner ?? ownerOf)(owner),
  });
  await api.ask('POST', '/api/v1/integrations', { ...ACME, certificates: { enabled: true } });
  id = (await api.integrations.list())[0]?.id ?? ('' as IntegrationId);
});
beforeEach(() => {
  ledger.length = 0;
  imports.kept.length = 0;
  told = [];
  askOwner = null;
  ownerOf = (owner) => ('employeeId' in owner ? owner.employeeId : ERIKA);
});
afterAll(() => api.close());

type Part = readonly [name: string, content: string | Buffer, fileName?: string];
const parts = (row: object = ROW, file: Buffer | null = PDF): Part[] => [
  ['certificate', JSON.stringify(row)],
  ...(file ? [['file', file, 'Brandschutz für Müller.pdf'] as const] : []),
];

async function send(given: readonly Part[] | RequestInit, token = api.token, path = PATH) {
  const form = new FormData();
  if (Array.isArray(given))
    for (const [name, content, fileName] of given as readonly Part[])
      form.append(name, ...((typeof content === 'string' ? [content] : [new Blob([content]), fileName]) as [string]));
  const init = Array.isArray(given) ? { body: form } : (given as RequestInit);
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  const response = await fetch(`${api.url}${path}`, { method: 'POST', ...init, headers });
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  requireDocumented('POST', path, answer);
  return answer;
}

describe('handing in a certificate', () => {
  it('keeps its bytes, begins its day where the integration is, and has it filed soon', async () => {
    const answer = await send(parts());
    expect(answer).toMatchObject({ status: 201, body: { outcome: 'imported', employeeId: ERIKA } });
    expect(answer.headers.get('location')).toBe(`/api/v1/integrations/${id}/certificates/1`);
    expect(answer.body.certificate).toMatchObject({
      id: '1',
      state: 'found',
      origin: 'import',
      title: 'Brandschutz',
      issuedOn: '2026-03-04',
    });
    const { timeZone } = (await api.integrations.read(id))?.schedule ?? { timeZone: '' };
    expect(timeZone).toBe('Europe/Berlin');
    expect(imports.kept).toMatchObject([
      {
        ...{ content: PDF, bytes: PDF.length, sha256: HASH, importedBy: 'installation', expiresOn: '2028-03-03' },
        ...{ fileName: 'Brandschutz für Müller.pdf', issuedAt: new Date('2026-03-03T23:00:00Z') },
      },
    ]);
    expect(told).toEqual([id]);
  });

  it('again is the same one; with an id, another file is another', async () => {
    await send(parts());
    const again = await send(parts({ ...ROW, expiresOn: null }));
    expect(again).toMatchObject({ status: 200, body: { outcome: 'known', certificate: { id: '1' } } });
    const named = { ...ROW, id: 'LMS-7' };
    expect(await send(parts(named))).toMatchObject({ status: 201 });
    expect(await send(parts(named, Buffer.from('%PDF-1.7 renewed %%EOF')))).toMatchObject({ status: 201 });
    expect(await send(parts(named))).toMatchObject({ status: 200, body: { outcome: 'known' } });
    expect(await send(parts({ ...ROW, email: undefined, employeeId: 'e-2' }))).toMatchObject({ status: 201 });
  });

  it.each([{ title: 'Erste Hilfe' }, { issuedOn: '2025-03-04' }])(
    'with the same file and %j is no silent repetition, and with an id another certificate',
    async (other) => {
      await send(parts());
      for (const dryRun of [true, false]) {
        const refused = await send(parts({ ...ROW, ...other, dryRun }));
        expect(refused).toMatchObject({ status: 409, body: { code: 'certificate-known-otherwise' } });
      }
      expect(await send(parts({ ...ROW, ...other, id: 'LMS-8' }))).toMatchObject({ status: 201 });
      expect(await send(parts({ ...ROW, id: 'LMS-8' }))).toMatchObject({ status: 200, body: { outcome: 'known' } });
    },
  );

  it('takes the parts in any order, and a file in pieces of any size', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_000, 7), Buffer.from('\n%%EOF')]);
    expect(await send(parts(ROW, large).toReversed())).toMatchObject({ status: 201 });
    expect(imports.kept[0]?.content.equals(large)).toBe(true);
  });

  it('as a dry run says what would happen, also by the hash alone, and keeps nothing', async () => {
    const dry = { ...ROW, dryRun: true };
    expect(await send(parts(dry))).toMatchObject({
      status: 200,
      body: { outcome: 'would-be-imported', certificate: null },
    });
    expect([imports.kept, told]).toEqual([[], []]);
    await send(parts());
    const byHash = await send(parts({ ...dry, sha256: HASH.toUpperCase() }, null));
    expect(byHash).toMatchObject({ status: 200, body: { outcome: 'known', certificate: { id: '1' } } });
  });

  it.each([
    ['no certificate', [['file', PDF, 'a.pdf']], 400, 'invalid-body', 'certificate'],
    [
      'no JSON',
      [
        ['certificate', '{'],
        ['file', PDF, 'a.pdf'],
      ],
      400,
      'invalid-body',
      'certificate',
    ],
    ['no file', parts(ROW, null), 400, 'invalid-body', 'file'],
    ['two owners', parts({ ...ROW, employeeId: 'e-1' }), 400, 'invalid-body', 'employeeId'],
    ['no owner', parts({ ...ROW, email: undefined }), 400, 'invalid-body', 'employeeId'],
    ['a day that is none', parts({ ...ROW, issuedOn: '2026-02-30' }), 400, 'invalid-body', 'issuedOn'],
    ['a day to come', parts({ ...ROW, issuedOn: '2999-01-01', expiresOn: null }), 400, 'invalid-body', 'issuedOn'],
    ['an end before it', parts({ ...ROW, expiresOn: '2026-03-03' }), 400, 'invalid-body', 'expiresOn'],
    ['a day before all courses', parts({ ...ROW, issuedOn: '0001-01-01' }), 400, 'invalid-body', 'issuedOn'],
    ['a NUL in its title', parts({ ...ROW, title: 'Brand\0schutz' }), 400, 'invalid-body', 'title'],
    ['half a character', parts({ ...ROW, title: 'Brandschutz \ud800' }), 400, 'invalid-body', 'title'],
    ['a NUL in its id', parts({ ...ROW, id: 'LMS\0' }), 400, 'invalid-body', 'id'],
    ['a NUL in its name', parts({ ...ROW, fileName: 'a\0.pdf' }), 400, 'invalid-body', 'fileName'],
    ['a line in its name', parts({ ...ROW, fileName: 'x\r\n"y.pdf' }), 400, 'invalid-body', 'fileName'],
    ['a folder in its name', parts({ ...ROW, fileName: '../../y.pdf' }), 400, 'invalid-body', 'fileName'],
    ['an unknown field', parts({ ...ROW, name: 'Erika' }), 400, 'invalid-body', 'name'],
    ['no PDF', parts(ROW, Buffer.from('<html></html>')), 422, 'certificate-not-a-pdf', null],
    ['an empty file', parts(ROW, Buffer.alloc(0)), 422, 'certificate-not-a-pdf', null],
    ['half a PDF', parts(ROW, Buffer.from('%PDF-1.7 …')), 422, 'certificate-truncated', null],
    ['another file', parts({ ...ROW, sha256: 'a'.repeat(64) }), 422, 'certificate-hash-mismatch', null],
    ['somebody erased', parts({ ...ROW, email: undefined, employeeId: GONE }), 409, 'person-erased', null],
  ] as const)('is refused with %s', async (_what, given, status, code, path) => {
    const answer = await send(given as readonly Part[]);
    expect(answer).toMatchObject({ status, body: { code } });
    if (path !== null) expect(answer.body.errors).toMatchObject([{ path }]);
    expect([imports.kept, told]).toEqual([[], []]);
  });

  it.each([
    ['..\\..\\Brand\0schutz\r.pdf', 'Brandschutz.pdf'],
    ['../..', 'certificate.pdf'],
    ['', 'certificate.pdf'],
    [`${'Ä'.repeat(300)}.pdf`, `${'Ä'.repeat(251)}.pdf`],
  ])('called %j in the form is kept by a plain name', (given, kept) => {
    expect(plainFileName(given)).toBe(kept);
  });

  it('whose file has no name in the form gets one', async () => {
    const lines = [
      ...['--x', 'Content-Disposition: form-data; name="certificate"', '', JSON.stringify(ROW)],
      ...[
        '--x',
        'Content-Disposition: form-data; name="file"',
        'Content-Type: application/pdf',
        '',
        `${PDF}`,
        '--x--',
        '',
      ],
    ];
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await send({ body: lines.join('\r\n'), headers })).toMatchObject({ status: 201 });
    expect(imports.kept).toMatchObject([{ fileName: 'certificate.pdf' }]);
  });

  it('is refused where Personio knows nobody, or several people, or cannot be asked', async () => {
    ownerOf = () => 'unknown';
    expect(await send(parts())).toMatchObject({ status: 422, body: { code: 'certificate-owner-unknown' } });
    ownerOf = () => 'ambiguous';
    expect(await send(parts())).toMatchObject({ status: 422, body: { code: 'certificate-owner-ambiguous' } });
    ownerOf = () => {
      throw new NotConnected([{ code: 'vendor-unavailable', severity: 'error', params: { vendor: 'personio' } }]);
    };
    expect(await send(parts())).toMatchObject({ status: 503, body: { code: 'vendor-unavailable' } });
    expect(imports.kept).toEqual([]);
  });

  it('waits for a place while as many arrive as are taken at once', async () => {
    const { promise, resolve } = Promise.withResolvers<EmployeeId>();
    let asking = 0;
    askOwner = async () => {
      asking++;
      return promise;
    };
    const all = [1, 2, 3, 4, 5].map((number) => send(parts({ ...ROW, id: `LMS-${number}` })));
    await vi.waitFor(() => expect(asking).toBe(3));
    await new Promise((later) => setTimeout(later, 100));
    expect(asking).toBe(3);
    resolve(ERIKA);
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  });

  it('for another person under the same id and with the same file is a mistake', async () => {
    const named = { ...ROW, id: 'LMS-7' };
    await send(parts(named));
    ownerOf = () => 'e-2' as EmployeeId;
    expect(await send(parts(named))).toMatchObject({ status: 409, body: { code: 'certificate-id-taken' } });
  });

  it('of more than Personio takes is refused when all of it has come', async () => {
    const large = Buffer.alloc(MAX_DOCUMENT_BYTES + 10, 7);
    large.write('%PDF-1.7');
    expect(await send(parts(ROW, large))).toMatchObject({ status: 413, body: { code: 'certificate-too-large' } });
  });

  it('wants a form, whole, from somebody who may, for an integration whose certificates are on', async () => {
    const json = { body: JSON.stringify(ROW), headers: { 'content-type': 'application/json' } };
    expect(await send(json)).toMatchObject({ status: 415, body: { code: 'form-only' } });
    const cut = {
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    };
    expect(await send(cut)).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
    const noBoundary = { body: 'x', headers: { 'content-type': 'multipart/form-data' } };
    expect(await send(noBoundary)).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
    expect(await send(parts(), await api.tokenFor('viewer'))).toMatchObject({ status: 403 });
    expect(await send(parts(), await api.tokenFor('operator'))).toMatchObject({ status: 201 });
    await api.ask('POST', '/api/v1/integrations', { ...ACME, name: 'off' });
    const off = await send(parts(), api.token, PATH.replace('acme', 'off'));
    expect(off).toMatchObject({ status: 409, body: { code: 'certificates-off' } });
  });
});
