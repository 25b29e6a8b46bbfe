import { expect, it } from 'vitest';
import type { LearnerId } from '../../src/domain/ids.ts';
import type { ProbeReport } from '../../src/ports/lms-probe.ts';
import type { LmsUnderTest } from './lms-under-test.ts';
import { addressOf, appliedOne, made, person, update, writes } from './people.ts';

const signal = new AbortController().signal;

/** What every connector owes whose portal is probed; which questions it asks is its own. */
export function describeLmsProbe(portal: () => LmsUnderTest): void {
  const probe = async (email: string, running = signal): Promise<ProbeReport> =>
    (await portal().lms.prepareProbe(email, signal)).run(running);

  /** An account that nobody is behind, made by hand. */
  async function disposable(employee: string): Promise<LearnerId> {
    const { lms, edit } = portal();
    const id = await made(lms, employee);
    if (lms.can.externalIdField !== null) await edit(id, { [lms.can.externalIdField]: null });
    return id;
  }

  it('gets ready for a probe without a write, and says what it would do', async () => {
    const before = await portal().writes();
    const prepared = await portal().lms.prepareProbe(addressOf('700'), signal);
    expect(prepared).toMatchObject({ learner: null, unfit: null });
    expect(prepared.intentions.length).toBeGreaterThan(0);
    expect(await portal().writes()).toBe(before);
  });

  it('leaves a portal as it was, and the account that it made switched off', async () => {
    const { lms, portrait, accounts } = portal();
    await made(lms, '701');
    const before = await portrait();
    const { learner, leftBehind } = await probe(addressOf('702'));
    const { [learner.id]: _made, ...others } = await portrait();
    expect(others).toEqual(before);
    expect(leftBehind).toEqual([]);
    const silent = { status: lms.can.inactiveStatus, invitations: 0, courseMails: 0, groups: [] };
    expect(await accounts(addressOf('702'))).toMatchObject([silent]);
  });

  it('leaves an account that was there as it was, and mails nobody', async () => {
    const { lms, portrait } = portal();
    const id = await disposable('703');
    await appliedOne(lms, person('703', id, [update('703', id, [writes(portal().fields.texts[1], null, 'Nacht')])]));
    const before = await portrait();
    const { learner, leftBehind } = await probe(addressOf('703').toUpperCase());
    expect({ id: learner.id, leftBehind }).toEqual({ id, leftBehind: [] });
    expect(await portrait()).toEqual(before);
  });

  it('costs no more than the membership that it was about', async ({ skip }) => {
    const { portrait, hide } = portal();
    if (!hide) return skip('This LMS can address every group.');
    const id = await disposable('704');
    await hide(id);
    const before = await portrait();
    await probe(addressOf('704'));
    expect(await portrait()).toEqual({ ...before, [id]: { ...(before[id] as object), groups: [] } });
  });

  it('answers every question in sentences and settles none that stays open', async () => {
    const { findings, probed } = await probe(addressOf('705'));
    const questions = new Set(findings.map(({ question }) => question));
    expect(questions.size).toBe(findings.length);
    for (const { asked, found, changes } of findings)
      for (const text of [asked, found, changes]) expect(text).toMatch(/[.?]$/);
    const { findings: again, probed: settled } = await probe(addressOf('705'), AbortSignal.abort());
    expect(again.map(({ question, certainty }) => [question, certainty])).toEqual(
      findings.map(({ question }) => [question, 'open']),
    );
    expect(Object.keys(probed).length).toBeGreaterThan(0);
    expect(settled).toEqual({});
  });

  it('will not have an account that says whose it is', async () => {
    const { lms, edit, otherRole } = portal();
    const id = await made(lms, '706');
    if (lms.can.externalIdField !== null) {
      expect((await lms.prepareProbe(addressOf('706'), signal)).unfit).toBe('external-id');
      await edit(id, { [lms.can.externalIdField]: null });
    }
    await edit(id, { role: otherRole });
    expect((await lms.prepareProbe(addressOf('706'), signal)).unfit).toBe('other-role');
  });
}
