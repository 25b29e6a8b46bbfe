import { describe, expect, it } from 'vitest';
import { quarantineEndMail, quarantineMail } from './quarantine-mail.ts';

describe('the mail about a quarantine', () => {
  it('says why, what to do and how it ends, in the language of its readers', () => {
    const english = quarantineMail('acme', 'lms-key-refused', 'en');
    expect(english.subject).toBe('Matrikel acme: in quarantine');
    expect(english.text).toMatch(/refused the API key[\s\S]*valid API key[\s\S]*matrikel integration check acme/);
    const german = quarantineMail('acme', 'too-many-failures', 'de');
    expect(german.text).toMatch(/Quarantäne[\s\S]*Was zu tun ist[\s\S]*matrikel integration check acme/);
    expect(german.html).toContain('<html lang="de">');
  });

  it('says when it is over', () => {
    expect(quarantineEndMail('acme', 'en').text).toContain('no longer in quarantine');
    expect(quarantineEndMail('acme', 'de').text).toContain('nicht mehr in Quarantäne');
  });

  it('escapes what comes from outside', () => {
    expect(quarantineMail('a&b', 'lms-key-refused', 'en').html).toContain('a&amp;b');
  });
});
