import { Explained } from './explained.ts';

const NOT_REACHABLE = 4;
/** gRPC: permission denied, unauthenticated. */
const REFUSED: readonly unknown[] = [7, 16];
/** The native connection hands on no code, only the sentences of its gRPC and TLS libraries. */
const NATIVE_REFUSED = /does not have (valid authentication credentials|permission)/;
const NATIVE_CERTIFICATE = /InvalidCertificate/;

/** A sentence for what no further attempt will mend; null where the server may only be away. */
export function temporalTrouble(error: unknown, address: string): Explained | null {
  const text = error instanceof Error ? error.message : '';
  if (REFUSED.includes(grpcCode(error)) || NATIVE_REFUSED.test(text))
    return new Explained(refused(address), NOT_REACHABLE);
  if (NATIVE_CERTIFICATE.test(text)) return new Explained(unknownCertificate(address), NOT_REACHABLE);
  return null;
}

export function temporalSilent(address: string): Explained {
  return new Explained(
    `Temporal at ${address} does not answer. Is the address right (TEMPORAL_ADDRESS)? Where it speaks TLS with a certificate of your own, TEMPORAL_TLS_SERVER_CA_CERT_PATH names the authority that signed it.`,
    NOT_REACHABLE,
  );
}

/** The SDK wraps what gRPC says. */
function grpcCode(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'number') return error.code;
  return 'cause' in error ? grpcCode(error.cause) : null;
}

function refused(address: string): string {
  return `Temporal at ${address} refuses our credential. Check TEMPORAL_API_KEY (or the client certificate), and that it may use the namespace in TEMPORAL_NAMESPACE.`;
}

function unknownCertificate(address: string): string {
  return `Temporal at ${address} shows a certificate that cannot be verified. TEMPORAL_TLS_SERVER_CA_CERT_PATH names the authority that signed it, TEMPORAL_TLS_SERVER_NAME the name that stands in it.`;
}
