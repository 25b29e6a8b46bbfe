import type { Language } from '../problem-texts/index.ts';

const UNITS = {
  en: { hour: 'h', minute: 'min', second: 's' },
  de: { hour: 'Std.', minute: 'Min.', second: 'Sek.' },
} as const;

/** `1 h 4 min`, `12 min 30 s`, `3 s`: the two largest units, never a fraction. */
export function durationText(durationMs: number, language: Language): string {
  const units = UNITS[language];
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours > 0) return `${hours} ${units.hour} ${minutes} ${units.minute}`;
  if (minutes > 0) return `${minutes} ${units.minute} ${seconds % 60} ${units.second}`;
  return `${seconds} ${units.second}`;
}
