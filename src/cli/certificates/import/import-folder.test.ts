import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliFor } from '../../../../test/support/cli.ts';
import { NotConnected } from '../../../api/probe/not-connected.ts';
import { ACME } from '../../../api/testing/bodies.ts';
import { memoryCertificates } from '../../../api/testing/memory-certificates.ts';
import { memoryImports } from '../../../api/testing/memory-imports.ts';
import { type TestApi, testApi } from '../../../api/testing/test-api.ts';
import type { EmployeeId } from '../../../domain/ids.ts';
import type { LedgerCertificate } from '../../../ports/certificate-ledger.ts';

const INDEX = `Datei;E-Mail;Titel;Ausgestellt am;Bemerkung
Müller\\brand.pdf;mueller@firma.example;Brandschutz für Ältere;04.03.2026;
zwei.pdf;nobody@firma.example;Erste Hilfe;05.03.2026;
drei.pdf;mueller@firma.example;Leiter;2026-31-01;
fehlt.pdf;mueller@firma.example;Leiter;05.03.2026;
../index.csv;mueller@firma.example;Leiter;05.03.2026;
`;

const INDEX_OF_FAILING = `file;employeeId;title;issuedOn
zwei.pdf;e-broken;Leiter;2026-03-04
drei.pdf;e-1;Leiter;2026-03-04
`;
const INDEX_OF_REFUSED = `file;employeeId;title;issuedOn
drei.pdf;e-1;Leiter;2026-03-04
${'zwei.pdf;e-refused;Leiter;2026-03-04\n'.repeat(6)}`;

const folder = mkdtempSync(join(tmpdir(), 'matrikel-import-'));
const certificates = join(folder, 'certificates');
const REFUSED = { code: 'personio-credentials-refused', severity: 'error' } as const;
const ledger: LedgerCertificate[] = [];
const imports = memoryImports(ledger);
let api: TestApi;
let matrikel: ReturnType<typeof cliFor>;

beforeAll(async () => {
  api = await testApi({
    certificateBook: memoryCertificates(ledger),
    imports,
    ownerOf: async (_id, owner) => {
      if ('employeeId' in owner && owner.employeeId === 'e-broken') throw new Error('broken');
      if ('employeeId' in owner && owner.employeeId === 'e-refused') throw new NotConnected([REFUSED]);
      return 'email' in owner && owner.email.startsWith('nobody') ? 'unknown' : ('e-1' as EmployeeId);
    },
  });
  await api.ask('POST', '/api/v1/integrations', { ...ACME, certificates: { enabled: true } });
  matrikel = cliFor({ MATRIKEL_API_URL: api.url, MATRIKEL_TOKEN: api.token });
  mkdirSync(join(certificates, 'Müller'.normalize('NFD')), { recursive: true });
  writeFileSync(join(certificates, 'Müller'.normalize('NFD'), 'brand.pdf'), '%PDF-1.7 brand %%EOF');
  for (const name of ['zwei.pdf', 'drei.pdf', 'vier.pdf'])
    writeFileSync(join(certificates, name), `%PDF-1.7 ${name} %%EOF`);
  writeFileSync(join(certificates, 'index.csv'), Buffer.from(INDEX, 'latin1')); // as an older Excel writes it
  writeFileSync(join(folder, 'index.csv'), INDEX);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});

// Each starts the program anew, which takes its time on a busy machine.
describe('the command certificates import', { timeout: 60_000 }, () => {
  const run = (...args: readonly string[]) => matrikel.run(['certificates', 'import', 'acme', ...args]);

  it('takes the rows that are sound, names the others by their lines, and takes nothing twice', async () => {
    const dry = await run(certificates, '--dry-run', '--json');
    const outcomes = JSON.parse(dry.stdout);
    expect(outcomes.map((row: { outcome: string }) => row.outcome)).toEqual([
      ...['would-be-imported', 'refused', 'refused', 'refused', 'refused'],
    ]);
    expect(imports.kept).toEqual([]);

    const first = await run(certificates);
    expect(first.code).toBe(6);
    expect(first.stderr).toContain('Columns that are not used: Bemerkung.');
    expect(first.stderr).toContain('PDFs that no row names: 1, such as vier.pdf.');
    expect(first.stderr).toContain('5 in the index: 1 imported, 4 with a fault.');
    expect(first.stdout).toMatch(/line 3\tzwei\.pdf\tPersonio knows nobody with this id or address/);
    expect(first.stdout).toMatch(/line 4\tdrei\.pdf\tissuedOn: must be a day/);
    expect(first.stdout).toMatch(/line 5\tfehlt\.pdf\tThere is no such file in the folder/);
    expect(first.stdout).toMatch(/line 6\t\.\.\/index\.csv\tThere is no such file in the folder/);
    expect(imports.kept).toMatchObject([{ title: 'Brandschutz für Ältere', fileName: 'brand.pdf', employeeId: 'e-1' }]);

    const again = await run(certificates);
    expect(again.stderr).toContain('5 in the index: 1 known already, 4 with a fault.');
    expect(imports.kept).toHaveLength(1);
  });

  it('goes on after a row that fails inside Matrikel, or whose file cannot be read', async () => {
    const index = join(folder, 'failing.csv');
    writeFileSync(index, INDEX_OF_FAILING);
    const { code, stdout, stderr } = await run(certificates, '--index', index);
    expect(stdout).toMatch(/line 2\tzwei\.pdf\tSomething failed inside Matrikel/);
    expect(stderr).toContain('2 in the index: 1 imported, 1 with a fault.');
    expect(code).toBe(6);
  });

  it('ends where no row would go, and says what went and what did not', async () => {
    const index = join(folder, 'refused.csv');
    writeFileSync(index, INDEX_OF_REFUSED);
    const { code, stdout, stderr } = await run(certificates, '--index', index, '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ place: 'line 2', outcome: 'known' }]);
    expect(stderr).toContain('7 in the index: 1 known already, 6 not sent.');
    expect(stderr).toContain('Personio');
    expect(code).toBe(2);
  });

  it('says what is missing where there is no index, no folder or no such integration', async () => {
    const nothing = await run(join(folder, 'certificates', 'Müller'.normalize('NFD')));
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing.stderr).toContain('There is no index.csv or index.json');
    const elsewhere = await matrikel.run(['certificates', 'import', 'other', certificates]);
    expect(elsewhere).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no such integration.') });
  });
});
