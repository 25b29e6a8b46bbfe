import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { hashOf } from '../access/bearer-token.ts';
import { type Caller, findCaller } from '../access/find-caller.ts';
import { limitGuesses } from '../access/limit-guesses.ts';
import { requireValid } from '../access/require-valid.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { languageOf } from '../http/language.ts';
import { beginSession, endSession } from './codec-session.ts';
import { PAGE_WORDS } from './page-words.ts';
import { PAGE_PATH, PAGE_POLICY, type PageContent, SIGN_OUT_PATH, signInPage } from './sign-in-page.ts';

type Needs = Pick<ApiDependencies, 'apiToken' | 'apiTokens' | 'clock' | 'payloads'>;
const Form = z.object({ token: z.string().trim() });
const readForm = express.urlencoded({ extended: false, limit: '4kb' });

/**
 * GET /codec: where a browser is signed in for the codec's addresses. The Temporal UI of a development server can send no
 * token, but it can send cookies; so a token given here becomes a cookie that opens the codec and nothing else.
 */
export function addCodecPage(app: Express, deps: Needs): void {
  const wrongToken = limitGuesses();
  const find = findCaller(deps);

  app.get(PAGE_PATH, (req, res) => show(deps, req, res, {}));
  app.post(PAGE_PATH, readForm, async (req, res) => {
    const token = Form.safeParse(req.body).data?.token ?? '';
    const words = PAGE_WORDS[languageOf(req)];
    const caller = token === '' ? null : stillValid(deps, await find.byText(token));
    if (!caller) {
      const refusal = await wrongToken(req, res);
      const tooMany = refusal instanceof ApiError && refusal.status === 429;
      return show(deps, req, res.status(tooMany ? 429 : 401), { problem: tooMany ? words.tooMany : words.wrong });
    }
    const { name, role } = caller.principal;
    const until = beginSession(req, res, deps.payloads.key, hashOf(token), deps.clock.now());
    const time = until.toISOString().slice(0, 16).replace('T', ' ');
    const as = words.signedIn(name, role, `${time} UTC`);
    show(deps, req, res, { signedIn: { as, endpoint: endpointOf(req) } });
  });
  app.post(SIGN_OUT_PATH, (req, res) => {
    endSession(req, res);
    show(deps, req, res, { note: PAGE_WORDS[languageOf(req)].signedOut });
  });
}

/** As this browser reaches us. The header may hold anything, and stands in the page. */
function endpointOf(req: Request): string {
  const host = req.get('host') ?? '';
  return `${/^[\w.:[\]-]+$/.test(host) ? `${req.protocol}://${host}` : ''}/api/v1/codec`;
}

function stillValid({ clock }: Needs, caller: Caller | null): Caller | null {
  try {
    if (caller?.token) requireValid(caller.token, clock.now());
    return caller;
  } catch {
    return null;
  }
}

function show({ payloads }: Needs, req: Request, res: Response, content: Omit<PageContent, 'words' | 'lang'>): void {
  const lang = languageOf(req);
  const words = PAGE_WORDS[lang];
  const note = payloads.knowsKeys ? {} : { note: words.nothingSealed };
  res.set({ 'Content-Security-Policy': PAGE_POLICY, 'Cache-Control': 'no-store' });
  res
    .vary('Accept-Language')
    .type('html')
    .send(signInPage({ words, lang, ...note, ...content }));
}
