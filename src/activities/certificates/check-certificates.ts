import type { CertificateSettings } from '../../domain/certificates/certificate-settings.ts';
import { resolveCategory } from '../../domain/certificates/resolve-category.ts';
import type { Problem } from '../../domain/problem.ts';
import type { LmsKind } from '../../ports/connection.ts';
import type { Connected } from '../../ports/connections.ts';
import { VendorError } from '../../ports/vendor-error.ts';

/**
 * What keeps certificates from the personnel file: rights, the category, an LMS that has none to give. An error means that nothing
 * would be filed; without an API of the LMS there is still the import. Writes nothing. Throws `VendorError` where a vendor is away.
 */
export async function checkCertificates(
  { personnelFile, certificates }: Pick<Connected, 'personnelFile' | 'certificates'>,
  { kind, settings }: { readonly kind: LmsKind; readonly settings: CertificateSettings },
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  if (!settings.enabled) return [];
  const [file, source] = await Promise.all([
    checkPersonnelFile(personnelFile, settings, signal),
    certificates ? certificates.check?.(signal) : [notOffered(kind)],
  ]);
  return [...file, ...(source ?? []).map(asAdvice)];
}

async function checkPersonnelFile(
  personnelFile: Connected['personnelFile'],
  { category }: CertificateSettings,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const refused = await problemsOf(() => personnelFile.check(signal));
  if (refused.length > 0) return refused; // categories need the same right
  return problemsOf(async () => {
    const resolved = resolveCategory(category, await personnelFile.readCategories(signal));
    return 'problem' in resolved ? [resolved.problem] : [];
  });
}

/** A vendor that says no is a finding; one that is away says nothing about the settings. */
async function problemsOf(ask: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof VendorError && error.details.kind === 'access-refused') return [error.problem];
    throw error;
  }
}

function notOffered(vendor: LmsKind): Problem {
  return { code: 'certificates-not-offered', severity: 'warning', setting: 'certificates.enabled', params: { vendor } };
}

/** Files can be imported in any case. */
function asAdvice(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}
