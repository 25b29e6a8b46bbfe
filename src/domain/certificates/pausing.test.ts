import { describe, expect, it } from 'vitest';
import { NO_CERTIFICATES } from './certificate-settings.ts';
import { type Pausing, pausing } from './pausing.ts';

const GOING = { ...NO_CERTIFICATES, enabled: true };
const PAUSED = { ...GOING, paused: true };
const settingsAfter = (...steps: readonly Pausing[]) => steps.reduce(pausing, GOING);

describe('a pause', () => {
  it('of a cancel ends with it, also with the one after a cancel that broke off', () => {
    expect(settingsAfter('cancel')).toMatchObject({ paused: true });
    expect(settingsAfter('cancel', 'cancelled')).toEqual(GOING);
    expect(settingsAfter('cancel', 'cancel', 'cancelled')).toEqual(GOING);
  });

  it('of a person stays, whenever they said so', () => {
    expect(settingsAfter('pause', 'cancel', 'cancelled')).toEqual(PAUSED);
    expect(settingsAfter('cancel', 'pause', 'cancelled')).toEqual(PAUSED);
    expect(settingsAfter('cancel', 'pause', 'cancel', 'cancelled')).toEqual(PAUSED);
  });

  it('ends when somebody resumes, whoever began it', () => {
    expect([settingsAfter('pause', 'resume'), settingsAfter('cancel', 'resume')]).toEqual([GOING, GOING]);
    expect(settingsAfter('cancel', 'resume', 'cancelled')).toEqual(GOING);
  });

  it('that changes nothing is nothing to be saved', () => {
    expect([pausing(PAUSED, 'pause'), pausing(PAUSED, 'cancelled'), pausing(PAUSED, 'cancel')]).toEqual(
      Array(3).fill(expect.toSatisfy((same) => same === PAUSED)),
    );
    expect(pausing(GOING, 'resume')).toBe(GOING);
  });
});
