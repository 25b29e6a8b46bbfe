/** An integration as somebody would create it. */
export const ACME = {
  name: 'acme',
  kind: 'elearnio',
  personio: { clientId: 'papi-1', clientSecret: 'personio-secret' },
  lms: { apiKey: 'elearnio-secret' },
} as const;

export function acmeWith(settings: object): object {
  return { ...ACME, settings };
}
