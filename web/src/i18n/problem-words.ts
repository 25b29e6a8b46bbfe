import i18next from 'i18next';
import type { ProblemError } from '../api/answered.ts';

/** Sentence and remedy in the language of the page; as the API says them where it has them in that language, or alone knows them. */
export function problemWords({
  code,
  detail,
  remedy,
  retryAfter,
}: Pick<ProblemError, 'code' | 'detail' | 'remedy' | 'retryAfter'>) {
  const known: unknown = i18next.getResource(i18next.language, 'problems', code);
  if (!Array.isArray(known)) return { sentence: detail, remedy };
  return {
    sentence: String(known[0]),
    remedy: String(known[1]).replace('{{minutes}}', String(Math.max(1, Math.ceil((retryAfter ?? 60) / 60)))),
  };
}
