import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { createConnections } from './connections.ts';

it.each([
  ['https://acme.learnupon.com', 'https://acme.learnupon.com/api/v1', 'HTTPS://Acme.LearnUpon.com:443/api/v1/'],
  ['https://elearnio.net', 'https://elearnio.net/backend/user-api/v1', 'https://elearnio.net:443/backend/user-api/v1/'],
  ['https://api.personio.de', 'https://api.personio.de/', 'https://API.personio.de:443'],
])('one account has one limit, however its address is typed: %s', async (...spellings) => {
  const named: string[] = [];
  for (const baseUrl of spellings) {
    const connections = createConnections({
      integrations: null as never,
      pool: null as never,
      tokens: null as never,
      accountKey: (...parts) => `${named.push(parts.join(' '))}`,
      allowedHosts: [],
      options: {},
    });
    const isLms = !baseUrl.toLowerCase().includes('personio');
    const opened = connections.openUnsaved({
      kind: baseUrl.includes('elearnio') ? 'elearnio' : 'learnupon',
      personio: {
        baseUrl: isLms ? 'https://api.personio.de' : baseUrl,
        clientId: 'papi-1',
        requestsPerMinute: null,
      },
      lms: {
        baseUrl: isLms ? baseUrl : 'https://acme.learnupon.com',
        apiUser: 'user',
        requestsPerMinute: null,
        pageSize: null,
      },
      settings: DEFAULT_SETTINGS,
      secrets: { clientSecret: 'secret', apiKey: 'key' },
    } as never);
    if (!('problems' in opened)) await opened.close();
  }
  expect(named).toHaveLength(2 * spellings.length);
  expect(new Set(named).size).toBe(2);
});
