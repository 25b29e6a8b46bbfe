import { enroll, unenroll } from '../groups/group-courses.ts';
import { join, pair } from '../groups/write-memberships.ts';
import type { Portal } from '../portal.ts';
import type { User } from '../users/user.ts';
import { matches } from './match-rule.ts';
import type { Rule } from './rule.ts';

const USERS_AT_ONCE = 100;

/** Active rules look at whoever was created or changed, a while later and a few at a time, so nobody waits for them. */
export class RuleDesk {
  readonly #portal: Portal;
  readonly #waiting = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #open = true;

  constructor(portal: Portal) {
    this.#portal = portal;
    portal.onUserChange = (id) => this.look(id);
  }

  look(userId: number): void {
    this.#waiting.add(userId);
    this.#wake(this.#portal.settings.ruleDelayMs);
  }

  /** After a rule was switched on, after a restart. */
  lookAtAll(): void {
    for (const { id } of this.#portal.tables.users.all()) this.look(id);
  }

  delayChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size > 0) this.#wake(this.#portal.settings.ruleDelayMs);
  }

  /** Without delay, until nothing is waiting. */
  runNow(): number {
    const before = this.#portal.tallies.snapshot();
    while (this.#waiting.size > 0) this.#someUsers();
    const { ruleJoins = 0, ruleLeaves = 0 } = this.#portal.tallies.snapshot();
    return ruleJoins - (before.ruleJoins ?? 0) + ruleLeaves - (before.ruleLeaves ?? 0);
  }

  close(): void {
    this.#open = false;
    clearTimeout(this.#timer);
  }

  #wake(afterMs: number): void {
    if (!this.#open || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#someUsers();
      // Those who were changed in the meantime need not wait longer than the others.
      if (this.#waiting.size > 0) this.#wake(0);
    }, afterMs).unref();
  }

  #someUsers(): void {
    const ids = [...this.#waiting].slice(0, USERS_AT_ONCE);
    for (const id of ids) this.#waiting.delete(id);
    const active = this.#portal.tables.rules.all().filter(({ status }) => status === 'active');
    this.#portal.batch(() => {
      for (const id of ids) {
        const user = this.#portal.tables.users.get(id);
        if (user) for (const rule of active) this.#apply(rule, active, user);
      }
    });
  }

  #apply(rule: Rule, active: readonly Rule[], user: User): void {
    const portal = this.#portal;
    const group = portal.tables.groups.get(rule.group_id);
    if (!group) return;
    const membership = pair(portal, group.id, user.id);
    // Two rules may fill one group: one that still holds keeps the member.
    const belongs = active.some((one) => one.group_id === group.id && this.#holds(one, user));
    if (belongs && !membership) {
      join(portal, group.id, user.id, false);
      portal.count({ ruleJoins: 1, ruleEnrollments: enroll(portal, user.id, group) });
    } else if (!belongs && membership && !membership.manual) {
      if (rule.unenroll) unenroll(portal, user.id, group);
      portal.remove('memberships', membership.id);
      portal.count({ ruleLeaves: 1 });
    }
  }

  #holds(rule: Rule, user: User): boolean {
    const inBase = rule.base_group_id === null || pair(this.#portal, rule.base_group_id, user.id) !== undefined;
    return inBase && matches(rule, user);
  }
}
