import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCompany } from '../../company/company.ts';
import { Portal } from '../portal.ts';
import { seedPortal } from '../seed/seed-portal.ts';
import { LEARNUPON_SETTINGS } from '../settings.ts';
import { blankUser } from '../users/user.ts';
import { RuleDesk } from './rule-desk.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the rules of a large portal', () => {
  it('wait for their time and look at a hundred people in one go, so that calls are served in between', () => {
    const portal = new Portal({ ...LEARNUPON_SETTINGS, ruleDelayMs: 500 });
    seedPortal(portal, createCompany({ employees: 60, seed: 1 }), { members: 'none', fields: 'none' });
    const desk = new RuleDesk(portal);
    for (let turn = 0; turn < 250; turn += 1) {
      portal.put('users', { ...blankUser(portal.tables.users.nextId()), email: `u${turn}@partner.example` });
    }
    const joined = () => portal.tallies.snapshot().ruleJoins;
    vi.advanceTimersByTime(499);
    expect(joined()).toBe(0);
    vi.advanceTimersByTime(1);
    expect(joined()).toBe(100);
    vi.runAllTimers();
    expect(joined()).toBe(250);
    desk.close();
  });
});
