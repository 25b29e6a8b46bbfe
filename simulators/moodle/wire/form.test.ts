import { expect, it } from 'vitest';
import { parseForm } from './form.ts';

it.each([
  ['a=1&b=+x%26y', { a: '1', b: ' x&y' }],
  ['u[0][n]=A&u[0][f][0][v]=1&u[1][n]=B', { u: { 0: { n: 'A', f: { 0: { v: '1' } } }, 1: { n: 'B' } } }],
  ['v[]=a&v[]=b&v[7]=c&v[]=d', { v: { 0: 'a', 1: 'b', 7: 'c', 8: 'd' } }],
  ['a.b=1&a=x&a[k]=2', { a_b: '1', a: { k: '2' } }],
  ['a[__proto__][x]=1&pct=5%', { a: { __proto: undefined }, pct: '5%' }],
])('reads %s as PHP does', (text, expected) => {
  expect(parseForm(text, 1000)).toMatchObject(JSON.parse(JSON.stringify(expected)));
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

it('takes so many fields and no more', () => {
  expect(parseForm('a=1&b=2&c=3', 2)).toEqual({ a: '1', b: '2' });
});
