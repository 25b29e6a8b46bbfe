import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type IntegrationSettings } from '../settings.ts';
import { changedSettings, rebaseSettings } from './settings-changes.ts';

const withChanges = (changes: Partial<IntegrationSettings>): IntegrationSettings => ({
  ...DEFAULT_SETTINGS,
  ...changes,
});

describe('what differs between settings', () => {
  it('is named, but for the mail, and is nothing where only the order of keys differs', () => {
    const { match, conditions } = DEFAULT_SETTINGS.scope;
    expect(changedSettings(DEFAULT_SETTINGS, withChanges({ scope: { conditions, match } }))).toEqual([]);
    expect(
      changedSettings(DEFAULT_SETTINGS, withChanges({ summary: { recipients: ['hr@example.com'], language: 'en' } })),
    ).toEqual([]);
    const drift = { otherwise: 'keep', fields: {} } as const;
    expect(changedSettings(DEFAULT_SETTINGS, withChanges({ memberships: 'managed', drift }))).toEqual([
      'drift',
      'memberships',
    ]);
  });
});

describe('a draft on top of newer settings', () => {
  it('keeps what the draft changed, and takes everything else as it is now', () => {
    const draft = withChanges({ invitations: 'automatic', createInactive: true });
    const inForce = withChanges({
      ...{ createInactive: false, outOfScope: 'deactivate', invitations: 'by-hand' },
      summary: { recipients: ['hr@example.com'], language: 'en' },
    });
    expect(rebaseSettings(DEFAULT_SETTINGS, draft, inForce)).toEqual({
      ...inForce,
      invitations: 'automatic',
      createInactive: true,
    });
  });
});
