const MINUTE_MS = 60_000;
/** First look for a document whose upload was not answered; scans mostly take no longer. */
const FIRST_LOOK_MS = 5_000;
/** An LMS's clock may be ahead by so much. */
const CLOCKS_APART_MS = 15 * MINUTE_MS;

/** A certificate that Personio's list does not show. */
export interface AbsentCertificate {
  readonly issuedAt: Date;
  /** Of an upload whose end nobody knows; null where there was none. */
  readonly uploadBeganAt: Date | null;
  /** When a person said that it is not there, and is to be sent; null where nobody did. */
  readonly saidAbsentAt: Date | null;
}

export interface AbsenceRule {
  /** For how long a document has to be absent before it is taken for never filed: virus scans delay the list. */
  readonly absentMinutes: number;
  /** What was issued before this may have been filed by an installation that nobody remembers; null where there was none. */
  readonly uncertainBefore: Date | null;
  readonly now: Date;
}

type MaySend =
  | { readonly may: true }
  | { readonly may: false; readonly because: 'upload-unknown' | 'after-restore'; readonly lookAgainAt: Date };

/** Whether a certificate that the list does not show may be sent: only when it cannot be there without being shown. */
export function maySend(
  { issuedAt, uploadBeganAt, saidAbsentAt }: AbsentCertificate,
  { absentMinutes, uncertainBefore, now }: AbsenceRule,
): MaySend {
  const isAbsent = uncertainBefore === null || (saidAbsentAt !== null && saidAbsentAt >= uncertainBefore);
  const restoredAt = isAbsent || isIssuedSince(uncertainBefore, issuedAt, now) ? null : uncertainBefore;
  const since = Math.max(uploadBeganAt?.getTime() ?? -Infinity, restoredAt?.getTime() ?? -Infinity);
  const sureAt = since + absentMinutes * MINUTE_MS;
  if (sureAt <= now.getTime()) return { may: true };
  if (uploadBeganAt === null) return { may: false, because: 'after-restore', lookAgainAt: new Date(sureAt) };
  const pause = Math.max(FIRST_LOOK_MS, now.getTime() - uploadBeganAt.getTime());
  const lookAgainAt = new Date(Math.min(sureAt, now.getTime() + pause));
  return { may: false, because: 'upload-unknown', lookAgainAt };
}

/** A day of issue that is still to come says nothing about when it was first seen. */
function isIssuedSince(moment: Date, issuedAt: Date, now: Date): boolean {
  return issuedAt <= now && issuedAt.getTime() >= moment.getTime() + CLOCKS_APART_MS;
}
