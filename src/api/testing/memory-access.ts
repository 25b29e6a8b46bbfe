import { randomUUID } from 'node:crypto';
import { tokenState } from '../../domain/token-state.ts';
import type { ApiToken, ApiTokenStore } from '../../ports/api-token-store.ts';
import type { AuditEntry, AuditStore } from '../../ports/audit-store.ts';
import type { Clock } from '../../ports/clock.ts';

/** Named tokens in memory. */
export function memoryTokens(clock: Clock): ApiTokenStore {
  const rows = new Map<string, ApiToken & { hash: string }>();
  const byName = () => [...rows.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  const open = ({ hash: _hash, ...token }: ApiToken & { hash: string }): ApiToken => token;
  const one = (which: (row: ApiToken & { hash: string }) => boolean) => {
    const row = byName().find(which);
    return row ? open(row) : null;
  };
  const patch = (id: string, changes: Partial<ApiToken>) => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...changes });
  };
  return {
    async create(token) {
      if (byName().some(({ name }) => name === token.name)) return null;
      const row = { ...token, id: randomUUID(), createdAt: clock.now(), revokedAt: null, lastUsedAt: null };
      rows.set(row.id, row);
      return open(row);
    },
    findByHash: async (hash) => one((row) => row.hash === hash),
    find: async (idOrName) => one(({ id, name }) => id === idOrName || name === idOrName),
    async list({ limit, after, state }) {
      const from = after === undefined ? '' : (rows.get(after)?.name ?? '');
      return byName()
        .filter((row) => row.name > from && (state === undefined || tokenState(row, clock.now()) === state))
        .slice(0, limit)
        .map(open);
    },
    revoke: async (id) => patch(id, { revokedAt: rows.get(id)?.revokedAt ?? clock.now() }),
    touch: async (id) => patch(id, { lastUsedAt: clock.now() }),
  };
}

/** The audit log in memory, newest last. */
export function memoryAudit(clock: Clock, entries: AuditEntry[] = []): AuditStore {
  return {
    async begin(attempt) {
      const id = String(entries.length + 1);
      entries.push({ ...attempt, id, at: clock.now(), status: null, code: null });
      return id;
    },
    async end(id, { status, code, made }) {
      const index = Number(id) - 1;
      const entry = entries[index];
      if (entry) entries[index] = { ...entry, status, code, target: made ?? entry.target };
    },
    async list({ limit, before, tokenName, userId, operation, since }) {
      return entries
        .toReversed()
        .filter((entry) => before === undefined || Number(entry.id) < Number(before))
        .filter((entry) => tokenName === undefined || entry.tokenName === tokenName)
        .filter((entry) => userId === undefined || entry.userId === userId)
        .filter((entry) => operation === undefined || entry.operation === operation)
        .filter((entry) => since === undefined || entry.at >= since)
        .slice(0, limit);
    },
  };
}
