import type { Vendor } from '../../ports/vendor-error.ts';
import { VendorError } from '../../ports/vendor-error.ts';

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const BAD_CERTIFICATE = /^(ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_SSL)/;

/**
 * What a broken connection means. Only where no connection was made is it certain that the vendor saw nothing;
 * after that, a reset or a timeout says nothing about what the vendor did.
 */
export function transportError(error: unknown, vendor: Vendor, operation: string, baseUrlSetting: string): VendorError {
  const sent = !neverSent(error);
  return new VendorError({
    vendor,
    operation,
    kind: 'unreachable',
    code: sent ? 'vendor-unavailable' : 'host-unreachable',
    outcomeUnknown: sent,
    ...(sent ? {} : { setting: baseUrlSetting }),
  });
}

function neverSent(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return false;
  if (BAD_CERTIFICATE.test(code)) return true;
  if (code === 'ETIMEDOUT') return syscall === 'connect';
  return NEVER_CONNECTED.has(code) && syscall !== 'read' && syscall !== 'write';
}
