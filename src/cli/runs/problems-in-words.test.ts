import { expect, it } from 'vitest';
import type { Schemas } from '../../client/index.ts';
import { problemsInWords } from './problems-in-words.ts';

const plain = { styled: (_style: unknown, text: string) => text };

function problem(code: string, severity: string, changes: object): Schemas['Problem'] {
  const nobody = { employeeId: null, learnerId: null, setting: null, params: {} };
  return { code, severity, message: `${code}.`, remedy: 'Do it.', ...nobody, ...changes } as Schemas['Problem'];
}

it('says the same thing once, names everybody whom it concerns, and begins with what weighs most', () => {
  const text = problemsInWords(
    [
      problem('out-of-scope', 'info', { employeeId: '9' }),
      problem('no-email', 'warning', { employeeId: '1' }),
      problem('write-refused', 'error', { learnerId: '7', employeeId: '3' }),
      problem('no-email', 'warning', { employeeId: '2' }),
      problem('field-unknown', 'error', { setting: 'settings.scope' }),
      problem('field-unknown', 'error', { setting: 'settings.scope' }),
    ],
    plain,
  );
  expect(text.split('\n\n')).toEqual([
    'error  field-unknown  (2)\n  field-unknown.\n  Do it.\n  setting: settings.scope',
    'error  write-refused\n  write-refused.\n  Do it.\n  employee: 3',
    'warning  no-email  (2)\n  no-email.\n  Do it.\n  employees: 1, 2',
    'info  out-of-scope\n  out-of-scope.\n  Do it.\n  employee: 9',
  ]);
});
