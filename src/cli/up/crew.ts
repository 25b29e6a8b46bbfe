import type { Running } from '../../servers/running.ts';
import type { ProcessList } from './process-list.ts';
import type { Screen } from './screen.ts';
import { type Role, Supervised } from './supervised.ts';

type Rank = { members: Supervised[]; graceMs: number };

/** All processes of one `up`, in ranks: a rank starts after the one before it, and stops before it. */
export class Crew {
  readonly #ranks: Rank[] = [];
  readonly #list: ProcessList;
  readonly #screen: Screen;
  readonly #onHopeless: (role: Role) => void;

  constructor(list: ProcessList, screen: Screen, onHopeless: (role: Role) => void) {
    this.#list = list;
    this.#screen = screen;
    this.#onHopeless = onHopeless;
  }

  /** Starts roles that do not need each other, and waits until all can be used. */
  async start(roles: readonly Role[], graceMs: number): Promise<void> {
    const members = roles.map((role) => this.#member(role));
    this.#ranks.push({ members, graceMs });
    await Promise.all(members.map((member) => member.begin()));
  }

  /** One role alone, with what its start answers (an address, a port). */
  async startOne<R extends Running>(role: Role<R>, graceMs: number): Promise<R> {
    let answer: R | undefined;
    const start = async (stopping: AbortSignal): Promise<R> => {
      answer = await role.start(stopping);
      return answer;
    };
    await this.start([{ ...role, start }], graceMs);
    if (!answer) throw new Error(`${role.name} started without an answer`);
    return answer;
  }

  async stop(): Promise<void> {
    for (const { members, graceMs } of this.#ranks.toReversed()) {
      await Promise.all(members.map((member) => member.stop(graceMs)));
    }
  }

  #member(role: Role): Supervised {
    return new Supervised(role, {
      started: (name, running) => this.#list.add(name, running),
      ended: (name) => this.#list.remove(name),
      say: (text) => this.#screen.say(text),
      hopeless: this.#onHopeless,
    });
  }
}
