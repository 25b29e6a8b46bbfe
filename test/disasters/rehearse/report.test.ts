import { describe, expect, it } from 'vitest';
import type { Played } from '../play.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { resultLine } from './report.ts';

const PLAYED: Played = {
  name: 'a flood',
  invariant: 'all stay dry',
  happened: 'they did',
  protected: true,
  seconds: 1,
};

describe('a rehearsal', () => {
  it('ends with a line for programs that says of each disaster what must hold and whether it did', () => {
    const lost = { ...PLAYED, name: 'a fire', protected: false };
    expect(JSON.parse(resultLine([PLAYED, lost]))).toEqual({
      disasters: [
        { name: 'a flood', invariant: 'all stay dry', protected: true },
        { name: 'a fire', invariant: 'all stay dry', protected: false },
      ],
    });
  });

  it('knows each disaster by a name of its own', () => {
    const names = SCENARIOS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(25);
  });
});
