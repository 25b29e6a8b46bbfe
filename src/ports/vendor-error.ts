import type { Problem, ProblemCode } from '../domain/problem.ts';

export const VENDORS = ['personio', 'elearnio', 'learnupon', 'moodle'] as const;
export type Vendor = (typeof VENDORS)[number];

/** What a failed call means for the caller; the HTTP status is only for the operator's eye. */
export type VendorErrorKind =
  /** No answer could be had: connection refused, unknown host, timeout. */
  | 'unreachable'
  | 'rate-limited'
  /** The credential was refused, after one fresh authentication where there is a token. */
  | 'access-refused'
  | 'not-found'
  /** The vendor understood and said no: repeating will not help. */
  | 'refused'
  | 'server-error'
  /** An answer that is not what the vendor documents: HTML, torn JSON, another shape. */
  | 'bad-answer';

interface VendorErrorDetails {
  readonly vendor: Vendor;
  /** Method and route template, never a URL with values: `PATCH /members/{id}`. */
  readonly operation: string;
  readonly kind: VendorErrorKind;
  readonly code: ProblemCode;
  readonly status?: number;
  readonly retryAfterMs?: number;
  /** True where the request may have reached the vendor and taken effect: look the outcome up before sending again. */
  readonly outcomeUnknown?: boolean;
  /** Why the vendor said no, in the connector's own words: what its body said is sorted there and dropped. */
  readonly reason?: string;
  /** The setting to look at: `personio.clientSecret`, `lms.baseUrl`. */
  readonly setting?: string;
  /** What it is about, for the sentence: a function or a right of the vendor's, never a person. */
  readonly what?: string;
}

/** The only error that connectors throw. Its message names vendor, operation and status: no body, no person, no secret. */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly details: VendorErrorDetails;

  constructor(details: VendorErrorDetails) {
    super(`${details.vendor}: ${details.operation} ${details.status ?? details.kind}`);
    this.details = details;
  }

  get problem(): Problem {
    const { code, vendor, operation, status, setting, what } = this.details;
    return {
      code,
      severity: 'error',
      ...(setting === undefined ? {} : { setting }),
      params: {
        vendor,
        operation,
        ...(status === undefined ? {} : { status }),
        ...(what === undefined ? {} : { what }),
      },
    };
  }
}
