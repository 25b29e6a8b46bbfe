import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Employee } from '../domain/employee.ts';
import type { GuardFinding, GuardResult } from '../domain/guard/guard-result.ts';
import { addToTally, guardedChanges, NOTHING_GUARDED } from '../domain/guard/guarded-changes.ts';
import { judgeFirstRun } from '../domain/guard/judge-first-run.ts';
import { judgePlan } from '../domain/guard/judge-plan.ts';
import { judgeSource } from '../domain/guard/judge-source.ts';
import { profileSource } from '../domain/guard/profile-source.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { Match } from '../domain/matching.ts';
import type { PersonPlan } from '../domain/plan-person.ts';
import { addPlanned } from '../domain/planned-counts.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { SafetySettings } from '../domain/safety-settings.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { RunBasis } from '../ports/run-store.ts';

export interface Judged {
  readonly runId: RunId;
  readonly integrationId: IntegrationId;
  readonly safety: SafetySettings;
  readonly basis: Pick<RunBasis, 'resolved'>;
  readonly can: Pick<LmsCapabilities, 'emailField' | 'fields'>;
  /** Why somebody wants to see the plan, whatever it says. */
  readonly wanted: Extract<GuardFinding, { code: 'approval-wanted' }>['because'] | null;
}

/** How many people the plan is made for, and from which accounts. */
export interface Sides {
  /** Everybody read, or null where the list did not come out complete: then nothing is inferred from its size. */
  readonly employees: number | null;
  readonly members: number;
  readonly activeLinked: number;
  readonly neverLinked: boolean;
  readonly matches: ReadonlyMap<unknown, Match>;
}

/** Follows a plan while it is made, and says at its end whether it may be applied without a person. */
export function createJudge(guard: GuardStore, { runId, integrationId, safety, basis, can, wanted }: Judged) {
  const source = profileSource(basis.resolved.needed);
  const labelled = labelledBy(basis);
  let tally = NOTHING_GUARDED;
  let planned = NO_COUNTS;
  return {
    read: (employee: Employee): void => source.add(employee),

    plan(plan: PersonPlan, inScope: boolean): void {
      tally = addToTally(tally, guardedChanges(plan.steps, can));
      planned = addPlanned(planned, plan, inScope);
    },

    async result({ employees, members, activeLinked, neverLinked, matches }: Sides): Promise<GuardResult> {
      const history = await guard.history(integrationId, safety.guard.windowDays);
      const profile = employees === null ? null : source.profile(employees, scopeHash(basis));
      if (profile) await guard.saveProfile(runId, integrationId, profile);
      const outcomes = [...matches.values()].map(({ outcome }) => outcome);
      const findings: GuardFinding[] = [
        ...judgePlan({ tally, earlier: history.earlier, singly: history.singly, base: activeLinked }, safety.guard),
        ...(profile ? judgeSource(profile, history.profiles, safety.guard).map(labelled) : []),
        ...judgeFirstRun(
          {
            neverLinked,
            neverInvited: !history.invited,
            invitations: planned.invited,
            members,
            matched: outcomes.filter((outcome) => outcome === 'matched').length,
            ambiguous: outcomes.filter((outcome) => outcome === 'case').length,
            created: planned.created,
          },
          safety.guard,
        ),
        ...(wanted ? [{ code: 'approval-wanted', because: wanted } as const] : []),
      ];
      return { findings, tally, planned, base: activeLinked };
    },
  };
}

function labelledBy({ resolved: { labels = {} } }: Pick<RunBasis, 'resolved'>) {
  return (finding: GuardFinding): GuardFinding => {
    if (finding.code !== 'guard-attribute-emptied') return finding;
    const label = labels[finding.attribute];
    return label === undefined ? finding : { ...finding, label };
  };
}

/** Numbers of people in scope are compared under the same scope only. */
function scopeHash({ resolved }: Pick<RunBasis, 'resolved'>): string {
  return createHash('sha256').update(canonicalJson(resolved.scope)).digest('base64url');
}
