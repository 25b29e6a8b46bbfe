import { describe, expect, it } from 'vitest';
import { type AbsenceRule, type AbsentCertificate, maySend } from './may-send.ts';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const NOON = at('12:00:00');
const absent: AbsentCertificate = { issuedAt: at('08:00:00'), uploadBeganAt: null, saidAbsentAt: null };
const rule: AbsenceRule = { absentMinutes: 60, uncertainBefore: null, now: NOON };
const asked = (certificate: Partial<AbsentCertificate>, circumstances: Partial<AbsenceRule> = {}) =>
  maySend({ ...absent, ...certificate }, { ...rule, ...circumstances });

describe('a certificate that the list does not show', () => {
  it('may be sent where nobody has tried', () => {
    expect(asked({})).toEqual({ may: true });
  });

  it('and whose upload was not answered is sent when it was absent for long enough, not a moment earlier', () => {
    expect(asked({ uploadBeganAt: at('11:00:00') })).toEqual({ may: true });
    expect(asked({ uploadBeganAt: at('11:00:01') })).toEqual({
      ...{ may: false, because: 'upload-unknown', lookAgainAt: at('12:00:01') },
    });
  });

  it('is looked for soon, and ever less often', () => {
    expect(asked({ uploadBeganAt: at('11:59:59') })).toMatchObject({ lookAgainAt: at('12:00:05') });
    expect(asked({ uploadBeganAt: at('11:58:00') })).toMatchObject({ lookAgainAt: at('12:02:00') });
    expect(asked({ uploadBeganAt: at('11:40:00') })).toMatchObject({ lookAgainAt: at('12:20:00') });
  });
});

describe('after a restore', () => {
  const restored = { uncertainBefore: at('11:30:00') };

  it('a certificate of before waits until the list would show what was filed since the backup', () => {
    const answer = { may: false, because: 'after-restore', lookAgainAt: at('12:30:00') };
    expect(asked({}, restored)).toEqual(answer);
    expect(asked({}, { ...restored, now: at('12:30:00') })).toEqual({ may: true });
  });

  it('one that is newer does not wait; a day of issue that is to come, or a clock a little ahead, makes none newer', () => {
    expect(asked({ issuedAt: at('11:45:00') }, restored)).toEqual({ may: true });
    expect(asked({ issuedAt: at('11:44:59') }, restored)).toMatchObject({ may: false });
    expect(asked({ issuedAt: at('12:00:01') }, restored)).toMatchObject({ may: false });
  });

  it('one that somebody did not find there since does not wait; what was said before the restore is nothing', () => {
    expect(asked({ saidAbsentAt: at('11:45:00') }, restored)).toEqual({ may: true });
    expect(asked({ saidAbsentAt: at('11:15:00') }, restored)).toMatchObject({ may: false });
  });

  it('an upload that was not answered is counted from the restore, as it may have been sent once more since', () => {
    expect(asked({ uploadBeganAt: at('08:30:00') }, restored)).toMatchObject({
      ...{ because: 'upload-unknown', lookAgainAt: at('12:30:00') },
    });
  });
});
