export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** Why a password cannot be taken; null where it can. Length is what counts (NIST SP 800-63B), not what it is made of. */
export function passwordProblem(password: string, { email, name }: { email: string; name: string }): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `must have at least ${SHORTEST_PASSWORD} characters`;
  if (length > LONGEST_PASSWORD) return `must have at most ${LONGEST_PASSWORD} characters`;
  if (new Set(password).size < 4) return 'must not repeat a few characters';
  const [mailbox = ''] = email.split('@');
  const parts = [email, mailbox, name, ...name.split(' ')].map(plain).filter((text) => text.length > 2);
  const own = parts.toSorted((one, other) => other.length - one.length); // the whole name before a part of it
  const left = own.reduce((rest, text) => rest.replaceAll(text, ''), plain(password));
  return left.length < 6 ? 'must be more than your own name or address' : null;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '');
}
