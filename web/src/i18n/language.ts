const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'matrikel-language';
let current: Language = wanted();

export function currentLanguage(): Language {
  return current;
}

/** What was chosen here before, else the first of the browser's languages that we speak. */
export function firstLanguage(chosen: string | null, browser: readonly string[]): Language {
  const spoken = [chosen ?? '', ...browser].map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag): tag is Language => LANGUAGES.includes(tag as Language)) ?? 'en';
}

export function keepLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEY, language);
}

function wanted(): Language {
  if (typeof window === 'undefined') return 'en';
  return firstLanguage(localStorage.getItem(KEY), navigator.languages);
}
