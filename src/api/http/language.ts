import type { Request } from 'express';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../domain/problem-texts/index.ts';

export const language = z
  .enum(LANGUAGES)
  .exactOptional()
  .meta({ description: 'Language of sentences for people; else the header `Accept-Language` decides.' });

/** `?language=` where the endpoint takes it, else the caller's Accept-Language, else English. */
export function languageOf(req: Request, asked?: Language): Language {
  if (asked !== undefined) return asked;
  return req.acceptsLanguages('en', 'de') === 'de' ? 'de' : 'en';
}
