import { ROLES, type Role } from '../role.ts';

/** Which values of which claim give which role. */
export interface ClaimRules {
  /** Name of the claim; a dot leads into an object, as in Keycloak's `realm_access.roles`. */
  readonly claim: string;
  readonly groups: Readonly<Record<Role, readonly string[]>>;
}

/** The highest role that one of the person's groups gives; null where none does. */
export function roleFromClaims(claims: Readonly<Record<string, unknown>>, { claim, groups }: ClaimRules): Role | null {
  const theirs = new Set(textsOf(valueAt(claims, claim)));
  return ROLES.toReversed().find((role) => groups[role].some((group) => theirs.has(group))) ?? null;
}

/** Some providers name claims by addresses, so the whole name goes before its parts. */
function valueAt(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
