import type { Locator, Page } from 'playwright-core';
import { texts as de } from '../../../web/src/i18n/de.ts';
import { texts as en } from '../../../web/src/i18n/en.ts';

const TEXTS = { de, en } as const;

/** Finds things as a person does who reads this language: by what they are and what they are called. */
export function reader(page: Page, language: 'de' | 'en', part: Page | Locator = page): Reader {
  const t = TEXTS[language];
  return {
    page,
    t,
    heading: (text: string) => part.getByRole('heading', { name: like(text) }),
    button: (text: string) => part.getByRole('button', { name: like(text) }),
    link: (text: string) => part.getByRole('link', { name: like(text) }),
    /** Labels of what must be filled in have a star behind them. */
    field: (text: string) =>
      part.getByLabel(new RegExp(`^${patternOf(text)}( \\*)?$`)).and(part.locator('input, select, textarea')),
    choice(text: string) {
      const name = new RegExp(`^${patternOf(text)}`);
      return part.getByRole('switch', { name }).or(part.getByRole('checkbox', { name }));
    },
    says: (text: string) => part.getByText(like(text)).first(),
    dialog: () => reader(page, language, page.getByRole('dialog')),
    /** The form with that button. */
    form: (button: string) =>
      reader(page, language, page.locator('form').filter({ has: page.getByRole('button', { name: like(button) }) })),
  };
}

export interface Reader {
  readonly page: Page;
  readonly t: typeof de;
  heading(text: string): Locator;
  button(text: string): Locator;
  link(text: string): Locator;
  field(text: string): Locator;
  /** A switch or a box to tick, whose name goes on with its description. */
  choice(text: string): Locator;
  says(text: string): Locator;
  dialog(): Reader;
  form(button: string): Reader;
}

/** The whole text, with anything in the place of its values. */
function like(text: string): RegExp {
  return new RegExp(`^${patternOf(text)}$`);
}

function patternOf(text: string): string {
  return text
    .split(/\{\{\w+\}\}/)
    .map(RegExp.escape)
    .join('.+');
}
