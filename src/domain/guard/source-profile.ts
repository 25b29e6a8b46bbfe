import type { AttributeKey } from '../ids.ts';

/**
 * What one complete read of the source looked like, in numbers. Compared with later ones: a permission that was edited, a list that
 * lost half of its people or a department that vanished shows here before anybody is hurt.
 */
export interface SourceProfile {
  /** Everybody that was read. */
  readonly employees: number;
  readonly inScope: number;
  /** Hash of the scope's conditions: numbers of people in scope are compared under the same scope only. */
  readonly scope: string;
  /** People in scope by unit: attribute → unit → people. */
  readonly units: Readonly<Record<AttributeKey, Readonly<Record<string, number>>>>;
  /** People in scope with a value, for each attribute that was returned for anybody. */
  readonly filled: Readonly<Record<AttributeKey, number>>;
}
