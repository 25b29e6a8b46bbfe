import type { FreshnessStore } from '../../ports/freshness-store.ts';
import type { MailStore, StoredMail } from '../../ports/mail-store.ts';
import type { StepStore, StoredStep } from '../../ports/step-store.ts';
import type { WatchStore } from '../../ports/watch-store.ts';

/** Steps of the one run of a test. */
export function memorySteps(steps: readonly StoredStep[]): Pick<StepStore, 'list'> {
  return {
    async list(_runId, { status, kind, limit, after }) {
      return steps
        .filter((step) => status === undefined || step.status === status)
        .filter((step) => kind === undefined || step.kind === kind)
        .filter((step) => Number(step.id) > Number(after ?? 0))
        .slice(0, limit);
    },
  };
}

/** Newest first, as they lie in the list. */
export function memoryMails(mails: readonly StoredMail[]): MailStore {
  return {
    async list({ integrationId, limit, before }) {
      const own = mails.filter((mail) => integrationId === undefined || mail.integrationId === integrationId);
      const from = before === undefined ? 0 : own.findIndex(({ id }) => id === before) + 1;
      return own.slice(from, from + limit);
    },
    read: async (id) => mails.find((mail) => mail.id === id) ?? null,
    keep: async () => null,
    setStatus: async () => {},
    doubt: async () => {},
  };
}

/** Nothing has changed yet. */
export const NO_FRESHNESS: FreshnessStore = {
  ofHours: async () => [],
  waiting: async () => ({ people: 0, oldestAt: null }),
};

/** The store of an installation in which nothing has happened yet. */
export const NOTHING_TO_WATCH: WatchStore = {
  totals: async () => ({ runs: [], steps: [], mails: [] }),
  integrations: async () => [],
  lastRuns: async () => [],
  certificates: async () => [],
};
