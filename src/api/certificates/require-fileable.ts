import type { CertificateSettings } from '../../domain/certificates/certificate-settings.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import type { UnsavedIntegration } from '../../ports/connections.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { vendorProblem } from '../http/vendor-problem.ts';
import { refuseFaults } from '../integrations/settings-errors.ts';
import { NotConnected } from '../probe/not-connected.ts';

interface CertificatesToCheck {
  readonly inForce: CertificateSettings | null;
  readonly wanted: CertificateSettings;
  /** Whose vendors are asked. */
  readonly of: IntegrationId | UnsavedIntegration;
}

/**
 * Refuses certificates that could not be filed, held against what Personio offers at this moment: where they are switched on, and where
 * the category changes. A vendor that cannot be asked is a refusal, too.
 */
export function requireFileable(certificatesNow: ApiDependencies['certificatesNow'], language: Language) {
  let asked: ReturnType<ApiDependencies['certificatesNow']> | undefined;
  return async ({ inForce, wanted, of }: CertificatesToCheck): Promise<void> => {
    if (!wanted.enabled || (inForce?.enabled && inForce.category === wanted.category)) return;
    asked ??= certificatesNow(of, wanted);
    const problems = await asked.catch((error: unknown) => {
      throw error instanceof NotConnected ? unchecked(error, language) : error;
    });
    const faults = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, setting = 'certificates.enabled', params = {} }) => ({ path: setting, code, params }));
    refuseFaults(faults, language);
  };
}

const UNCHECKED = {
  de: 'Ob Zertifikate abgelegt werden können, ließ sich nicht prüfen, und es wurde nichts gespeichert.',
  en: 'Whether certificates can be filed could not be checked, and nothing was saved.',
} as const;

function unchecked({ problem }: NotConnected, language: Language): ApiError {
  const { words, headers } = vendorProblem(problem, language);
  return new ApiError({ ...words, detail: `${words.detail} ${UNCHECKED[language]}` }, headers);
}
