import { setTimeout as sleep } from 'node:timers/promises';
import { membersOf, type Person } from './people.ts';
import type { Stage } from './stage.ts';

/** Somebody whom HR gave another last name, and when. */
export interface Changed extends Person {
  readonly lastName: string;
  readonly changedAt: number;
}

/** What became of changes in the portal, by its own record. */
export interface Arrived {
  /** From the change in Personio to the write in the portal. */
  readonly ms: number[];
  readonly lost: number;
  /** Writes beyond one for each change. */
  readonly tooMany: number;
}

export async function change({ personio }: Stage, person: Person, number: number): Promise<Changed> {
  const lastName = `Neu ${number}`;
  const changedAt = Date.now();
  await personio.call('PATCH', `employees/${person.employeeId}`, { last_name: lastName });
  return { ...person, lastName, changedAt };
}

/** One thing after the other at an even pace, whether or not the ones before are done: nobody waits for us in real life. */
export async function evenly<Item, Done>(
  items: readonly Item[],
  perSecond: number,
  act: (item: Item, index: number) => Promise<Done>,
): Promise<Done[]> {
  const startedAt = performance.now();
  const under: Promise<Done>[] = [];
  for (const [index, item] of items.entries()) {
    await sleep(Math.max(0, startedAt + (index * 1_000) / perSecond - performance.now()));
    under.push(act(item, index));
  }
  return Promise.all(under);
}

/** Waits until all are there, or for so long. Each account is taken to have been written once, by its creation, before. */
export async function arrived(stage: Stage, changes: readonly Changed[], patienceMs: number): Promise<Arrived> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(1_000)) {
    const members = new Map((await membersOf(stage)).map((member) => [member.id, member]));
    const found = changes.flatMap(({ memberId, lastName, changedAt }) => {
      const member = members.get(memberId);
      return member?.last_name === lastName ? [{ ms: Date.parse(member.updatedAt) - changedAt, member }] : [];
    });
    if (found.length < changes.length && Date.now() < deadline) continue;
    const tooMany = found.reduce((sum, { member }) => sum + member.writes - 2, 0);
    return { ms: found.map(({ ms }) => ms), lost: changes.length - found.length, tooMany };
  }
}
