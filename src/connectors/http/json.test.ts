import { describe, expect, it } from 'vitest';
import { idText } from './id-text.ts';
import { parseJson } from './json.ts';

describe('parseJson', () => {
  it('keeps integers that a double would round, as text and digit for digit', () => {
    expect(parseJson('{"id":9007199254740993121,"next":-9007199254740993}')).toEqual({
      id: '9007199254740993121',
      next: '-9007199254740993',
    });
  });

  it('leaves other numbers alone, beside a long one too', () => {
    expect(parseJson('[9007199254740991,1.5,12345678901234567.25,1e300,"9007199254740993"]')).toEqual([
      9007199254740991,
      1.5,
      12345678901234568,
      1e300,
      '9007199254740993',
    ]);
  });

  it('throws for what is no JSON', () => {
    for (const text of ['', '<html>', '{"a":']) expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});

describe('idText', () => {
  it('takes numbers and strings, and nothing else', () => {
    expect([idText.parse(7), idText.parse('7')]).toEqual(['7', '7']);
    for (const value of ['', 1.5, null, undefined, {}]) expect(idText.safeParse(value).success).toBe(false);
  });
});
