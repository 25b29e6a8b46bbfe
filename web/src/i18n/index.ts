import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, keepLanguage, type Language } from './language.ts';

/** Only the texts of the language in use are loaded. */
const TEXTS = { de: () => import('./de.ts'), en: () => import('./en.ts') };

export async function startLanguages(): Promise<void> {
  const language = currentLanguage();
  const { texts } = await TEXTS[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts, problems: await problemsIn(language) } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  const { texts } = await TEXTS[language]();
  i18next.addResourceBundle(language, 'translation', texts, true, true);
  i18next.addResourceBundle(language, 'problems', await problemsIn(language), true, true);
  keepLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The API speaks English by itself. */
async function problemsIn(language: Language) {
  return language === 'de' ? (await import('./problems-de.ts')).problems : {};
}
