import type { Language } from '../../domain/problem-texts/index.ts';

/** What the sign-in page for the Temporal UI says. */
const EN = {
  title: 'Sealed payloads in the Temporal UI',
  explain:
    'What Matrikel hands to Temporal is sealed. Sign this browser in with a token of Matrikel, and the Temporal UI shows it to you for eight hours.',
  nothingSealed: 'This installation seals nothing: MATRIKEL_PAYLOAD_KEY is not set.',
  token: 'Token',
  signIn: 'Sign in',
  signOut: 'Sign out',
  wrong: 'This token is not valid. Ask an admin for a new one.',
  tooMany: 'Too many wrong tokens came from your address. Try again in a minute.',
  signedIn: (name: string, role: string, until: string) =>
    `Signed in as ${name} (${role}) until ${until}, or until the token ends.`,
  next: 'Once for each browser, in the Temporal UI:',
  steps: (endpoint: string) => [
    'Press the button with the glasses at the top right.',
    'Choose "Use my browser setting and ignore Cluster-level setting".',
    `Enter the endpoint <code>${endpoint}</code>`,
    'Switch on "Include cross-origin credentials", and press "Apply".',
  ],
  signedOut: 'This browser is signed out.',
};

const DE: typeof EN = {
  title: 'Versiegelte Inhalte in der Temporal-Oberfläche',
  explain:
    'Was Matrikel an Temporal gibt, ist versiegelt. Melden Sie diesen Browser mit einem Token von Matrikel an, dann zeigt es Ihnen die Temporal-Oberfläche acht Stunden lang.',
  nothingSealed: 'Diese Installation versiegelt nichts: MATRIKEL_PAYLOAD_KEY ist nicht gesetzt.',
  token: 'Token',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  wrong: 'Dieses Token gilt nicht. Eine Administratorin oder ein Administrator kann ein neues ausstellen.',
  tooMany: 'Von Ihrer Adresse kamen zu viele falsche Token. Versuchen Sie es in einer Minute wieder.',
  signedIn: (name: string, role: string, until: string) =>
    `Angemeldet als ${name} (${role}) bis ${until}, oder bis das Token endet.`,
  next: 'Einmal für jeden Browser, in der Temporal-Oberfläche:',
  steps: (endpoint: string) => [
    'Drücken Sie oben rechts den Knopf mit der Brille.',
    'Wählen Sie "Use my browser setting and ignore Cluster-level setting".',
    `Tragen Sie den Endpunkt <code>${endpoint}</code> ein.`,
    'Schalten Sie "Include cross-origin credentials" ein und drücken Sie "Apply".',
  ],
  signedOut: 'Dieser Browser ist abgemeldet.',
};

export type PageWords = typeof EN;
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en: EN, de: DE };
