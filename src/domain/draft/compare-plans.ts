import { canonicalJson } from '../canonical-json.ts';
import type { EmployeeId, LearnerId } from '../ids.ts';
import type { PlanStep, StepKind } from '../steps.ts';

/** What a plan does to a person, as a preview counts it; `moved` are changes of groups. */
export const EFFECTS = ['created', 'changed', 'switchedOff', 'moved'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Whether the draft takes somebody into the scope, or lets them go. `outside`: linked, and in neither scope. */
export const SCOPE_MOVES = ['enters', 'leaves', 'stays', 'outside'] as const;
export type ScopeMove = (typeof SCOPE_MOVES)[number];

/** One person's plan under one of the two settings, as far as it is compared. */
export interface PlanEssence {
  readonly inScope: boolean;
  readonly kinds: readonly StepKind[];
  /** What is written, as text by effect. Evidence stays out: it names the scope, which differs by itself. */
  readonly texts: Readonly<Partial<Record<Effect, string>>>;
}

export const NO_PLAN: PlanEssence = { inScope: false, kinds: [], texts: {} };

/** Somebody for whom the draft plans something else than the settings in force. */
export interface PersonDifference {
  readonly employeeId: EmployeeId;
  readonly learnerId: LearnerId | null;
  readonly scope: ScopeMove;
  /** What the draft would do, and what the settings in force would do: kinds of steps in their order. */
  readonly byDraft: readonly StepKind[];
  readonly inForce: readonly StepKind[];
}

/** People. `byDraft`: only the draft does it, or does it otherwise. `anyway`: both do the same. `noLonger`: only the settings in force do it. */
export interface EffectCount {
  readonly byDraft: number;
  readonly anyway: number;
  readonly noLonger: number;
}
export type PreviewCounts = Readonly<Record<Effect, EffectCount>> & {
  readonly enters: number;
  readonly leaves: number;
};

export function essenceOf(steps: readonly PlanStep[], inScope: boolean): PlanEssence {
  if (steps.length === 0) return inScope ? NOTHING_TO_DO : NO_PLAN;
  const byEffect: Partial<Record<Effect, unknown[]>> = {};
  for (const step of steps) {
    const effect = effectOf(step.kind);
    byEffect[effect] = [...(byEffect[effect] ?? []), withoutEvidence(step)];
  }
  const texts = Object.fromEntries(Object.entries(byEffect).map(([effect, own]) => [effect, canonicalJson(own)]));
  return { inScope, kinds: steps.map(({ kind }) => kind), texts };
}

export function differs(draft: PlanEssence, inForce: PlanEssence): boolean {
  return draft.inScope !== inForce.inScope || EFFECTS.some((effect) => draft.texts[effect] !== inForce.texts[effect]);
}

export function scopeMove(draft: PlanEssence, inForce: PlanEssence): ScopeMove {
  if (draft.inScope) return inForce.inScope ? 'stays' : 'enters';
  return inForce.inScope ? 'leaves' : 'outside';
}

const NOTHING_TO_DO: PlanEssence = { ...NO_PLAN, inScope: true };

function effectOf(kind: StepKind): Effect {
  switch (kind) {
    case 'create':
      return 'created';
    case 'deactivate':
      return 'switchedOff';
    case 'add-to-group':
    case 'remove-from-group':
      return 'moved';
    case 'update':
    case 'reactivate':
    case 'invite':
      return 'changed';
  }
}

function withoutEvidence(step: PlanStep): unknown {
  if (step.kind === 'deactivate') return { ...step, evidence: undefined };
  if (step.kind !== 'update') return step;
  return { ...step, changes: step.changes.map((change) => ({ ...change, evidence: undefined })) };
}
