import type { ApiDependencies } from '../dependencies.ts';

/** An installation that people do not sign in to; tests about those who do hand in the real store. */
export const NO_USERS: Pick<ApiDependencies, 'users' | 'sessions' | 'signInLinks' | 'signInLimits'> = {
  users: {
    ...{ create: nobody, find: nobody, findForSignIn: nobody, findByIdentity: nobody },
    list: async () => [],
    change: async () => 'gone',
    remove: async () => 'gone',
    ...{ setPassword: nothing, follow: nothing },
    tie: async () => false,
    hasAdmin: async () => false,
  },
  sessions: { begin: nothing, find: nobody, touch: nothing, end: nothing, endAll: nothing },
  signInLinks: { create: nothing, find: nobody, accept: async () => 'not-valid' },
  signInLimits: { take: nobody, succeeded: nothing },
};

async function nobody(): Promise<null> {
  return null;
}

async function nothing(): Promise<void> {}
