const NAMES = { elearnio: 'elearnio', learnupon: 'LearnUpon', moodle: 'Moodle' } as const;

/** As the vendor writes itself. */
export function lmsName(kind: keyof typeof NAMES): string {
  return NAMES[kind];
}
