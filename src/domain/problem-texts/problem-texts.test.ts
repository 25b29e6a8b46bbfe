import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../problem.ts';
import { describeProblem, LANGUAGES } from './index.ts';
import { SAVE_CODES } from './problem-text.ts';

const FULL = {
  attribute: 'department',
  field: 'gender',
  group: 'Vertrieb',
  vendor: 'elearnio',
  operation: 'PATCH /members/{id}',
  status: 422,
  allowed: 'male, female',
  count: 3,
  from: 'leave',
  to: 'inactive',
};

describe.each(LANGUAGES)('problem texts in %s', (language) => {
  it.each([...PROBLEM_CODES, ...SAVE_CODES])('say what happened and what to do: %s', (code) => {
    for (const params of [FULL, {}, undefined]) {
      const { sentence, remedy } = describeProblem({ code, ...(params ? { params } : {}) }, language);
      expect(sentence).not.toContain('/members');
      for (const text of [sentence, remedy]) {
        expect(text).toMatch(/^[A-ZÄÖÜ].{10,}\.$/u);
        expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}|\$\{|\(\)/);
      }
    }
  });
});

describe('describeProblem', () => {
  it('names the attribute as Personio shows it, and where to allow it', () => {
    const problem = { code: 'attribute-not-readable', params: { attribute: 'department' } } as const;
    expect(describeProblem(problem, 'de').remedy).toContain('„Abteilung“');
    expect(describeProblem(problem, 'de').remedy).toContain('Lesbare Mitarbeiterattribute');
    expect(describeProblem(problem, 'en').remedy).toContain('"Department"');
  });

  it('shows a custom attribute as the settings name it', () => {
    const problem = { code: 'attribute-unknown', params: { attribute: 'Kostenstelle' } } as const;
    expect(describeProblem(problem, 'de').sentence).toContain('„Kostenstelle“');
  });

  it('keeps call and answer out of the sentence and names them last, for the operator', () => {
    const problem = {
      code: 'write-refused',
      params: { vendor: 'elearnio', operation: 'PATCH /members/{id}', status: 422 },
    } as const;
    const { sentence, remedy } = describeProblem(problem, 'en');
    expect(sentence).toBe('This change was refused by elearnio.');
    expect(remedy).toMatch(/start the sync again\. For the operator: PATCH \/members\/\{id\}, answer 422\.$/);
    expect(describeProblem(problem, 'de').remedy).toMatch(/Für den Betrieb: PATCH \/members\/\{id\}, Antwort 422\.$/);
  });

  it('names both sides of an assignment of status', () => {
    const problem = { code: 'status-bars-employed', params: { from: 'leave', to: 'inactive' } } as const;
    expect(describeProblem(problem, 'en').sentence).toBe(
      'In the settings the assignment "leave" → "inactive" would switch off people who have not left.',
    );
  });

  it('lists the values that are possible', () => {
    const problem = { code: 'field-unknown', params: { field: 'shoe_size', allowed: 'custom_field_one' } } as const;
    expect(describeProblem(problem, 'en').remedy).toContain('Possible: custom_field_one.');
  });
});
