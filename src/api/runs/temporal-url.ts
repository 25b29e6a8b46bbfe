/** Where the pages of the Temporal UI are, and the namespace in which runs are. */
export interface TemporalUi {
  readonly origin: string;
  readonly namespace: string;
}

interface WorkflowOfRun {
  readonly workflowId: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** The workflow of one person begins before its run: it waits for more hints. */
const BEFORE_MS = 120_000;
const AFTER_MS = 60_000;

/**
 * The page of a run's workflow. Workflows of all full syncs share an id: of a run that has ended it is the list of those that began
 * in its time, since behind the id is the latest.
 */
export function temporalUrl(
  ui: TemporalUi | null,
  { workflowId, createdAt, finishedAt }: WorkflowOfRun,
): string | null {
  if (ui === null) return null;
  const workflows = `${ui.origin}/namespaces/${encodeURIComponent(ui.namespace)}/workflows`;
  if (finishedAt === null) return `${workflows}/${encodeURIComponent(workflowId)}`;
  const from = new Date(createdAt.getTime() - BEFORE_MS).toISOString();
  const to = new Date(finishedAt.getTime() + AFTER_MS).toISOString();
  const query = `WorkflowId="${workflowId}" AND StartTime BETWEEN "${from}" AND "${to}"`;
  return `${workflows}?${new URLSearchParams({ query })}`;
}
