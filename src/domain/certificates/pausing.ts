import type { CertificateSettings } from './certificate-settings.ts';

/** `pause` and `resume` are somebody's. `cancel` pauses for as long as a cancel works, `cancelled` takes that back. */
export type Pausing = 'pause' | 'resume' | 'cancel' | 'cancelled';

/**
 * The settings from then on; the same ones where nothing changes. A cancel that broke off leaves its pause behind: the next one takes it
 * back, and never that of a person.
 */
export function pausing(settings: CertificateSettings, how: Pausing): CertificateSettings {
  const { pausedByCancel, ...bare } = settings;
  switch (how) {
    case 'pause':
      return bare.paused && !pausedByCancel ? settings : { ...bare, paused: true };
    case 'resume':
      return bare.paused ? { ...bare, paused: false } : settings;
    case 'cancel':
      return bare.paused ? settings : { ...bare, paused: true, pausedByCancel: true };
    case 'cancelled':
      return pausedByCancel ? { ...bare, paused: false } : settings;
  }
}
