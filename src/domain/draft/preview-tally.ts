import {
  EFFECTS,
  type Effect,
  type EffectCount,
  type PlanEssence,
  type PreviewCounts,
  scopeMove,
} from './compare-plans.ts';

/** Adds up people one by one: what only the draft does to them, what happens anyway, what would not happen any more. */
export class PreviewTally {
  private readonly effects = new Map<Effect, EffectCount>(EFFECTS.map((effect) => [effect, NONE]));
  private enters = 0;
  private leaves = 0;

  add(draft: PlanEssence, inForce: PlanEssence): void {
    const move = scopeMove(draft, inForce);
    if (move === 'enters') this.enters++;
    if (move === 'leaves') this.leaves++;
    for (const effect of EFFECTS) {
      const side = sideOf(draft.texts[effect], inForce.texts[effect]);
      if (side === null) continue;
      const count = this.effects.get(effect) ?? NONE;
      this.effects.set(effect, { ...count, [side]: count[side] + 1 });
    }
  }

  counts(): PreviewCounts {
    const of = (effect: Effect) => this.effects.get(effect) ?? NONE;
    const { enters, leaves } = this;
    const [created, changed] = [of('created'), of('changed')];
    return { created, changed, switchedOff: of('switchedOff'), moved: of('moved'), enters, leaves };
  }
}

const NONE: EffectCount = { byDraft: 0, anyway: 0, noLonger: 0 };

function sideOf(draft: string | undefined, inForce: string | undefined): keyof EffectCount | null {
  if (draft === undefined) return inForce === undefined ? null : 'noLonger';
  return draft === inForce ? 'anyway' : 'byDraft';
}
