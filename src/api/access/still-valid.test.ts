import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiTokenStore } from '../../ports/api-token-store.ts';
import { memoryTokens } from '../testing/memory-access.ts';
import { NO_USERS } from '../testing/no-users.ts';
import { stillValid } from './still-valid.ts';

const clock = { now: () => new Date() };
let apiTokens: ApiTokenStore;
beforeEach(() => {
  vi.useFakeTimers();
  apiTokens = memoryTokens(clock);
});
afterEach(() => void vi.useRealTimers());

async function aToken(expiresAt: Date | null = null) {
  const token = await apiTokens.create({ name: 'ci', role: 'viewer', hash: 'x', createdBy: 'a test', expiresAt });
  return { tokenId: token?.id ?? null, name: 'ci', role: 'viewer' as const, expiresAt };
}

it('a long answer notices within five seconds that its token was revoked or expired', async () => {
  const revoked = await aToken();
  const holds = stillValid({ apiTokens, sessions: NO_USERS.sessions, clock }, revoked);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await holds()).toBe(true);
  await apiTokens.revoke(String(revoked.tokenId));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await holds()).toBe(false);

  apiTokens = memoryTokens(clock);
  const expiring = stillValid(
    { apiTokens, sessions: NO_USERS.sessions, clock },
    await aToken(new Date(Date.now() + 7_000)),
  );
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await expiring()).toBe(true);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await expiring()).toBe(false);
});

it('it asks no more often than that, not for the installation, and does not break off while the store is away', async () => {
  const find = vi.spyOn(apiTokens, 'find');
  const holds = stillValid({ apiTokens, sessions: NO_USERS.sessions, clock }, await aToken());
  for (let turn = 0; turn < 20; turn++) {
    expect(await holds()).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(find).toHaveBeenCalledTimes(1);
  find.mockRejectedValue(new Error('away'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await holds()).toBe(true);
  expect(find).toHaveBeenCalledTimes(2);

  const ofInstallation = { tokenId: null, name: 'installation', role: 'admin' as const, expiresAt: null };
  const always = stillValid({ apiTokens, sessions: NO_USERS.sessions, clock }, ofInstallation);
  await vi.advanceTimersByTimeAsync(50_000);
  expect(await always()).toBe(true);
  expect(find).toHaveBeenCalledTimes(2);
});
