import { beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId, LearnerId } from '../../domain/ids.ts';
import { NO_SCHEDULE } from '../../domain/incremental/no-schedule.ts';
import type { CertificatePosition, CertificateSource, SourceCertificate } from '../../ports/certificate-source.ts';
import type { CertificateStore, FoundCertificate, PendingCertificateHint } from '../../ports/certificate-store.ts';
import type { Connected } from '../../ports/connections.ts';
import { VendorError, type VendorErrorKind } from '../../ports/vendor-error.ts';
import { readCertificates } from './read-certificates.ts';
import { readHinted } from './read-hinted.ts';

const signal = new AbortController().signal;
const AT = new Date('2026-03-04T09:11:20Z');
const DAY_MS = 24 * 60 * 60_000;

/** What the source has: certificates by id, or what asking for one fails with. */
let source: Map<string, SourceCertificate | VendorErrorKind>;
let asked: (CertificatePosition | string)[];
let hints: (PendingCertificateHint & { inVain: number })[];
let kept: FoundCertificate[];
/** What the store says to this certificate, and to whatever comes with it. */
let refused: { readonly sourceId: string; readonly error: unknown } | null;
beforeEach(() => {
  [source, asked, hints, kept, refused] = [new Map(), [], [], [], null];
});

function certificate(sourceId: string, owner: SourceCertificate['owner'] = { learnerId: '77' as LearnerId }) {
  const when = { issuedAt: AT, expires: null, revokedAt: null };
  return { sourceId, version: '1', owner, title: 'Datenschutz', kind: 'record' as const, ...when };
}
const hinted = (...sourceIds: readonly (string | null)[]) => {
  for (const sourceId of sourceIds) hints.push({ id: hints.length + 1, sourceId, receivedAt: AT, inVain: 0 });
};
const store: Pick<CertificateStore, 'keep' | 'serveHints' | 'noteInVain'> = {
  async keep(_id, certificates) {
    if (certificates.some(({ sourceId }) => sourceId === refused?.sourceId)) throw refused?.error;
    kept.push(...certificates);
    return { found: certificates.length, known: 0, unlinked: 0 };
  },
  async serveHints(ids) {
    hints = hints.filter(({ id }) => !ids.includes(id));
  },
  async noteInVain(ids) {
    hints = hints.map((hint) => (ids.includes(hint.id) ? { ...hint, inVain: hint.inVain + 1 } : hint));
  },
};
const certificates: CertificateSource = {
  async *readCertificates(from) {
    asked.push(from);
    const all = [...source.values()].filter((one) => typeof one !== 'string');
    for (const one of all) yield { certificates: [one], unreadable: 1, cursor: null };
  },
  async readCertificate(sourceId) {
    asked.push(sourceId);
    const one = source.get(sourceId) ?? null;
    if (typeof one !== 'string') return one;
    throw new VendorError({ vendor: 'learnupon', operation: 'GET /x', kind: one, code: 'vendor-unavailable' });
  },
};
const connected = {
  integration: { id: 'i' as IntegrationId, schedule: NO_SCHEDULE } as Connected['integration'],
  certificates,
};
const look = () => readHinted({ certificates: store }, connected, [...hints], signal);
const left = () => hints.map(({ sourceId, inVain }) => [sourceId, inVain]);

describe('what an LMS told of', () => {
  it('is read afresh, each certificate once however often it was told', async () => {
    source.set('1', certificate('1')).set('2', certificate('2'));
    hinted('1', '2', '1');
    expect(await look()).toMatchObject({ found: 2 });
    expect([asked, left()]).toEqual([['1', '2'], []]);
    expect(kept.map(({ sourceId }) => sourceId)).toEqual(['1', '2']);
  });

  it('and is not there, or cannot be understood, is looked for again, and holds up nothing', async () => {
    source.set('2', 'bad-answer').set('3', 'refused').set('4', certificate('4'));
    hinted('1', '2', '3', '4');
    expect(await look()).toMatchObject({ found: 1 });
    expect(left()).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ]);
  });

  it('stays as it was while the LMS is away; one that it fails at lets the others pass', async () => {
    source.set('1', 'server-error').set('2', certificate('2')).set('3', 'unreachable').set('4', certificate('4'));
    hinted('1', '2', '3', '4');
    await expect(look()).rejects.toMatchObject({ details: { kind: 'unreachable' } });
    expect(left()).toEqual([
      ['1', 0],
      ['3', 0],
      ['4', 0],
    ]);
    source.set('3', certificate('3'));
    await expect(look()).rejects.toMatchObject({ details: { kind: 'server-error' } });
    expect(left()).toEqual([['1', 0]]);
  });

  it('without saying which is left to whoever reads what changed', async () => {
    hinted(null, null);
    expect(await look()).toMatchObject({ found: 0 });
    expect([asked, left()]).toEqual([
      [],
      [
        [null, 0],
        [null, 0],
      ],
    ]);
  });
});

describe('a look at certificates', () => {
  const read = (since: Date, of: Pick<Connected, 'integration' | 'certificates'> = connected) =>
    readCertificates({ certificates: store }, of, since, signal);

  it('is at what changed, a day earlier; those of no account are not kept', async () => {
    source.set('1', certificate('1')).set('2', certificate('2', { email: 'erika@firma.example' }));
    expect(await read(AT)).toEqual({ found: 1, known: 0, unlinked: 1, unreadable: 2 });
    expect(asked).toEqual([{ since: new Date(AT.getTime() - DAY_MS), cursor: null }]);
    expect(kept.slice(0, 1).map(({ learnerId }) => learnerId)).toEqual(['77']);
  });

  const page = [certificate('1'), certificate('2'), certificate('3')];
  const onOnePage: Pick<Connected, 'integration' | 'certificates'> = {
    ...connected,
    certificates: {
      ...certificates,
      async *readCertificates() {
        yield { certificates: page, unreadable: 0, cursor: null };
      },
    },
  };

  it('leaves out the one that the store cannot hold, and no other of its page', async () => {
    refused = { sourceId: '2', error: new Error('Failed query', { cause: { code: '22P05' } }) };
    expect(await read(AT, onOnePage)).toEqual({ found: 2, known: 0, unlinked: 0, unreadable: 1 });
    expect(kept.map(({ sourceId }) => sourceId)).toEqual(['1', '3']);
  });

  it('fails where the store is away', async () => {
    refused = { sourceId: '2', error: new Error('Failed query', { cause: { code: '57P01' } }) };
    await expect(read(AT, onOnePage)).rejects.toThrow('Failed query');
    expect(kept).toEqual([]);
  });

  it('finds nothing where the LMS has none to give', async () => {
    expect(await read(AT, { integration: connected.integration })).toMatchObject({ found: 0 });
  });

  it('ends when it is stopped', async () => {
    source.set('1', certificate('1'));
    const stopped = readCertificates({ certificates: store }, connected, AT, AbortSignal.abort());
    await expect(stopped).rejects.toThrow();
    expect(kept).toEqual([]);
  });
});
