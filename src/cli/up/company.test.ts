import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCompany } from '../../../simulators/company/company.ts';
import { openCompany, writeCompany } from './company.ts';
import { LEAST_EMPLOYEES } from './least-employees.ts';
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

it('founds none that is too small for the simulators, and leaves no file of it behind', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  expect(() => openCompany(settings, LEAST_EMPLOYEES - 1)).toThrow('at least 39 employees');
  expect(existsSync(join(stateDir, 'rehearsal', 'company.json'))).toBe(false);
  expect(openCompany(settings, LEAST_EMPLOYEES).employees).toBe(LEAST_EMPLOYEES);
  expect(() => createCompany({ employees: LEAST_EMPLOYEES - 1, seed: 1 })).toThrow();
  expect(createCompany({ employees: LEAST_EMPLOYEES, seed: 1 }).employees).toHaveLength(LEAST_EMPLOYEES);
});

it('does not resize or move a company that exists', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  openCompany(settings, undefined);
  expect(() => openCompany(settings, 501)).toThrow('has 500 employees already');
  const moved = readSettings({ MATRIKEL_STATE_DIR: stateDir, MATRIKEL_PERSONIO_SIM_PORT: '9000' });
  expect(() => openCompany(moved, undefined)).toThrow('MATRIKEL_PERSONIO_SIM_PORT=7084');
});

it('founds anew what an earlier start left too small to live', () => {
  const settings = readSettings({ MATRIKEL_STATE_DIR: stateDir });
  const { employees: _usual, ...rest } = openCompany(settings, undefined);
  writeCompany(stateDir, { ...rest, employees: 5 });
  expect(openCompany(settings, undefined).employees).toBe(500);
  expect(openCompany(settings, undefined).employees).toBe(500);
});
