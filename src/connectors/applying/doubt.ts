import type { PersonSteps } from '../../ports/lms-port.ts';

/** Whether something may be there already, and then whose it is. */
export type Doubt = Pick<PersonSteps, 'uncertain' | 'writtenSince'>;

export function looksFirst({ uncertain, writtenSince = false }: Doubt): boolean {
  return uncertain || writtenSince;
}
