import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiRun, type Installation, startInstallation } from '../support/installation.ts';
import { expectRightPeople } from '../support/right-people.ts';
import type { Member } from '../support/simulator-control.ts';

/** Enough that about 300 people have something to be written for. */
const EMPLOYEES = 345;
/** Slow enough that many calls are on the wire whenever somebody is killed. */
const LATENCY_MS = 800;
const KILLS = 3;

/** Kills a process three times while a first sync with invitations is being applied, and looks at what the LMS then holds. */
export function describeKilling(role: 'worker-1' | 'temporal' | 'postgres'): void {
  describe(`kill -9 of ${role} while 300 people are applied, ${KILLS} times`, () => {
    let matrikel: Installation;
    let before: Member[];
    let run: ApiRun;

    beforeAll(async () => {
      matrikel = await startInstallation({
        employees: EMPLOYEES,
        env: {
          MATRIKEL_HEARTBEAT_TIMEOUT_MS: '5000',
          MATRIKEL_LEASE_MS: '4000',
          MATRIKEL_SIM_LATENCY_MS: String(LATENCY_MS),
        },
      });
      const integrationId = await matrikel.integrationId();
      before = await matrikel.elearnio.members();
      const { runId } = await matrikel.api<{ runId: string }>('POST', `/integrations/${integrationId}/runs`, {
        kind: 'full',
      });
      const read = () => matrikel.api<ApiRun>('GET', `/runs/${runId}`);

      for (let kill = 0, from = 0; kill < KILLS; kill++) {
        const hit = await matrikel.until(`run ${runId} is in the middle of applying`, async () => {
          const now = await read();
          if (!['queued', 'planning', 'applying'].includes(now.status))
            throw new Error(`the run is already ${now.status}`);
          return (
            now.phase === 'applying' &&
            now.progress.done >= from + 25 &&
            now.progress.done < now.progress.total - 25 &&
            now
          );
        });
        expect(hit.progress.total).toBeGreaterThan(280);
        await matrikel.kill(role);
        from = hit.progress.done;
      }
      run = await matrikel.until('the run has ended', async () => {
        const now = await read();
        return !['queued', 'planning', 'applying'].includes(now.status) && now;
      });
    }, 300_000);
    afterAll(() => matrikel?.stop(), 60_000);

    it('the run completes and counts what it did', async () => {
      expect(run.status).toBe('completed_with_problems'); // the awkward people of the company
      const fresh = (await matrikel.elearnio.members()).length - before.length;
      expect(run.counts).toMatchObject({ created: fresh, invited: fresh, failed: 0 });
    });

    it('the LMS holds exactly the right people', async () => {
      await expectRightPeople(matrikel, before);
    });

    it('nobody was created twice, invited twice or written for by two at once', async () => {
      const [counters, members] = await Promise.all([matrikel.elearnio.counters(), matrikel.elearnio.members()]);
      expect(counters).toMatchObject({ duplicateCreates: 0, courseMails: 0, deletes: 0, overlappingWrites: 0 });
      const fresh = members.filter((member) => !before.some((old) => old.id === member.id));
      expect(fresh.filter((member) => member.invitations !== 1)).toEqual([]);
      expect(before.filter((old) => members.find((member) => member.id === old.id)?.invitations !== 0)).toEqual([]);
    });
  });
}
