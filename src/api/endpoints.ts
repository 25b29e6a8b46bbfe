import { createToken } from './access/create-token.ts';
import { listAudit } from './access/list-audit.ts';
import { listTokens } from './access/list-tokens.ts';
import { readMe } from './access/read-me.ts';
import { readToken } from './access/read-token.ts';
import { revokeToken } from './access/revoke-token.ts';
import { listAttributes } from './catalogue/attributes.ts';
import { listFields } from './catalogue/fields.ts';
import { listGroups } from './catalogue/groups.ts';
import { followRun } from './events/follow-run.ts';
import type { Endpoint } from './http/endpoint.ts';
import { changeIntegration } from './integrations/change.ts';
import { checkIntegration } from './integrations/check.ts';
import { createIntegration } from './integrations/create.ts';
import { listIntegrations } from './integrations/list.ts';
import { readIntegration } from './integrations/read.ts';
import { removeIntegration } from './integrations/remove.ts';
import { showMail } from './mails/html.ts';
import { listMails } from './mails/list.ts';
import { readMail } from './mails/read.ts';
import { decodePayloads } from './payloads/decode.ts';
import { encodePayloads } from './payloads/encode.ts';
import { forgetProbe } from './probe/forget.ts';
import { probeIntegration } from './probe/probe.ts';
import { cancelRun } from './runs/cancel.ts';
import { listRuns } from './runs/list.ts';
import { pauseRun } from './runs/pause.ts';
import { listProblems } from './runs/problems.ts';
import { readRun } from './runs/read.ts';
import { resumeRun } from './runs/resume.ts';
import { startRun } from './runs/start.ts';
import { listSteps } from './runs/steps.ts';

/** Every call of the API, in the order in which the document lists them. */
export const ENDPOINTS: readonly Endpoint[] = [
  listIntegrations,
  createIntegration,
  readIntegration,
  changeIntegration,
  removeIntegration,
  checkIntegration,
  listAttributes,
  listFields,
  listGroups,
  probeIntegration,
  forgetProbe,

  startRun,
  listRuns,
  readRun,
  listSteps,
  listProblems,
  followRun,
  pauseRun,
  resumeRun,
  cancelRun,

  listMails,
  readMail,
  showMail,

  decodePayloads,
  encodePayloads,

  readMe,
  listTokens,
  createToken,
  readToken,
  revokeToken,
  listAudit,
];
