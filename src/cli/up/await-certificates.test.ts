import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../client/index.ts';
import { awaitCertificates, filedCertificates } from './await-certificates.ts';

const SETTINGS = { enabled: true, category: 'Performance', pollSeconds: 30, absentMinutes: 1_440, paused: false };
const TRANSFER = {
  ...{ state: 'idle', settings: SETTINGS, problems: [], counts: { transferred: 3 }, total: 3, due: 0, minutesLeft: 0 },
  ...{ dueElsewhere: 0, unlinked: null, unreadable: null },
  ...{ perMinute: null, filedLately: 0, nextAt: null, lastLookAt: null, looksAtEverything: false },
};

let answers: object[];
let starts: number;
let said: string[];
beforeEach(() => {
  [answers, starts, said] = [[], 0, []];
});

/** Answers one after the other, and the last one for good. */
const fetch = async ({ method }: Request): Promise<Response> => {
  if (method === 'POST') starts++;
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  return Response.json({ ...TRANSFER, ...answer }, { status: method === 'POST' ? 202 : 200 });
};
const api = createClient({ baseUrl: 'http://127.0.0.1:9', token: 't', fetch });
const screen = { stream: process.stdout, say: (text: string) => void said.push(text), result: () => {} };
const waited = (signal = new AbortController().signal) => awaitCertificates(api, { id: 'acme' }, 3, screen, signal);

describe('after a sync', () => {
  it('is waited until what it found is filed, and how many that are is said', async () => {
    answers = [
      { looksAtEverything: true },
      { state: 'working', due: 5, counts: { transferred: 6 } },
      { counts: { transferred: 8 } },
    ];
    expect(await waited()).toBe(5);
    expect(said).toEqual(['  5 certificates filed in Personio, category "Performance"']);
  });

  it('is asked for once more where the LMS was still making its files', async () => {
    answers = [{ due: 2 }, { state: 'working', due: 2 }, { counts: { transferred: 5 } }];
    expect(await waited()).toBe(2);
    expect(starts).toBe(2);
  });

  it('nobody waits where somebody has paused them, nor where something stands in the way, which is said', async () => {
    answers = [{ state: 'paused', due: 4 }];
    expect([await waited(), said]).toEqual([0, []]);
    answers = [{ state: 'stopped', due: 4, problems: [{ message: 'No such category.', remedy: 'Make it.' }] }];
    expect(await waited()).toBe(0);
    expect(said).toEqual(['  No such category.', '    Make it.']);
  });

  it('nothing is said where there was nothing to file', async () => {
    answers = [{}];
    expect([await waited(), said]).toEqual([0, []]);
  });

  it('the wait ends with everything else', async () => {
    answers = [{ state: 'working', due: 1 }];
    await expect(waited(AbortSignal.timeout(50))).rejects.toThrow();
  });
});

it('an integration whose switch is off has no certificates to wait for', async () => {
  answers = [{ settings: { ...SETTINGS, enabled: false } }];
  expect(await filedCertificates(api, { id: 'acme' })).toBeNull();
});
