import { expect, it } from 'vitest';
import { stepsAsCsv } from './export-steps.ts';
import type { Step } from './step-changes.ts';

const step = (after: Step['after']): Step => ({
  id: '1',
  employeeId: '4711',
  name: 'Ada Lovelace',
  learnerId: null,
  kind: 'create',
  status: 'pending',
  before: null,
  after,
  evidence: null,
  problem: null,
  finishedAt: null,
});

it('has a line for each field, with quotation marks where a value needs them', () => {
  expect(stepsAsCsv([step({ team: 'Köln, "Nord"', email: 'ada@example.com' })]).split('\r\n')).toEqual([
    'employeeId,name,learnerId,kind,status,field,before,after,problem',
    '4711,Ada Lovelace,,create,pending,team,,"Köln, ""Nord""",',
    '4711,Ada Lovelace,,create,pending,email,,ada@example.com,',
  ]);
});

it('no value becomes a formula of the spreadsheet', () => {
  expect(stepsAsCsv([step({ team: '=HYPERLINK(1)' })])).toContain(",'=HYPERLINK(1),");
});
