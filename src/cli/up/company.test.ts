import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCompany } from './company.ts';
import { readSettings } from './settings.ts';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'matrikel-company-test-'));
  mkdirSync(join(stateDir, 'rehearsal'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

it('founds a company once and remembers it', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  const founded = openCompany(settings, 42);
  expect(founded.employees).toBe(42);
  expect(openCompany(settings, undefined)).toEqual(founded);
});

it('does not resize or move a company that exists', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  openCompany(settings, undefined);
  expect(() => openCompany(settings, 501)).toThrow('has 500 employees already');
  const moved = readSettings({ MATRIKEL_STATE_DIR: stateDir, MATRIKEL_PERSONIO_SIM_PORT: '9000' });
  expect(() => openCompany(moved, undefined)).toThrow('MATRIKEL_PERSONIO_SIM_PORT=7084');
});
