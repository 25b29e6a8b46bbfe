import { VendorError } from '../../ports/vendor-error.ts';

/** An answer that was cut short or contradicts itself; for callers a `VendorError` like any other, for reads a reason to ask again. */
export class TornAnswer extends VendorError {}
