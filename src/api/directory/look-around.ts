import { z } from 'zod';
import type { AttributeKey } from '../../domain/ids.ts';
import { ATTRIBUTE } from '../../domain/personio-attributes.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { resolveSettings } from '../../domain/resolved-settings.ts';
import type { ResolvedScope, Scope } from '../../domain/scope.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { vendorProblem } from '../http/vendor-problem.ts';
import { NotConnected } from '../probe/not-connected.ts';
import { ProblemAnswer } from '../runs/problem-answer.ts';
import type { LiveDirectory } from './live-directory.ts';

/** What every look at everybody answers beside what it is about. */
export const LookAnswer = z.strictObject({
  state: z.enum(['reading', 'complete', 'incomplete', 'not-read']).meta({
    description:
      '`reading`: the numbers are those so far; ask again in a second, it goes on meanwhile. `incomplete`: the list of Personio ended before everybody was in it. `not-read`: see the problems.',
  }),
  read: z.int().meta({ description: 'People read so far, those who have left included.' }),
  total: z.int().nullable().meta({ description: 'How many Personio says that there are.' }),
  readAt: z.iso.datetime().nullable().meta({ description: 'When reading began.' }),
  problems: z.array(ProblemAnswer).meta({
    description:
      'What Personio does not give out: of the scope, so that nobody can be judged by it, or of what was asked for.',
  }),
});

interface Look {
  readonly scope: ResolvedScope;
  readonly problems: readonly Problem[];
  /** Null where nobody could be judged. */
  readonly reading: Awaited<ReturnType<LiveDirectory['read']>> | null;
}

/** Everybody in Personio with what a scope needs, and `more`. Throws what stands in the way to Personio as an answer. */
export async function lookAround(
  {
    catalogues,
    capabilitiesOf,
    liveDirectory,
  }: Pick<ApiDependencies, 'catalogues' | 'capabilitiesOf' | 'liveDirectory'>,
  integration: Integration,
  asked: { readonly scope: Scope | undefined; readonly more?: readonly AttributeKey[] },
  spoken: Language,
): Promise<Look> {
  const offered = await catalogues.attributes(integration);
  if ('problem' in offered) throw vendorProblem(offered.problem, spoken);
  const settings = integration.draft?.settings ?? integration.settings;
  const wanted = { ...settings, scope: asked.scope ?? settings.scope };
  const resolved = resolveSettings(wanted, offered.value, capabilitiesOf(integration.kind));
  const problems = resolved.problems.filter(({ setting }) => setting === 'settings.scope');
  const { scope } = resolved.settings;
  if (problems.length > 0) return { scope, problems, reading: null };

  const attributes = [ATTRIBUTE.status, ...scope.conditions.map(({ key }) => key), ...(asked.more ?? [])];
  const reading = await liveDirectory.read(integration, attributes).catch((error: unknown) => {
    throw error instanceof NotConnected ? vendorProblem(error.problem, spoken) : error;
  });
  return { scope, problems: [], reading };
}

/** The part of the answer that is the same for all. */
export function lookAnswer(reading: Look['reading']) {
  return {
    state: reading?.state ?? ('not-read' as const),
    read: reading?.employees.size ?? 0,
    total: reading?.total ?? null,
    readAt: reading?.readAt.toISOString() ?? null,
  };
}

export function scopeUnreadable(attribute: string): Problem {
  return { code: 'scope-attribute-unreadable', severity: 'error', setting: 'settings.scope', params: { attribute } };
}
