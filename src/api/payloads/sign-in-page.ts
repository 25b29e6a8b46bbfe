import type { PageWords } from './page-words.ts';

export const PAGE_PATH = '/codec';
export const SIGN_OUT_PATH = '/codec/sign-out';
const STYLE = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.4rem }
label, input, button { display: block; font: inherit }
input { width: 100%; box-sizing: border-box; margin: .25rem 0 1rem; padding: .5rem; border: 1px solid #595959; border-radius: .25rem }
button { padding: .5rem 1rem; border: 0; border-radius: .25rem; color: #fff; background: #0b5394; cursor: pointer }
.second { margin-top: 1rem; color: #0b5394; background: none; padding: 0; text-decoration: underline }
.problem { color: #a61c00 }`;

/** No script at all, and nothing from elsewhere; the one style stands in the page. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageContent {
  readonly words: PageWords;
  readonly lang: string;
  readonly signedIn?: { readonly as: string; readonly endpoint: string };
  readonly note?: string;
  readonly problem?: string;
}

/** Every sentence is one of ours, or built of what cannot hold any HTML: a token's name, a role, a time, a checked address. */
export function signInPage({ words, lang, signedIn, note, problem }: PageContent): string {
  const form = signedIn === undefined ? signInForm(words) : whatNow(words, signedIn);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.explain}</p>
${note === undefined ? '' : `<p role="status">${note}</p>`}
${problem === undefined ? '' : `<p class="problem" role="alert">${problem}</p>`}
${form}
<form method="post" action="${SIGN_OUT_PATH}"><button class="second">${words.signOut}</button></form>
</body>
</html>
`;
}

function signInForm(words: PageWords): string {
  return `<form method="post" action="${PAGE_PATH}">
<label for="token">${words.token}</label>
<input id="token" name="token" type="password" autocomplete="off" spellcheck="false" required autofocus>
<button>${words.signIn}</button>
</form>`;
}

function whatNow(words: PageWords, { as, endpoint }: NonNullable<PageContent['signedIn']>): string {
  const steps = words.steps(endpoint).map((step) => `<li>${step}</li>`);
  return `<p role="status">${as}</p>\n<p>${words.next}</p>\n<ol>${steps.join('')}</ol>`;
}
