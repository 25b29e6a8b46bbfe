import type { ProblemTexts } from './problem-text.ts';

const READABLE = 'Personio > Settings > API credentials > Readable employee attributes';
const NEXT_RUN = 'Nothing to do: the next sync compares again.';

/** Written for the HR admin who reads the summary mail; the operator's part is named as such. */
export const EN: ProblemTexts = {
  'personio-credentials-refused': () => ({
    sentence: `Personio refused the API credential: client ID or client secret is wrong or was revoked.`,
    remedy: 'Copy both again from Personio > Settings > API credentials into the integration, then run the check.',
  }),
  'personio-access-refused': () => ({
    sentence: `Personio knows the API credential but does not let it read what the sync needs.`,
    remedy: 'Give the credential read access to employees: Personio > Settings > API credentials.',
  }),
  'webhooks-access-refused': () => ({
    sentence: `Personio knows the API credential but does not let it manage webhooks, so changes are only found by looking for them.`,
    remedy:
      'Give the credential the right to read and write webhooks: Personio > Settings > API credentials. Or switch webhooks off in the integration.',
  }),
  'webhook-refused': () => ({
    sentence: 'Personio refused the subscription for webhooks, so changes are only found by looking for them.',
    remedy:
      'Operator: MATRIKEL_PUBLIC_URL has to be an https address that Personio can reach. If it is, ask the support of Personio whether webhooks are part of your contract.',
  }),
  'webhook-no-public-url': () => ({
    sentence:
      'Webhooks are switched on, but Matrikel has no address on the internet that Personio could call; changes are only found by looking for them.',
    remedy:
      'Operator: set MATRIKEL_PUBLIC_URL for the API. Until then have changes looked for every few minutes in the schedule of the integration.',
  }),
  'lms-key-refused': () => ({
    sentence: `The LMS refused the API key: it is wrong or was revoked.`,
    remedy: 'Ask the administrator of the LMS for a valid API key and enter it in the integration.',
  }),
  'host-unreachable': ({ vendor }) => ({
    sentence: `No connection to ${vendor} could be made.`,
    remedy:
      'Check the base URL in the integration. If it is right, ask the operator whether the server may reach that address.',
  }),
  'host-not-allowed': ({ vendor }) => ({
    sentence: `The base URL does not belong to ${vendor}, and the operator has not allowed its host.`,
    remedy: 'Correct the base URL, or ask the operator to add the host to MATRIKEL_ALLOWED_HOSTS.',
  }),
  'vendor-unavailable': ({ vendor }) => ({
    sentence: `An attempt failed because of a fault at ${vendor}.`,
    remedy:
      'Usually it passes by itself; start the sync again later. If it lasts, ask their support or look at their status page.',
  }),
  'vendor-bad-answer': ({ vendor }) => ({
    sentence: `The answer from ${vendor} could not be understood.`,
    remedy: 'Check that the base URL leads to the API and not to a web page; if it does, tell the operator.',
  }),
  'rate-limited': ({ vendor }) => ({
    sentence: `${capital(vendor)} allowed no more calls for the moment.`,
    remedy:
      'Start the sync again later, or lower the calls per minute in the integration if other programs use the same account.',
  }),
  'vendor-feature-off': ({ vendor }) => ({
    sentence: `${capital(vendor)} accepts the credential but does not offer what the sync asked for: the plan of the portal may lack it.`,
    remedy:
      'Ask their support whether the portal includes it, or switch off what needs it in the settings of the integration.',
  }),
  'lms-api-off': ({ vendor }) => ({
    sentence: `${capital(vendor)} does not answer any program: its web services are switched off.`,
    remedy: `Ask the administrator of the LMS to switch on web services and their REST protocol, and check the base URL.`,
  }),
  'lms-function-missing': ({ vendor, what }) => ({
    sentence: `The token for ${vendor} does not open everything that the sync needs${what}.`,
    remedy:
      'Ask the administrator of the LMS to add the function to the service that the token belongs to. If all are missing, the token has run out, or may not be used from this server.',
  }),
  'lms-right-missing': ({ vendor, what }) => ({
    sentence: `The account that the token for ${vendor} belongs to lacks a right${what}.`,
    remedy: 'Ask the administrator of the LMS to allow it to the role of that account, for the whole site.',
  }),
  'lms-version-old': ({ vendor, what }) => ({
    sentence: `The version of ${vendor} is older than those that the sync was tried with${what}.`,
    remedy: 'Look at the first plan closely, and have the LMS updated.',
  }),
  'lms-account-unfit': ({ vendor, what }) => ({
    sentence: `The account that the token for ${vendor} belongs to cannot be worked with as it is${what}.`,
    remedy:
      'Ask the administrator of the LMS to complete its profile (address and required fields) and to lift whatever waits for its owner: a new password, or a policy to agree to.',
  }),
  'lms-site-administrator': ({ vendor }) => ({
    sentence: `The token for ${vendor} belongs to a site administrator, and may therefore change every other administrator.`,
    remedy: 'Ask the administrator of the LMS for the token of a service account that is none.',
  }),
  'attribute-not-readable': ({ attribute }) => ({
    sentence: `Personio does not hand out ${attribute}; its field in the LMS stays as it is.`,
    remedy: `Allow ${attribute} under ${READABLE}.`,
  }),
  'attribute-unknown': ({ attribute }) => ({
    sentence: `The settings name ${attribute}, which Personio does not hand out under that name.`,
    remedy: `Check the spelling, or allow ${attribute} under ${READABLE}.`,
  }),
  'attribute-ambiguous': ({ attribute }) => ({
    sentence: `The settings name ${attribute}, and several attributes in Personio carry that label.`,
    remedy:
      "Enter the attribute's key instead of its label (for example dynamic_1234567), or rename one of them in Personio.",
  }),
  'scope-attribute-unreadable': ({ attribute }) => ({
    sentence: `Who belongs to the sync is decided by ${attribute}, and Personio does not hand it out. Nobody was changed.`,
    remedy: `Check the spelling in the scope, or allow ${attribute} under ${READABLE}.`,
  }),
  'field-unknown': ({ field, allowed }) => ({
    sentence: `The settings assign an attribute to ${field}, which the LMS does not have.`,
    remedy: `Choose another field for the assignment.${allowed}`,
  }),
  'field-ambiguous': ({ field, allowed }) => ({
    sentence: `The settings name ${field}; several fields of the LMS have that name.`,
    remedy: `Enter the key of the field instead of its name, or rename one of them in the LMS.${allowed}`,
  }),
  'field-is-default': ({ field }) => ({
    sentence: `The settings map an attribute to ${field}, which is filled by itself from Personio and takes no mapping.`,
    remedy: 'Remove this row of the mapping, or choose another field for it.',
  }),
  'mapping-types-differ': ({ attribute, attributeType, field, fieldType, fits }) => ({
    sentence: `The types do not match: ${attribute}${attributeType} does not go into ${field}${fieldType}.`,
    remedy: `Choose another field for the attribute, or another attribute for the field.${fits}`,
  }),
  'field-assigned-twice': ({ field }) => ({
    sentence: `The settings assign two attributes to ${field}.`,
    remedy: 'Remove one of the two assignments, or choose another field for it.',
  }),
  'status-word-unknown': ({ assignment, allowed }) => ({
    sentence: `In the settings ${assignment} names a status that the LMS does not know.`,
    remedy: `Choose a status of the LMS.${allowed}`,
  }),
  'base-url-missing': () => ({
    sentence: 'The address of the portal is missing: with this LMS each portal has its own.',
    remedy: 'Enter the address of your portal as lms.baseUrl, as you open it in the browser.',
  }),
  'api-user-missing': () => ({
    sentence: 'The API user name is missing: this LMS gives one with each API key.',
    remedy: 'Enter it as lms.apiUser; the LMS shows it beside the API key.',
  }),
  'api-user-unknown': () => ({
    sentence: 'An API user name was given, but this LMS has none: its API key stands alone.',
    remedy: 'Leave lms.apiUser out.',
  }),
  'webhook-secret-unknown': () => ({
    sentence: 'A secret for webhooks was given, but this LMS sends nothing by itself.',
    remedy: 'Leave lms.webhookSecret out.',
  }),
  'switch-unknown': ({ what, allowed }) => ({
    sentence: `In settings.connector stands something that this LMS does not have, or a value that it does not take${what}.`,
    remedy: `Leave it out of the settings, or give it one of its values.${allowed}`,
  }),
  'status-bars-employed': ({ assignment, allowed }) => ({
    sentence: `In the settings ${assignment} would switch off people who have not left.`,
    remedy: `Choose a status that leaves them their access.${allowed}`,
  }),
  'status-keeps-access': ({ assignment, allowed }) => ({
    sentence: `In the settings ${assignment} would leave their access to people who have left.`,
    remedy: `Leave this assignment out, or choose the status that takes their access.${allowed}`,
  }),
  'group-unknown': ({ group, count }) => ({
    sentence: `The LMS has no group by that exact name, so nobody was added: ${group}${count}.`,
    remedy:
      'If people are to be grouped by it, create the group in the LMS with the identical name and an external ID.',
  }),
  'group-name-ambiguous': ({ group, count }) => ({
    sentence: `In the LMS ${group} exists more than once, so nobody was added to it${count}.`,
    remedy: 'Rename all but one of these groups in the LMS.',
  }),
  'group-not-assignable': ({ group, count }) => ({
    sentence: `In the LMS ${group} has no external ID, so nobody can be added to it${count}.`,
    remedy: 'Ask the administrator of the LMS to give the group an external ID.',
  }),
  'groups-may-have-rules': () => ({
    sentence:
      'People are added to groups by the settings. In this LMS a group may have rules of its own, and whoever is added from outside never leaves by rule.',
    remedy:
      'Where a group has rules, map the attributes that they look at and choose no group attribute; keep group attributes for groups without rules.',
  }),
  'employees-incomplete': ({ count }) => ({
    sentence: `The list of employees could not be read completely${count}; whoever is missing from it was left alone.`,
    remedy:
      'Start the sync again. If it happens often, ask whether many records are being edited in Personio at that hour.',
  }),
  'learners-incomplete': ({ count }) => ({
    sentence: `The list of accounts in the LMS could not be read completely${count}, so no new accounts could be planned safely.`,
    remedy: 'Start the sync again. If it happens every time, ask the support of the LMS.',
  }),
  'row-unreadable': ({ vendor, count }) => ({
    sentence: `Records from ${vendor} could not be understood and were left out${count}; all others were served.`,
    remedy: 'Tell the operator; the log names the run. The people concerned were not changed.',
  }),
  'draft-gone': () => ({
    sentence: 'The draft was discarded or activated before its preview began, so there is nothing to preview.',
    remedy: 'Save a draft of the settings and preview it again.',
  }),
  'no-email': () => ({
    sentence: 'This employee has no e-mail address in Personio, so no account was made.',
    remedy: "Enter the address in the employee's profile in Personio.",
  }),
  'status-unknown': () => ({
    sentence: "This employee's status in Personio is one that Matrikel does not know; access was left as it is.",
    remedy: 'Check the status in Personio. If it is right, tell the operator.',
  }),
  'status-missing': () => ({
    sentence: "Personio does not hand out this employee's status; access was left as it is.",
    remedy: `Allow the attribute "Status" under ${READABLE}.`,
  }),
  'identity-not-readable': ({ attribute, count }) => ({
    sentence: `No new account can be made${count}: Personio does not hand out ${attribute}.`,
    remedy: `Allow ${attribute} under ${READABLE}.`,
  }),
  'inactive-without-account': () => ({
    sentence: 'This employee is already inactive and has no account; none was made.',
    remedy: 'Nothing to do. If inactive employees are to get accounts, switch that on in the settings.',
  }),
  'before-hire-date': ({ date }) => ({
    sentence: `This employee has not begun yet; the account is made on ${date}.`,
    remedy: 'Nothing to do: it is made on that day, or on another one if the hire date is changed in Personio.',
  }),
  'hire-date-unknown': () => ({
    sentence: 'Accounts are made by the hire date, and this employee has none in Personio; no account was made.',
    remedy:
      'Enter the hire date in Personio, or choose in the settings that accounts are made as soon as somebody is seen.',
  }),
  'after-last-day': ({ date }) => ({
    sentence: `The last day of this employee was ${date}, and they have no account; none was made.`,
    remedy: 'Nothing to do. If they work on, correct the last working day or the termination date in Personio.',
  }),
  'in-grace': ({ date }) => ({
    sentence: `This employee no longer belongs to the sync; the account is switched off on ${date}.`,
    remedy: 'Nothing to do. Who is to keep the account has to belong to the sync again by then.',
  }),
  'date-not-readable': ({ attribute, count }) => ({
    sentence: `Personio does not hand out ${attribute}, or not as a date; the rule that goes by it rests${count}.`,
    remedy: `Allow ${attribute} under ${READABLE}, or switch the rule off in the settings.`,
  }),
  'value-not-allowed': ({ attribute, field, allowed }) => ({
    sentence: `The value that ${attribute} has for this employee does not fit ${field} in the LMS and was left out.`,
    remedy: `Change the value in Personio, or the list of values in the LMS.${allowed}`,
  }),
  'value-not-of-type': ({ attribute, field, fieldType }) => ({
    sentence: `For this employee the value in Personio (${attribute}) is none that the LMS can hold (${field}${fieldType}); it was left out.`,
    remedy:
      'Correct the value in Personio: whole numbers have no decimals, decimal numbers at most two, neither more than 15 digits, and a date has to exist.',
  }),
  'value-too-long': ({ attribute, field, what }) => ({
    sentence: `The value that ${attribute} has for this employee has more characters than ${field} in the LMS holds${what}; it was left out.`,
    remedy: 'Shorten the value in Personio, or have the LMS give the field more room and say so in the settings.',
  }),
  'value-has-separator': ({ attribute, field }) => ({
    sentence: `For this employee a value in Personio (${attribute}) contains a comma, and commas separate the values in the LMS (${field}); it was left out.`,
    remedy:
      'Rename the option without a comma on both sides, or set the encoding of this row of the mapping to "json".',
  }),
  'field-not-clearable': ({ attribute, field }) => ({
    sentence: `In Personio ${attribute} is empty for this employee, and ${field} in the LMS cannot be emptied from outside; it keeps its value.`,
    remedy: 'Empty the field by hand in the LMS. If the LMS has learned to take it, let the operator probe it again.',
  }),
  'field-not-shown': ({ attribute, field, count }) => ({
    sentence: `The LMS does not show ${field} with the accounts${count}, so it cannot be told whether it is as ${attribute} in Personio says. It stays as it is.`,
    remedy: 'Ask the support of the LMS why it is not shown, or switch off what writes it.',
  }),
  'employee-missing': () => ({
    sentence: 'This employee has an account but was not in the list from Personio. The account was left as it is.',
    remedy:
      'Check whether the record was deleted in Personio or hidden from the credential. If the person has left, close the account by hand.',
  }),
  'out-of-scope': () => ({
    sentence: 'This employee no longer belongs to the sync and still has an account; it was left as it is.',
    remedy: 'Close the account by hand, or choose in the settings that such accounts are switched off.',
  }),
  'left-still-has-access': () => ({
    sentence: 'This employee has left the company and the sync, and still has access to the LMS.',
    remedy: 'Close the account in the LMS today, or choose in the settings that such accounts are switched off.',
  }),
  'linked-learner-gone': () => ({
    sentence: 'The account of this employee no longer exists in the LMS. No second one was made.',
    remedy:
      'Ask the administrator of the LMS whether it was deleted on purpose; it is only made again when somebody orders it.',
  }),
  'invitation-open': () => ({
    sentence:
      'This person was invited and has not accepted yet. Until then there is no account that could be kept current.',
    remedy:
      'Nothing to do. If the mail was lost, send the invitation again in the LMS; the sync never sends a second one.',
  }),
  'invitation-open-after-leaving': () => ({
    sentence: 'This person has left, and an invitation to the LMS is still open.',
    remedy: 'Withdraw the invitation in the LMS.',
  }),
  'invitation-open-out-of-scope': () => ({
    sentence: 'This employee no longer belongs to the sync, and an invitation to the LMS may still be accepted.',
    remedy: 'Withdraw the invitation in the LMS; if it was accepted, close the account there, unless it is to stay.',
  }),
  'invitation-accepted': () => ({
    sentence:
      'This person accepted the invitation, but no account with the invited address can be found. No second one was made.',
    remedy:
      'Look in the LMS for the account under another address and change it there to the one in Personio. If the account was deleted, invite the person again in the LMS.',
  }),
  'invitation-unconfirmed': () => ({
    sentence:
      'Nobody can say whether this person was invited: the answer got lost, and the LMS shows no invitation. None was sent again.',
    remedy:
      'Ask the person, or look in the LMS. If there is no invitation, send one there; as soon as somebody accepts, the sync goes on.',
  }),
  'invitation-over': () => ({
    sentence:
      'This person was invited, but the invitation has expired, was declined or withdrawn. No second one was sent.',
    remedy: 'Send the invitation again in the LMS; the next sync goes on from there.',
  }),
  'replaced-by-rehire': () => ({
    sentence: 'This is an old record of somebody who was hired again; the account follows the new record.',
    remedy: 'Nothing to do.',
  }),
  'last-administrator': () => ({
    sentence: 'This person is the last active administrator of the portal and therefore keeps the access.',
    remedy: 'Name another administrator in the LMS; the next sync then ends the access of this account.',
  }),
  'group-write-unsafe': ({ group }) => ({
    sentence: `This person is a member of ${group}, which has no external ID; any change of groups would lose that membership.`,
    remedy: 'Ask the administrator of the LMS to give the group an external ID.',
  }),
  'left-to-full-sync': () => ({
    sentence: 'Nothing was written for this employee right away: what is due is left to the next full sync.',
    remedy:
      'A full sync sees everybody and asks for approval where it has to: start one, or wait for the next. What it would do says the page of this employee.',
  }),
  held: () => ({
    sentence: 'This employee is held: nothing is written for them until somebody releases them.',
    remedy:
      'Look at what the next sync would do for them, then release them. If Personio is what has to change, change it there first.',
  }),
  erased: ({ count }) => ({
    sentence: `This person's data was erased, so no sync serves them${count}. An account in the LMS is as it was.`,
    remedy: 'Nothing to do. If they are to be synced again, an admin readmits them.',
  }),
  'case-shared-address': () => ({
    sentence: 'Several employees have the same e-mail address; none of them was changed.',
    remedy: 'Give each of them an own address in Personio.',
  }),
  'case-ambiguous-external-id': () => ({
    sentence: "Several accounts in the LMS carry this employee's ID; none was changed.",
    remedy: 'Decide in the LMS which account is the right one and empty the employee ID of the others.',
  }),
  'case-external-id-disagrees': () => ({
    sentence: "An account carries this employee's ID, but neither address nor name agree; nothing was changed.",
    remedy:
      'Correct the employee ID of that account. If the portal keeps other numbers there, set the external ID to "ignore" in the settings.',
  }),
  'case-ambiguous-address': () => ({
    sentence: "Several accounts in the LMS have this employee's e-mail address; none was changed.",
    remedy: 'Keep the address on one account only.',
  }),
  'case-address-carries-other-id': () => ({
    sentence: "The account with this employee's address carries another employee ID; nothing was changed.",
    remedy:
      'Correct or empty the employee ID of that account. If the portal keeps other numbers there, set the external ID to "ignore" in the settings.',
  }),
  'case-link-disagrees': () => ({
    sentence:
      'The account that belongs to this employee now carries another name, another address and another employee ID; nothing was changed.',
    remedy:
      'Compare both sides. If the integration was pointed at another portal, undo that; otherwise correct the account in the LMS.',
  }),
  'case-linked-to-another': () => ({
    sentence: 'The account that fits this employee already belongs to another employee; nothing was changed.',
    remedy: 'Check the e-mail addresses of both people in Personio and in the LMS.',
  }),
  'case-claimed-twice': () => ({
    sentence: 'Two employees fit the same account; neither was changed.',
    remedy: 'Correct address or name of one of them in Personio, or the employee ID of the account in the LMS.',
  }),
  'case-waits': () => ({
    sentence: 'The LMS refused this change before, and it is still the same; it was not sent again.',
    remedy:
      'See the open cases for the reason, and put it right in Personio or in the LMS. If it was put right in the LMS, choose "Try now" at the case.',
  }),
  'field-drifted': ({ field }) => ({
    sentence: `In the LMS somebody changed ${field} for this employee; the change was kept.`,
    remedy:
      'Compare both sides. Correct Personio if the LMS is right, or undo the change in the LMS; which side wins can be chosen in the settings.',
  }),
  'write-refused': ({ vendor }) => ({
    sentence: `This change was refused by ${vendor}.`,
    remedy: "Compare the person's data with what the LMS accepts, correct it in Personio and start the sync again.",
  }),
  'user-name-refused': ({ vendor }) => ({
    sentence: `No account could be made: the user name by which this person signs in is taken in ${vendor}, or has signs that it does not take.`,
    remedy:
      'Look in the LMS whose account has that name: with this way of signing in nobody can get another one. Or let the integration take user names from something else.',
  }),
  'password-mail-unconfirmed': ({ vendor }) => ({
    sentence: `The account is there, but nobody can say whether ${vendor} mailed a password that works: the answer got lost. None was mailed again.`,
    remedy: 'Tell the person to use "Forgotten password?" on the sign-in page if they cannot sign in.',
  }),
  'found-without-access': () => ({
    sentence: 'The account was there already, and is switched off. It was not switched on without a plan.',
    remedy: NEXT_RUN,
  }),
  'write-unconfirmed': ({ vendor }) => ({
    sentence: `Nobody can say whether this change took effect: ${vendor} did not answer clearly. It was not sent again.`,
    remedy: 'Look at the account. The next sync adds what is missing; an invitation is only sent again by hand.',
  }),
  'address-held-elsewhere': ({ vendor }) => ({
    sentence: `No account could be made: another portal of the same ${vendor} customer already has one with this address.`,
    remedy:
      'Ask the administrator of the LMS to allow accounts whose address another portal has, or to invite the person to this portal, then start the sync again.',
  }),
  'write-not-taken': ({ vendor }) => ({
    sentence: `This change was answered as done by ${vendor}, but it did not take effect.`,
    remedy: 'Check in the LMS whether the field can be changed for this account, or ask the support of the LMS.',
  }),
  'newer-read-applied': () => ({
    sentence: 'Something newer was applied for this person meanwhile, so the older plan was dropped.',
    remedy: NEXT_RUN,
  }),
  'changed-since-plan': () => ({
    sentence: 'This person or their account changed while the plan waited for approval; nothing was written for them.',
    remedy: NEXT_RUN,
  }),
  'lease-lost': () => ({
    sentence: 'Another attempt took this person over, so this one stopped.',
    remedy: NEXT_RUN,
  }),
  'too-many-failures': () => ({
    sentence: 'More than one in five changes failed, so the run was stopped. What it had done stays.',
    remedy:
      "Look at this run's problems: one common reason is likely, such as a field that the LMS no longer takes. Put it right, then check the integration.",
  }),
  'learner-not-found': () => ({
    sentence: 'The LMS no longer knows this account.',
    remedy: 'Ask the administrator of the LMS whether it was deleted; the next sync shows the person again.',
  }),
  'secret-missing': () => ({
    sentence:
      'A secret is missing: it was dropped when a host changed, or it does not open with the present MATRIKEL_KEY.',
    remedy: 'Enter the secret again in the integration, then check it.',
  }),
  'integration-gone': () => ({
    sentence: 'The integration was deleted while it was needed.',
    remedy: 'Nothing more is done for it. Set it up again if it was deleted by mistake.',
  }),
  'undo-changed-since': ({ what }) => ({
    sentence: `Somebody changed this account since the run${what}; what was changed since was left as it is.`,
    remedy: 'Compare the account with Personio and correct it by hand in the LMS, if it should be otherwise.',
  }),
  'undo-field-stays': ({ field }) => ({
    sentence: `Before the run ${field} was blank, and it cannot be emptied from outside; it keeps what the run wrote.`,
    remedy: 'Empty or correct the field by hand in the LMS.',
  }),
  'undo-mails-stay': ({ count }) => ({
    sentence: `Invitations that the run sent cannot be taken back${count}.`,
    remedy:
      'If people should know, write to them yourself: the mails have arrived, and whoever has no account yet may still accept.',
  }),
  'undo-invitation-stays': () => ({
    sentence: 'The run invited this person, who has no account yet; the invitation was not withdrawn.',
    remedy: 'Withdraw the invitation in the LMS. If it was accepted meanwhile, switch the account off there.',
  }),
  'certificate-owner-held': () => ({
    sentence: 'This certificate waits: its owner is held, and nothing is written for them.',
    remedy: 'Release the person when the reason is settled; the certificate then follows by itself.',
  }),
  'certificate-owner-gone': () => ({
    sentence: 'Personio does not know the owner of this certificate any more, so there is no personnel file for it.',
    remedy:
      'Check whether the record was deleted in Personio or hidden from the credential. If it is not coming back, dismiss the certificate.',
  }),
  'certificate-not-linked': () => ({
    sentence: 'It is not known whose certificate this is: the account is linked to no employee.',
    remedy: 'Start a sync, or settle the open case of this account; the certificate then follows by itself.',
  }),
  'certificate-after-restore': () => ({
    sentence:
      'This certificate may be in the personnel file already: a backup was restored since it was issued, or a document there was filed by an installation that this one does not know. It waits until the list in Personio is sure to show it.',
    remedy:
      'Nothing to do. If the personnel file does not have it and it is needed at once, let it be tried again now.',
  }),
  'certificate-rendering': () => ({
    sentence: 'The LMS is still making the file of this certificate.',
    remedy: 'Nothing to do: it is fetched as soon as it is there. If it takes days, ask the support of the LMS.',
  }),
  'certificate-withdrawn': () => ({
    sentence: 'The LMS withdrew this certificate before it was filed, so it stays out of the personnel file.',
    remedy: 'Nothing to do. If it was withdrawn by mistake, have it issued again in the LMS.',
  }),
  'certificate-file-gone': () => ({
    sentence: 'The LMS lists this certificate, and says that its file is not there.',
    remedy:
      'It is asked for again by itself, ever less often. If it stays that way, open the certificate in the LMS and have it issued again.',
  }),
  'certificate-truncated': () => ({
    sentence: 'The file of this certificate arrived cut off, and was not filed.',
    remedy: 'It is fetched again by itself. If it stays that way, have the certificate issued again in the LMS.',
  }),
  'certificate-not-a-pdf': () => ({
    sentence: 'What the LMS handed out for this certificate is no PDF, and was not filed.',
    remedy:
      'It is fetched again by itself. If it stays that way, open the certificate in the LMS and have it issued again.',
  }),
  'certificate-hash-mismatch': () => ({
    sentence: 'The file of this certificate is not the one that was announced, and was not filed.',
    remedy: 'It is fetched again by itself. If it stays that way, ask the support of the LMS.',
  }),
  'certificate-too-large': () => ({
    sentence: 'The file of this certificate is larger than Personio takes (30 MB).',
    remedy: 'File a smaller copy by hand in Personio, then note the certificate as filed, or dismiss it.',
  }),
  'certificate-unconfirmed': () => ({
    sentence:
      'Nobody can say whether this certificate was filed: Personio did not answer clearly, and its list does not show it. It was not sent again.',
    remedy:
      "Look at the employee's documents in Personio and decide: it is there, or it is to be sent again. Without a decision it is sent again when it has been absent for as long as the integration says.",
  }),
  'certificate-refused': () => ({
    sentence: 'Personio refused this certificate as a document.',
    remedy:
      'Check in Personio whether the employee takes documents of this category. It is tried again by itself; dismiss it if it is to stay out.',
  }),
  'certificate-no-name': () => ({
    sentence:
      'No training record could be made: the name of the person cannot be read in Personio, or name or course have letters that no font here has.',
    remedy: `Allow first and last name under ${READABLE}, or file a record by hand and note the certificate as filed.`,
  }),
  'certificate-internal-error': () => ({
    sentence: 'The certificate could not be filed because of an error inside Matrikel.',
    remedy:
      "It is tried again by itself, ever less often. If that does not help, give the operator the certificate's ID; the worker's log has the rest.",
  }),
  'certificate-import-incomplete': () => ({
    sentence: 'The file of this certificate was not handed in completely.',
    remedy: 'Import it again: what is there already is not filed twice.',
  }),
  'certificates-not-offered': ({ vendor }) => ({
    sentence: `Certificates cannot be fetched: ${vendor} offers no way to them for this portal.`,
    remedy:
      'Import the files with "matrikel certificates import", or ask their support whether the portal can offer certificates by API (Moodle: the plugin mod_customcert, in a version that can list what it issued). Else switch certificates off in the integration.',
  }),
  'certificates-cancelled': () => ({
    sentence: 'The certificate stays out: it was not filed yet when the transfer was cancelled.',
    remedy:
      'If it is to be filed after all, take that back: this one, or all with "matrikel certificates reopen --all".',
  }),
  'documents-access-refused': () => ({
    sentence: 'Personio knows the API credential but does not let it read and write documents.',
    remedy:
      'Give the credential the right to read and to write documents: Personio > Settings > API credentials. Or switch certificates off in the integration.',
  }),
  'document-markers-unseen': () => ({
    sentence:
      'Nobody can say whether this certificate was filed: Personio did not answer clearly, and its list has never shown the comment of a document that was filed by Matrikel. It was not sent again.',
    remedy:
      "Look at the employee's documents in Personio and decide: it is there, or it is to be sent again. If comments of documents are missing there too, ask the operator.",
  }),
  'document-category-missing': ({ what, allowed }) => ({
    sentence: `Personio does not have the document category that certificates are to go into${what}.`,
    remedy: `Choose another category in the integration, or create it in Personio.${allowed}`,
  }),
  'document-category-ambiguous': ({ what }) => ({
    sentence: `Personio has several document categories with the name that certificates are to go into${what}.`,
    remedy: 'Rename all but one of them in Personio, or choose another category in the integration.',
  }),
  'run-not-started': () => ({
    sentence: 'This run was accepted but never began. Nothing was changed.',
    remedy:
      'Start the sync again. If it happens again, the operator should check that Temporal and a worker are running.',
  }),
  'run-ended-outside': () => ({
    sentence: 'This run was ended outside Matrikel; what was done until then stays.',
    remedy:
      'Start the sync again: it continues from what the LMS holds now. The operator finds the reason in the Temporal UI.',
  }),
  'run-ended-by-restore': () => ({
    sentence:
      'This run was under way when the backup was made, and restoring that backup ended it; what it had done stays.',
    remedy: 'Start the sync again: it continues from what the LMS holds now.',
  }),
  'internal-error': () => ({
    sentence: 'The run stopped because of an error inside Matrikel.',
    remedy: "Start the sync again. If it happens again, give the operator the run's ID; the log has the rest.",
  }),
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
