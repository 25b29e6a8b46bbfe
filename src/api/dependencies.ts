import type { IntegrationId } from '../domain/ids.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { Problem } from '../domain/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { LmsKind } from '../ports/connection.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import type { SyncRuns } from '../runs/index.ts';
import type { CheckHost } from './integrations/require-hosts.ts';

/** What the app is made of: ports and functions, so that tests hand in their own. */
export interface ApiDependencies {
  readonly apiToken: string;
  readonly integrations: IntegrationStore;
  readonly runs: RunStore;
  readonly steps: Pick<StepStore, 'list'>;
  readonly mails: MailStore;
  readonly links: Pick<LinkStore, 'any'>;
  readonly syncRuns: SyncRuns;
  /** Asks both vendors; what is wrong comes back as problems. */
  checkIntegration(id: IntegrationId): Promise<readonly Problem[]>;
  capabilitiesOf(kind: LmsKind): LmsCapabilities;
  readonly checkHost: CheckHost;
  pingDatabase(): Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}
