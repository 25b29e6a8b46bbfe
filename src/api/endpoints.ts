import { createToken } from './access/create-token.ts';
import { listAudit } from './access/list-audit.ts';
import { listTokens } from './access/list-tokens.ts';
import { readMe } from './access/read-me.ts';
import { readToken } from './access/read-token.ts';
import { revokeToken } from './access/revoke-token.ts';
import { listCases } from './cases/list.ts';
import { tryCase } from './cases/try.ts';
import { tryAllCases } from './cases/try-all.ts';
import { listAttributes } from './catalogue/attributes.ts';
import { listDocumentCategories } from './catalogue/document-categories.ts';
import { listFields } from './catalogue/fields.ts';
import { listGroups } from './catalogue/groups.ts';
import { showMapping } from './catalogue/mapping.ts';
import { sampleMapping } from './catalogue/samples.ts';
import { cancelTransfer } from './certificates/cancel.ts';
import { decideCertificate } from './certificates/decide.ts';
import { decideCertificates } from './certificates/decide-all.ts';
import { importCertificate } from './certificates/import/import.ts';
import { listCertificates } from './certificates/list.ts';
import { pauseTransfer } from './certificates/pause.ts';
import { readCertificate } from './certificates/read.ts';
import { resumeTransfer } from './certificates/resume.ts';
import { startTransfer } from './certificates/start.ts';
import { readTransfer } from './certificates/transfer.ts';
import { matchGroups } from './directory/groups.ts';
import { countScope } from './directory/scope.ts';
import { activateDraft } from './draft/activate.ts';
import { discardDraft } from './draft/discard.ts';
import { previewDraft } from './draft/preview.ts';
import { readDraft } from './draft/read.ts';
import { saveDraft } from './draft/save.ts';
import { listSettingsVersions } from './draft/versions.ts';
import { listDrift } from './drift/list.ts';
import { listDueDates } from './due-dates/list.ts';
import { followRun } from './events/follow-run.ts';
import { readFreshness } from './freshness/read.ts';
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
import { listMemberships } from './memberships/list.ts';
import { decodePayloads } from './payloads/decode.ts';
import { encodePayloads } from './payloads/encode.ts';
import { erasePerson } from './people/erase.ts';
import { findPeople } from './people/find.ts';
import { holdPerson } from './people/hold.ts';
import { invitePerson } from './people/invite.ts';
import { listHolds } from './people/list-holds.ts';
import { lookAtPerson } from './people/look.ts';
import { readmitPerson } from './people/readmit.ts';
import { releasePerson } from './people/release.ts';
import { syncPerson } from './people/sync.ts';
import { listPreviewPeople } from './preview/people.ts';
import { readPreview } from './preview/read.ts';
import { forgetProbe } from './probe/forget.ts';
import { probeIntegration } from './probe/probe.ts';
import { approveRun } from './runs/approve.ts';
import { cancelRun } from './runs/cancel.ts';
import { listRuns } from './runs/list.ts';
import { pauseRun } from './runs/pause.ts';
import { listProblems } from './runs/problems.ts';
import { readRun } from './runs/read.ts';
import { rejectRun } from './runs/reject.ts';
import { releaseHeld } from './runs/release.ts';
import { resumeRun } from './runs/resume.ts';
import { startRun } from './runs/start.ts';
import { listSteps } from './runs/steps.ts';
import { undoRun } from './runs/undo.ts';
import { askForDueNow } from './schedule/due-dates.ts';
import { pauseSchedule } from './schedule/pause.ts';
import { pollNow } from './schedule/poll.ts';
import { readSchedule } from './schedule/read.ts';
import { resumeSchedule } from './schedule/resume.ts';
import { acceptLink } from './session/accept-link.ts';
import { changePassword } from './session/change-password.ts';
import { readLink } from './session/read-link.ts';
import { readSession } from './session/read-session.ts';
import { signIn } from './session/sign-in.ts';
import { signOut } from './session/sign-out.ts';
import { changeUser } from './users/change.ts';
import { endUserSessions } from './users/end-sessions.ts';
import { makeFirstLink } from './users/first-link.ts';
import { inviteUser } from './users/invite.ts';
import { listUsers } from './users/list.ts';
import { readUser } from './users/read.ts';
import { removeUser } from './users/remove.ts';
import { renewUserLink } from './users/renew-link.ts';
import { checkWebhook } from './webhooks/check.ts';
import { readWebhook } from './webhooks/read.ts';
import { rotateWebhook } from './webhooks/rotate.ts';
import { switchWebhook } from './webhooks/switch.ts';

/** Every call of the API, in the order in which the document lists them. */
export const ENDPOINTS: readonly Endpoint[] = [
  listIntegrations,
  createIntegration,
  readIntegration,
  changeIntegration,
  removeIntegration,
  checkIntegration,
  readDraft,
  saveDraft,
  discardDraft,
  previewDraft,
  activateDraft,
  listSettingsVersions,
  listAttributes,
  listFields,
  listGroups,
  listDocumentCategories,
  showMapping,
  sampleMapping,
  countScope,
  matchGroups,
  readFreshness,
  probeIntegration,
  forgetProbe,
  askForDueNow,
  readSchedule,
  pauseSchedule,
  resumeSchedule,
  pollNow,
  readWebhook,
  switchWebhook,
  checkWebhook,
  rotateWebhook,

  startRun,
  listRuns,
  readRun,
  listSteps,
  readPreview,
  listPreviewPeople,
  listProblems,
  followRun,
  pauseRun,
  resumeRun,
  approveRun,
  rejectRun,
  cancelRun,
  undoRun,
  releaseHeld,

  findPeople,
  lookAtPerson,
  syncPerson,
  invitePerson,
  listDueDates,
  listHolds,
  listMemberships,
  holdPerson,
  releasePerson,
  erasePerson,
  readmitPerson,
  listCases,
  tryCase,
  tryAllCases,
  listDrift,

  readTransfer,
  startTransfer,
  pauseTransfer,
  resumeTransfer,
  cancelTransfer,
  listCertificates,
  readCertificate,
  decideCertificate,
  decideCertificates,
  importCertificate,

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

  readSession,
  signIn,
  signOut,
  changePassword,
  readLink,
  acceptLink,
  listUsers,
  inviteUser,
  makeFirstLink,
  readUser,
  changeUser,
  removeUser,
  renewUserLink,
  endUserSessions,
];
