/** What `JSON.parse` tells a reviver about a value: only primitives have a source. Not yet in TypeScript's own library. */
type Reviver = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver?: Reviver) => unknown;

/** Shorter runs of digits always fit into a double, and a reviver makes parsing several times slower. */
const LONG_DIGITS = /\d{16}/;
const INTEGER = /^-?\d+$/;

/**
 * Parses a vendor's answer; integers that a double would round come out as text, digit for digit.
 * Personio hands out some ids beyond 2^53 (personio-api §3.3). Throws `SyntaxError` for anything that is not JSON.
 */
export function parseJson(text: string): unknown {
  return LONG_DIGITS.test(text) ? parseWithSource(text, keepLongIntegers) : JSON.parse(text);
}

function keepLongIntegers(_key: string, value: unknown, { source }: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return source !== undefined && INTEGER.test(source) ? source : value;
}
