/** Nothing is started by itself: what an integration has until somebody says otherwise. */
export const NO_SCHEDULE = {
  timeZone: 'Europe/Berlin',
  fullSync: null,
  pollMinutes: null,
  driftCheck: null,
  paused: false,
  note: null,
} as const;
