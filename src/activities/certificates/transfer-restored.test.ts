import { describe, expect, it } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { silent } from '../../ports/logger.ts';
import { anAttempt } from '../testing/attempts.ts';
import {
  acme,
  installed,
  keep,
  OF_MAX,
  ofMany,
  pass,
  personio,
  scratchFolder,
  setTransferStage,
  states,
  store,
  transfer,
  writer,
} from './testing/transfer-stage.ts';
import { createTransferActivities } from './transfer.ts';

setTransferStage();

it('two attempts at once share the certificates, and file each once', async () => {
  await keep(
    ...ofMany(12),
    ...ofMany(12, { learnerId: OF_MAX }).map((one) => ({ ...one, sourceId: `m${one.sourceId}` })),
  );
  const results = await Promise.all(
    [1, 2].map((number) => transfer({ attempt: anAttempt(number, `both-${number}`), limit: 16 })),
  );
  expect(results.reduce((sum, { transferred }) => sum + transferred, 0)).toBe(24);
  expect(new Set(personio.documents.map(({ content }) => content)).size).toBe(24);
  expect(personio.documents).toHaveLength(24);
});

it('after a restore certificates of before wait until the list would show them, newer ones do not', async () => {
  await store.rows('INSERT INTO certificate_reads (integration_id, uncertain_before) VALUES ($1, now())', [acme]);
  await store.rows(`UPDATE certificate_reads SET uncertain_before = now() - interval '30 minutes'`);
  await keep({}, { sourceId: 'newer', issuedAt: new Date(Date.now() - 60_000) });
  expect(await transfer()).toMatchObject({ transferred: 1, waiting: 1 });
  expect(await states()).toEqual(['waiting certificate-after-restore', 'transferred']);
  await store.rows(`UPDATE certificate_reads SET uncertain_before = now() - interval '61 minutes'`);
  await pass(61);
  expect(await transfer()).toMatchObject({ transferred: 1 });
});

describe('where the ledger forgot what was filed, and the list does not show the last of it yet', () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  /** The first of three is listed by now, filed so many minutes ago. */
  async function filedBefore(minutes: number): Promise<void> {
    personio.createdAt = minutesAgo(minutes);
    await keep(...ofMany(3));
    await transfer();
    personio.show = (all) => all.slice(0, 1);
  }

  it('an integration that was deleted and set up again files none twice', async () => {
    await filedBefore(0);
    await store.integrations.remove(acme);
    await installed();
    await keep(...ofMany(3), { sourceId: 'new' });
    expect(await transfer()).toMatchObject({ wereThere: 1, waiting: 2, transferred: 1 });
    personio.show = (all) => all;
    await pass(30);
    expect(await transfer()).toMatchObject({ wereThere: 2, transferred: 0 });
    expect(personio.documents).toHaveLength(4);
  });

  it('a fresh document that nobody knows stops whatever may be another of that kind', async () => {
    await filedBefore(5);
    await store.rows('DELETE FROM integrations'); // as a database that was put back by other means
    await installed();
    await keep(...ofMany(3));
    expect(await transfer()).toMatchObject({ wereThere: 1, waiting: 2, transferred: 0 });
    expect(await states()).toEqual(['transferred', ...Array(2).fill('waiting certificate-after-restore')]);
    personio.show = (all) => all;
    await pass(61);
    expect(await transfer()).toMatchObject({ wereThere: 2 });
    expect(personio.documents).toHaveLength(3);
  });

  it('one from before the list would lag says nothing', async () => {
    await filedBefore(61);
    await store.rows('DELETE FROM integrations');
    await installed();
    await keep({ sourceId: 'c000' }, { sourceId: 'new' });
    expect(await transfer()).toMatchObject({ wereThere: 1, transferred: 1 });
  });
});

it('two integrations of one portal and one Personio make one document of each certificate', async () => {
  await keep(...ofMany(3));
  await transfer();
  personio.show = () => [];
  const first = acme;
  await installed();
  await keep(...ofMany(3));
  expect([first === acme, await transfer()]).toMatchObject([false, { wereThere: 3, transferred: 0 }]);
  expect(personio.documents).toHaveLength(3);
});

describe('an integration', () => {
  const opened = (problems: readonly Problem[]) =>
    createTransferActivities({
      ...{ ...store, records: writer, logger: silent, leaseMs: 1_000, scratchFolder },
      connections: { open: async () => ({ problems }), close: async () => {} },
    });

  it('that cannot be reached as it is configured stands still, and says why', async () => {
    const problem = { code: 'secret-missing', severity: 'error', setting: 'lms.apiKey' } as const;
    const { transferCertificates } = opened([problem]);
    expect(await anAttempt().run(transferCertificates, acme, 10)).toMatchObject({ stopped: 'secret-missing', due: 0 });
    expect((await store.certificateReads.read(acme)).transferStopped?.problem).toEqual(problem);
  });

  it('that was deleted has nothing to transfer', async () => {
    await store.integrations.remove(acme);
    const { transferCertificates } = opened([{ code: 'integration-gone', severity: 'error' }]);
    expect(await anAttempt().run(transferCertificates, acme, 10)).toMatchObject({ stopped: 'integration-gone' });
  });
});
