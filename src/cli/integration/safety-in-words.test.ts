import { expect, it } from 'vitest';
import { DEFAULT_SAFETY } from '../../domain/safety-settings.ts';
import { factsText } from '../output/facts.ts';
import { safetyFacts } from './safety-in-words.ts';

it('says what makes a run wait, and only that', () => {
  const text = factsText(safetyFacts(DEFAULT_SAFETY));
  expect(text).toContain('above 5 % from 5 people on, or 100 people; with fewer than 50 learners 3');
  expect(text).toContain('10 % within 7 days');
  expect(text).toContain('for 24 hours');
  const off = { ...DEFAULT_SAFETY, approval: 'always', approvalHours: 1 } as const;
  const withoutGuard = factsText(safetyFacts({ ...off, guard: { ...DEFAULT_SAFETY.guard, enabled: false } }));
  expect(withoutGuard).toMatch(/Approval +every run; a plan can be approved for 1 hour\n/);
  expect(withoutGuard).toMatch(/Guard +off\nFirst run/);
});
