import type { EmployeeId } from '../domain/ids.ts';

/** What an event of Personio asks for; nothing else of it is kept. */
export type WebhookEvent =
  /** A look at this person. */
  | { readonly about: 'person'; readonly employeeId: EmployeeId; readonly changedAt: Date | null }
  /** Something changed and nobody knows for whom, or its form is unknown: a look at everything that changed. */
  | { readonly about: 'everything'; readonly changedAt: Date | null; readonly known: boolean }
  /** Nothing that concerns a learner: documents, attendances, a test of the line. */
  | { readonly about: 'nothing' };
