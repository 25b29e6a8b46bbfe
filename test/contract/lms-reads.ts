import { expect, it } from 'vitest';
import type { LearnerId } from '../../src/domain/ids.ts';
import type { Learner } from '../../src/domain/learner.ts';
import { FROM_THE_START, type Page, type ReadPosition } from '../../src/ports/paging.ts';
import type { LmsUnderTest } from './lms-under-test.ts';
import { addressOf, collect, made } from './people.ts';

const signal = new AbortController().signal;

export function describeLmsReads(portal: () => LmsUnderTest): void {
  async function read(from: ReadPosition): Promise<Page<Learner>[]> {
    return collect(portal().lms.readLearners(from, signal));
  }

  it('reads everybody over many pages, each once, with the total', async () => {
    await portal().addMembers(1_050);
    const pages = await read(FROM_THE_START);
    const ids = new Set(pages.flatMap((page) => page.items.map((learner) => learner.id)));
    expect(pages.length).toBeGreaterThan(10);
    expect(ids.size).toBeGreaterThan(1_050);
    expect(new Set(pages.map((page) => page.total))).toEqual(new Set([portal().totals ? ids.size : null]));
    if (!portal().totals) expect(pages.at(-1)?.items).toEqual([]);
    expect(new Set(pages.map((page) => page.page)).size).toBe(pages.length);
  });

  it('goes on where an earlier read stopped', async () => {
    const all = await read(FROM_THE_START);
    const done = new Set([1, 2, 5]);
    const rest = await read({ ...FROM_THE_START, done, total: all[0]?.total ?? null });
    const expected = all.map((page) => page.page).filter((page) => !done.has(page));
    expect(rest.map((page) => page.page).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });

  it('stops asking when the reader stops reading', async () => {
    for await (const page of portal().lms.readLearners(FROM_THE_START, signal)) {
      expect(page.items.length).toBeGreaterThan(0);
      break;
    }
  });

  it('finds one learner by id, and null for an id that the LMS does not know', async () => {
    const id = await made(portal().lms, '5001');
    expect((await portal().lms.findLearner(id, signal))?.fields).toMatchObject({ last_name: 'Probe 5001' });
    expect(await portal().lms.findLearner('99999999' as LearnerId, signal)).toBeNull();
  });

  it("finds everybody who could be somebody's account: by link, by external id, by address in any case, each once", async () => {
    const { lms } = portal();
    const [linked, byId, byAddress, stranger] = [
      await made(lms, '5010'),
      await made(lms, '5011'),
      await made(lms, '5012'),
      await made(lms, '5013'),
    ];
    const who = { linked, externalId: '5011', email: addressOf('5012').toUpperCase() };
    const found = await lms.findCandidates(who, signal);
    const ids = found.map((learner) => learner.id);
    const expected = lms.can.externalIdField === null ? [linked, byAddress] : [linked, byId, byAddress];
    expect(ids.toSorted()).toEqual(expected.toSorted());
    expect(ids).not.toContain(stranger);
    const one = { linked, externalId: '5010', email: addressOf('5010') };
    expect((await lms.findCandidates(one, signal)).map((learner) => learner.id)).toEqual([linked]);
  });

  it('finds nobody for somebody new, and for a link to an account that is gone', async () => {
    const nobody = { linked: null, externalId: '5999', email: addressOf('5999') };
    expect(await portal().lms.findCandidates(nobody, signal)).toEqual([]);
    const gone = { linked: '99999999' as LearnerId, externalId: null, email: null };
    expect(await portal().lms.findCandidates(gone, signal)).toEqual([]);
  });

  it('names the groups it can address', async () => {
    const { groups } = await portal().lms.readGroups(signal);
    expect(groups.map((group) => group.id)).toEqual(expect.arrayContaining([...portal().groups]));
  });

  it('ends with the reason of the abort', async () => {
    const reason = new Error('cancelled');
    const reading = portal().lms.readLearners(FROM_THE_START, AbortSignal.abort(reason));
    await expect(collect(reading)).rejects.toBe(reason);
  });
}
