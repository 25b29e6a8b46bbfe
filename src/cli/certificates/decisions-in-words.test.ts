import { describe, expect, it } from 'vitest';
import { commonDecisionText, decisionText } from './decisions-in-words.ts';

const found = { state: 'found' } as const;
const amount = { due: 120, dueElsewhere: 0, minutesLeft: 2, perMinute: 60 };

describe('what a decision leads to', () => {
  it.each([
    ['working', 'now.'],
    ['idle', 'now.'],
    ['paused', 'when certificates are resumed.'],
    ['off', 'when certificates are switched on.'],
    ['quarantined', 'when the quarantine of the integration is over.'],
    ['unknown', 'as soon as Temporal answers.'],
  ] as const)('is promised for when it happens: %s', (state, when) => {
    expect(decisionText('retry', found, { state })).toBe(`It is tried once more, ${when}`);
    expect(decisionText('reopen', found, { state })).toBe(`It is filed, ${when}`);
  });

  it('is a search first for what may have been sent', () => {
    const text = decisionText('reopen', { state: 'unconfirmed' }, { state: 'idle' });
    expect(text).toBe('It may have been sent before: Personio is searched for it first, now.');
  });

  it('of many has their number, and how long all takes', () => {
    const text = (decided: number, state: 'working' | 'paused') =>
      commonDecisionText('retry', { decided, transfer: { state, ...amount } });
    expect(text(2, 'working')).toBe(
      'Tried once more, now: 2 certificates. Due in all: 120 certificates, about 2 minutes.',
    );
    expect(text(1, 'paused')).toContain('Tried once more, when certificates are resumed: 1 certificate.');
    expect(text(0, 'working')).toBe('None failed.');
  });
});
