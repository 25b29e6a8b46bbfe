import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../problem.ts';
import { CLOSED_RUN_STATUSES, NO_COUNTS } from '../run.ts';
import { durationText } from './duration.ts';
import { summaryMail } from './index.ts';
import type { SummaryInput } from './summary-content.ts';

const RUN: SummaryInput = {
  integration: 'acme',
  status: 'completed_with_problems',
  dryRun: false,
  durationMs: 125_000,
  counts: { ...NO_COUNTS, created: 12, updated: 3, groupsAdded: 7 },
  problems: [
    { code: 'no-email', severity: 'warning', count: 4 },
    { code: 'write-refused', severity: 'error', count: 1, params: { vendor: 'elearnio', status: 422 } },
  ],
};

describe('summaryMail', () => {
  it('says in German what was done and what to do, the worst first', () => {
    const { subject, text, html } = summaryMail(RUN, 'de');
    expect(subject).toBe('Matrikel acme: mit Hinweisen abgeschlossen');
    expect(text).toContain('Konten angelegt: 12');
    expect(text).toContain('Dauer: 2 Min. 5 Sek.');
    expect(text).toContain('4 × Für diese Person steht in Personio keine E-Mail-Adresse');
    expect(text.indexOf('abgelehnt von: elearnio')).toBeLessThan(text.indexOf('4 ×'));
    expect(html).toContain('<html lang="de">');
  });

  it('leaves out figures that are zero, but never those of accounts', () => {
    const { text } = summaryMail(RUN, 'en');
    expect(text).toContain('Accounts deactivated: 0');
    expect(text).toContain('Group memberships added: 7');
    expect(text).not.toContain('Certificates');
  });

  it('says of a dry run that nothing was changed', () => {
    const { subject, text, html } = summaryMail({ ...RUN, dryRun: true }, 'en');
    expect(subject).toContain('dry run');
    for (const body of [text, html]) expect(body).toContain('nothing was changed');
  });

  it('says when there is nothing to do', () => {
    expect(summaryMail({ ...RUN, problems: [] }, 'en').text).toContain('nothing that needs attention');
  });

  it('escapes what comes from outside', () => {
    const problems = [
      { code: 'group-not-assignable', severity: 'warning', count: 1, params: { group: '<img src=x onerror="y">' } },
    ] as const;
    const { html } = summaryMail({ ...RUN, integration: 'a&b', problems, runUrl: 'https://x/?a="b' }, 'de');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;y&quot;&gt;');
    expect(html).toContain('a&amp;b');
    expect(html).toContain('href="https://x/?a=&quot;b"');
  });

  it('names ten kinds of problems and counts the rest', () => {
    const problems = PROBLEM_CODES.slice(0, 13).map((code) => ({ code, severity: 'warning', count: 1 }) as const);
    expect(summaryMail({ ...RUN, problems }, 'en').text).toContain('And 3 more kinds');
  });

  it.each(CLOSED_RUN_STATUSES)('has words for a run that is %s', (status) => {
    for (const language of ['de', 'en'] as const) {
      const mail = summaryMail({ ...RUN, status }, language);
      expect(Object.values(mail).join('\n')).not.toMatch(/undefined|\[object/);
      expect(mail.subject).not.toContain('\n');
    }
  });
});

describe('durationText', () => {
  it.each([
    [400, '0 s'],
    [59_600, '1 min 0 s'],
    [3_840_000, '1 h 4 min'],
    [-5, '0 s'],
  ])('writes %i ms as %s', (durationMs, text) => {
    expect(durationText(durationMs, 'en')).toBe(text);
  });
});
