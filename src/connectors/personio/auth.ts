import type { TokenStore } from '../../ports/limiter.ts';
import type { Token } from './authenticate.ts';

export interface PersonioAuth {
  token(signal: AbortSignal): Promise<string>;
  /** The token was refused: forgets it, so that the next call fetches another. */
  refuse(token: string): Promise<void>;
}

export interface PersonioAuthDeps {
  /** Asks Personio; repeatable. */
  readonly authenticate: (signal: AbortSignal) => Promise<Token>;
  readonly tokens: TokenStore;
  /** Key of the shared token: HMAC of base URL and credential. */
  readonly key: string;
}

/** One token for all workers: from memory, else from the store, else from Personio. Callers that wait together ask once. */
export function createPersonioAuth({ authenticate, tokens, key }: PersonioAuthDeps): PersonioAuth {
  let known: Token | null = null;
  let asking: { readonly answer: Promise<Token>; readonly signal: AbortSignal } | null = null;

  async function ask(signal: AbortSignal): Promise<Token> {
    const stored = await tokens.read(key);
    if (stored && isFresh(stored)) return stored;
    const fetched = await authenticate(signal);
    await tokens.write(key, fetched.token, fetched.expiresAt);
    return fetched;
  }

  async function askTogether(signal: AbortSignal): Promise<Token> {
    for (;;) {
      const current = asking ?? { answer: ask(signal), signal };
      asking = current;
      try {
        return await current.answer;
      } catch (error) {
        // Whoever asked for all of us was cancelled: that is not our failure, so we ask ourselves.
        if (signal.aborted || !current.signal.aborted) throw error;
      } finally {
        if (asking === current) asking = null;
      }
    }
  }

  return {
    async token(signal) {
      if (!known || !isFresh(known)) known = await askTogether(signal);
      return known.token;
    },
    async refuse(token) {
      if (known?.token === token) known = null;
      await tokens.forget(key, token);
    },
  };
}

/** No margin: a token that ends on the way is refused, and a refused one is fetched again. */
function isFresh({ expiresAt }: Token): boolean {
  return expiresAt.getTime() > Date.now();
}
