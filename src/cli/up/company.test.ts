import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCompany } from '../../../simulators/company/company.ts';
import { type Company, openCompany, writeCompany } from './company.ts';
import { LEAST_EMPLOYEES } from './least-employees.ts';
import { readSettings, type Settings } from './settings.ts';

let stateDir: string;
const FILE = () => join(stateDir, 'rehearsal', 'company.json');
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'matrikel-company-test-'));
  mkdirSync(join(stateDir, 'rehearsal'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

/** As a start does it whose ports are free. */
function settle(settings: Settings, employees?: number): Company {
  const company = openCompany(settings, employees);
  writeCompany(stateDir, company);
  return company;
}

it('founds a company once and remembers it', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  const founded = settle(settings, 42);
  expect(founded.employees).toBe(42);
  expect(openCompany(settings, undefined)).toEqual(founded);
});

it('founds none that is too small for the simulators, and leaves no file of it behind', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  expect(() => openCompany(settings, LEAST_EMPLOYEES - 1)).toThrow('at least 39 employees');
  expect(existsSync(FILE())).toBe(false);
  expect(openCompany(settings, LEAST_EMPLOYEES).employees).toBe(LEAST_EMPLOYEES);
  expect(() => createCompany({ employees: LEAST_EMPLOYEES - 1, seed: 1 })).toThrow();
  expect(createCompany({ employees: LEAST_EMPLOYEES, seed: 1 }).employees).toHaveLength(LEAST_EMPLOYEES);
});

it('does not resize or move a company that exists', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  settle(settings);
  expect(() => openCompany(settings, 501)).toThrow('has 500 employees already');
  const moved = readSettings({ MATRIKEL_STATE_DIR: stateDir, MATRIKEL_PERSONIO_SIM_PORT: '9000' });
  expect(() => openCompany(moved, undefined)).toThrow('MATRIKEL_PERSONIO_SIM_PORT=7084');
});

it('settles no ports before it is written down, so that one that is taken can be changed', () => {
  openCompany(readSettings({ MATRIKEL_STATE_DIR: stateDir }), undefined);
  const moved = readSettings({ MATRIKEL_STATE_DIR: stateDir, MATRIKEL_LEARNUPON_SIM_PORT: '9000' });
  expect(settle(moved).learnuponPort).toBe(9000);
  const back = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  expect(() => openCompany(back, undefined)).toThrow('MATRIKEL_LEARNUPON_SIM_PORT=9000');
});

it('gives one that only knew elearnio a second LMS, and remembers its run', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  const { learnuponPort: _port, learnuponUser: _user, learnuponKey: _key, lastRuns: _runs, ...rest } = settle(settings);
  writeFileSync(FILE(), JSON.stringify({ ...rest, lastRunId: 'run-1' }));
  const company = settle(settings);
  expect(company).toMatchObject({ ...rest, learnuponPort: 7087, lastRuns: { rehearsal: 'run-1' } });
  expect(company.learnuponKey).toMatch(/^[\w-]{32}$/);
  expect(openCompany(settings, undefined)).toEqual(company);
});

it('gives one that knew no Moodle a third LMS', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  const { moodlePort: _port, moodleToken: _token, ...rest } = settle(settings);
  writeFileSync(FILE(), JSON.stringify(rest));
  const company = settle(settings);
  expect(company).toMatchObject({ ...rest, moodlePort: 7088, moodleToken: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(openCompany(settings, undefined)).toEqual(company);
});

it('founds anew what an earlier start left too small to live', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  writeCompany(stateDir, { ...settle(settings), employees: 5 });
  expect(settle(settings).employees).toBe(500);
  expect(openCompany(settings, undefined).employees).toBe(500);
});
