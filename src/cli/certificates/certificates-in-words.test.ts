import { expect, it } from 'vitest';
import type { Schemas } from '../../client/index.ts';
import { amountText, certificatesText, transferFacts } from './certificates-in-words.ts';

const SETTINGS = { enabled: true, category: 'Performance', pollSeconds: 30, absentMinutes: 1_440, paused: false };
const COUNTS = {
  ...{ found: 10_000, uploading: 0, unconfirmed: 1, transferred: 0 },
  ...{ waiting: 0, failed: 0, dismissed: 0, withdrawn: 0 },
};
const TRANSFER: Schemas['CertificateTransfer'] = {
  ...{ state: 'working', settings: SETTINGS, problems: [], counts: COUNTS, total: 10_001, due: 10_000 },
  ...{ dueElsewhere: 0, minutesLeft: 167, perMinute: 60, filedLately: 0, nextAt: null, lastLookAt: null },
  ...{ unlinked: null, unreadable: null, looksAtEverything: false },
};

it('says how many there are and how long they take', () => {
  expect(amountText(TRANSFER)).toBe('10,000 certificates, about 167 minutes');
  expect(amountText({ due: 1, dueElsewhere: 0, minutesLeft: 1, perMinute: 60 })).toBe('1 certificate, about 1 minute');
  expect(amountText({ due: 0, dueElsewhere: 600, minutesLeft: 0, perMinute: 60 })).toBe('0 certificates');
  expect(amountText({ due: 500, dueElsewhere: 1, minutesLeft: 0, perMinute: null })).toBe('500 certificates');
  expect(amountText({ due: 60, dueElsewhere: 1_140, minutesLeft: 20, perMinute: 60 })).toBe(
    "60 certificates, about 20 minutes with 1,140 of other integrations, which share Personio's limit",
  );
});

it('says in one line whether certificates are filed, and where to', () => {
  expect(certificatesText({ ...SETTINGS, enabled: false })).toBe('are not filed');
  expect(certificatesText(SETTINGS)).toBe('into "Performance", looked for every 30 seconds');
  expect(certificatesText({ ...SETTINGS, paused: true })).toMatch(/^paused; /);
});

it('shows counts that are not zero, and that there may be more', () => {
  const facts = (changes: Partial<typeof TRANSFER> = {}) =>
    Object.fromEntries(transferFacts({ ...TRANSFER, ...changes }).filter(([, value]) => value !== null));
  expect(facts()).toMatchObject({ State: 'at work', '  to be filed': '10,000', '  unconfirmed': '1' });
  expect(facts()).not.toHaveProperty('  failed');
  expect(facts()).not.toHaveProperty('Not linked');
  expect(facts({ unlinked: 12, unreadable: 1 })).toMatchObject({
    'Not linked': '12 certificates of people who are not linked; filed once they are',
    'Not readable': '1 certificate that the LMS tells of in a way that cannot be read',
  });
  expect(facts({ looksAtEverything: true })['Last look']).toContain('still to be looked at');
  expect(facts({ state: 'off', settings: { ...SETTINGS, enabled: false } })).toEqual({ Certificates: 'are not filed' });
});
