import { randomInt } from 'node:crypto';

const KINDS = ['abcdefghijkmnopqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!#$%*+-=?@'] as const;
const LENGTH = 24;

/**
 * Nobody is told it: whoever gets the account sets one of their own. Portals may ask for more than the six characters that are
 * documented, so there is one of each kind.
 */
export function randomPassword(): string {
  const every = KINDS.join('');
  const characters = Array.from({ length: LENGTH }, (_, place) => pick(KINDS[place] ?? every));
  for (let place = characters.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [characters[place], characters[other]] = [characters[other] as string, characters[place] as string];
  }
  return characters.join('');
}

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}
