import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import type { IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { CertificateReading } from '../../ports/certificate-ledger.ts';
import type { CertificatePosition, CertificateSource } from '../../ports/certificate-source.ts';
import type { FoundCertificate, PendingCertificateHint } from '../../ports/certificate-store.ts';
import type { Connected } from '../../ports/connections.ts';
import type { Integration } from '../../ports/integration-store.ts';
import { VendorError, type VendorErrorKind } from '../../ports/vendor-error.ts';
import { anAttempt, keptLogger } from '../testing/attempts.ts';
import { createLookActivities, type LookDeps } from './look.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const LINKED = '77' as LearnerId;
const stood = (code: ProblemCode, at: Date) => ({ problem: { code, severity: 'error' as const }, at });

let integration: Pick<Integration, 'id' | 'name' | 'revision' | 'certificates' | 'quarantine' | 'schedule'>;
/** What stands in the way before the first call. */
let problem: Problem | null;
let source: Partial<CertificateSource> | null;
let fails: { kind: VendorErrorKind; code: ProblemCode } | Error | null;
let reading: CertificateReading;
let hints: PendingCertificateHint[];
let due: number;
let diary: unknown[][];
let expires: Date | null;
let kept: readonly FoundCertificate[];
/** What a read shows, and how long each page takes. */
let [pages, minutesAPage, passed] = [1, 0, 0];
beforeEach(() => {
  const certificates = { ...NO_CERTIFICATES, enabled: true };
  const schedule = { timeZone: 'Europe/Berlin' } as Integration['schedule'];
  integration = { id: 'i' as IntegrationId, name: 'acme', revision: 4, certificates, quarantine: null, schedule };
  [problem, source, fails, hints, due, diary] = [null, {}, null, [], 0, []];
  const nothing = { everythingAskedAt: null, uncertainBefore: null, markersShownAt: null };
  const unhindered = { lookFailed: null, transferStopped: null };
  reading = { readUntil: ago(1), readInFullAt: ago(60), fullRead: null, leftOut: null, ...nothing, ...unhindered };
  [pages, minutesAPage, passed] = [1, 0, 0];
  [expires, kept] = [null, []];
});

const certificate = {
  ...{ sourceId: 's', version: '1', owner: { learnerId: LINKED }, title: 'Datenschutz', kind: 'record' as const },
  ...{ issuedAt: NOW, expires: null, revokedAt: null },
};
function refuse(): void {
  if (fails instanceof Error) throw fails;
  if (fails) throw new VendorError({ vendor: 'learnupon', operation: 'GET /x', ...fails });
}
const certificates: CertificateSource = {
  async *readCertificates(from: CertificatePosition) {
    diary.push(['reads', from.since, ...(from.cursor === null ? [] : [from.cursor])]);
    refuse();
    for (let page = Number(from.cursor ?? 0) + 1; page <= pages; page++) {
      passed += minutesAPage;
      yield { certificates: [{ ...certificate, expires }], unreadable: 1, cursor: pages === 1 ? null : String(page) };
    }
  },
  async readCertificate(sourceId) {
    diary.push(['reads', sourceId]);
    return certificate;
  },
};
function deps(): LookDeps {
  return {
    connections: {
      open: async () =>
        problem
          ? { problems: [problem] }
          : ({ integration, ...(source ? { certificates: { ...certificates, ...source } } : {}) } as Connected),
    },
    integrations: {
      read: async () => integration as Integration,
      async change(_id, { certificates: to }, only) {
        if (only?.revision !== integration.revision) return 'changed-meanwhile';
        integration = { ...integration, certificates: to ?? integration.certificates };
        return integration as Integration;
      },
    },
    certificates: {
      async keep(_id, found: readonly FoundCertificate[]) {
        kept = found;
        diary.push(['keeps', found.length]);
        return { found: found.length, known: 0, unlinked: 0 };
      },
      pendingHints: async () => hints,
      serveHints: async (ids) => void diary.push(['serves', ids]),
      noteInVain: async () => {},
    },
    certificateBook: { tally: async () => ({ byState: {} as never, due, nextAt: null }) },
    certificateReads: {
      read: async () => reading,
      note: async (_id, read) => void diary.push(['notes', read]),
      noteFullRead: async (_id, fullRead) => {
        diary.push(['reaches', fullRead.cursor]);
        reading = { ...reading, fullRead };
      },
      noteUncertain: async () => NOW,
      noteMarkersShown: async () => {},
      noteLook: async (_id, found) => void diary.push(['look', found?.code ?? null]),
      noteTransfer: async () => {},
      askForEverything: async () => {},
    },
    scheduledRuns: { forget: async (id) => void diary.push(['forgets', id]) },
    heartbeatTimeoutMs: 5_000,
    clock: { now: () => ago(-passed) },
    logger: keptLogger(),
  };
}
const look = (when?: 'due') => anAttempt().run(createLookActivities(deps()).lookForCertificates, integration.id, when);

describe('a look for certificates', () => {
  it('keeps what is new since the last one, a day earlier, and then notes how far it read', async () => {
    expect(await look()).toEqual({
      ...{ found: 1, known: 0, unlinked: 0, unreadable: 1, failed: null, due: 0, stopped: null, begin: null },
    });
    expect(diary).toEqual([
      ['reads', new Date(ago(1).getTime() - DAY_MS)],
      ['keeps', 1],
      ['notes', { until: NOW, inFull: false, everything: null }],
      ['serves', []],
    ]);
  });

  it('reads everything once somebody asked for that, and closes that wish alone', async () => {
    reading = { ...reading, everythingAskedAt: ago(3) };
    await look();
    expect(diary).toEqual(
      expect.arrayContaining([
        ['reads', null],
        ['notes', { until: NOW, inFull: true, everything: ago(3), leftOut: { unlinked: 0, unreadable: 1 } }],
      ]),
    );
  });

  it('reads what the LMS told of, and only then what it told of without saying which', async () => {
    hints = [
      { id: 1, sourceId: null, receivedAt: ago(5) },
      { id: 2, sourceId: 's', receivedAt: ago(0) },
    ];
    expect(await look()).toMatchObject({ found: 2 });
    expect(diary.filter((entry) => ['reads', 'serves'].includes((entry as string[])[0] ?? ''))).toEqual([
      ['reads', 's'],
      ['serves', [2]],
      ['reads', new Date(ago(5).getTime() - DAY_MS)],
      ['serves', [1]],
    ]);
  });

  it('of an LMS that cannot be asked for changes reads no more than it was told of, until an hour is over', async () => {
    source = { sinceIsReliable: false };
    hints = [{ id: 2, sourceId: 's', receivedAt: ago(0) }];
    await look();
    expect(diary).toEqual([
      ['reads', 's'],
      ['keeps', 1],
      ['serves', [2]],
    ]);
    reading = { ...reading, readUntil: ago(60) };
    await look();
    expect(diary).toContainEqual(['reads', null]);
  });

  it('keeps the day of expiry that the calendar of the integration shows', async () => {
    expires = new Date('2028-03-03T23:00:00Z');
    await look();
    expect(kept).toMatchObject([{ expiresOn: '2028-03-04' }]);
  });

  it('asks nobody where the LMS has none to give, and has imported ones filed', async () => {
    [source, due] = [null, 2];
    expect(await look()).toMatchObject({
      found: 0,
      due: 2,
      begin: { integrationName: 'acme', heartbeatTimeoutMs: 5_000 },
    });
    expect(diary).toEqual([]);
  });
});

describe('a read of everything that takes long', () => {
  beforeEach(() => {
    [pages, minutesAPage] = [3, 1];
    reading = { ...reading, everythingAskedAt: ago(3) };
  });
  const BEGUN = { begunAt: NOW, everythingAskedAt: ago(3) };

  it('ends after two minutes, and goes on where it was with the next look, which reads hints first', async () => {
    due = 2;
    hints = [{ id: 1, sourceId: null, receivedAt: ago(0) }];
    expect(await look()).toMatchObject({ found: 2, begin: { integrationName: 'acme' } });
    expect(diary.filter(([what]) => what !== 'keeps')).toEqual([
      ['reads', null],
      ['reaches', '1'],
      ['reaches', '2'],
    ]);
    expect(reading.fullRead).toEqual({ cursor: '2', ...BEGUN, leftOut: { unlinked: 0, unreadable: 2 } });

    diary = [];
    hints.push({ id: 2, sourceId: 's', receivedAt: ago(-1) });
    reading = { ...reading, everythingAskedAt: ago(-1) };
    await look('due');
    expect(diary.filter(([what]) => what !== 'keeps')).toEqual([
      ['reads', 's'],
      ['serves', [2]],
      ['reads', null, '2'],
      ['notes', { until: NOW, inFull: true, everything: ago(3), leftOut: { unlinked: 0, unreadable: 3 } }],
      ['serves', [1]],
    ]);
  });

  it('goes on where it was after an attempt that was killed, and from the start after hours', async () => {
    minutesAPage = 0;
    reading = {
      ...reading,
      fullRead: { cursor: '1', begunAt: ago(359), everythingAskedAt: null, leftOut: { unlinked: 4, unreadable: 2 } },
    };
    await look();
    expect(diary.filter(([what]) => what === 'reads' || what === 'notes')).toEqual([
      ['reads', null, '1'],
      ['notes', { until: ago(359), inFull: true, everything: null, leftOut: { unlinked: 4, unreadable: 4 } }],
    ]);
    reading = {
      ...reading,
      fullRead: { cursor: '1', begunAt: ago(360), everythingAskedAt: null, leftOut: { unlinked: 4, unreadable: 2 } },
    };
    diary = [];
    await look();
    expect(diary[0]).toEqual(['reads', null]);
  });
});

describe('a look by the Schedule', () => {
  it('leaves the LMS alone until its turn, and begins what is due all the same', async () => {
    integration = { ...integration, certificates: { ...integration.certificates, pollSeconds: 600 } };
    [reading, due] = [{ ...reading, readUntil: ago(9) }, 1];
    expect(await look('due')).toMatchObject({ found: 0, due: 1, begin: { integrationName: 'acme' } });
    expect(diary).toEqual([]);
    expect(await look()).toMatchObject({ found: 1 });
    reading = { ...reading, readUntil: ago(10) };
    expect(await look('due')).toMatchObject({ found: 1 });
  });
});

describe('an LMS that does not answer', () => {
  it('keeps nothing from being filed that is known, and is asked again with the next look', async () => {
    [fails, due] = [{ kind: 'unreachable', code: 'host-unreachable' }, 3];
    expect(await look()).toMatchObject({
      failed: 'host-unreachable',
      due: 3,
      stopped: null,
      begin: { integrationName: 'acme' },
    });
    expect(diary.at(-1)).toEqual(['look', 'host-unreachable']);
    reading = { ...reading, lookFailed: stood('host-unreachable', ago(0)) };
    fails = null;
    expect(await look()).toMatchObject({ found: 1, failed: null });
    expect(diary.at(-1)).toEqual(['look', null]);
  });

  it('in a way that nobody foresaw is noted, too, and what is known is filed', async () => {
    [fails, due] = [new TypeError('x is no function'), 3];
    expect(await look()).toMatchObject({ failed: 'internal-error', due: 3, begin: { integrationName: 'acme' } });
    expect(diary.at(-1)).toEqual(['look', 'internal-error']);
  });

  it('is not taken for one where the store is away', async () => {
    fails = Object.assign(new Error('no server'), { code: 'ECONNREFUSED' });
    await expect(look()).rejects.toThrow();
    expect(diary).toEqual([['reads', expect.any(Date)]]);
  });

  it('because it refuses is left alone for five minutes', async () => {
    reading = { ...reading, lookFailed: stood('lms-key-refused', ago(4)) };
    expect(await look()).toMatchObject({ failed: 'lms-key-refused', found: 0 });
    expect(diary).toEqual([]);
    reading = { ...reading, lookFailed: stood('lms-key-refused', ago(5)) };
    expect(await look()).toMatchObject({ failed: null, found: 1 });
  });
});

describe('nothing begins', () => {
  beforeEach(() => {
    due = 5;
  });

  it('while it is paused; what is new is kept all the same', async () => {
    integration = { ...integration, certificates: { ...integration.certificates, paused: true } };
    expect(await look()).toMatchObject({ found: 1, due: 5, stopped: 'paused', begin: null });
  });

  it('for five minutes after something stood in the way', async () => {
    reading = { ...reading, transferStopped: stood('document-category-missing', ago(4)) };
    expect(await look()).toMatchObject({ found: 1, stopped: 'document-category-missing', begin: null });
    reading = { ...reading, transferStopped: stood('document-category-missing', ago(5)) };
    expect(await look()).toMatchObject({ stopped: null, begin: { integrationName: 'acme' } });
  });

  it.each<[string, () => void]>([
    ['off', () => (integration = { ...integration, certificates: NO_CERTIFICATES })],
    [
      'quarantined',
      () => (integration = { ...integration, quarantine: { code: 'lms-key-refused', runId: null, since: '' } }),
    ],
    ['secret-missing', () => (problem = { code: 'secret-missing', severity: 'error' })],
  ])('and nobody is asked where it is %s', async (stopped, make) => {
    make();
    expect(await look()).toMatchObject({ found: 0, due: 0, stopped, begin: null });
    expect(diary).toEqual([]);
  });

  it('any more once the integration is gone', async () => {
    problem = { code: 'integration-gone', severity: 'error' };
    expect(await look()).toMatchObject({ stopped: 'integration-gone' });
    expect(diary).toEqual([['forgets', integration.id]]);
  });
});

describe('a transfer that somebody cancelled in Temporal', () => {
  const pause = () => anAttempt().run(createLookActivities(deps()).pauseCertificates, integration.id);

  it('pauses certificates, once', async () => {
    await pause();
    expect(integration.certificates).toEqual({ ...NO_CERTIFICATES, enabled: true, paused: true });
    await pause();
    expect(integration.certificates.paused).toBe(true);
  });

  it('tries that again where somebody else changed the integration at the same moment', async () => {
    const { integrations } = deps();
    const change = async () => 'changed-meanwhile' as const;
    const { pauseCertificates } = createLookActivities({ ...deps(), integrations: { ...integrations, change } });
    await expect(anAttempt().run(pauseCertificates, integration.id)).rejects.toMatchObject({ type: 'internal-error' });
  });
});
