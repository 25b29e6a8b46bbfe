import { expect, it } from 'vitest';
import type { AttributeKey } from '../ids.ts';
import { findingText } from './finding-text.ts';
import type { GuardFinding } from './guard-result.ts';

const FINDINGS: readonly GuardFinding[] = [
  { code: 'guard-share', change: 'deactivation', people: 12, of: 100 },
  { code: 'guard-count', change: 'email-change', people: 100, of: 5_000 },
  { code: 'guard-window', change: 'group-removal', people: 5, earlier: 16, of: 200, days: 7 },
  { code: 'guard-source-shrank', now: 10, usually: 500, inScope: false },
  { code: 'guard-source-shrank', now: 10, usually: 500, inScope: true },
  { code: 'guard-unit-emptied', attribute: 'department' as AttributeKey, unit: 'Pflege', people: 9 },
  { code: 'guard-attribute-emptied', attribute: 'dynamic_7' as AttributeKey, label: 'elearnio Sync', people: 9 },
  { code: 'first-invitations', people: 1 },
  { code: 'portal-has-members', members: 40, matched: 30, ambiguous: 2, created: 9 },
  { code: 'approval-wanted', because: 'undo' },
];

it('says in one sentence of each language why a plan waits, with its numbers and nothing technical', () => {
  for (const finding of FINDINGS) {
    for (const language of ['de', 'en'] as const) {
      const text = findingText(finding, language);
      expect(text).toMatch(/^[\d\p{Lu}„].*\.$/u);
      expect(text).not.toMatch(/undefined|dynamic_|guard-|null/);
      for (const value of Object.values(finding))
        if (typeof value === 'number') expect(text, finding.code).toContain(String(value));
    }
  }
  expect(findingText(FINDINGS[0] as GuardFinding, 'en')).toBe(
    '12 of 100 active accounts (12 %) would be switched off.',
  );
});
