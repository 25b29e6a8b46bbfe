import type { PersonPlan } from './plan-person.ts';
import type { RunCounts } from './run.ts';

/** What plans come to when all of it is applied; `inScope` as `RunCounts` counts unchanged and skipped people. */
export function addPlanned(counts: RunCounts, { steps, disposition }: PersonPlan, inScope: boolean): RunCounts {
  const ofKind = (kind: PersonPlan['steps'][number]['kind']) => steps.filter((step) => step.kind === kind).length;
  const updated = steps.some(({ kind }) => kind === 'update' || kind === 'reactivate');
  return {
    ...counts,
    created: counts.created + ofKind('create'),
    updated: counts.updated + (updated ? 1 : 0),
    deactivated: counts.deactivated + ofKind('deactivate'),
    groupsAdded: counts.groupsAdded + ofKind('add-to-group'),
    groupsRemoved: counts.groupsRemoved + ofKind('remove-from-group'),
    invited: counts.invited + steps.filter((step) => step.kind === 'create' && step.invite).length,
    unchanged: counts.unchanged + (inScope && disposition === 'unchanged' ? 1 : 0),
    skipped: counts.skipped + (inScope && disposition === 'skipped' ? 1 : 0),
  };
}
