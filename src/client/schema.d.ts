/**
 * Made by `npm run client` from the API's OpenAPI document; not to be edited.
 * document: 549c452ade6e0bd4303583c3505aac121a0e7129fe1c28797236fa188eb9597f
 */
export interface paths {
    "/api/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all integrations
         * @description All of them by name, since there are few: `next` is always null.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listIntegrations"];
        put?: never;
        /**
         * Set up an integration
         * @description Nothing is saved unless all of it is sound. The vendors are not asked, the check does that; only rows of a mapping into fields that the portal itself defines, and certificates that are switched on, are held against them first.
         *
         *     Needs the role `admin`.
         */
        post: operations["createIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an integration
         * @description Needs the role `viewer`.
         */
        get: operations["readIntegration"];
        put?: never;
        post?: never;
        /**
         * Remove an integration
         * @description Removes settings, secrets, links, runs and mails, and the webhook subscription in Personio; the accounts in the LMS stay as they are. Refused while a run reads or writes; one that only waits for approval ends with it.
         *
         *     Needs the role `admin`.
         */
        delete: operations["removeIntegration"];
        options?: never;
        head?: never;
        /**
         * Change an integration
         * @description What is left out stays. Name, addresses, credentials, rates, `syncIntervalMinutes`, `settings.summary`, `safety`, `schedule` and `certificates` take effect at once. All other settings decide what is planned for whom: they go through the draft, or in here with `activate=true`. A run that goes on keeps the settings it began with. Without `If-Match` the last one who writes a field wins.
         *
         *     Needs the role `admin`.
         */
        patch: operations["changeIntegration"];
        trace?: never;
    };
    "/api/v1/integrations/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an integration
         * @description Asks both vendors and names everything that a run would stumble over. Writes nothing there. Without an error it ends a quarantine.
         *
         *     Needs the role `operator`.
         */
        post: operations["checkIntegration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the draft of the settings
         * @description Needs the role `viewer`.
         */
        get: operations["readDraft"];
        /**
         * Draft other settings
         * @description Nothing takes effect until it is activated. Settings that are left out are as in the draft that there is, or as in force where there is none: discard the draft to begin again. `summary` is no part of it, since recipients change directly.
         *
         *     Needs the role `admin`.
         */
        put: operations["saveDraft"];
        post?: never;
        /**
         * Discard the draft of the settings
         * @description What is in force stays in force.
         *
         *     Needs the role `admin`.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/draft/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the draft
         * @description Starts a run that reads both sides and plans by the draft and by the settings in force, and ends there: it writes nothing and cannot be approved. `GET /runs/{id}/preview` says what would be otherwise.
         *
         *     Needs the role `admin`.
         */
        post: operations["previewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/draft/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the draft into force
         * @description The settings get a new version, and the next run looks at everybody anew; a run that goes on keeps the settings it began with.
         *
         *     Needs the role `admin`.
         */
        post: operations["activateDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/settings-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of the settings
         * @description What was in force, since when and by whom; newest first. A run names the version it began with.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listSettingsVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attributes of Personio
         * @description What the integration's credential may read, by label, and the attributes that a sync wants and may not read. Asks Personio at most once a minute. `next` is always null.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fields of the LMS
         * @description What a learner has places for, and which attribute of Personio feeds each with the present settings. Asks the LMS, at most once a minute, only where portals define fields of their own.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups of the LMS
         * @description By name, with what keeps people from being added to them. Asks the LMS at most once a minute. `next` is always null.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/document-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Document categories of Personio
         * @description By name: what `certificates.category` may be. Asks Personio at most once a minute; its credential needs the right to documents. `next` is always null.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listDocumentCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows of the mapping, and what else could be mapped
         * @description Which attribute of Personio goes into which field of the LMS, and why others do not: all that a page needs to offer matching fields only. Asks each vendor at most once a minute.
         *
         *     Needs the role `viewer`.
         */
        get: operations["showMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/catalogue/mapping/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What rows of the mapping make of the values of three people
         * @description Reads a page of employees from Personio, with the attributes of the rows alone, at most once a minute. Stores nothing and changes nothing. Holds values of people.
         *
         *     Needs the role `operator`.
         */
        post: operations["sampleMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/directory/scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many employees a scope takes in
         * @description Reads the employees of Personio page by page, with the attributes of the scope alone and at the pace of its limit, and answers what it has after some seconds. What was read is kept in memory for five minutes, and is never stored. Changes nothing.
         *
         *     Needs the role `operator`.
         */
        post: operations["countScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/directory/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which values of attributes have a group of that name
         * @description Reads the employees of Personio as `directory/scope` does, and holds the values of those in the scope against the groups of the LMS. Changes nothing.
         *
         *     Needs the role `operator`.
         */
        post: operations["matchGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How fast changes arrive
         * @description Of the last 24 hours, by who announced the changes. What a full sync finds by itself does not count.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Probe the portal of an integration
         * @description Settles with one disposable learner what the documentation of the LMS leaves open, and keeps it for later syncs. It writes to that learner alone, sends no mail and puts back what it wrote, also when the caller goes away. It takes up to three minutes.
         *
         *     Needs the role `admin`.
         */
        post: operations["probeIntegration"];
        /**
         * Forget what was probed
         * @description For a portal that has changed: later syncs assume the worst again, until it is probed anew.
         *
         *     Needs the role `admin`.
         */
        delete: operations["forgetProbe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/schedule/due-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at everybody whose day has come, now
         * @description Once, also where nothing starts by itself; else that happens every five minutes. It goes on behind the answer, and joins one that was asked for like this. Where the schedule is paused they are looked at when it is resumed. Who waits for which day: `GET /api/v1/integrations/{id}/due-dates`.
         *
         *     Needs the role `operator`.
         */
        post: operations["askForDueNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What starts by itself, and when next
         * @description The settings are changed with `PATCH /api/v1/integrations/{id}`, as its `schedule`.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/schedule/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have nothing start by itself for a while
         * @description Runs that go on are not touched, and runs can be started by hand. Kept also while Temporal is away, which then follows. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["pauseSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/schedule/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have syncs start by themselves again
         * @description Also where somebody paused it in the Temporal UI. Starts that were missed meanwhile are not made up for; whoever was hinted at meanwhile is looked at now. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["resumeSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/schedule/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for changes in Personio now
         * @description One look by itself, also where none is scheduled or the schedule is paused; what it finds is followed at once. It goes on behind the answer: `lastPoll` says when it is done and what it found. Kept while Temporal is away, and done when it is back. Joins a look that was asked for like this and goes on.
         *
         *     Needs the role `operator`.
         */
        post: operations["pollNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether Personio calls when somebody changes
         * @description As of the last check; Personio is not asked.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readWebhook"];
        /**
         * Have Personio call when somebody changes, or not
         * @description Makes the subscription in Personio and enables it, or removes it there. Where Personio cannot be asked now, the wish is kept and followed later; `problems` says what stands in the way. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        put: operations["switchWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/webhook/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look after Personio's subscription now
         * @description Asks Personio and puts right what is not as it should be: a subscription that is missing, disabled, twice there, or leads elsewhere. Happens by itself every hour.
         *
         *     Needs the role `operator`.
         */
        post: operations["checkWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/webhook/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Personio another token
         * @description The former one is good until Personio has the new one, and ten minutes longer, so that no event is lost. The token itself is shown to nobody.
         *
         *     Needs the role `admin`.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a sync
         * @description Joins a run that goes on and would do the same: kind, dry run and settings version.
         *
         *     Needs the role `operator`.
         */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs, newest first
         * @description Needs the role `viewer`.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a run
         * @description While the run goes on, counts and progress are live.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a run's steps
         * @description What was planned for whom, on what evidence, and what became of it. Holds values of people.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a draft would do
         * @description Numbers of people, beside what the settings in force would do anyway.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/preview/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For whom a draft would do something else
         * @description By employee id. The values before and after are in the steps of the run, with `differs=true`.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listPreviewPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a run's problems
         * @description Each with sentence and remedy, and how often each kind occurs. People are named by id alone.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a run as it happens
         * @description Server-sent events. `progress`: what changes of a run, at once and with every change. `problem`: each problem once, as in the list of problems, with its id as the event's. `waiting`: the run, when it waits for a person. `end`: the run as it ended; then the stream closes. A run that has ended answers with all of that at once.
         *
         *     Needs the role `viewer`.
         */
        get: operations["followRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a run
         * @description Calls in flight finish, nothing new begins. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["pauseRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused run
         * @description Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["resumeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the plan of a waiting run
         * @description Applies exactly this plan. After a wait both sides are read again, and people who changed since are left to the next run. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        post: operations["approveRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the plan of a waiting run
         * @description The run ends without a change. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        post: operations["rejectRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description The run ends at the next person; what was done stays.
         *
         *     Needs the role `operator`.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a run
         * @description Starts a run that takes back what this one did, where nobody changed it since: values, statuses and memberships go back, accounts that it made are switched off. It waits for the approval of its exact plan, and holds everybody concerned until they are released. Mails cannot be taken back. An undo can be undone as well.
         *
         *     Needs the role `admin`.
         */
        post: operations["undoRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release everybody whom an undo holds
         * @description From the next run on they are served again as Personio says. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        post: operations["releaseHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find people by name, e-mail address or id
         * @description By name, among those in the scope as the last runs read them, and those who are linked. Case, umlauts and accents do not matter. A POST, since names must not stand in addresses; it changes nothing. Who was erased is not found. Holds values of people.
         *
         *     Needs the role `viewer`.
         */
        post: operations["findPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/people/{employeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why, and why not: one employee
         * @description Reads one employee afresh from Personio and the account from the LMS, and says what a run would do for them at this moment and why. Writes nothing. Holds values of a person.
         *
         *     Needs the role `viewer`.
         */
        get: operations["lookAtPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/people/{employeeId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync one person now
         * @description Reads the employee afresh, plans by the rules of a full sync and writes at once. What only a full sync may do is left to the next one, and the run says so. A call that comes before an earlier one has begun joins its run. With Temporal away the run waits and follows.
         *
         *     Needs the role `operator`.
         */
        post: operations["syncPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/people/{employeeId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite one person
         * @description Has the LMS send the invitation to their account, also where it was sent before. Once for each call, or for each `Idempotency-Key`: nobody can be asked whether a mail went out, so an unknown outcome is shown as `unconfirmed` and never repeated.
         *
         *     Needs the role `operator`.
         */
        post: operations["invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/due-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people who wait for a day
         * @description In the order of their moments. What is long due and still there could not be done yet.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listDueDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people who are held
         * @description Nothing is written for them until somebody releases them. In the order of employee ids.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who added whom to which group
         * @description With `employee`: every membership of that account, read afresh from the LMS, in one answer. Without: those that Matrikel added, page by page, from what it keeps.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/people/{employeeId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hold a person
         * @description From now on nothing is written for them, by no run. What an open run has planned for them is dropped, what is on the wire finishes. Safe to repeat: who is held already stays held as before.
         *
         *     Needs the role `operator`.
         */
        put: operations["holdPerson"];
        post?: never;
        /**
         * Release a person
         * @description The next run serves them as Personio says. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        delete: operations["releasePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{employeeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a person
         * @description Everything that is kept of one employee: links, values, problems, holds, cases. Counts of runs stay. A tombstone with the id is left, so that no sync and no restored backup takes them up again. The account in the LMS stays as it is.
         *
         *     Needs the role `admin`.
         */
        delete: operations["erasePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{employeeId}/readmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Readmit a person who was erased
         * @description The next run serves them again, like somebody it has never seen. Safe to repeat.
         *
         *     Needs the role `admin`.
         */
        post: operations["readmitPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an integration's cases
         * @description What only a person can decide or put right, each with sentence and remedy, in the order in which they were opened. Runs open them and close them. People are named by id alone.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a refused change tried again
         * @description For what was put right in the LMS, where a sync cannot see it: the next run sends the change again, once. Starts no run.
         *
         *     Needs the role `operator`.
         */
        post: operations["tryCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/cases/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have all refused changes tried again
         * @description For one reason that many were refused for and that was put right in the LMS. Starts no run.
         *
         *     Needs the role `operator`.
         */
        post: operations["tryAllCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List fields that were edited in the LMS
         * @description As the last plan found them, by employee and field; `status` is the account’s status. What is in step again is no longer listed.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificate-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How certificates get on
         * @description How many there are in each state, how many are to be filed, and how long that takes. The settings are changed with `PATCH /api/v1/integrations/{id}`, as its `certificates`.
         *
         *     Needs the role `viewer`.
         */
        get: operations["readCertificateTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificate-transfer/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for certificates now
         * @description One look at the LMS, and what is due is filed; it goes on behind the answer. Joins one that goes on. While Temporal is away it is left to the Schedule, which follows.
         *
         *     Needs the role `operator`.
         */
        post: operations["startCertificateTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificate-transfer/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File no certificates for a while
         * @description Certificates on their way are finished, a handful at most; what is new is still noted. Kept also while Temporal is away. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["pauseCertificateTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificate-transfer/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File certificates again
         * @description Also after a cancel in the Temporal UI, which pauses. A look and a transfer begin at once. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["resumeCertificateTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificate-transfer/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave out all certificates that are not filed yet
         * @description Everything that is found, waits or failed is dismissed; what is filed stays filed, and what is new from now on is filed as before. Unconfirmed ones are not dismissed: they are sent again when their marker was absent for `absentMinutes`, unless a person decides otherwise. What was dismissed comes back by `reopen`, each, or all at once. Safe to repeat. While `looksAtEverything` the LMS was not read to its end: what is read afterwards counts as new. Where Temporal is away it stays paused, and is sent again.
         *
         *     Needs the role `admin`.
         */
        post: operations["cancelCertificateTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List certificates
         * @description The ledger, newest first: each with its state, why it is not filed and what to do, or the receipt. People are named by id alone.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificates/{certificateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a certificate
         * @description Needs the role `viewer`.
         */
        get: operations["readCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificates/{certificateId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a certificate
         * @description For what only a person can know, such as whether an unconfirmed document is in Personio. `decisions` of the certificate says which ones are possible. Who decided is kept with it.
         *
         *     Needs the role `operator`.
         */
        post: operations["decideCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificates/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about many certificates at once
         * @description For a reason that many failed for and that was put right, and for a cancel that is taken back. Unconfirmed ones, and those that somebody dismissed one by one, are decided one by one. Safe to repeat.
         *
         *     Needs the role `operator`.
         */
        post: operations["decideCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{id}/certificates/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a certificate
         * @description One PDF, for portals whose certificates cannot be read by an API. It is kept until it is in the personnel file. Safe to repeat: the same file for the same person, or with the same `id`, is one certificate and one document. Without an `id` its title and day have to be the same, too.
         *
         *     Needs the role `operator`.
         */
        post: operations["importCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List summary mails, newest first
         * @description Every summary mail is kept, also where no mail server is set. Without their bodies.
         *
         *     Needs the role `viewer`.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mail
         * @description Needs the role `viewer`.
         */
        get: operations["readMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a mail as its reader sees it
         * @description Needs the role `viewer`.
         */
        get: operations["showMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open sealed payloads of Temporal
         * @description For the Temporal UI and CLI, which name this API as their codec server. Payloads that are not sealed come back as they are. A browser that signed in at `/codec` may ask with its cookie in place of a token.
         *
         *     Needs the role `viewer`.
         */
        post: operations["decodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codec/encode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal payloads for Temporal
         * @description For what somebody sends with the Temporal UI or CLI. Without `MATRIKEL_PAYLOAD_KEY` nothing is sealed, and payloads come back as they are.
         *
         *     Needs the role `operator`.
         */
        post: operations["encodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who makes this call, and what they may do
         * @description Needs the role `viewer`.
         */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List named tokens, by name
         * @description Also those that expired or were revoked. The installation's own token is not among them.
         *
         *     Needs the role `admin`.
         */
        get: operations["listTokens"];
        put?: never;
        /**
         * Make a named token
         * @description The answer is the only one that shows the token; only its SHA-256 is kept.
         *
         *     Needs the role `admin`.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a named token
         * @description Needs the role `admin`.
         */
        get: operations["readToken"];
        put?: never;
        post?: never;
        /**
         * Revoke a named token
         * @description Holds at once and for good. The token stays in the list, and its name is not given again, so that the audit log stays clear.
         *
         *     Needs the role `admin`.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was changed or tried, newest first
         * @description Every call but GET that came with a valid token or from somebody who was signed in, also when it was refused; and sign-ins. Kept for 400 days.
         *
         *     Needs the role `admin`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in in this browser, and how one can sign in */
        get: operations["readSession"];
        put?: never;
        /**
         * Sign in with address and password
         * @description The answer sets the cookie of a session: seven days at most, and over after twelve hours in which nothing was asked. Five tries in a quarter of an hour for each person from one place.
         */
        post: operations["signIn"];
        /** Sign this browser out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password
         * @description Ends the sessions of the person in other browsers.
         *
         *     Needs the role `viewer`.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link is for that somebody was given
         * @description A POST, so that the link stands in no address. Does not use it up.
         */
        post: operations["readLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password by a link, and be signed in
         * @description Uses the link up. Whoever was signed in as this person elsewhere is not any more.
         */
        post: operations["acceptLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who may sign in, by e-mail address
         * @description Needs the role `admin`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Invite somebody to the web page
         * @description The answer has a link that holds for seven days; hand it over on a way that you trust. Whoever signs in by the OpenID provider needs none: its verified e-mail address is enough.
         *
         *     Needs the role `admin`.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/first-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the link that creates the first admin
         * @description As long as nobody can sign in as admin. Holds for a day; an earlier one stops working.
         *
         *     Needs the role `admin`.
         */
        post: operations["makeFirstLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Needs the role `admin`.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        /**
         * Remove a user
         * @description Signs them out everywhere. What they did stays in the audit log under their address, for as long as that is kept.
         *
         *     Needs the role `admin`.
         */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        /**
         * Change name or role, disable or enable
         * @description Holds from the next call on. Disabling signs the person out everywhere and voids links. A role that is given here is no longer taken from the OpenID provider.
         *
         *     Needs the role `admin`.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/users/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link for choosing a password
         * @description For whoever forgot it, or whose invitation is over. Holds for a day, an invitation for seven; earlier links of the person stop working. The present password holds until the link is used.
         *
         *     Needs the role `admin`.
         */
        post: operations["renewUserLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a user out everywhere
         * @description Needs the role `admin`.
         */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does the process live? */
        get: operations["isAlive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is everything there that Matrikel needs? */
        get: operations["isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/personio/{integrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What Personio calls when somebody changes
         * @description Opened by the token of the integration's subscription and nothing else, as bearer token or in the header `X-Matrikel-Webhook-Token`. Any body is taken as a hint to look; of it ids and times are kept. The same body again has no effect.
         */
        post: operations["takePersonioEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/lms/{integrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an LMS calls when something happened there
         * @description Opened by the LMS's signature over the body, made with the integration's `lms.webhookSecret`, and nothing else. LearnUpon: webhooks of version 2 (`X-Webhook-Signature`); of version 1 only with the switch `oldWebhooks`. Of completions ids are kept, anything else has no effect, nor has the same event again.
         */
        post: operations["takeLmsEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Integration: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "elearnio" | "learnupon" | "moodle";
            personio: {
                baseUrl: string;
                clientId: string;
                requestsPerMinute: number | null;
            };
            lms: {
                baseUrl: string;
                requestsPerMinute: number | null;
                pageSize: number | null;
                apiUser?: string;
            };
            settings: components["schemas"]["Settings"];
            /** @description Counts up with every change of `settings` but those of `summary`. */
            settingsVersion: number;
            safety: components["schemas"]["Safety"];
            schedule: components["schemas"]["ScheduleSettings"];
            certificates: components["schemas"]["CertificateSettings"];
            /** @description Settings that wait for their activation, in short; null where there are none. */
            draft: {
                changes: string[];
                outdated: boolean;
            } | null;
            /** @description Counts up with every change; the `ETag`. */
            revision: number;
            syncIntervalMinutes: number | null;
            /** @description What `matrikel probe` found out about the portal; null until then. */
            probed: components["schemas"]["Probed"] | null;
            /** @description Why no run may start, until a check goes well; null while all is well. */
            quarantine: {
                /** @enum {string} */
                code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
                message: string;
                remedy: string;
                runId: string | null;
                /** Format: date-time */
                since: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            problems: components["schemas"]["Problem"][];
            links: {
                self: string;
                runs: string;
                check: string;
                draft: string;
                schedule: string;
                webhook: string;
                certificates: string;
                certificateTransfer: string;
                /** @description Where the LMS sends its events; only where `lms.webhookSecret` is set. */
                lmsEvents?: string;
            };
        };
        Settings: {
            scope: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: {
                    attribute: string;
                    /** @enum {string} */
                    operator: "equals" | "not-equals" | "one-of" | "present" | "absent";
                    value?: string;
                    values?: string[];
                }[];
            };
            /** @enum {string} */
            invitations: "automatic" | "by-hand";
            groupAttributes: ("department" | "team" | "position")[];
            customAttributes: {
                enabled: boolean;
                assignments: {
                    attribute: string;
                    field: string;
                    /** @enum {string} */
                    choice?: "single" | "multi";
                    /** @enum {string} */
                    encoding?: "comma" | "json";
                }[];
            };
            statusMap: {
                [key: string]: string;
            };
            createInactive: boolean;
            /** @enum {string} */
            outOfScope: "leave" | "deactivate";
            dates: {
                /** @enum {string} */
                create: "when-seen" | "on-hire-date";
                daysBeforeHire: number;
                /** @enum {string} */
                lastDay: "ignore" | "end-access";
                graceDays: number;
            };
            /** @enum {string} */
            externalId: "where-empty" | "overwrite" | "ignore";
            /** @enum {string} */
            memberships: "add-only" | "managed";
            drift: {
                /** @enum {string} */
                otherwise: "overwrite" | "keep" | "report";
                fields: {
                    [key: string]: "overwrite" | "keep" | "report";
                };
            };
            connector?: {
                [key: string]: boolean | string;
            };
            summary: {
                recipients: string[];
                /** @enum {string} */
                language: "de" | "en";
            };
        };
        Safety: {
            guard: {
                enabled: boolean;
                confirmFirstRun: boolean;
                sharePercent: number;
                leastPeople: number;
                mostPeople: number;
                smallBelow: number;
                smallPeople: number;
                windowPercent: number;
                windowDays: number;
                shrinkPercent: number;
                unitPeople: number;
            };
            /** @enum {string} */
            approval: "when-guarded" | "always";
            approvalHours: number;
            retention: {
                valuesDays: number;
                mailsDays: number;
            };
        };
        ScheduleSettings: {
            timeZone: string;
            fullSync: {
                at: string;
                days: number[];
            } | null;
            pollMinutes: number | null;
            driftCheck: {
                at: string;
                days: number[];
            } | null;
            paused: boolean;
            note: string | null;
        };
        CertificateSettings: {
            enabled: boolean;
            category: string;
            pollSeconds: number;
            absentMinutes: number;
            paused: boolean;
        };
        Probed: {
            /** Format: date-time */
            probedAt: string;
            /** @description The most learners that one page was seen to give. */
            pageCap?: number;
            /** @description A search for a group finds the identical name only. */
            exactGroupNames?: boolean;
            /** @description A learner shows memberships in groups without an external id. */
            showsHiddenMemberships?: boolean;
            /**
             * @description What a change of groups does to such memberships.
             * @enum {string}
             */
            hiddenMemberships?: "kept" | "kept-when-repeated" | "lost";
            /**
             * @description What empties a text field.
             * @enum {string}
             */
            clearsTexts?: "null" | "empty-text" | "nothing";
            /**
             * @description What empties a date.
             * @enum {string}
             */
            clearsDates?: "null" | "empty-text" | "nothing";
        };
        /** @description What keeps a person or a run from being synced, and what to do about it. */
        Problem: {
            /** @enum {string} */
            code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            remedy: string;
            employeeId: string | null;
            learnerId: string | null;
            setting: string | null;
            params: {
                [key: string]: string | number;
            };
        };
        Draft: {
            settings: components["schemas"]["DraftSettings"];
            /** @description Settings that are otherwise than in force, by name. */
            changes: string[];
            /** @description The version of the settings that it was made from. */
            basedOn: number;
            /** @description The version that is in force. */
            settingsVersion: number;
            /** @description The settings in force moved on since: activating it wants `rebase=true`. */
            outdated: boolean;
            /** @description Name of the token that saved it last. */
            savedBy: string | null;
            /** Format: date-time */
            savedAt: string;
            links: {
                integration: string;
                preview: string;
                activate: string;
            };
        };
        DraftSettings: {
            scope: {
                /** @enum {string} */
                match: "all" | "any";
                conditions: {
                    attribute: string;
                    /** @enum {string} */
                    operator: "equals" | "not-equals" | "one-of" | "present" | "absent";
                    value?: string;
                    values?: string[];
                }[];
            };
            /** @enum {string} */
            invitations: "automatic" | "by-hand";
            groupAttributes: ("department" | "team" | "position")[];
            customAttributes: {
                enabled: boolean;
                assignments: {
                    attribute: string;
                    field: string;
                    /** @enum {string} */
                    choice?: "single" | "multi";
                    /** @enum {string} */
                    encoding?: "comma" | "json";
                }[];
            };
            statusMap: {
                [key: string]: string;
            };
            createInactive: boolean;
            /** @enum {string} */
            outOfScope: "leave" | "deactivate";
            dates: {
                /** @enum {string} */
                create: "when-seen" | "on-hire-date";
                daysBeforeHire: number;
                /** @enum {string} */
                lastDay: "ignore" | "end-access";
                graceDays: number;
            };
            /** @enum {string} */
            externalId: "where-empty" | "overwrite" | "ignore";
            /** @enum {string} */
            memberships: "add-only" | "managed";
            drift: {
                /** @enum {string} */
                otherwise: "overwrite" | "keep" | "report";
                fields: {
                    [key: string]: "overwrite" | "keep" | "report";
                };
            };
            connector?: {
                [key: string]: boolean | string;
            };
        };
        SettingsVersion: {
            version: number;
            settings: components["schemas"]["Settings"];
            /** @description Name of the token; null where nobody knows. */
            activatedBy: string | null;
            /** Format: date-time */
            activatedAt: string;
        };
        Attribute: {
            /** @description What settings name it by; stays when the label changes. */
            key: string;
            label: string;
            /** @enum {string} */
            type: "standard" | "multiline" | "link" | "list" | "tags" | "date" | "integer" | "decimal";
            /** @description The type in Personio's own words. */
            typeLabel: string;
            /** @description The same in every account of Personio, where there is one. */
            universalId: string | null;
            /** @description Goes along without a mapping. */
            default: boolean;
            /** @description Of a list and of tags, as far as Personio tells them. */
            options: string[];
        };
        AttributeNotReadable: {
            attribute: string;
            label: string;
            /** @description False: its field is left as it is without a word. */
            required: boolean;
            /** @description The field of the LMS that it would feed. */
            field: string | null;
        };
        Field: {
            key: string;
            label: string;
            /** @description Null where the LMS does not say: any attribute goes, as text. */
            type: ("string" | "decimal" | "integer" | "string-choice" | "decimal-choice" | "integer-choice" | "date") | null;
            /** @description The type in words. */
            typeLabel: string | null;
            /**
             * @description Fed by itself, by a mapping of the settings, or with the id of the employee.
             * @enum {string}
             */
            use: "master-data" | "custom" | "external-id";
            /** @description The values that it takes; null where any text goes. */
            allowed: string[] | null;
            /** @description Null where nothing does. */
            fedBy: {
                /** @description Key or universal id in Personio, or as the settings name it. */
                attribute: string;
                /** @description False: not being readable is no problem. */
                required: boolean;
            } | null;
        };
        Group: {
            /** @description A value of an attribute has to be identical to it, letter by letter. */
            name: string;
            /** @description What a membership is written with. */
            externalId: string | null;
            /** @description Whether a sync can add anybody to it. */
            assignable: boolean;
            /** @description Why not, and what to do about it. */
            problem: components["schemas"]["Problem"] | null;
        };
        DocumentCategory: {
            /** @description Personio's. */
            id: string;
            name: string;
        };
        Mapping: {
            /**
             * @description Whose rows these are: those of the draft where there is one.
             * @enum {string}
             */
            settings: "draft" | "in-force";
            /** @description Of a draft: other settings came into force since it was made; `PUT draft?rebase=true` puts it on top. */
            outdated: boolean;
            enabled: boolean;
            rows: components["schemas"]["ShownMappingRow"][];
            attributes: components["schemas"]["MappingCandidate"][];
            fields: components["schemas"]["MappingTarget"][];
            /**
             * Format: date-time
             * @description When Personio was asked.
             */
            readAt: string;
        };
        ShownMappingRow: {
            /** @description As the settings name it. */
            attribute: string;
            attributeLabel: string;
            /** @description The type in Personio's own words. */
            attributeType: string | null;
            /** @description As the settings name it. */
            field: string;
            fieldLabel: string;
            /** @description The type in words; null where the LMS does not say. */
            fieldType: string | null;
            /** @description Of a choice: one value, or several. */
            choice: ("single" | "multi") | null;
            /** @description How several values are written. */
            encoding: ("comma" | "json") | null;
            /** @description Why a run leaves this row out. */
            problem: components["schemas"]["Problem"] | null;
        };
        MappingCandidate: {
            /** @description The key, for the settings. */
            attribute: string;
            label: string;
            /** @description In Personio's own words. */
            type: string;
            /** @description Goes along without a row as well. */
            default: boolean;
            fits: {
                field: string;
                /** @description For a choice, the usual one first; else empty. */
                choices: ("single" | "multi")[];
            }[];
            others: {
                field: string;
                /** @description Why not. */
                message: string;
            }[];
        };
        MappingTarget: {
            /** @description The key, for the settings. */
            field: string;
            label: string;
            /** @description In words; null where the LMS does not say. */
            type: string | null;
            /** @description The values of a choice. */
            allowed: string[] | null;
            /** @description The place of the row, from 0, that feeds it already. */
            fedBy: number | null;
        };
        MappingSamples: {
            /**
             * Format: date-time
             * @description When Personio was asked.
             */
            readAt: string;
            /** @description At most three; of the scope where the first people of the directory have any. */
            people: {
                employeeId: string;
                name: string | null;
            }[];
            /** @description In the order of the question. */
            rows: {
                attribute: string;
                field: string | null;
                /** @description Why a run would leave this row out. */
                problem: components["schemas"]["Problem"] | null;
                /** @description In the order of the people; none where the attribute is unknown. */
                samples: components["schemas"]["MappingSample"][];
            }[];
        };
        MappingSample: {
            employeeId: string;
            /**
             * @description `empty`: HR left it blank. `missing`: the credential may not read it.
             * @enum {string}
             */
            state: "present" | "empty" | "missing";
            /** @description What Personio says. */
            value: string | null;
            /** @description What would be written into the field; null where nothing would. */
            written: string | null;
            /** @description Why the value does not go into the field. */
            problem: components["schemas"]["Problem"] | null;
        };
        ScopeCount: {
            /**
             * @description `reading`: the numbers are those so far; ask again in a second, it goes on meanwhile. `incomplete`: the list of Personio ended before everybody was in it. `not-read`: see the problems.
             * @enum {string}
             */
            state: "reading" | "complete" | "incomplete" | "not-read";
            /** @description People read so far, those who have left included. */
            read: number;
            /** @description How many Personio says that there are. */
            total: number | null;
            /** @description When reading began. */
            readAt: string | null;
            /** @description What Personio does not give out: of the scope, so that nobody can be judged by it, or of what was asked for. */
            problems: components["schemas"]["Problem"][];
            /** @description People in the scope, of those read so far. */
            inScope: number | null;
            /** @description Of these, who has left the company: they get no account unless `createInactive`. */
            inactive: number | null;
        };
        GroupMatches: {
            /**
             * @description `reading`: the numbers are those so far; ask again in a second, it goes on meanwhile. `incomplete`: the list of Personio ended before everybody was in it. `not-read`: see the problems.
             * @enum {string}
             */
            state: "reading" | "complete" | "incomplete" | "not-read";
            /** @description People read so far, those who have left included. */
            read: number;
            /** @description How many Personio says that there are. */
            total: number | null;
            /** @description When reading began. */
            readAt: string | null;
            /** @description What Personio does not give out: of the scope, so that nobody can be judged by it, or of what was asked for. */
            problems: components["schemas"]["Problem"][];
            /** @description By attribute as asked, those with most people first. */
            items: components["schemas"]["GroupMatch"][];
            /** @description Values beyond the first 1000. */
            leftOut: number;
        };
        GroupMatch: {
            /** @enum {string} */
            attribute: "department" | "team" | "position";
            /** @description What the group has to be called, letter by letter. */
            value: string;
            /** @description In the scope, without those who have left the company. */
            people: number;
            /** @description Null where the LMS has none of that name. */
            group: {
                name: string;
                externalId: string | null;
            } | null;
            /** @description Whether a sync can add anybody to it. */
            assignable: boolean;
            /** @description Why not, and what to do about it. */
            problem: components["schemas"]["Problem"] | null;
        };
        Freshness: {
            integrationId: string;
            /** @description How far back the numbers go. */
            hours: number;
            /** @description Changes that a webhook announced, from the change in Personio to the LMS; also those that failed first, or that a full sync wrote. */
            webhook: {
                /** @description That were written within that time. */
                changes: number;
                /** @description Half of them took no longer. Null without a change. */
                p50Seconds: number | null;
                p95Seconds: number | null;
                maxSeconds: number | null;
            };
            /** @description Changes that a poll found, from when it saw them: what lies before that, up to the interval between polls, is not in these numbers. */
            poll: {
                /** @description That were written within that time. */
                changes: number;
                /** @description Half of them took no longer. Null without a change. */
                p50Seconds: number | null;
                p95Seconds: number | null;
                maxSeconds: number | null;
            };
            /** @description People of whom something may have changed and who have not been looked at yet, or not for the second time. */
            waiting: {
                people: number;
                oldestAt: string | null;
            };
        };
        Probe: {
            dryRun: boolean;
            account: {
                /** @description Null in a dry run that would make the account. */
                learnerId: string | null;
                /** @description There was none with this address. */
                isNew: boolean;
            };
            /** @description What a probe does with the account, said before it is done. */
            intentions: string[];
            /** @description One for each question; empty in a dry run. */
            findings: components["schemas"]["ProbeFinding"][];
            /** @description What could not be put back as it was, and has to be by hand. */
            leftBehind: string[];
            /** @description What ended it early: a problem, or that nobody waited any more or its time was up. */
            ended: (components["schemas"]["Problem"] | "stopped") | null;
            /** @description What is known of the portal from now on. */
            probed: components["schemas"]["Probed"] | null;
        };
        ProbeFinding: {
            /** @enum {string} */
            question: "page-cap" | "group-names" | "clearing-texts" | "clearing-dates" | "hidden-memberships" | "several-values" | "bad-choices";
            asked: string;
            /** @description For an open question: why, and what would answer it. */
            found: string;
            /**
             * @description `certain`: seen. `likely`: seen as far as the data of this portal allow. `open`: not answered.
             * @enum {string}
             */
            certainty: "certain" | "likely" | "open";
            /** @description What a sync does differently from now on. */
            changes: string;
        };
        Schedule: {
            settings: components["schemas"]["ScheduleSettings"];
            /** @description What starts by itself, as Temporal has it; null while Temporal does not answer. */
            timers: {
                /** @enum {string} */
                kind: "full-sync" | "poll" | "due-dates" | "drift-check" | "certificates";
                /**
                 * @description `paused-in-temporal`: somebody paused it in the Temporal UI, and resuming it here takes that back. `behind`: Temporal does not have it yet; it follows within a minute.
                 * @enum {string}
                 */
                state: "active" | "paused" | "paused-in-temporal" | "behind";
                /** @description The next starts, soonest first; none while it is paused. */
                next: string[];
                /** @description When it last started something. */
                lastAt: string | null;
                /** @description Starts that were missed for longer than they are caught up with: 12 hours for a full sync or a look at drift. */
                missed: number;
            }[] | null;
            /** @description The last look for changes: how many Personio named, and how many were not in step. */
            lastPoll: {
                /** Format: date-time */
                at: string;
                employees: number;
                changed: number;
            } | null;
        };
        Webhook: {
            /**
             * @description Whether Personio is to call when somebody changes.
             * @enum {string}
             */
            wanted: "on" | "off";
            /**
             * @description `active`: Personio calls. `pending`: Personio is yet to be asked, which follows within a minute. `blocked`: `problems` says what stands in the way; it is tried again every few minutes. `off`: Personio does not call.
             * @enum {string}
             */
            state: "off" | "active" | "pending" | "blocked";
            /** @description Where Personio calls; null without `MATRIKEL_PUBLIC_URL`, with which changes are only looked for. */
            url: string | null;
            /** @description The subscription's id in Personio. */
            subscriptionId: string | null;
            /** @description When Personio was last asked about it. */
            checkedAt: string | null;
            /** @description When Personio last called. */
            lastEventAt: string | null;
            problems: components["schemas"]["Problem"][];
        };
        Run: {
            id: string;
            integrationId: string;
            integrationName: string;
            /**
             * @description `full`: everybody. `undo`: takes back what an earlier run did. `person`: one person. `drift`: looked at everybody for what was edited in the LMS, and wrote nothing.
             * @enum {string}
             */
            kind: "full" | "undo" | "person" | "drift";
            /** @description It plans everything and waits; approved, it is a run like any other. Of kind `drift` it ends after its plan. */
            dryRun: boolean;
            /** @description A dry run under the draft of the settings; it cannot be approved. */
            preview: boolean;
            /** @description The run that this one takes back. */
            undoes: string | null;
            /** @description Whom a run of kind `person` is about; null once they were erased. */
            employeeId: string | null;
            /** @enum {string} */
            status: "queued" | "planning" | "waiting" | "applying" | "paused" | "completed" | "completed_with_problems" | "rejected" | "expired" | "superseded" | "cancelled" | "failed";
            /** @enum {string} */
            phase: "queued" | "checking" | "reading" | "planning" | "waiting" | "applying" | "reporting" | "done";
            paused: boolean;
            /** @description Of the settings that it began with. */
            settingsVersion: number;
            /** @description The same situation gives the same hash; null until there is a plan. */
            planHash: string | null;
            /** @description What the guard said of the plan; null until there is one. */
            guard: components["schemas"]["Guard"] | null;
            /** @description Until when a plan that waits can be approved. */
            expiresAt: string | null;
            /** @description How its wait ended; null where it did not wait, or still does. */
            decision: components["schemas"]["Decision"] | null;
            /** @description What the plan will take; null until there is one. */
            cost: {
                calls: number;
                seconds: number;
            } | null;
            /** @description With something to do. */
            people: number;
            /** @description Live while the run goes on. */
            counts: components["schemas"]["Counts"];
            /** @description People with an outcome, and all with something to do. */
            progress: {
                done: number;
                total: number;
            };
            problems: {
                error: number;
                warning: number;
                info: number;
            };
            /** @description Name of the token that started it. */
            startedBy: string | null;
            /** @description Finds it in your tracing system; null where nobody traces. */
            traceId: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            durationMs: number;
            /** @description Finds it in the Temporal UI. */
            workflowId: string;
            /** @description Its page there; null where no Temporal UI is known. */
            temporalUrl: string | null;
            links: {
                self: string;
                steps: string;
                problems: string;
                integration: string;
            };
        };
        Guard: {
            /** @description Why a person has to approve the plan; none: it is applied at once. The numbers stand beside the code. */
            findings: ({
                /** @enum {string} */
                code: "guard-share" | "guard-count" | "guard-window" | "guard-source-shrank" | "guard-unit-emptied" | "guard-attribute-emptied" | "first-invitations" | "portal-has-members" | "approval-wanted";
                /** @description One sentence, in the language asked for. */
                message: string;
            } & {
                [key: string]: unknown;
            })[];
            /** @description People that something guarded would happen to. */
            tally: {
                deactivation: number;
                reactivation: number;
                "email-change": number;
                "emptied-field": number;
                "group-removal": number;
            };
            /** @description What the plan comes to, applied or not. */
            planned: components["schemas"]["Counts"];
            /** @description Active linked learners: what shares are shares of. */
            base: number;
        };
        Counts: {
            created: number;
            updated: number;
            deactivated: number;
            unchanged: number;
            skipped: number;
            failed: number;
            groupsAdded: number;
            groupsRemoved: number;
            invited: number;
            /** @description Filed since the full sync before it ended: certificates are filed apart from runs. 0 of other runs. */
            certificates: number;
        };
        Decision: {
            /** @enum {string} */
            outcome: "approved" | "rejected" | "expired" | "superseded";
            /** @description Name of the token; null where the time or a new start decided. */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string;
            reason: string | null;
        };
        Step: {
            id: string;
            employeeId: string;
            /** @description Of the employee, as Personio was last read; null where it is not known. */
            name: string | null;
            learnerId: string | null;
            /** @enum {string} */
            kind: "create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite";
            /** @enum {string} */
            status: "pending" | "sending" | "applied" | "failed" | "unconfirmed" | "dropped";
            /** @description What the account had when it was planned. */
            before: {
                [key: string]: string | null | boolean;
            } | null;
            /** @description What it gets. */
            after: {
                [key: string]: string | null | boolean;
            } | null;
            /** @description Why somebody is switched off. */
            evidence: {
                [key: string]: unknown;
            } | null;
            problem: components["schemas"]["Problem"] | null;
            finishedAt: string | null;
        };
        Preview: {
            created: {
                /** @description Only the draft does it, or does it otherwise. */
                byDraft: number;
                /** @description The settings in force would do the same. */
                anyway: number;
                /** @description Only the settings in force would do it. */
                noLonger: number;
            };
            changed: {
                /** @description Only the draft does it, or does it otherwise. */
                byDraft: number;
                /** @description The settings in force would do the same. */
                anyway: number;
                /** @description Only the settings in force would do it. */
                noLonger: number;
            };
            switchedOff: {
                /** @description Only the draft does it, or does it otherwise. */
                byDraft: number;
                /** @description The settings in force would do the same. */
                anyway: number;
                /** @description Only the settings in force would do it. */
                noLonger: number;
            };
            /** @description Added to groups, or removed from them. */
            moved: {
                /** @description Only the draft does it, or does it otherwise. */
                byDraft: number;
                /** @description The settings in force would do the same. */
                anyway: number;
                /** @description Only the settings in force would do it. */
                noLonger: number;
            };
            /** @description People whom the draft takes into the scope. */
            enters: number;
            /** @description People whom the draft lets go from the scope. */
            leaves: number;
            links: {
                run: string;
                people: string;
                steps: string;
            };
        };
        PreviewPerson: {
            employeeId: string;
            learnerId: string | null;
            /**
             * @description What the draft does to their place in the scope; `outside`: in neither, and linked to an account.
             * @enum {string}
             */
            scope: "enters" | "leaves" | "stays" | "outside";
            /** @description What the draft would do. */
            byDraft: ("create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite")[];
            /** @description What the settings in force would do. */
            inForce: ("create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite")[];
        };
        ProblemOfRun: {
            /** @enum {string} */
            code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
            /** @enum {string} */
            severity: "error" | "warning" | "info";
            message: string;
            remedy: string;
            employeeId: string | null;
            learnerId: string | null;
            setting: string | null;
            params: {
                [key: string]: string | number;
            };
            id: string;
        };
        CommandedRun: {
            id: string;
            integrationId: string;
            integrationName: string;
            /**
             * @description `full`: everybody. `undo`: takes back what an earlier run did. `person`: one person. `drift`: looked at everybody for what was edited in the LMS, and wrote nothing.
             * @enum {string}
             */
            kind: "full" | "undo" | "person" | "drift";
            /** @description It plans everything and waits; approved, it is a run like any other. Of kind `drift` it ends after its plan. */
            dryRun: boolean;
            /** @description A dry run under the draft of the settings; it cannot be approved. */
            preview: boolean;
            /** @description The run that this one takes back. */
            undoes: string | null;
            /** @description Whom a run of kind `person` is about; null once they were erased. */
            employeeId: string | null;
            /** @enum {string} */
            status: "queued" | "planning" | "waiting" | "applying" | "paused" | "completed" | "completed_with_problems" | "rejected" | "expired" | "superseded" | "cancelled" | "failed";
            /** @enum {string} */
            phase: "queued" | "checking" | "reading" | "planning" | "waiting" | "applying" | "reporting" | "done";
            paused: boolean;
            /** @description Of the settings that it began with. */
            settingsVersion: number;
            /** @description The same situation gives the same hash; null until there is a plan. */
            planHash: string | null;
            /** @description What the guard said of the plan; null until there is one. */
            guard: components["schemas"]["Guard"] | null;
            /** @description Until when a plan that waits can be approved. */
            expiresAt: string | null;
            /** @description How its wait ended; null where it did not wait, or still does. */
            decision: components["schemas"]["Decision"] | null;
            /** @description What the plan will take; null until there is one. */
            cost: {
                calls: number;
                seconds: number;
            } | null;
            /** @description With something to do. */
            people: number;
            /** @description Live while the run goes on. */
            counts: components["schemas"]["Counts"];
            /** @description People with an outcome, and all with something to do. */
            progress: {
                done: number;
                total: number;
            };
            problems: {
                error: number;
                warning: number;
                info: number;
            };
            /** @description Name of the token that started it. */
            startedBy: string | null;
            /** @description Finds it in your tracing system; null where nobody traces. */
            traceId: string | null;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            durationMs: number;
            /** @description Finds it in the Temporal UI. */
            workflowId: string;
            /** @description Its page there; null where no Temporal UI is known. */
            temporalUrl: string | null;
            links: {
                self: string;
                steps: string;
                problems: string;
                integration: string;
            };
            /** @description What is still to come, where nobody has carried it out yet. */
            message?: string;
        };
        FoundPerson: {
            employeeId: string;
            /** @description Null of whoever is outside the scope: only the id is kept. */
            name: string | null;
            email: string | null;
            /** @description The linked account. */
            learnerId: string | null;
            /** @description Nothing is written for them until somebody releases them. */
            held: boolean;
            /** @description When the name was read from Personio. */
            readAt: string | null;
        };
        DirectoryAge: {
            /** @description Who can be found by name. */
            people: number;
            /** @description Every name was read at this time or later; null before the first full sync. */
            readAt: string | null;
        };
        Person: {
            employeeId: string;
            integrationId: string;
            integrationName: string;
            /** @description Null where the settings keep everybody from being read. */
            inPersonio: boolean | null;
            /** @description What comes next for this person, said by the first thing that decides it. */
            next: {
                /** @enum {string} */
                action: "erased" | "held" | "waits-in-run" | "goes-on-in-run" | "quarantined" | "stopped" | "not-in-personio" | "waits-for-day" | "out-of-scope" | "decide" | "skipped" | "steps" | "nothing";
                runId: string | null;
            };
            scope: {
                /**
                 * @description Whether all conditions have to hold, or one.
                 * @enum {string}
                 */
                match: "all" | "any";
                /** @enum {string} */
                verdict: "in" | "out" | "unreadable";
                conditions: {
                    /** @description As the settings name it. */
                    attribute: string;
                    key: string;
                    /** @enum {string} */
                    operator: "equals" | "not-equals" | "one-of" | "present" | "absent";
                    wanted: string[];
                    found: string | null;
                    /** @description Null where Personio does not hand the attribute out. */
                    holds: boolean | null;
                }[];
            } | null;
            /** @description Null outside the scope, where the link alone counts. */
            match: {
                /** @enum {string} */
                outcome: "linked" | "matched" | "none" | "link-lost" | "replaced" | "case";
                /** @description How the account was found. */
                by: ("link" | "external-id" | "e-mail" | "rehire" | "invitation") | null;
                learnerId: string | null;
            } | null;
            /** @description Other employees in scope with the same address. */
            sharesAddressWith: string[];
            /** @description In the LMS, read at this moment. */
            account: {
                learnerId: string;
                status: string;
                isAdministrator: boolean;
            } | null;
            fields: {
                field: string;
                label: string;
                /** @description Where the value comes from. */
                attribute: string;
                attributeLabel: string;
                /**
                 * @description An attribute that every Personio account has, or one of this account.
                 * @enum {string}
                 */
                origin: "system" | "custom";
                /**
                 * @description `missing`: the credential may not read it.
                 * @enum {string}
                 */
                reading: "present" | "empty" | "missing";
                /** @description What Personio says. */
                value: string | null;
                /** @description What the account has. */
                before: string | null;
                /** @description What it would have. */
                after: string | null;
                /**
                 * @description `frozen`: not readable, so it stays. `left`: stays although Personio says something else. `unplanned`: nothing is planned for the person as a whole.
                 * @enum {string}
                 */
                change: "write" | "clear" | "same" | "frozen" | "left" | "unplanned";
                /** @description Why it is left. */
                problem: ("personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error") | null;
            }[];
            groups: {
                /** @description Whose value names the group; null for one that is left. */
                attribute: ("department" | "team" | "position") | null;
                group: string | null;
                groupId: string | null;
                /** @enum {string} */
                change: "add" | "remove" | "member" | "none";
                /** @description Why nobody is added. */
                problem: ("personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error") | null;
            }[];
            /** @description What the rules want; `next` says whether it would be done. */
            steps: {
                /** @enum {string} */
                kind: "create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite";
                /** @description What the account has. */
                before: {
                    [key: string]: string | null | boolean;
                } | null;
                /** @description What it would get. */
                after: {
                    [key: string]: string | null | boolean;
                } | null;
                /** @description Why somebody would be switched off. */
                evidence: {
                    [key: string]: unknown;
                } | null;
            }[];
            problems: components["schemas"]["Problem"][];
            /** @description Days that the rules wait for: `hire` an account from then on, `last-day` and `grace` no access any more. */
            due: {
                /** @enum {string} */
                kind: "retry" | "grace" | "hire" | "last-day";
                /** Format: date */
                on: string;
            }[];
            /** @description When somebody is looked at by themselves. */
            dueDates: components["schemas"]["DueDate"][];
            /** @description The newest 50, filed or not; all of them by `GET /api/v1/integrations/{id}/certificates?employee=`. */
            certificates: components["schemas"]["Certificate"][];
            hold: components["schemas"]["Hold"] | null;
            /** @description Since then nobody syncs them. */
            erasedAt: string | null;
            cases: {
                problem: components["schemas"]["Problem"];
                /** Format: date-time */
                openedAt: string;
            }[];
            /** @description Why nothing is written for the whole integration. */
            quarantine: {
                problem: components["schemas"]["Problem"];
                /** Format: date-time */
                since: string;
            } | null;
            last: {
                /** @description The newest run that looked at them. */
                seen: components["schemas"]["PersonInRun"] | null;
                /** @description The newest run that had something to do for them. */
                planned: components["schemas"]["PersonInRun"] | null;
                /** @description The newest run for them alone: a hint, a click or a date. */
                update: components["schemas"]["PersonInRun"] | null;
            };
            freshness: {
                /** @description Since when something is said to have changed that no run has looked at; null where nothing is. */
                waitingSince: string | null;
                /** @description The newest change that a run for them alone wrote. */
                lastChange: {
                    /** @enum {string} */
                    source: "webhook" | "poll" | "by-hand" | "due";
                    /** @description In Personio; null where it does not say. */
                    changedAt: string | null;
                    /**
                     * Format: date-time
                     * @description When Matrikel heard of it.
                     */
                    receivedAt: string;
                    /**
                     * Format: date-time
                     * @description When it was in the LMS.
                     */
                    writtenAt: string;
                    /** @description From Personio, or else from when it was heard of, to the LMS. */
                    seconds: number;
                } | null;
            };
            /** @description What only a run that reads everybody can say. */
            unseen: ("address-in-other-capitals" | "claimed-twice" | "last-administrator" | "guard")[];
        };
        /** @description Somebody who is looked at when the moment comes. */
        DueDate: {
            employeeId: string;
            /**
             * @description `retry`: a write failed for a reason that may pass. `grace`: the account of who left the scope is switched off. `hire`: the account is made. `last-day`: access ends.
             * @enum {string}
             */
            kind: "retry" | "grace" | "hire" | "last-day";
            /**
             * Format: date-time
             * @description A day begins at its first minute in the time zone of the schedule.
             */
            dueAt: string;
            /**
             * @description `due`: its moment has come. `given-up`: a retry that is left to the runs, which try in any case.
             * @enum {string}
             */
            state: "waiting" | "due" | "given-up";
            /** @description How often an update was asked for since. */
            attempts: number;
            /** @description When one is asked for, or asked for again; null where none is. */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description When it was first set; days of grace count from then.
             */
            setAt: string;
        };
        /** @description One version of a certificate: one document in Personio. */
        Certificate: {
            id: string;
            /**
             * @description `found`: to be filed. `uploading`: an upload was begun. `unconfirmed`: nobody knows whether the upload took effect, and it is not repeated until its marker was absent for `absentMinutes` or a person decides. `transferred`: filed. `waiting`: cannot be filed now, and is looked at again by itself. `failed`: refused, and tried again later. `dismissed`: a person decided that it stays out. `withdrawn`: the LMS took it back before it was filed.
             * @enum {string}
             */
            state: "found" | "uploading" | "unconfirmed" | "transferred" | "waiting" | "failed" | "dismissed" | "withdrawn";
            /** @description Why it is not filed. */
            problem: components["schemas"]["Problem"] | null;
            attempts: number;
            /** @description Null where it is dealt with at once, or not by itself. */
            nextAttemptAt: string | null;
            /** @description What a person can decide about it in this state. */
            decisions: ("retry" | "filed" | "dismiss" | "reopen")[];
            /** @description Whose personnel file; null until that is known. */
            employeeId: string | null;
            learnerId: string | null;
            /** @description Of the course. */
            title: string;
            /**
             * @description `file`: a PDF of the source. `record`: the source has none, and Matrikel renders a training record.
             * @enum {string}
             */
            kind: "file" | "record";
            /**
             * @description Read from the LMS, or handed in by an import.
             * @enum {string}
             */
            origin: "lms" | "import";
            sourceId: string;
            /** @description Another one where it was issued anew; null while the source cannot tell. */
            version: string | null;
            /** Format: date-time */
            issuedAt: string;
            /**
             * Format: date
             * @description The day that it was where the integration is; the date of the document.
             */
            issuedOn: string;
            expiresOn: string | null;
            revokedAt: string | null;
            /** @description Where it is filed. */
            receipt: {
                /** @description Personio's id of the document. */
                documentId: string | null;
                transferredAt: string | null;
                /** @description Known again in Personio by its marker, or by a decision, and not filed by this installation. */
                wasThere: boolean;
            } | null;
            /** @description Stands in the comment of the document. */
            marker: string | null;
            fileName: string | null;
            bytes: number | null;
            /** @description Of an upload whose end is not known. */
            uploadBeganAt: string | null;
            decidedBy: string | null;
            decidedAt: string | null;
            /** Format: date-time */
            foundAt: string;
        };
        /** @description Somebody for whom nothing is written until a person releases them. */
        Hold: {
            employeeId: string;
            /**
             * @description `undo`: by a run that took something back, because Personio still says the same.
             * @enum {string}
             */
            reason: "undo" | "by-hand";
            /** @description The run that holds them; null where somebody did by hand. */
            runId: string | null;
            /** @description Name of the token. */
            heldBy: string | null;
            /** Format: date-time */
            heldAt: string;
        };
        PersonInRun: {
            runId: string;
            /** @enum {string} */
            status: "queued" | "planning" | "waiting" | "applying" | "paused" | "completed" | "completed_with_problems" | "rejected" | "expired" | "superseded" | "cancelled" | "failed";
            dryRun: boolean;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            /** @enum {string} */
            disposition: "change" | "unchanged" | "skipped";
            steps: {
                /** @enum {string} */
                kind: "create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite";
                /** @enum {string} */
                status: "pending" | "sending" | "applied" | "failed" | "unconfirmed" | "dropped";
                finishedAt: string | null;
                problem: components["schemas"]["Problem"] | null;
            }[];
            problems: components["schemas"]["Problem"][];
        };
        Membership: {
            employeeId: string;
            learnerId: string;
            /** @description What a membership is written with; null where the LMS cannot address it. */
            groupId: string | null;
            group: string;
            /**
             * @description Only what Matrikel added can ever be removed by it, and only where memberships are `managed`.
             * @enum {string}
             */
            addedBy: "matrikel" | "somebody-else";
            /** @description The run that added it. */
            runId: string | null;
            addedAt: string | null;
        };
        /** @description What only a person can decide or put right about somebody. */
        Case: {
            id: string;
            /** @enum {string} */
            state: "open" | "closed";
            employeeId: string;
            problem: components["schemas"]["Problem"];
            /** @description The LMS refused a change, and the same one is not sent again until it differs or somebody says `try`. */
            waits: boolean;
            /** @description The run that saw it last. */
            runId: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            seenAt: string;
            closedAt: string | null;
        };
        /** @description A field that somebody edited in the LMS since Matrikel wrote it. */
        Drift: {
            id: string;
            employeeId: string;
            learnerId: string;
            field: string;
            /**
             * @description `overwrite`: the run that saw it writes Personio’s value again.
             * @enum {string}
             */
            policy: "overwrite" | "keep" | "report";
            /** @description What Personio says; null for nothing, or when it served its time. */
            expected: string | null;
            /** @description What stood in the LMS; null likewise. */
            found: string | null;
            /** @description The run that saw it last. */
            runId: string | null;
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: date-time */
            seenAt: string;
        };
        CertificateTransfer: {
            /**
             * @description `working`: certificates are looked for or filed at this moment. `stopped`: something stands in the way, see `problems`; it is tried again by itself. `schedule-paused`: nothing starts by itself, since the schedule of the integration is paused. `idle`: nothing goes on until the next look. `unknown`: Temporal does not answer.
             * @enum {string}
             */
            state: "off" | "paused" | "quarantined" | "working" | "stopped" | "schedule-paused" | "idle" | "unknown";
            settings: components["schemas"]["CertificateSettings"];
            /** @description What stands in the way; none where all is well. */
            problems: components["schemas"]["Problem"][];
            counts: {
                [key: string]: number;
            };
            total: number;
            /** @description To be filed now, with those on their way. */
            due: number;
            /** @description To be filed now by other integrations with the same access to Personio, which share what it allows. */
            dueElsewhere: number;
            /** @description For all that are due, here and elsewhere, at what Personio allows. */
            minutesLeft: number;
            /** @description Uploads that Personio allows a minute; null is no limit. */
            perMinute: number | null;
            /** @description Filed within the last 10 minutes. */
            filedLately: number;
            /** @description When the next of those that wait comes due; null where none does. */
            nextAt: string | null;
            /** @description When the LMS was last read for certificates; null until then. */
            lastLookAt: string | null;
            /** @description Certificates of people who are not linked to an employee, by the last look at everything; they are filed once somebody links them. Null until there was one. */
            unlinked: number | null;
            /** @description Rows that could not be understood, by the last look at everything. */
            unreadable: number | null;
            /** @description Whether the LMS is still to be read from its beginning, so that more may come due than is known yet. */
            looksAtEverything: boolean;
        };
        ImportedCertificate: {
            /**
             * @description `known`: it is there already, and nothing was changed. `would-be-imported`: in a dry run.
             * @enum {string}
             */
            outcome: "imported" | "known" | "would-be-imported";
            /** @description Whose it is, by the id in Personio. */
            employeeId: string;
            /** @description Null where a dry run found a new one. */
            certificate: components["schemas"]["Certificate"] | null;
        };
        MailHead: {
            id: string;
            integrationId: string;
            runId: string | null;
            /** @enum {string} */
            status: "kept" | "sending" | "sent" | "unknown";
            to: string[];
            subject: string;
            /** Format: date-time */
            createdAt: string;
            links: {
                self: string;
                html: string;
            };
        };
        Mail: {
            id: string;
            integrationId: string;
            runId: string | null;
            /** @enum {string} */
            status: "kept" | "sending" | "sent" | "unknown";
            to: string[];
            subject: string;
            /** Format: date-time */
            createdAt: string;
            links: {
                self: string;
                html: string;
            };
            text: string;
            html: string;
        };
        Me: {
            /** @enum {string} */
            kind: "token" | "user";
            /** @description Of the token; `installation` for the installation's own. Of a person the e-mail address. */
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            /** @description Null: never. */
            expiresAt: string | null;
        };
        Token: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            /** Format: date-time */
            createdAt: string;
            /** @description Name of the token that made it. */
            createdBy: string;
            /** @description Null: never. */
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description Exact to the minute. */
            lastUsedAt: string | null;
        };
        NewToken: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            /** @enum {string} */
            state: "active" | "expired" | "revoked";
            /** Format: date-time */
            createdAt: string;
            /** @description Name of the token that made it. */
            createdBy: string;
            /** @description Null: never. */
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description Exact to the minute. */
            lastUsedAt: string | null;
            /** @description The token itself. Nobody can show it again. */
            token: string;
        };
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            who: {
                /** @enum {string} */
                kind: "token" | "user";
                /** @description Null for the installation's own token. */
                id: string | null;
                /** @description Of the token, or the e-mail address of the person. */
                name: string;
                /** @enum {string} */
                role: "viewer" | "operator" | "admin";
            };
            operation: string;
            method: string;
            /** @description The address as a template. */
            route: string;
            /** @description Id or name in the address, or the id of what was made. */
            target: string | null;
            /** @description Null while the call goes on, and for good where the API ended in its middle. */
            status: number | null;
            /** @description Code of the problem where the call was refused. */
            code: string | null;
        };
        Session: {
            /** @description Null where nobody is signed in. */
            user: {
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "viewer" | "operator" | "admin";
            } | null;
            expiresAt: string | null;
            /** @description How somebody can sign in here. */
            ways: {
                /** @description False where people sign in by the provider alone. */
                password: boolean;
                /** @description An OpenID provider; its sign-in begins at `/auth/oidc`. */
                provider: {
                    name: string;
                } | null;
            };
            /** @description Nobody can sign in as admin yet: `matrikel users first-link` prints the link that makes one. */
            needsFirstAdmin: boolean;
        };
        SignInLink: {
            /** @enum {string} */
            purpose: "first-admin" | "invitation" | "new-password";
            /** @description Null for the first admin, who chooses. */
            email: string | null;
            name: string | null;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            /** Format: date-time */
            expiresAt: string;
        };
        User: {
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            /**
             * @description `invited`: never signed in yet.
             * @enum {string}
             */
            state: "active" | "invited" | "disabled";
            /**
             * @description `provider`: from the groups of the OpenID provider, anew with each sign-in.
             * @enum {string}
             */
            roleFrom: "here" | "provider";
            hasPassword: boolean;
            /** @description Signed in by the OpenID provider before. */
            hasProvider: boolean;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            lastSignInAt: string | null;
        };
        Invitation: {
            user: components["schemas"]["User"];
            /** @description For that person alone. Works once; nobody can show it again. Null where people sign in by the provider alone. */
            link: string | null;
            linkExpiresAt: string | null;
        };
        NewSignInLink: {
            /** @description Works once. Nobody can show it again. */
            link: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description RFC 9457 with `code` for programs and `remedy` for people. */
        ProblemDetails: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            remedy: string;
            runId?: string;
            errors?: {
                path: string;
                message: string;
                code?: string;
                remedy?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listIntegrations: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All integrations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Integration"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    createIntegration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "elearnio" | "learnupon" | "moodle";
                    personio: {
                        baseUrl?: string;
                        clientId: string;
                        clientSecret: string;
                        /**
                         * @description Calls a minute at most; null is no limit.
                         * @default 300
                         */
                        requestsPerMinute?: number | null;
                    };
                    lms: {
                        /** @description Where the API is. Left out: the address that all portals of this kind of LMS share; required where each has its own. */
                        baseUrl?: string;
                        /** @description The user name that belongs to the API key, for an LMS that gives one with it. */
                        apiUser?: string & (unknown & unknown);
                        apiKey: string;
                        /** @description What the LMS signs with when it calls by itself. */
                        webhookSecret?: string;
                        /**
                         * @description Calls a minute at most; null is no limit.
                         * @default 300
                         */
                        requestsPerMinute?: number | null;
                        /**
                         * @description Learners a page; null is the connector's own.
                         * @default null
                         */
                        pageSize?: number | null;
                    };
                    settings?: {
                        /** @description Which employees get an account. No conditions: everybody. */
                        scope?: {
                            /** @enum {string} */
                            match: "all" | "any";
                            conditions: ({
                                attribute: string & (unknown & unknown);
                                /** @enum {string} */
                                operator: "equals" | "not-equals";
                                value: string & (unknown & unknown);
                            } | {
                                attribute: string & (unknown & unknown);
                                /** @constant */
                                operator: "one-of";
                                values: (string & (unknown & unknown))[];
                            } | {
                                attribute: string & (unknown & unknown);
                                /** @enum {string} */
                                operator: "present" | "absent";
                            })[];
                        };
                        /**
                         * @description Whether each new account is sent an invitation. `by-hand` unless said.
                         * @enum {string}
                         */
                        invitations?: "automatic" | "by-hand";
                        /** @description Whose values name the groups that people are added to. */
                        groupAttributes?: ("department" | "team" | "position")[];
                        /** @description Attributes of Personio that go into fields of the LMS. */
                        customAttributes?: {
                            enabled?: boolean;
                            assignments?: {
                                /** @description Key, universal id, or a label that only one attribute carries. */
                                attribute: string & (unknown & unknown);
                                /** @description Key, or a label that only one field carries. */
                                field: string & (unknown & unknown);
                                /**
                                 * @description Of a field with a list of choices: one value or several. Several for tags and one for all others, unless said.
                                 * @enum {string}
                                 */
                                choice?: "single" | "multi";
                                /**
                                 * @description How several values are written: `comma` joins them, `json` makes a list. `comma` unless said.
                                 * @enum {string}
                                 */
                                encoding?: "comma" | "json";
                            }[];
                        };
                        /** @description The LMS's word for each status of an employee. */
                        statusMap?: {
                            [key: string]: string & (unknown & unknown);
                        };
                        /** @description Whether inactive employees without an account get one. */
                        createInactive?: boolean;
                        /**
                         * @description What becomes of the account of who leaves the scope.
                         * @enum {string}
                         */
                        outOfScope?: "leave" | "deactivate";
                        /** @description What waits for a day. Days begin and end in the time zone of the schedule. */
                        dates?: {
                            /**
                             * @description When somebody new gets an account. `when-seen` unless said.
                             * @enum {string}
                             */
                            create?: "when-seen" | "on-hire-date";
                            /** @description How many days before the hire date; counts with `on-hire-date` alone. */
                            daysBeforeHire?: number;
                            /**
                             * @description `end-access`: the account is switched off after the last working day, or where that is empty after the termination date. `ignore` unless said.
                             * @enum {string}
                             */
                            lastDay?: "ignore" | "end-access";
                            /** @description Days between leaving the scope and being switched off; counts where `outOfScope` is `deactivate`. */
                            graceDays?: number;
                        };
                        /**
                         * @description Whether the LMS's external id is written.
                         * @enum {string}
                         */
                        externalId?: "where-empty" | "overwrite" | "ignore";
                        /**
                         * @description `managed` also removes people from groups, but only where Matrikel itself added them.
                         * @enum {string}
                         */
                        memberships?: "add-only" | "managed";
                        /** @description What becomes of a field that somebody edited in the LMS: written again, kept until Personio changes, or kept and reported. */
                        drift?: {
                            /**
                             * @description For fields that are not named.
                             * @enum {string}
                             */
                            otherwise?: "overwrite" | "keep" | "report";
                            /** @description By field of the LMS. */
                            fields?: {
                                [key: string]: "overwrite" | "keep" | "report";
                            };
                        };
                        /** @description Switches that only this kind of LMS has, off unless said, and choices with a word or a text; which there are is in `docs/connectors.md`. */
                        connector?: {
                            [key: string]: boolean | string;
                        };
                        /** @description The mail after each run. */
                        summary?: {
                            recipients?: (string & (unknown & unknown))[];
                            /** @enum {string} */
                            language?: "de" | "en";
                        };
                    };
                    /** @default {} */
                    safety?: {
                        /** @description When a plan waits for a person. */
                        guard?: {
                            /** @description Whether plans are looked at before they are carried out. */
                            enabled?: boolean;
                            /** @description Whether the first run that would invite people, or that meets a portal with members, waits; also where `enabled` is off. */
                            confirmFirstRun?: boolean;
                            /** @description A run waits when it would switch off, switch on, clear or re-address more than this share of the active linked learners, and at least `leastPeople`. In percent. */
                            sharePercent?: number;
                            /** @description Below this many the share is not looked at. People. */
                            leastPeople?: number;
                            /** @description A run waits at this many, whatever their share. People. */
                            mostPeople?: number;
                            /** @description With fewer active linked learners than this, `smallPeople` counts instead. */
                            smallBelow?: number;
                            /** @description A run waits at this many where there are few learners. People. */
                            smallPeople?: number;
                            /** @description The share that unapproved runs may come to together within `windowDays`. In percent. */
                            windowPercent?: number;
                            /** @description How long runs are added up. Days. */
                            windowDays?: number;
                            /** @description A run waits when Personio hands out fewer people than usual, by more than this. In percent. */
                            shrinkPercent?: number;
                            /** @description A run waits when a department, office or team that had this many people has none. People. */
                            unitPeople?: number;
                        };
                        /**
                         * @description `always`: every run waits until somebody approves its plan.
                         * @enum {string}
                         */
                        approval?: "when-guarded" | "always";
                        /** @description How long a waiting plan can be approved. Hours. */
                        approvalHours?: number;
                        /** @description What is dropped at which age; counts and outcomes stay. */
                        retention?: {
                            /** @description How long the values before and after each change are kept, and with them the way back. Days. */
                            valuesDays?: number;
                            /** @description How long mails are kept. Days. */
                            mailsDays?: number;
                        };
                    };
                    /** @default {} */
                    schedule?: {
                        /** @description IANA name, like `Europe/Berlin`. */
                        timeZone?: string;
                        /** @description When a full sync starts; null: by hand only. */
                        fullSync?: {
                            /** @description Time of day in `timeZone`. Not in the hour that summer time skips or repeats. */
                            at: string;
                            /**
                             * @description Days of the week, 0 is Sunday; every day where left out.
                             * @default [
                             *       0,
                             *       1,
                             *       2,
                             *       3,
                             *       4,
                             *       5,
                             *       6
                             *     ]
                             */
                            days?: number[];
                        } | null;
                        /** @description Minutes between looks at what changed in Personio; null: none. */
                        pollMinutes?: number | null;
                        /** @description When everybody is looked at for what was edited in the LMS, without a write; null: by hand only. Every full sync finds it as well. */
                        driftCheck?: {
                            /** @description Time of day in `timeZone`. Not in the hour that summer time skips or repeats. */
                            at: string;
                            /**
                             * @description Days of the week, 0 is Sunday; every day where left out.
                             * @default [
                             *       0,
                             *       1,
                             *       2,
                             *       3,
                             *       4,
                             *       5,
                             *       6
                             *     ]
                             */
                            days?: number[];
                        } | null;
                        /** @description Nothing starts by itself until it is resumed. */
                        paused?: boolean;
                        /** @description Why it is paused; dropped when it is resumed. */
                        note?: string | null;
                    };
                    /** @default {} */
                    certificates?: {
                        /** @description Whether certificates go to Personio. Saving it as true files everything that there is, then what is new. */
                        enabled?: boolean;
                        /** @description Name of the document category, as Personio spells it. */
                        category?: string;
                        /** @description Between looks at the LMS for new ones. Seconds. */
                        pollSeconds?: number;
                        /** @description An upload whose end nobody knows is made again when Personio's list has not shown it for this long; virus scans delay the list. Minutes. */
                        absentMinutes?: number;
                        /** @description Nothing is filed until it is resumed; what is new is still noted. */
                        paused?: boolean;
                    };
                    /** @description How often a sync is expected to succeed; null where it is started by hand only. Left out, it follows the schedule: once a day where there is none. */
                    syncIntervalMinutes?: number | null;
                };
            };
        };
        responses: {
            /** @description The integration as it was saved */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `name-taken`: Something else has, or had, this name.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "name-taken" | "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `host-not-allowed`: Credentials may not be sent there.
             *     - `invalid-settings`: Understood, and cannot work.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed" | "invalid-settings";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    readIntegration: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integration */
            200: {
                headers: {
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /** @description It is as `If-None-Match` says */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    removeIntegration: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the integration as you know it: refused where it has changed since. */
                "if-match"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    changeIntegration: {
        parameters: {
            query?: {
                /** @description Settings take effect at once, without a draft and its preview. */
                activate?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of the integration as you know it: refused where it has changed since. */
                "if-match"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    personio?: {
                        baseUrl?: string;
                        clientId?: string;
                        clientSecret?: string;
                        /** @description Calls a minute at most; null is no limit. */
                        requestsPerMinute?: number | null;
                    };
                    lms?: {
                        baseUrl?: string;
                        /** @description The user name that belongs to the API key, for an LMS that gives one with it. */
                        apiUser?: string & (unknown & unknown);
                        apiKey?: string;
                        webhookSecret?: string | null;
                        /** @description Calls a minute at most; null is no limit. */
                        requestsPerMinute?: number | null;
                        /** @description Learners a page; null is the connector's own. */
                        pageSize?: number | null;
                    };
                    settings?: {
                        /** @description Which employees get an account. No conditions: everybody. */
                        scope?: {
                            /** @enum {string} */
                            match: "all" | "any";
                            conditions: ({
                                attribute: string & (unknown & unknown);
                                /** @enum {string} */
                                operator: "equals" | "not-equals";
                                value: string & (unknown & unknown);
                            } | {
                                attribute: string & (unknown & unknown);
                                /** @constant */
                                operator: "one-of";
                                values: (string & (unknown & unknown))[];
                            } | {
                                attribute: string & (unknown & unknown);
                                /** @enum {string} */
                                operator: "present" | "absent";
                            })[];
                        };
                        /**
                         * @description Whether each new account is sent an invitation. `by-hand` unless said.
                         * @enum {string}
                         */
                        invitations?: "automatic" | "by-hand";
                        /** @description Whose values name the groups that people are added to. */
                        groupAttributes?: ("department" | "team" | "position")[];
                        /** @description Attributes of Personio that go into fields of the LMS. */
                        customAttributes?: {
                            enabled?: boolean;
                            assignments?: {
                                /** @description Key, universal id, or a label that only one attribute carries. */
                                attribute: string & (unknown & unknown);
                                /** @description Key, or a label that only one field carries. */
                                field: string & (unknown & unknown);
                                /**
                                 * @description Of a field with a list of choices: one value or several. Several for tags and one for all others, unless said.
                                 * @enum {string}
                                 */
                                choice?: "single" | "multi";
                                /**
                                 * @description How several values are written: `comma` joins them, `json` makes a list. `comma` unless said.
                                 * @enum {string}
                                 */
                                encoding?: "comma" | "json";
                            }[];
                        };
                        /** @description The LMS's word for each status of an employee. */
                        statusMap?: {
                            [key: string]: string & (unknown & unknown);
                        };
                        /** @description Whether inactive employees without an account get one. */
                        createInactive?: boolean;
                        /**
                         * @description What becomes of the account of who leaves the scope.
                         * @enum {string}
                         */
                        outOfScope?: "leave" | "deactivate";
                        /** @description What waits for a day. Days begin and end in the time zone of the schedule. */
                        dates?: {
                            /**
                             * @description When somebody new gets an account. `when-seen` unless said.
                             * @enum {string}
                             */
                            create?: "when-seen" | "on-hire-date";
                            /** @description How many days before the hire date; counts with `on-hire-date` alone. */
                            daysBeforeHire?: number;
                            /**
                             * @description `end-access`: the account is switched off after the last working day, or where that is empty after the termination date. `ignore` unless said.
                             * @enum {string}
                             */
                            lastDay?: "ignore" | "end-access";
                            /** @description Days between leaving the scope and being switched off; counts where `outOfScope` is `deactivate`. */
                            graceDays?: number;
                        };
                        /**
                         * @description Whether the LMS's external id is written.
                         * @enum {string}
                         */
                        externalId?: "where-empty" | "overwrite" | "ignore";
                        /**
                         * @description `managed` also removes people from groups, but only where Matrikel itself added them.
                         * @enum {string}
                         */
                        memberships?: "add-only" | "managed";
                        /** @description What becomes of a field that somebody edited in the LMS: written again, kept until Personio changes, or kept and reported. */
                        drift?: {
                            /**
                             * @description For fields that are not named.
                             * @enum {string}
                             */
                            otherwise?: "overwrite" | "keep" | "report";
                            /** @description By field of the LMS. */
                            fields?: {
                                [key: string]: "overwrite" | "keep" | "report";
                            };
                        };
                        /** @description Switches that only this kind of LMS has, off unless said, and choices with a word or a text; which there are is in `docs/connectors.md`. */
                        connector?: {
                            [key: string]: boolean | string;
                        };
                        /** @description The mail after each run. */
                        summary?: {
                            recipients?: (string & (unknown & unknown))[];
                            /** @enum {string} */
                            language?: "de" | "en";
                        };
                    };
                    safety?: {
                        /** @description When a plan waits for a person. */
                        guard?: {
                            /** @description Whether plans are looked at before they are carried out. */
                            enabled?: boolean;
                            /** @description Whether the first run that would invite people, or that meets a portal with members, waits; also where `enabled` is off. */
                            confirmFirstRun?: boolean;
                            /** @description A run waits when it would switch off, switch on, clear or re-address more than this share of the active linked learners, and at least `leastPeople`. In percent. */
                            sharePercent?: number;
                            /** @description Below this many the share is not looked at. People. */
                            leastPeople?: number;
                            /** @description A run waits at this many, whatever their share. People. */
                            mostPeople?: number;
                            /** @description With fewer active linked learners than this, `smallPeople` counts instead. */
                            smallBelow?: number;
                            /** @description A run waits at this many where there are few learners. People. */
                            smallPeople?: number;
                            /** @description The share that unapproved runs may come to together within `windowDays`. In percent. */
                            windowPercent?: number;
                            /** @description How long runs are added up. Days. */
                            windowDays?: number;
                            /** @description A run waits when Personio hands out fewer people than usual, by more than this. In percent. */
                            shrinkPercent?: number;
                            /** @description A run waits when a department, office or team that had this many people has none. People. */
                            unitPeople?: number;
                        };
                        /**
                         * @description `always`: every run waits until somebody approves its plan.
                         * @enum {string}
                         */
                        approval?: "when-guarded" | "always";
                        /** @description How long a waiting plan can be approved. Hours. */
                        approvalHours?: number;
                        /** @description What is dropped at which age; counts and outcomes stay. */
                        retention?: {
                            /** @description How long the values before and after each change are kept, and with them the way back. Days. */
                            valuesDays?: number;
                            /** @description How long mails are kept. Days. */
                            mailsDays?: number;
                        };
                    };
                    schedule?: {
                        /** @description IANA name, like `Europe/Berlin`. */
                        timeZone?: string;
                        /** @description When a full sync starts; null: by hand only. */
                        fullSync?: {
                            /** @description Time of day in `timeZone`. Not in the hour that summer time skips or repeats. */
                            at: string;
                            /**
                             * @description Days of the week, 0 is Sunday; every day where left out.
                             * @default [
                             *       0,
                             *       1,
                             *       2,
                             *       3,
                             *       4,
                             *       5,
                             *       6
                             *     ]
                             */
                            days?: number[];
                        } | null;
                        /** @description Minutes between looks at what changed in Personio; null: none. */
                        pollMinutes?: number | null;
                        /** @description When everybody is looked at for what was edited in the LMS, without a write; null: by hand only. Every full sync finds it as well. */
                        driftCheck?: {
                            /** @description Time of day in `timeZone`. Not in the hour that summer time skips or repeats. */
                            at: string;
                            /**
                             * @description Days of the week, 0 is Sunday; every day where left out.
                             * @default [
                             *       0,
                             *       1,
                             *       2,
                             *       3,
                             *       4,
                             *       5,
                             *       6
                             *     ]
                             */
                            days?: number[];
                        } | null;
                        /** @description Nothing starts by itself until it is resumed. */
                        paused?: boolean;
                        /** @description Why it is paused; dropped when it is resumed. */
                        note?: string | null;
                    };
                    certificates?: {
                        /** @description Whether certificates go to Personio. Saving it as true files everything that there is, then what is new. */
                        enabled?: boolean;
                        /** @description Name of the document category, as Personio spells it. */
                        category?: string;
                        /** @description Between looks at the LMS for new ones. Seconds. */
                        pollSeconds?: number;
                        /** @description An upload whose end nobody knows is made again when Personio's list has not shown it for this long; virus scans delay the list. Minutes. */
                        absentMinutes?: number;
                        /** @description Nothing is filed until it is resumed; what is new is still noted. */
                        paused?: boolean;
                    };
                    /** @description How often a sync is expected to succeed; null where it is started by hand only. Left out, it follows the schedule: once a day where there is none. */
                    syncIntervalMinutes?: number | null;
                };
            };
        };
        responses: {
            /** @description The integration as it is now */
            200: {
                headers: {
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `name-taken`: Something else has, or had, this name.
             *     - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it.
             *     - `portal-in-use`: Employees are linked to accounts of the present portal.
             *     - `needs-activation`: Settings that decide what is planned for whom take effect by activation.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "name-taken" | "run-goes-on" | "portal-in-use" | "needs-activation" | "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `host-not-allowed`: Credentials may not be sent there.
             *     - `invalid-settings`: Understood, and cannot work.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed" | "invalid-settings";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    checkIntegration: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether a run could start: false when there is an error among the problems. */
                        ok: boolean;
                        problems: components["schemas"]["Problem"][];
                        /** @description Whether this check ended a quarantine: runs may start again. */
                        quarantineEnded: boolean;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft */
            200: {
                headers: {
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description It is as `If-None-Match` says */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `no-draft`: The integration has no draft of its settings.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "no-draft";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: {
                /** @description Where the settings in force moved on since the draft was made: what the draft changed is put on top of what they are now. */
                rebase?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of the integration as you know it: refused where it has changed since. */
                "if-match"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Which employees get an account. No conditions: everybody. */
                    scope?: {
                        /** @enum {string} */
                        match: "all" | "any";
                        conditions: ({
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "equals" | "not-equals";
                            value: string & (unknown & unknown);
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @constant */
                            operator: "one-of";
                            values: (string & (unknown & unknown))[];
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "present" | "absent";
                        })[];
                    };
                    /**
                     * @description Whether each new account is sent an invitation. `by-hand` unless said.
                     * @enum {string}
                     */
                    invitations?: "automatic" | "by-hand";
                    /** @description Whose values name the groups that people are added to. */
                    groupAttributes?: ("department" | "team" | "position")[];
                    /** @description Attributes of Personio that go into fields of the LMS. */
                    customAttributes?: {
                        enabled?: boolean;
                        assignments?: {
                            /** @description Key, universal id, or a label that only one attribute carries. */
                            attribute: string & (unknown & unknown);
                            /** @description Key, or a label that only one field carries. */
                            field: string & (unknown & unknown);
                            /**
                             * @description Of a field with a list of choices: one value or several. Several for tags and one for all others, unless said.
                             * @enum {string}
                             */
                            choice?: "single" | "multi";
                            /**
                             * @description How several values are written: `comma` joins them, `json` makes a list. `comma` unless said.
                             * @enum {string}
                             */
                            encoding?: "comma" | "json";
                        }[];
                    };
                    /** @description The LMS's word for each status of an employee. */
                    statusMap?: {
                        [key: string]: string & (unknown & unknown);
                    };
                    /** @description Whether inactive employees without an account get one. */
                    createInactive?: boolean;
                    /**
                     * @description What becomes of the account of who leaves the scope.
                     * @enum {string}
                     */
                    outOfScope?: "leave" | "deactivate";
                    /** @description What waits for a day. Days begin and end in the time zone of the schedule. */
                    dates?: {
                        /**
                         * @description When somebody new gets an account. `when-seen` unless said.
                         * @enum {string}
                         */
                        create?: "when-seen" | "on-hire-date";
                        /** @description How many days before the hire date; counts with `on-hire-date` alone. */
                        daysBeforeHire?: number;
                        /**
                         * @description `end-access`: the account is switched off after the last working day, or where that is empty after the termination date. `ignore` unless said.
                         * @enum {string}
                         */
                        lastDay?: "ignore" | "end-access";
                        /** @description Days between leaving the scope and being switched off; counts where `outOfScope` is `deactivate`. */
                        graceDays?: number;
                    };
                    /**
                     * @description Whether the LMS's external id is written.
                     * @enum {string}
                     */
                    externalId?: "where-empty" | "overwrite" | "ignore";
                    /**
                     * @description `managed` also removes people from groups, but only where Matrikel itself added them.
                     * @enum {string}
                     */
                    memberships?: "add-only" | "managed";
                    /** @description What becomes of a field that somebody edited in the LMS: written again, kept until Personio changes, or kept and reported. */
                    drift?: {
                        /**
                         * @description For fields that are not named.
                         * @enum {string}
                         */
                        otherwise?: "overwrite" | "keep" | "report";
                        /** @description By field of the LMS. */
                        fields?: {
                            [key: string]: "overwrite" | "keep" | "report";
                        };
                    };
                    /** @description Switches that only this kind of LMS has, off unless said, and choices with a word or a text; which there are is in `docs/connectors.md`. */
                    connector?: {
                        [key: string]: boolean | string;
                    };
                };
            };
        };
        responses: {
            /** @description The draft as it was saved */
            200: {
                headers: {
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /**
             * @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names.
             *     - `draft-outdated`: Other settings came into force since the draft was made.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile" | "draft-outdated";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `invalid-settings`: Understood, and cannot work.
             *     - `host-not-allowed`: Credentials may not be sent there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-settings" | "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the integration as you know it: refused where it has changed since. */
                "if-match"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no draft any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `no-draft`: The integration has no draft of its settings.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "no-draft";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    previewDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview begins */
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `no-draft`: The integration has no draft of its settings.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "no-draft";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it.
             *     - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `quarantined`: The integration is in quarantine until a check of it goes well.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on" | "probe-goes-on" | "secret-missing" | "quarantined";
                    };
                };
            };
            /** @description - `draft-outdated`: Other settings came into force since the draft was made. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "draft-outdated";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `payload-changed`: A sealed payload was changed after it was sealed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused" | "payload-key-missing";
                    };
                };
            };
        };
    };
    activateDraft: {
        parameters: {
            query?: {
                /** @description Where the settings in force moved on since the draft was made: what the draft changed is put on top of what they are now. */
                rebase?: "true" | "false";
            };
            header?: {
                /** @description The `ETag` of the integration as you know it: refused where it has changed since. */
                "if-match"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integration as it is now */
            200: {
                headers: {
                    /** @description The revision, for `If-Match` */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `no-draft`: The integration has no draft of its settings.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "no-draft";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /**
             * @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names.
             *     - `draft-outdated`: Other settings came into force since the draft was made.
             */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile" | "draft-outdated";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `invalid-settings`: Understood, and cannot work.
             *     - `host-not-allowed`: Credentials may not be sent there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-settings" | "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    listSettingsVersions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                before?: string;
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SettingsVersion"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attributes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Attribute"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description When Personio was asked.
                         */
                        readAt: string;
                        notReadable: components["schemas"]["AttributeNotReadable"][];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    listFields: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Field"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description When the LMS was asked.
                         */
                        readAt: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    listDocumentCategories: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentCategory"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description When Personio was asked.
                         */
                        readAt: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    showMapping: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    sampleMapping: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description As somebody would save them, a field may be left out; left out: those of the draft, else those in force. */
                    rows?: {
                        /** @description Key, universal id, or a label that only one attribute carries. */
                        attribute: string & (unknown & unknown);
                        /** @description Key, or a label that only one field carries. */
                        field?: string & (unknown & unknown);
                        /**
                         * @description Of a field with a list of choices: one value or several. Several for tags and one for all others, unless said.
                         * @enum {string}
                         */
                        choice?: "single" | "multi";
                        /**
                         * @description How several values are written: `comma` joins them, `json` makes a list. `comma` unless said.
                         * @enum {string}
                         */
                        encoding?: "comma" | "json";
                    }[];
                };
            };
        };
        responses: {
            /** @description The values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSamples"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    countScope: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description As somebody would save it; left out: the draft's, else the one in force. */
                    scope?: {
                        /** @enum {string} */
                        match: "all" | "any";
                        conditions: ({
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "equals" | "not-equals";
                            value: string & (unknown & unknown);
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @constant */
                            operator: "one-of";
                            values: (string & (unknown & unknown))[];
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "present" | "absent";
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScopeCount"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    matchGroups: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attributes: ("department" | "team" | "position")[];
                    /** @description As somebody would save it; left out: the draft's, else the one in force. */
                    scope?: {
                        /** @enum {string} */
                        match: "all" | "any";
                        conditions: ({
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "equals" | "not-equals";
                            value: string & (unknown & unknown);
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @constant */
                            operator: "one-of";
                            values: (string & (unknown & unknown))[];
                        } | {
                            attribute: string & (unknown & unknown);
                            /** @enum {string} */
                            operator: "present" | "absent";
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description The values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMatches"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    readFreshness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Freshness"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    probeIntegration: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the disposable learner; where the portal has none with it, one is made without any mail. */
                    email: string & (unknown & unknown);
                    /**
                     * @description Say what it would do, and write nothing.
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description What was found, or would be done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Probe"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it.
             *     - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `probe-account-refused`: The account is not a disposable one; nothing was written.
             *     - `probe-account-not-made`: The LMS refused to make an account with this address.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on" | "probe-goes-on" | "probe-account-refused" | "probe-account-not-made" | "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    forgetProbe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing is known of the portal any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    askForDueNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `quarantined`: The integration is in quarantine until a check of it goes well.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "quarantined" | "secret-missing";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `payload-changed`: A sealed payload was changed after it was sealed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused" | "payload-key-missing";
                    };
                };
            };
        };
    };
    readSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    pauseSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why, in a sentence; kept with the decision. */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The schedule, paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    resumeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, as it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    pollNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, with the last look that is done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `quarantined`: The integration is in quarantine until a check of it goes well.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "quarantined" | "secret-missing";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readWebhook: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    switchWebhook: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    wanted: "on" | "off";
                };
            };
        };
        responses: {
            /** @description The webhook as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    checkWebhook: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Starts with the same key lead to the same run, for at least 24 hours. Choose a new one for each thing you want. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description `drift`: look at everybody for what was edited in the LMS, and write nothing. It waits for nobody, sends no mail, and makes room for any other start.
                     * @default full
                     * @enum {string}
                     */
                    kind?: "full" | "drift";
                    /**
                     * @description Plan everything and write nothing. A look at drift always does, whatever stands here.
                     * @default false
                     */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Joined a run that goes on and does the same */
            200: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    /** @description `true` where an earlier call with this key led to the run */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
            /** @description The run begins */
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    /** @description `true` where an earlier call with this key led to the run */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it.
             *     - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `quarantined`: The integration is in quarantine until a check of it goes well.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on" | "probe-goes-on" | "secret-missing" | "quarantined";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `idempotency-key-reused`: The same `Idempotency-Key` came with another request before.
             *     - `payload-changed`: A sealed payload was changed after it was sealed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency-key-reused" | "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused" | "payload-key-missing";
                    };
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Only what belongs to the integration with this id or name. */
                integration?: string;
                /** @description Of this kind alone, or `all`. Left out: all but `person`, since there may be hundreds of those between two full syncs. */
                kind?: "full" | "undo" | "person" | "drift" | "all";
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listSteps: {
        parameters: {
            query?: {
                status?: "pending" | "sending" | "applied" | "failed" | "unconfirmed" | "dropped";
                kind?: "create" | "update" | "deactivate" | "reactivate" | "add-to-group" | "remove-from-group" | "invite";
                /** @description Of a preview: only of people for whom the draft plans something else. */
                differs?: "true";
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of steps in the order of the plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Step"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference in numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /**
             * @description - `run-not-found`: There is no such run.
             *     - `no-preview`: The run is no preview, or has no plan yet.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found" | "no-preview";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listPreviewPeople: {
        parameters: {
            query?: {
                scope?: "enters" | "leaves" | "stays" | "outside";
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PreviewPerson"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                code?: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of problems in the order in which they were found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProblemOfRun"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                        /** @description How often each kind occurs in the whole run. */
                        counts: {
                            /** @enum {string} */
                            code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
                            /** @enum {string} */
                            severity: "error" | "warning" | "info";
                            count: number;
                            message: string;
                            remedy: string;
                        }[];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    followRun: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: {
                /** @description Id of the last event that arrived; the stream goes on after it. Anything else begins anew. */
                "last-event-id"?: string;
            };
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Nothing more to come: `Last-Event-ID` was that of the end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on.
             *     - `too-many-streams`: The token already follows as many runs as it may at once.
             */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests" | "too-many-streams";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    pauseRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /** @description Noted; nobody has answered yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-finished`: The run does not go on any more.
             *     - `run-refused`: The run refused this in its present state.
             *     - `one-person`: The run is about one person and ends by itself.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-finished" | "run-refused" | "one-person";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    resumeRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, going on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /** @description Noted; nobody has answered yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-finished`: The run does not go on any more.
             *     - `run-refused`: The run refused this in its present state.
             *     - `one-person`: The run is about one person and ends by itself.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-finished" | "run-refused" | "one-person";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    approveRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of exactly the plan that is meant: `planHash` of the run. */
                    planHash: string;
                    /** @description Why, in a sentence; kept with the decision. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The run, going on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /** @description Kept; nobody has answered yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-finished`: The run does not go on any more.
             *     - `run-not-waiting`: The run does not wait for a decision.
             *     - `plan-differs`: The hash is not that of the plan which waits.
             *     - `approval-expired`: The time in which the plan could be approved is over.
             *     - `already-decided`: Another decision about the plan stands already.
             *     - `settings-changed`: The settings changed since the plan was made.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-finished" | "run-not-waiting" | "plan-differs" | "approval-expired" | "already-decided" | "settings-changed";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    rejectRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why, in a sentence; kept with the decision. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The run, about to end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /** @description Kept; nobody has answered yet */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-finished`: The run does not go on any more.
             *     - `run-not-waiting`: The run does not wait for a decision.
             *     - `already-decided`: Another decision about the plan stands already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-finished" | "run-not-waiting" | "already-decided";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run, about to end */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandedRun"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-finished`: The run does not go on any more.
             *     - `run-refused`: The run refused this in its present state.
             *     - `one-person`: The run is about one person and ends by itself.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-finished" | "run-refused" | "one-person";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `payload-changed`: A sealed payload was changed after it was sealed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused" | "payload-key-missing";
                    };
                };
            };
        };
    };
    undoRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run begins */
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of the run that takes the other one back. */
                        runId: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `run-not-finished`: The run still goes on.
             *     - `nothing-to-undo`: The run changed nothing in the LMS.
             *     - `values-purged`: What the run changed from is no longer kept.
             *     - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it.
             *     - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `quarantined`: The integration is in quarantine until a check of it goes well.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-finished" | "nothing-to-undo" | "values-purged" | "run-goes-on" | "probe-goes-on" | "secret-missing" | "quarantined";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `payload-changed`: A sealed payload was changed after it was sealed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused" | "payload-key-missing";
                    };
                };
            };
        };
    };
    releaseHeld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the run */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were released */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description People whom the undo held until now. */
                        released: number;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `run-not-found`: There is no such run. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `run-not-finished`: The run still goes on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-not-finished";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Parts of name, e-mail address or id; all of them have to be there. Empty: everybody.
                     * @default
                     */
                    words?: string;
                    /**
                     * @description How many at most.
                     * @default 50
                     */
                    limit?: number;
                    /** @description The `next` of the page before. */
                    after?: string;
                };
            };
        };
        responses: {
            /** @description A page of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FoundPerson"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                        /** @description How many there are on all pages. */
                        total: number;
                        directory: components["schemas"]["DirectoryAge"];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    lookAtPerson: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person as a run would see them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    syncPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run */
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `quarantined`: The integration is in quarantine until a check of it goes well.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "probe-goes-on" | "secret-missing" | "quarantined";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    invitePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Calls with the same key lead to the same run, for at least 24 hours: nobody is sent two mails because an answer was lost. Choose a new one for each invitation you want. */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run that sends it */
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    /** @description `true` where an earlier call with this key led to the run */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             *     - `invalid-header`: A header does not fit; `errors` names it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json" | "invalid-header";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `person-held`: The person is held.
             *     - `person-erased`: The person was erased.
             *     - `no-account`: The person has no account that Matrikel knows of.
             *     - `cannot-invite`: The LMS does not offer to send invitations.
             *     - `probe-goes-on`: A probe of the integration goes on and stands in the way.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `quarantined`: The integration is in quarantine until a check of it goes well.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "person-held" | "person-erased" | "no-account" | "cannot-invite" | "probe-goes-on" | "secret-missing" | "quarantined";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `idempotency-key-reused`: The same `Idempotency-Key` came with another request before. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "idempotency-key-reused";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    listDueDates: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                kind?: "retry" | "grace" | "hire" | "last-day";
                /** @description Only of this employee. */
                employee?: string;
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of due dates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DueDate"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Hold"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listMemberships: {
        parameters: {
            query?: {
                /** @description Of one employee: all memberships of the account, read afresh from the LMS. */
                employee?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before; only without `employee`. */
                after?: string;
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Memberships */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Membership"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `host-not-allowed`: Credentials may not be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    holdPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hold"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    releasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody holds them */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: {
                /** @description Only what belongs to the integration with this id or name. */
                integration?: string;
            };
            header?: never;
            path: {
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where they were erased */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        employeeId: string;
                        erasedIn: {
                            integrationId: string;
                            integrationName: string;
                        }[];
                        /** @description Noted beside the database. False: only a restore into the same database erases them again. */
                        keptForRestore: boolean;
                        message: string;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `run-goes-on`: A run of the integration goes on and stands in the way; `runId` names it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "run-goes-on";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readmitPerson: {
        parameters: {
            query?: {
                /** @description Only what belongs to the integration with this id or name. */
                integration?: string;
            };
            header?: never;
            path: {
                /** @description Id of the employee in Personio */
                employeeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a tombstone was lifted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        employeeId: string;
                        /** @description Empty where nobody had erased them. */
                        readmittedIn: {
                            integrationId: string;
                            integrationName: string;
                        }[];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `person-not-found`: Neither Personio nor Matrikel knows the employee.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "person-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description Both unless said. */
                state?: "open" | "closed";
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Case"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    tryCase: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case; it waits no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `case-not-found`: There is no such case. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "case-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    tryAllCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next run sends them again, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Cases that waited. */
                        tried: number;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listDrift: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of edited fields */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Drift"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readCertificateTransfer: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTransfer"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    startCertificateTransfer: {
        parameters: {
            query?: {
                /** @description Reads the LMS from its beginning, not only what is new. */
                everything?: "true" | "false";
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTransfer"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `certificates-off`: Certificates of the integration are switched off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificates-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    pauseCertificateTransfer: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer, paused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTransfer"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `certificates-off`: Certificates of the integration are switched off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificates-off";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    resumeCertificateTransfer: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transfer, as it goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateTransfer"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `certificates-off`: Certificates of the integration are switched off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificates-off";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    cancelCertificateTransfer: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many are left out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Certificates that stay out of the personnel file from now on. */
                        dismissed: number;
                        transfer: components["schemas"]["CertificateTransfer"];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `certificates-off`: Certificates of the integration are switched off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificates-off";
                    };
                };
            };
            /** @description - `changed-meanwhile`: The integration is no longer the one that `If-Match` names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "changed-meanwhile";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `temporal-unavailable`: Temporal does not answer.
             *     - `temporal-refused`: Temporal refuses the credential of Matrikel.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "temporal-unavailable" | "temporal-refused";
                    };
                };
            };
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                before?: string;
                /** @description Only these. */
                state?: "found" | "uploading" | "unconfirmed" | "transferred" | "waiting" | "failed" | "dismissed" | "withdrawn";
                /** @description Only of this employee. */
                employee?: string;
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Certificate"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readCertificate: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the certificate */
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `certificate-not-found`: There is no such certificate in the integration.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "certificate-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    decideCertificate: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
                /** @description Id of the certificate */
                certificateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `retry`: file it once more, now; of an unconfirmed one it says that you looked, and the document is not in Personio. `filed`: the document is there. `dismiss`: it stays out. `reopen`: takes a dismissal back.
                     * @enum {string}
                     */
                    decision: "retry" | "filed" | "dismiss" | "reopen";
                };
            };
        };
        responses: {
            /** @description The certificate as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /**
             * @description - `integration-not-found`: There is no such integration.
             *     - `certificate-not-found`: There is no such certificate in the integration.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found" | "certificate-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `decision-not-possible`: The state of the certificate does not allow this decision. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "decision-not-possible";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    decideCertificates: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `retry`: all that failed are filed once more. `reopen`: all that a cancel left out are filed after all.
                     * @enum {string}
                     */
                    decision: "retry" | "reopen";
                };
            };
        };
        responses: {
            /** @description How many, and the transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many it was about. */
                        decided: number;
                        transfer: components["schemas"]["CertificateTransfer"];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    importCertificate: {
        parameters: {
            query?: {
                /** @description Language of sentences for people; else the header `Accept-Language` decides. */
                language?: "de" | "en";
            };
            header?: never;
            path: {
                /** @description Id or name of the integration */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    certificate: {
                        /**
                         * @description What the certificate is known by where it comes from. With another file the same id is a new version of it, and another document. Left out, the same file for the same person is the same certificate.
                         * @example LMS-2024-00187
                         */
                        id?: string;
                        /**
                         * @description Whose it is, by the id in Personio. Either this or `email`.
                         * @example 1234567
                         */
                        employeeId?: string;
                        /** @description Whose it is, by the address in Personio. */
                        email?: string & (unknown & unknown);
                        /**
                         * @description Of the course.
                         * @example Brandschutzhelfer
                         */
                        title: string;
                        /**
                         * Format: date
                         * @description Day of issue.
                         */
                        issuedOn: string;
                        /**
                         * @description Null where it does not expire.
                         * @default null
                         */
                        expiresOn?: string | null;
                        /** @description Left out, the name in the form. */
                        fileName?: string;
                        /** @description Of the file. One that arrives otherwise is refused. */
                        sha256?: string;
                        /**
                         * @description Says what would happen and keeps nothing. With `sha256` the file may be left out.
                         * @default false
                         */
                        dryRun?: boolean;
                    };
                    /**
                     * Format: binary
                     * @description The PDF, of at most 30 MB. Left out only in a dry run.
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description It is there already; or what would happen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCertificate"];
                };
            };
            /** @description It is kept, and will be filed */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedCertificate"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `certificates-off`: Certificates of the integration are switched off.
             *     - `certificate-id-taken`: The id is that of a certificate of somebody else.
             *     - `person-erased`: The person was erased.
             *     - `certificate-known-otherwise`: The same file is there for the same person, with another title or day.
             *     - `secret-missing`: A secret is missing, or does not open with the present key, and has to be given again.
             *     - `personio-credentials-refused`: Personio refused client id or client secret.
             *     - `personio-access-refused`: Personio does not let the credential read what is needed.
             *     - `lms-key-refused`: The LMS refused the API key.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificates-off" | "certificate-id-taken" | "person-erased" | "certificate-known-otherwise" | "secret-missing" | "personio-credentials-refused" | "personio-access-refused" | "lms-key-refused";
                    };
                };
            };
            /** @description - `certificate-too-large`: The file is larger than Personio takes: 30 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificate-too-large";
                    };
                };
            };
            /** @description - `form-only`: The body is not a form with files (`multipart/form-data`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "form-only";
                    };
                };
            };
            /**
             * @description - `certificate-not-a-pdf`: The file is not a PDF.
             *     - `certificate-truncated`: The file is a PDF that was cut off.
             *     - `certificate-hash-mismatch`: The file is not the one that `sha256` names.
             *     - `certificate-owner-unknown`: Personio knows nobody with that id or address.
             *     - `certificate-owner-ambiguous`: Several people in Personio have that address.
             *     - `host-not-allowed`: Credentials may not be sent there.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "certificate-not-a-pdf" | "certificate-truncated" | "certificate-hash-mismatch" | "certificate-owner-unknown" | "certificate-owner-ambiguous" | "host-not-allowed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `vendor-bad-answer`: The answer of a vendor could not be understood.
             *     - `learners-incomplete`: The LMS did not give a list completely.
             */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "vendor-bad-answer" | "learners-incomplete";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `too-many-uploads`: As many files arrive as are taken at once; `Retry-After` says when to go on.
             *     - `host-unreachable`: No connection to a vendor could be made.
             *     - `vendor-unavailable`: A vendor failed, or did not answer in time.
             *     - `rate-limited`: A vendor allows no more calls for the moment.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "too-many-uploads" | "host-unreachable" | "vendor-unavailable" | "rate-limited";
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description Only what belongs to the integration with this id or name. */
                integration?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of mails */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailHead"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `integration-not-found`: There is no such integration. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "integration-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the mail */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail with its bodies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `mail-not-found`: There is no such mail. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "mail-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    showMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the mail */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail as a page that may load and run nothing */
            200: {
                headers: {
                    /** @description Keeps the page from loading or running anything */
                    "Content-Security-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `mail-not-found`: There is no such mail. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "mail-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    decodePayloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default [] */
                    payloads?: {
                        /**
                         * @description Each value in base64.
                         * @default {}
                         */
                        metadata?: {
                            [key: string]: string;
                        };
                        /**
                         * Format: base64
                         * @description In base64.
                         * @default
                         */
                        data?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The payloads, opened, in the same order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default [] */
                        payloads: {
                            /**
                             * @description Each value in base64.
                             * @default {}
                             */
                            metadata: {
                                [key: string]: string;
                            };
                            /**
                             * Format: base64
                             * @description In base64.
                             * @default
                             */
                            data: string;
                        }[];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `payload-changed`: A sealed payload was changed after it was sealed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "payload-changed";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /**
             * @description - `database-unavailable`: The database does not answer.
             *     - `payload-key-missing`: A sealed payload in Temporal needs a key that `MATRIKEL_PAYLOAD_KEY` does not hold.
             */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable" | "payload-key-missing";
                    };
                };
            };
        };
    };
    encodePayloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default [] */
                    payloads?: {
                        /**
                         * @description Each value in base64.
                         * @default {}
                         */
                        metadata?: {
                            [key: string]: string;
                        };
                        /**
                         * Format: base64
                         * @description In base64.
                         * @default
                         */
                        data?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The payloads, sealed, in the same order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default [] */
                        payloads: {
                            /**
                             * @description Each value in base64.
                             * @default {}
                             */
                            metadata: {
                                [key: string]: string;
                            };
                            /**
                             * Format: base64
                             * @description In base64.
                             * @default
                             */
                            data: string;
                        }[];
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token that was sent, or who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                state?: "active" | "expired" | "revoked";
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose token it is. A name is given once and for good: the audit log goes by it. */
                    name: string;
                    /** @enum {string} */
                    role: "viewer" | "operator" | "admin";
                    expiresInDays?: number;
                    /**
                     * Format: date-time
                     * @description Instead of `expiresInDays`. Without either the token never expires.
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The token, shown this once */
            201: {
                headers: {
                    /** @description Where the token is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `name-taken`: Something else has, or had, this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "name-taken";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token without its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `token-not-found`: There is no such token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "token-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked, now or before */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `token-not-found`: There is no such token. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "token-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Name of a token; `installation` is the installation's own. */
                token?: string;
                /** @description Id of a person who was signed in, as `GET /users` has it. */
                user?: string;
                /** @description Operation id of a call: `startRun`. */
                operation?: string;
                /** @description Nothing before this moment. */
                since?: string & (unknown & unknown);
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whoever is signed in, if anybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string & (unknown & unknown);
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    /** @description The session */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /** @description - `sign-in-refused`: Address and password do not belong together. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "sign-in-refused";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `password-sign-in-off`: People sign in by the OpenID provider alone here. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /**
             * @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on.
             *     - `too-many-tries`: Too many wrong passwords for this person; `Retry-After` says when to try again.
             */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests" | "too-many-tries";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is signed in in this browser */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /** @description At least 12 characters, and not one's own name or address. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `password-sign-in-off`: People sign in by the OpenID provider alone here. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `password-wrong`: The present password is another one. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "password-wrong";
                    };
                };
            };
            /**
             * @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on.
             *     - `too-many-tries`: Too many wrong passwords for this person; `Retry-After` says when to try again.
             */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests" | "too-many-tries";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind the `#` of the link. */
                    link: string;
                };
            };
        };
        responses: {
            /** @description What it is for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `link-not-valid`: The link was used, is over, or was replaced by another. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "link-not-valid";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `password-sign-in-off`: People sign in by the OpenID provider alone here. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    acceptLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What stands behind the `#` of the link. */
                    link: string;
                    /** @description At least 12 characters, and not one's own name or address. */
                    password: string;
                    /** @description Of the first admin; an invitation names its person. */
                    name?: string;
                    /** @description Of the first admin. */
                    email?: string & (unknown & unknown);
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    /** @description The session */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /** @description - `cross-site`: A page of another site sent the call out of a browser. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site";
                    };
                };
            };
            /** @description - `link-not-valid`: The link was used, is over, or was replaced by another. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "link-not-valid";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `email-taken`: Somebody else has this e-mail address.
             *     - `password-sign-in-off`: People sign in by the OpenID provider alone here.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email-taken" | "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        /** @description What to go on with as `before` or `after`; null on the last page. */
                        next: string | null;
                    };
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string & (unknown & unknown);
                    name: string;
                    /** @enum {string} */
                    role: "viewer" | "operator" | "admin";
                };
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    /** @description Where the user is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `email-taken`: Somebody else has this e-mail address. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "email-taken";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    makeFirstLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSignInLink"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `admin-exists`: There is an admin who can sign in, so nobody becomes the first.
             *     - `password-sign-in-off`: People sign in by the OpenID provider alone here.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "admin-exists" | "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `user-not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `user-not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `last-admin`: Nobody would be left who can sign in as admin. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "last-admin";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "viewer" | "operator" | "admin";
                    disabled?: boolean;
                };
            };
        };
        responses: {
            /** @description The user as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `user-not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `last-admin`: Nobody would be left who can sign in as admin. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "last-admin";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    renewUserLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSignInLink"];
                };
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `user-not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /**
             * @description - `user-disabled`: The person is disabled.
             *     - `password-sign-in-off`: People sign in by the OpenID provider alone here.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-disabled" | "password-sign-in-off";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description - `invalid-query`: The query does not fit; `errors` names each part.
             *     - `malformed-request`: The request could not be read.
             *     - `invalid-body`: The body does not fit; `errors` names each place.
             *     - `malformed-json`: The body is not JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "invalid-query" | "malformed-request" | "invalid-body" | "malformed-json";
                    };
                };
            };
            /**
             * @description - `unauthorized`: The token is missing or wrong, and nobody is signed in.
             *     - `token-expired`: The token has expired.
             *     - `token-revoked`: The token was revoked.
             *     - `session-ended`: Whoever was signed in is not any more.
             */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized" | "token-expired" | "token-revoked" | "session-ended";
                    };
                };
            };
            /**
             * @description - `cross-site`: A page of another site sent the call out of a browser.
             *     - `role-too-low`: The token, or the person who is signed in, has a lower role than the call needs.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "cross-site" | "role-too-low";
                    };
                };
            };
            /** @description - `user-not-found`: There is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "user-not-found";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    isAlive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
        };
    };
    isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "not-ready";
                        missing: ("database" | "temporal")[];
                        stale: {
                            integration: string;
                            lastSuccessAt: string | null;
                            syncIntervalMinutes: number;
                        }[];
                        quarantined: {
                            integration: string;
                            /** @enum {string} */
                            code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
                            /** Format: date-time */
                            since: string;
                        }[];
                        workers: number | null;
                        hints: string[];
                    };
                };
            };
            /** @description Something is missing */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "not-ready";
                        missing: ("database" | "temporal")[];
                        stale: {
                            integration: string;
                            lastSuccessAt: string | null;
                            syncIntervalMinutes: number;
                        }[];
                        quarantined: {
                            integration: string;
                            /** @enum {string} */
                            code: "personio-credentials-refused" | "personio-access-refused" | "webhooks-access-refused" | "webhook-refused" | "webhook-no-public-url" | "lms-key-refused" | "host-unreachable" | "host-not-allowed" | "secret-missing" | "integration-gone" | "vendor-unavailable" | "vendor-feature-off" | "lms-api-off" | "lms-function-missing" | "lms-right-missing" | "lms-version-old" | "lms-account-unfit" | "lms-site-administrator" | "vendor-bad-answer" | "rate-limited" | "attribute-not-readable" | "attribute-unknown" | "attribute-ambiguous" | "scope-attribute-unreadable" | "field-unknown" | "field-ambiguous" | "field-is-default" | "field-assigned-twice" | "mapping-types-differ" | "draft-gone" | "group-unknown" | "group-name-ambiguous" | "group-not-assignable" | "groups-may-have-rules" | "employees-incomplete" | "learners-incomplete" | "row-unreadable" | "no-email" | "status-unknown" | "status-missing" | "identity-not-readable" | "inactive-without-account" | "before-hire-date" | "hire-date-unknown" | "after-last-day" | "in-grace" | "date-not-readable" | "value-not-allowed" | "value-not-of-type" | "value-too-long" | "value-has-separator" | "field-not-clearable" | "field-not-shown" | "employee-missing" | "out-of-scope" | "left-to-full-sync" | "left-still-has-access" | "linked-learner-gone" | "invitation-open" | "invitation-open-after-leaving" | "invitation-open-out-of-scope" | "invitation-accepted" | "invitation-unconfirmed" | "invitation-over" | "replaced-by-rehire" | "last-administrator" | "group-write-unsafe" | "held" | "erased" | "case-shared-address" | "case-ambiguous-external-id" | "case-external-id-disagrees" | "case-ambiguous-address" | "case-address-carries-other-id" | "case-linked-to-another" | "case-link-disagrees" | "case-claimed-twice" | "case-waits" | "field-drifted" | "write-refused" | "user-name-refused" | "write-unconfirmed" | "password-mail-unconfirmed" | "found-without-access" | "write-not-taken" | "address-held-elsewhere" | "newer-read-applied" | "changed-since-plan" | "lease-lost" | "learner-not-found" | "too-many-failures" | "undo-changed-since" | "undo-field-stays" | "undo-mails-stay" | "undo-invitation-stays" | "certificate-owner-held" | "certificate-owner-gone" | "certificate-not-linked" | "certificate-after-restore" | "certificate-rendering" | "certificate-withdrawn" | "certificate-file-gone" | "certificate-truncated" | "certificate-not-a-pdf" | "certificate-hash-mismatch" | "certificate-too-large" | "certificate-unconfirmed" | "certificate-refused" | "certificate-no-name" | "certificate-internal-error" | "certificate-import-incomplete" | "certificates-not-offered" | "certificates-cancelled" | "documents-access-refused" | "document-markers-unseen" | "document-category-missing" | "document-category-ambiguous" | "run-not-started" | "run-ended-outside" | "run-ended-by-restore" | "internal-error";
                            /** Format: date-time */
                            since: string;
                        }[];
                        workers: number | null;
                        hints: string[];
                    };
                };
            };
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    takePersonioEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    event_name: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description - `malformed-request`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description - `unauthorized`: The token is missing or wrong, and nobody is signed in. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    takeLmsEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                integrationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description - `malformed-request`: The request could not be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "malformed-request";
                    };
                };
            };
            /** @description - `unauthorized`: The token is missing or wrong, and nobody is signed in. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "unauthorized";
                    };
                };
            };
            /** @description - `request-timeout`: The request did not arrive in time. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "request-timeout";
                    };
                };
            };
            /** @description - `body-too-large`: The body is larger than the call takes: 256 KB, or 4 MB for the codec. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "body-too-large";
                    };
                };
            };
            /** @description - `json-only`: The body is not JSON in UTF-8. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "json-only";
                    };
                };
            };
            /** @description - `too-many-requests`: Too many requests within a minute; `Retry-After` says when to go on. */
            429: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "too-many-requests";
                    };
                };
            };
            /** @description - `headers-too-large`: The address and the headers are larger than 16 KB together. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "headers-too-large";
                    };
                };
            };
            /** @description - `internal-error`: Something failed inside Matrikel. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "internal-error";
                    };
                };
            };
            /** @description - `database-unavailable`: The database does not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"] & {
                        /** @enum {unknown} */
                        code?: "database-unavailable";
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus's text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
