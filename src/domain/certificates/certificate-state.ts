/**
 * `found`: to be transferred. `uploading`: an upload was begun, and its end is not noted. `unconfirmed`: nobody knows whether the upload
 * took effect, and its marker is not in Personio's list. `transferred`: filed, with a receipt. `waiting`: the person cannot get it now
 * (held, address unclear, after a restore); looked at again by itself. `failed`: refused, tried again later, with a code. `dismissed`: a person decided
 * that it stays out. `withdrawn`: the LMS took it back before it was filed.
 */
export const CERTIFICATE_STATES = [
  'found',
  'uploading',
  'unconfirmed',
  'transferred',
  'waiting',
  'failed',
  'dismissed',
  'withdrawn',
] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Where a certificate comes from: the LMS itself, or files that somebody handed in. */
export const CERTIFICATE_ORIGINS = ['lms', 'import'] as const;
export type CertificateOrigin = (typeof CERTIFICATE_ORIGINS)[number];
