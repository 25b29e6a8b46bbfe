/** Certificates into the personnel file. Changed directly, never part of a draft: no plan is made from them. */
export interface CertificateSettings {
  readonly enabled: boolean;
  /** Name of Personio's document category, as it is spelled there. */
  readonly category: string;
  /** Seconds between looks at the LMS for new ones. */
  readonly pollSeconds: number;
  /**
   * Minutes for which a document must be absent from Personio's list, which virus scans delay, before it is taken for never filed and
   * sent again. Counted from the upload whose end nobody knows.
   */
  readonly absentMinutes: number;
  /** Nothing is transferred until somebody resumes it; what is new is still noted. */
  readonly paused: boolean;
  /** That pause is a cancel's, and ends with it; nobody sees it. */
  readonly pausedByCancel?: true;
}

/** For whoever waits longer, a month has gone by. */
export const MOST_ABSENT_MINUTES = 43_200;

export const NO_CERTIFICATES: CertificateSettings = {
  enabled: false,
  category: 'Performance',
  pollSeconds: 30,
  absentMinutes: 1_440,
  paused: false,
};
