import type { Learner } from '../../domain/learner.ts';
import type { LearnuponClient } from './client.ts';
import { readInviteRow } from './learner-row.ts';
import { wholeList } from './list.ts';

/** Every invitation that was ever sent: a log, which only grows. */
export async function readInvitations(client: LearnuponClient, signal: AbortSignal): Promise<readonly Learner[]> {
  const rows = await wholeList('GET /group_invites', client.invites, signal);
  return rows.map((row) => readInviteRow(row, Date.now())).filter((one) => one !== null);
}

export interface InvitationLog {
  /** As it was at that moment (of `performance.now()`) or later. */
  since(moment: number): Promise<readonly Learner[]>;
  /** When the log was opened. */
  readonly openedAt: number;
}

/** The log for everybody who writes at once: whoever asks while it is read waits for the next reading, which serves them all. */
export function openInvitationLog(client: LearnuponClient, signal: AbortSignal): InvitationLog {
  let latest: { readonly begunAt: number; readonly read: Promise<readonly Learner[]> } | null = null;
  let underWay = false;

  function begin(): Promise<readonly Learner[]> {
    underWay = true;
    const read = readInvitations(client, signal);
    const reading = { begunAt: performance.now(), read };
    latest = reading;
    read.then(ended, () => {
      ended();
      if (latest === reading) latest = null; // whoever asks next tries again
    });
    return read;
  }
  function ended(): void {
    underWay = false;
  }

  return {
    openedAt: performance.now(),
    async since(moment) {
      for (;;) {
        if (latest && latest.begunAt >= moment) return latest.read;
        if (!latest || !underWay) return begin();
        await latest.read.catch(() => {}); // told to those who asked for it
      }
    },
  };
}
