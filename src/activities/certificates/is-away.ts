import type { VendorError } from '../../ports/vendor-error.ts';

/** Whether a vendor cannot be asked by anybody just now. */
export function isAway({ details: { kind } }: VendorError): boolean {
  return kind === 'unreachable' || kind === 'rate-limited' || kind === 'access-refused';
}
