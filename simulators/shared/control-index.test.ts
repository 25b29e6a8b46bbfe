import { describe, expect, it } from 'vitest';
import { startElearnio } from '../elearnio/index.ts';
import { startLearnUpon } from '../learnupon/index.ts';
import { startMoodle } from '../moodle/index.ts';
import { startPersonio } from '../personio/index.ts';

describe.each([
  ['personio', startPersonio, 'GET /_sim/employees'],
  ['elearnio', startElearnio, 'GET /_sim/members'],
  ['learnupon', startLearnUpon, 'GET /_sim/users'],
  ['moodle', startMoodle, 'GET /_sim/issues'],
])('GET /_sim of %s', (vendor, start, ownCall) => {
  it('lists every call with a line on what it does, each line on its own', async () => {
    const sim = await start({ employees: 40 });
    try {
      const answer = await fetch(`${sim.url}/_sim`);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      const { simulates, calls }: { simulates: string; calls: Record<string, string> } = JSON.parse(text);
      expect(simulates).toBe(vendor);
      expect(Object.keys(calls)).toEqual(expect.arrayContaining(['GET /_sim', 'POST /_sim/faults', ownCall]));
      expect(Object.entries(calls).filter(([, words]) => words === '')).toEqual([]);
      expect(text.split('\n').length).toBeGreaterThan(Object.keys(calls).length);
    } finally {
      await sim.close();
    }
  });
});
