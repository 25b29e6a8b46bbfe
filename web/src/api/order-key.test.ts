import { afterEach, expect, it, vi } from 'vitest';
import { orderKey } from './order-key.ts';

afterEach(() => vi.unstubAllGlobals());

it('an order has a key of its own also over plain http, where a browser makes no UUID', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  expect(orderKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(orderKey()).not.toBe(orderKey());
});
