import type { BatchResult } from '../activities/apply.ts';
import type { PlanResult } from '../activities/plan.ts';
import type { Carry, FullSyncInput, FullSyncProgress } from './messages.ts';

/** What a run knows of itself between its steps. Handlers only touch this. */
export class RunState {
  phase = 'checking';
  paused = false;
  resumes = 0;
  /** Under way while the run is paused. */
  asking: Promise<void> | undefined;
  planHash: string | null = null;
  /** Something was decided: the store knows what. */
  decided = false;
  /** How often each side was read from the start. */
  passes = { employees: 0, learners: 0 };
  people = 0;
  next = 0;
  done = 0;
  failed = 0;

  constructor({ carry }: FullSyncInput) {
    if (!carry) return;
    this.phase = 'applying';
    this.paused = carry.paused;
    this.people = carry.people;
    this.next = carry.next;
    this.done = carry.done;
    this.failed = carry.failed;
  }

  enter(phase: string): string {
    this.phase = phase;
    return phase;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.resumes++;
    this.paused = false;
  }

  takePlan({ people, planHash }: PlanResult): void {
    this.people = people;
    this.planHash = planHash;
  }

  get progress(): FullSyncProgress {
    const { phase, paused, people, done, failed } = this;
    return { phase, paused, people, done, failed };
  }

  get carry(): Carry {
    const { people, next, done, failed, paused } = this;
    return { people, next, done, failed, paused };
  }

  /** Claims the next batch before anything is awaited: no two lanes take the same people. */
  claimBatch(size: number): { from: number; to: number } | null {
    if (this.next >= this.people) return null;
    const from = this.next;
    this.next = Math.min(this.people, from + size);
    return { from, to: this.next };
  }

  countBatch(from: number, to: number, { failed, open }: BatchResult): void {
    this.failed += failed;
    if (open === 0) this.done += to - from;
  }
}
