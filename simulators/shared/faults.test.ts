import { describe, expect, it } from 'vitest';
import { type FaultRule, parseFaultRule } from './fault-rules.ts';
import { FaultDesk } from './faults.ts';

function hitsOf(rule: FaultRule, calls: number, seed = 1): number[] {
  const desk = new FaultDesk(seed);
  desk.add(rule);
  const turns = Array.from({ length: calls }, (_, turn) => turn + 1);
  return turns.filter(() => desk.choose('GET /members', () => '').ending !== undefined);
}

describe('the fault desk', () => {
  it('skips, then hits every n-th call, at most so many times', () => {
    const rule: FaultRule = { endpoint: 'GET /members', kind: 'timeout', skip: 1, everyNth: 2, times: 2 };
    expect(hitsOf(rule, 10)).toEqual([3, 5]);
  });

  it('rolls the same dice for the same seed', () => {
    const rule: FaultRule = { endpoint: '*', kind: 'timeout', probability: 0.3 };
    expect(hitsOf(rule, 50, 7)).toEqual(hitsOf(rule, 50, 7));
    expect(hitsOf(rule, 50, 7)).not.toEqual(hitsOf(rule, 50, 8));
  });

  it('leaves other endpoints and other texts alone', () => {
    const desk = new FaultDesk(1);
    desk.add({ endpoint: 'POST /members', kind: 'timeout' });
    desk.add({ endpoint: '*', kind: 'timeout', contains: 'anna@' });
    expect(desk.choose('GET /members', () => 'berta@').ending).toBeUndefined();
    expect(desk.choose('GET /members', () => 'anna@').ending?.id).toBe('f2');
  });

  it('takes a status as a kind and explains what it does not know', () => {
    expect(parseFaultRule({ kind: '503' })).toEqual({ endpoint: '*', kind: 'status', status: 503 });
    expect(parseFaultRule({ kind: 'melts' })).toContain('Unknown kind');
    expect(parseFaultRule({ kind: 'timeout', every: 2 })).toContain('Unknown key every');
  });
});
