import type { IntegrationSettings } from '../domain/settings.ts';
import type { NewCertificateHint } from './certificate-store.ts';

/** A call of an LMS that says what happened there. */
export interface LmsCall {
  readonly body: Buffer;
  /** By its name in lower case. */
  header(name: string): string | undefined;
}

/** What an LMS sends by itself. */
export interface LmsEvents {
  /**
   * What the call tells, reduced to ids; nothing for what is of no concern. Null where it was not sent by somebody who knows the
   * secret: compared in constant time, and without telling what was wrong.
   */
  read(
    call: LmsCall,
    secret: string,
    connector: IntegrationSettings['connector'],
  ): readonly NewCertificateHint[] | null;
}
