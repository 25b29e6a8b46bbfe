export type Limit = { readonly is: 'at most' | 'below' | 'at least' | 'exactly'; readonly value: number };

/** One number, and what it has to be where somebody promised that. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: Limit | null;
  readonly met: boolean | null;
}

export function figure(name: string, value: number, unit: string, limit: Limit | null = null): Figure {
  return { name, value: Math.round(value * 1000) / 1000, unit, limit, met: limit && holds(value, limit) };
}

export const atMost = (value: number): Limit => ({ is: 'at most', value });
export const below = (value: number): Limit => ({ is: 'below', value });
export const atLeast = (value: number): Limit => ({ is: 'at least', value });
export const exactly = (value: number): Limit => ({ is: 'exactly', value });

/** Not a number is never good enough. */
function holds(value: number, limit: Limit): boolean {
  switch (limit.is) {
    case 'at most':
      return value <= limit.value;
    case 'below':
      return value < limit.value;
    case 'at least':
      return value >= limit.value;
    case 'exactly':
      return value === limit.value;
  }
}
