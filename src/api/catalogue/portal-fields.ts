import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { Integration } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { vendorProblem } from '../http/vendor-problem.ts';

/** The fields that the portal defines for itself; left out, and nobody asked, where every portal of the LMS has the same. */
export async function portalFieldsOf(
  integration: Integration,
  { catalogues, capabilitiesOf }: Pick<ApiDependencies, 'catalogues' | 'capabilitiesOf'>,
  spoken: Language,
): Promise<readonly FieldDefinition[] | undefined> {
  if (!capabilitiesOf(integration.kind).portalFields) return undefined;
  const reading = await catalogues.fields(integration);
  if ('problem' in reading) throw vendorProblem(reading.problem, spoken);
  return reading.value;
}
