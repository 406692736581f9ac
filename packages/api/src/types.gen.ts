// Written by npm run generate. Do not edit.
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts in reach */
        get: operations["listAccounts"];
        put?: never;
        /** Invite a person */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with its grants */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an account; needs If-Match */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/clearance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The highest secrecy level a person may read */
        put: operations["setClearance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut an account and end its sessions */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a shut account again */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a role at an organisation or on a project */
        post: operations["giveRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a role back */
        delete: operations["withdrawRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link to set a password */
        post: operations["inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift the lock of too many wrong passwords */
        delete: operations["unlockAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End all sessions of a person */
        delete: operations["revokeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session of a person */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every rule */
        get: operations["listAlertRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alert-rules/{ruleId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set new parameters of a rule from a day on */
        post: operations["changeAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open alerts worst first, or closed ones newest first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert with its explanation and trail */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an alert on: what is being done, until when */
        post: operations["acknowledgeAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about an alert */
        post: operations["addAlertNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignable-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People one may make responsible for a project, a node or a goal: names and units alone */
        get: operations["listAssignable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record with its changes */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{number}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that a record was in the log when it was sealed */
        get: operations["getAuditProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Walk the whole log and name what was altered, removed or reordered */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cross-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items between departments: open ones by due day, closed ones newest first */
        get: operations["listCrossItems"];
        put?: never;
        /** Lock an item to exactly one person and one day */
        post: operations["addCrossItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cross-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item and every step it took */
        get: operations["getCrossItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cross-items/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over, accept, decline, withdraw, report done, confirm or send back */
        post: operations["advanceCrossItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts to try on a demo database; none elsewhere */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a document off its project; the log keeps that it was there */
        delete: operations["removeDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a document */
        get: operations["getDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence in reach with its doubts, newest first */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The original file */
        get: operations["getEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A derivative to look at, without the picture’s own data */
        get: operations["getEvidencePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fund-exclusions/{id}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when an excluded amount falls due */
        post: operations["endExclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fund-movements/{id}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a part of an inflow out of its clock, with the reason */
        post: operations["excludeAmount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fund-movements/{id}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo an entry by a second one */
        post: operations["reverseFundMovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goal-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of goals, newest year first */
        get: operations["listGoalPlans"];
        put?: never;
        /** Begin the goals of an organisation for a year */
        post: operations["createGoalPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goal-plans/{id}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The working copy of a plan, with attainment and what keeps it from being issued */
        get: operations["getGoalTree"];
        put?: never;
        /** Add a goal to the working copy */
        post: operations["addGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goal-plans/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a plan was issued, by whom and why */
        get: operations["listGoalIssues"];
        put?: never;
        /** Issue the working copy as the next version */
        post: operations["issueGoalPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goal-reports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or return what was told of a goal */
        post: operations["decideGoalReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A goal, how far it is reached and by what */
        get: operations["getGoal"];
        put?: never;
        post?: never;
        /** Take a goal and all below it out of the working copy */
        delete: operations["removeGoal"];
        options?: never;
        head?: never;
        /** Edit a goal of the working copy */
        patch: operations["editGoal"];
        trace?: never;
    };
    "/api/v1/goals/{id}/cascade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose quarterly and monthly goals along the dates of the project */
        post: operations["cascadeGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what was reached of a goal that nothing below speaks for */
        post: operations["reportGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists handed in, newest first */
        get: operations["listImports"];
        put?: never;
        /** Hand in a list (.xlsx, .xls, .csv); it is read and checked, nothing is imported yet */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list: state, columns, counts, progress */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Settle sheet, header, columns or day by hand; the list is checked again. Needs If-Match */
        patch: operations["settleImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the good rows of the check the caller saw. Needs If-Match */
        post: operations["confirmImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would become, or became, of each project of a list */
        get: operations["listImportEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workbook of the rows that did not go in, with comments */
        get: operations["getImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of each set of indicators */
        get: operations["listIndicatorSets"];
        put?: never;
        /** Make a set of indicators */
        post: operations["createIndicatorSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-sets/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a version of a set */
        post: operations["reviseIndicatorSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the first password */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a link is for */
        post: operations["readInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as server-sent events
         * @description Each event is named by its topic (projects, alerts, …) and carries `{ projectId?, id? }`.
         */
        get: operations["watchChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-orders/{id}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note a delivery, whole or in part */
        post: operations["recordArrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-orders/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note a laboratory report on a batch; a failed one keeps what was built with it from counting until a retest passes */
        post: operations["recordMaterialTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/material-tests/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The laboratory’s own file */
        get: operations["getMaterialTestFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One node */
        get: operations["getNode"];
        put?: never;
        post?: never;
        /** Delete a draft node and the drafts below it; needs If-Match */
        delete: operations["deleteNode"];
        options?: never;
        head?: never;
        /** Change a node; needs If-Match */
        patch: operations["editNode"];
        trace?: never;
    };
    "/api/v1/nodes/{id}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Activate a node that binds all four things */
        post: operations["activateNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nodes/{id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an active node */
        post: operations["completeNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nodes/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a node with everything below it; needs If-Match */
        post: operations["moveNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nodes/{id}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a node again that was closed by mistake */
        post: operations["reopenNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obstacles/{id}/clearances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that an obstacle is gone */
        post: operations["clearObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation tree, a parent before its children */
        get: operations["listOrganisations"];
        put?: never;
        /** Add an organisation below another */
        post: operations["createOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, close or reopen an organisation; needs If-Match */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an organisation, with everything below it, under another */
        post: operations["moveOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose your language */
        put: operations["setLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your password; your other sessions end */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["revokeOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Turn the second factor on with a code */
        put: operations["confirmTotp"];
        /** A secret for your authenticator */
        post: operations["startTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/own-account/totp/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor off with your password */
        post: operations["removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People work can be given to, in the whole directory, by name or unit */
        get: operations["findPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portfolio-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums of the projects in reach */
        get: operations["getPortfolioFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or return a report of somebody else */
        post: operations["decideProgressReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file to a waiting report; answers its receipt */
        post: operations["addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress-reports/{id}/uploaded-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file that was sent in parts to a waiting report; answers its receipt */
        post: operations["addUploadedEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/progress/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects by months: deviation from the plan at each month’s end, with the filters of the registry */
        get: operations["getProgressHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/project-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of project trees */
        get: operations["listProjectTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects in reach */
        get: operations["listProjects"];
        put?: never;
        /** Register a project */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a project; needs If-Match */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/api/v1/projects/{id}/baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Baselines of a project, the original first */
        get: operations["listBaselines"];
        put?: never;
        /** Keep the plan as it stands, for good; the first one is the original */
        post: operations["takeBaseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/baselines/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two baselines, or to the plan as it is */
        get: operations["compareBaselines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/budget-lines/{year}/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the original budget once, later the full-year budget */
        put: operations["setBudgetLine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/commencements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note the day work began, once */
        post: operations["recordCommencement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/daily-report-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day as the system knows it, with yesterday’s values */
        get: operations["draftDailyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/daily-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily reports, newest day first, the latest revision of each */
        get: operations["listDailyReports"];
        put?: never;
        /** Hand in a day, or a correction of it; answers a receipt */
        post: operations["submitDailyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of a project or one of its nodes */
        get: operations["listDocuments"];
        put?: never;
        /** Add a document, up to 64 MB; programs are refused */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/earned-value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earned value and earned schedule as of a day, every figure explained */
        get: operations["getEarnedValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/earned-value/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Planned value, earned value and cost along the plan */
        get: operations["getEarnedValueCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators, what was achieved, and the score of a year */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluation/{year}/actuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report what was achieved for an indicator */
        post: operations["recordActual"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluation/{year}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score a project now */
        post: operations["computeScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluation/{year}/set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the indicators of a project for a year */
        put: operations["assignIndicatorSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/evaluation/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every score a project had, newest first */
        get: operations["listScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/fund-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The book of a project, newest day first */
        get: operations["listFundMovements"];
        put?: never;
        /** Enter an allocation, arrival of cash, acceptance or payment */
        post: operations["recordFundMovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Budget and execution by source, money standing still, and the curves */
        get: operations["getFunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/material-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Material on order with its arrivals, by promised day */
        get: operations["listMaterialOrders"];
        put?: never;
        /** Note an order and the promised day */
        post: operations["addMaterialOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/material-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Laboratory reports on material, newest first */
        get: operations["listMaterialTests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole tree of a project */
        get: operations["getProjectTree"];
        put?: never;
        /** Add a draft node */
        post: operations["addNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/obstacles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keeps a project from going on */
        get: operations["listObstacles"];
        put?: never;
        /** Note an obstacle: permit, land, money or contractor */
        post: operations["addObstacle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plan curve, work done, and the deviation with its explanation */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports of a project, newest day first */
        get: operations["listProgressReports"];
        put?: never;
        /** Report what is done; it counts once somebody else accepts it */
        post: operations["reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/punctuality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether work keeps its dates, against the original baseline and the one in force */
        get: operations["getPunctuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network of a project with its dates, floats, baselines and calendar */
        get: operations["getSchedule"];
        put?: never;
        /** Schedule the nodes of a tree where they stand */
        post: operations["createSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change start, data date, calendar exceptions or resources; all dates follow. Needs If-Match */
        patch: operations["changeSchedule"];
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/activities/{nodeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Move or change an activity or its links; the network follows. Needs If-Match of the schedule */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The schedule as a file of Project or P6 */
        get: operations["exportSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans handed in, newest first */
        get: operations["listScheduleImports"];
        put?: never;
        /** Hand in a plan (Project XML, XER, table, JSON); it is read and tried, nothing is changed yet */
        post: operations["createScheduleImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a plan would make of the schedule */
        get: operations["getScheduleImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/imports/{importId}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay a plan that was tried over the schedule. Needs If-Match of the schedule, "0" when there is none */
        post: operations["applyScheduleImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/schedule/levellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dates at which no resource is used beyond its capacity: a proposal, or kept with isApplied and If-Match */
        post: operations["levelSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a project the tree of a template */
        post: operations["createTreeFromTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a file that is sent in parts, or find the one begun before with the same bytes */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the work is measured by, and how much of it counts, waits and is kept out */
        get: operations["listWorkItems"];
        put?: never;
        /** Add an item a leaf is measured by; from then on quantities tell its progress */
        post: operations["addWorkItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The filtered list as a file */
        get: operations["exportProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many projects each choice of a filter would show */
        get: operations["countProjectFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/grantable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects one may give a role on, found by name, code or pinyin initials: id, code and name alone */
        get: operations["listGrantableProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where projects are, for a map */
        get: operations["listProjectPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/slipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects later or dearer than in an earlier report */
        get: operations["listSlippedProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative regions projects lie in */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibility-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest letter of responsibility of each person */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibility-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter, its signature, and what it changes against the one before */
        get: operations["getLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibility-letters/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter as a Word file, as signed where it is */
        get: operations["getLetterFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/responsibility-letters/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign one's own letter by proving the password anew */
        post: operations["signLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles and what they allow */
        get: operations["listRoles"];
        put?: never;
        /** Make a role of your own */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a role of your own; needs If-Match */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own views of the project list */
        get: operations["listSavedViews"];
        put?: never;
        /** Keep a view; one of the same name is replaced */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete one’s own view */
        delete: operations["deleteSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects by name, code or pinyin initials */
        get: operations["search"];
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
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of a file the server has */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Add the next part; answers how much the server has now */
        patch: operations["addUploadPart"];
        trace?: never;
    };
    "/api/v1/uploads/{id}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the parts together and hash the file again */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is planned of an item, with a reason; needs If-Match */
        patch: operations["editWorkItem"];
        trace?: never;
    };
    "/api/v1/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which projects need a call today, why, and whose move it is */
        get: operations["getWorkbench"];
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
        AlertRule: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            effectiveFrom: string;
            /** @description Whether it holds today at the reader's own place */
            isInForce: boolean;
            /** @enum {unknown} */
            mark: "V" | "P" | "U";
            organisation: {
                id: string;
                name: string;
            };
            parameters: {
                [key: string]: number | null;
            };
            /** @enum {unknown} */
            ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
            source: string | null;
            version: number;
            why: string;
        };
        Call: {
            actualPercent: string | null;
            /** @enum {unknown} */
            attention: "red" | "orange" | "yellow";
            change: ("new" | "raised" | "lowered") | null;
            code: string | null;
            days: number;
            holder: {
                account: {
                    id: string;
                    name: string;
                } | null;
                /** @enum {unknown} */
                kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                organisation: {
                    id: string | null;
                    name: string;
                } | null;
            };
            isMine: boolean;
            lastContact: {
                /** Format: date-time */
                at: string;
                by: string;
                isOverdue: boolean;
                /** @enum {unknown} */
                kind: "acknowledgement" | "comment";
                promisedOn: string | null;
                text: string;
            } | null;
            name: string;
            openAlerts: number;
            plannedPercent: string | null;
            projectId: string;
            /** @description The worst first, at most three */
            reasons: {
                alertId: string;
                days: number;
                explanation: components["schemas"]["Explanation"];
                holder: {
                    account: {
                        id: string;
                        name: string;
                    } | null;
                    /** @enum {unknown} */
                    kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                    organisation: {
                        id: string | null;
                        name: string;
                    } | null;
                };
                /** @enum {unknown} */
                level: "red" | "orange" | "yellow";
                /** @description Phrase key of one sentence, filled with `params` */
                messageKey: string;
                params: {
                    [key: string]: string | number;
                };
                ruleId: string;
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                since: string;
            }[];
            regionName: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            since: string;
            stakeExplanation: components["schemas"]["Explanation"] | null;
            stakeFen: number | null;
        };
        CrossItem: {
            allowed: string[];
            closedOn: string | null;
            /** @description Past the day it was due; told by the day it was reported done, else by today */
            daysLate: number;
            detail: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            dueOn: string;
            holder: {
                id: string;
                name: string;
                organisation: string;
            };
            id: string;
            /** @description The move is the reader's */
            isMine: boolean;
            /** @description Whose move it is; whoever raised it, where it waits to be confirmed */
            move: {
                id: string;
                name: string;
                organisation: string;
            }[];
            offer: {
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                dueOn: string;
                person: {
                    id: string;
                    name: string;
                    organisation: string;
                };
            } | null;
            project: {
                id: string;
                name: string;
            } | null;
            raisedAt: string;
            raisedBy: {
                id: string;
                name: string;
                organisation: string;
            };
            reportedOn: string | null;
            /** @enum {unknown} */
            state: "locked" | "handing_over" | "reported_done" | "closed";
            title: string;
        };
        DailyReport: {
            authorName: string | null;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            day: string;
            events: {
                count: number;
                isAccepted: boolean | null;
                /** @enum {unknown} */
                kind: "quantity" | "progress" | "arrival" | "test_passed" | "test_failed" | "photo" | "obstacle" | "obstacle_cleared";
                /** @description Of the item, material, node or obstacle */
                name: string;
                quantity: string | null;
                unit: string | null;
            }[];
            id: string;
            people: number;
            problems: string;
            projectId: string;
            /** @description SHA-256 over the lines jiheng-daily-1, id, project id, day, revision, author id, weather, people, work done and problems as JSON, submittedAt */
            receipt: string;
            revision: number;
            submittedAt: string;
            /** @enum {unknown} */
            weather: "sunny" | "cloudy" | "rain" | "heavy_rain" | "wind" | "heat" | "cold";
            workDone: string;
        };
        Document: {
            allowed: string[];
            createdAt: string;
            /** @description SHA-256 of the content */
            fileHash: string;
            id: string;
            /** @enum {unknown} */
            kind: "approval" | "design" | "contract" | "permit" | "drawing" | "acceptance" | "settlement" | "photo" | "other";
            /** @description Told by the content, not by the name */
            mediaType: string;
            nodeId: string | null;
            projectId: string;
            /** @description Bytes */
            size: number;
            title: string;
            uploadedBy: {
                id: string;
                name: string;
            };
        };
        Evidence: {
            doubts: {
                /** @enum {unknown} */
                doubt: "hash_missing" | "hash_differs" | "reused" | "looks_like" | "picture_not_compared" | "no_exif" | "time_missing" | "time_before_work" | "time_after_arrival" | "time_long_ago" | "clock_unknown" | "clock_off" | "location_missing" | "location_impossible" | "location_accuracy_unknown" | "location_inaccurate" | "taken_elsewhere" | "work_place_unknown" | "edited_by_software";
                other: {
                    evidenceId: string;
                    projectId: string;
                    projectName: string;
                } | null;
                params: {
                    [key: string]: string | number;
                };
            }[] | null;
            /** @description SHA-256 of the original bytes */
            fileHash: string;
            findings: {
                distanceMetres: number | null;
                height: number | null;
                /** @enum {unknown} */
                kind: "photo" | "document";
                place: {
                    accuracyMetres: number | null;
                    latitude: number;
                    longitude: number;
                } | null;
                software: string | null;
                takenAt: string | null;
                width: number | null;
            } | null;
            /** @description There is a derivative to look at */
            hasPicture: boolean;
            id: string;
            latitude: number | null;
            longitude: number | null;
            mediaType: string;
            name: string;
            /** @description SHA-256 over the lines jiheng-receipt-1, evidence id, report id, file hash, size, uploader id, receivedAt */
            receipt: string;
            receivedAt: string;
            reportId: string;
            size: number;
            takenAt: string | null;
            uploadedBy: string;
        };
        EvidenceOnWall: {
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            asOf: string;
            doubts: {
                /** @enum {unknown} */
                doubt: "hash_missing" | "hash_differs" | "reused" | "looks_like" | "picture_not_compared" | "no_exif" | "time_missing" | "time_before_work" | "time_after_arrival" | "time_long_ago" | "clock_unknown" | "clock_off" | "location_missing" | "location_impossible" | "location_accuracy_unknown" | "location_inaccurate" | "taken_elsewhere" | "work_place_unknown" | "edited_by_software";
                other: {
                    evidenceId: string;
                    projectId: string;
                    projectName: string;
                } | null;
                params: {
                    [key: string]: string | number;
                };
            }[] | null;
            /** @description SHA-256 of the original bytes */
            fileHash: string;
            findings: {
                distanceMetres: number | null;
                height: number | null;
                /** @enum {unknown} */
                kind: "photo" | "document";
                place: {
                    accuracyMetres: number | null;
                    latitude: number;
                    longitude: number;
                } | null;
                software: string | null;
                takenAt: string | null;
                width: number | null;
            } | null;
            /** @description There is a derivative to look at */
            hasPicture: boolean;
            id: string;
            latitude: number | null;
            longitude: number | null;
            mediaType: string;
            name: string;
            nodeTitle: string | null;
            projectId: string;
            projectName: string;
            /** @description SHA-256 over the lines jiheng-receipt-1, evidence id, report id, file hash, size, uploader id, receivedAt */
            receipt: string;
            receivedAt: string;
            reportId: string;
            /** @enum {unknown} */
            reportState: "claimed" | "accepted" | "returned";
            size: number;
            takenAt: string | null;
            uploadedBy: string;
            uploaderName: string | null;
        };
        /** @description How a number came about */
        Explanation: {
            asOf: string;
            dataAgeDays?: number;
            /**
             * @description 1 measured by the system, 2 document, 3 statement, 4 nothing
             * @enum {integer}
             */
            evidenceLevel: 1 | 2 | 3 | 4;
            formula?: string;
            inputs: {
                asOf?: string;
                because?: components["schemas"]["Explanation"];
                /**
                 * @description 1 measured by the system, 2 document, 3 statement, 4 nothing
                 * @enum {integer}
                 */
                evidenceLevel?: 1 | 2 | 3 | 4;
                /** @description Phrase key naming what the value is */
                measure: string;
                source?: {
                    id: string;
                    /** @enum {unknown} */
                    kind: "project" | "node" | "baseline" | "goal" | "goal_report" | "progress_report" | "evidence" | "document" | "approval" | "budget_line" | "allocation" | "cash_arrival" | "acceptance" | "payment" | "exclusion" | "material_order" | "arrival" | "quantity" | "material_test" | "alert" | "indicator" | "indicator_set" | "actual" | "rule" | "calendar" | "import";
                    label?: string;
                };
                /** @enum {unknown} */
                unit: "fen" | "percent" | "points" | "ratio" | "days" | "workdays" | "count" | "score" | "text" | "day";
                value: string | null;
            }[];
            /** @description Phrase key naming what the value is */
            measure: string;
            note?: {
                key: string;
                params: {
                    [key: string]: string | number;
                };
            };
            rule: {
                id: string;
                /** @enum {unknown} */
                mark?: "V" | "P" | "U";
                source?: string;
                version: string;
            };
            sampleSize?: number;
            /** @enum {unknown} */
            unit: "fen" | "percent" | "points" | "ratio" | "days" | "workdays" | "count" | "score" | "text" | "day";
            /** @enum {unknown} */
            v: 1;
            value: string | null;
        };
        FundMovement: {
            allowed: string[];
            /** @description Amount in fen (hundredths of the currency) */
            amountFen: number;
            counterparty: {
                id: string | null;
                name: string;
            } | null;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            day: string;
            exclusions: {
                /** @description Amount in fen (hundredths of the currency) */
                amountFen: number;
                id: string;
                /** @enum {unknown} */
                reason: "retention" | "dispute" | "agreed_term";
                until: string | null;
                why: string;
            }[];
            id: string;
            /** @enum {unknown} */
            kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
            label: string;
            projectId: string;
            recordedAt: string;
            referenceNo: string | null;
            reversedOn: string | null;
            reversesId: string | null;
            source: ("fiscal_current" | "carried_over" | "special_bond" | "own" | "other") | null;
            why: string | null;
            year: number | null;
        };
        Goal: {
            allowed: string[];
            attainment: {
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                asOf: string;
                /** @description Exact decimal */
                claimedPercent: string;
                /** @description Exact decimal */
                percent: string;
                /** @enum {unknown} */
                state: "met" | "under_way" | "missed" | "not_due";
            } | null;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            endsOn: string;
            id: string;
            /** @description Stands in the version issued last */
            isIssued: boolean;
            /** @enum {unknown} */
            level: "annual" | "quarterly" | "monthly" | "daily";
            /** @enum {unknown} */
            metBy: "node" | "milestone" | "reports";
            nodeId: string | null;
            owner: {
                id: string;
                name: string;
                organisation: string;
            } | null;
            parentId: string | null;
            planId: string;
            problems: {
                problem: string;
                /** @description Exact decimal */
                sum?: string;
            }[];
            project: {
                id: string;
                name: string;
            } | null;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            startsOn: string;
            /** @description Exact decimal */
            target: string;
            title: string;
            unit: string;
            version: number;
            /** @description Exact decimal */
            weight: string;
        };
        GoalPlan: {
            allowed: string[];
            goals: number;
            id: string;
            /** @description Edited since it was issued last */
            isChanged: boolean;
            /** @description 0 before it is issued for the first time */
            issuedVersion: number;
            name: string;
            organisation: {
                id: string;
                name: string;
            };
            percent: string | null;
            year: number;
        };
        GoalReport: {
            allowed: string[];
            /** @description Exact decimal */
            amount: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            day: string;
            decidedAt: string | null;
            decider: {
                id: string;
                name: string;
            } | null;
            goalId: string;
            id: string;
            note: string;
            reportedAt: string;
            reporter: {
                id: string;
                name: string;
            };
            returnReason: string | null;
            /** @enum {unknown} */
            state: "claimed" | "accepted" | "returned";
        };
        Import: {
            asOf: string | null;
            counts: {
                created: number;
                /** @description Projects that cost more than known before */
                dearer: number;
                failed: number;
                /** @description Projects that finish later than known before */
                later: number;
                /** @description Rows that go in and about which there is something to say */
                noticed: number;
                /** @description Lists older than what is known: only the history is kept */
                older: number;
                unchanged: number;
                updated: number;
            };
            createdAt: string;
            createdBy: {
                id: string;
                name: string;
            };
            fileName: string;
            fileSize: number;
            id: string;
            organisation: {
                id: string;
                name: string;
            };
            problem: {
                message: string;
                reason: string;
            } | null;
            progress: {
                imported: number;
                toImport: number;
            };
            /** @enum {unknown} */
            state: "reading" | "checked" | "refused" | "importing" | "done";
            summary: {
                columns: {
                    /** @enum {unknown} */
                    because: "name" | "values" | "by_hand";
                    /** @description 0 is column A */
                    column: number;
                    field: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                    filled: number;
                    /** @description Words of the header; levels parted by " / " */
                    header: string;
                    letter: string;
                    money?: {
                        /** @enum {unknown} */
                        currency: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                        /** @enum {unknown} */
                        currencyFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                        /** @enum {unknown} */
                        unit: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                        /** @enum {unknown} */
                        unitFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                    };
                    /** @enum {unknown} */
                    order?: "ymd" | "dmy" | "mdy";
                    samples: string[];
                    /** @description How sure the field is, 0 to 1 */
                    score: number;
                }[];
                delimiter?: string;
                encoding?: string;
                /** @enum {unknown} */
                format: "xlsx" | "xls" | "csv";
                header: {
                    first: number;
                    last: number;
                };
                /** @description Fields without which nothing can be imported */
                missing: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency")[];
                /** @description Rows below the header by what they are; only project rows are imported */
                rows: {
                    continuation: number;
                    group: number;
                    header: number;
                    note: number;
                    projects: number;
                    total: number;
                };
                sheet: string;
                sheets: {
                    hidden: boolean;
                    name: string;
                    rows: number;
                }[];
            } | null;
            version: number;
        };
        ImportEntry: {
            changes: {
                field: string;
                now: unknown;
                old: unknown;
            }[];
            daysLater: number | null;
            isImported: boolean;
            moreFen: number | null;
            name: string;
            /** @enum {unknown} */
            outcome: "created" | "updated" | "unchanged" | "older" | "failed";
            problems: {
                /** @description Such as Sheet1!F17 */
                cell: string;
                field: string | null;
                message: string;
                reason: string;
                /** @enum {unknown} */
                severity: "error" | "notice";
            }[];
            projectId: string | null;
            /** @description Row number as the spreadsheet shows it */
            row: number;
            withheld: {
                field: string;
                words: string;
            }[];
        };
        IndicatorSet: {
            /** @description Exact decimal */
            executionWeight: string;
            id: string;
            indicators: {
                code: string;
                /** @enum {unknown} */
                kind: "quantitative" | "qualitative";
                /** @enum {unknown} */
                level1: "output" | "benefit" | "satisfaction" | "cost";
                level2: string;
                measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                name: string;
                sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                target: string | null;
                targetText: string | null;
                unit: string | null;
                /** @description Exact decimal */
                weight: string;
            }[];
            /** @description Kinds of projects it is made for; empty: every kind without a set of its own */
            kinds: string[];
            /** @enum {unknown} */
            mark: "V" | "P" | "U";
            name: string;
            /** @enum {unknown} */
            reverseVariant: "A" | "B";
            source: string | null;
            version: number;
            why: string;
        };
        MaterialOrder: {
            allowed: string[];
            arrivals: {
                batch: string | null;
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                day: string;
                id: string;
                note: string;
                /** @description Exact decimal */
                quantity: string;
            }[];
            /** @description Exact decimal */
            arrivedQuantity: string;
            batches: {
                id: string;
                number: string;
                result: ("passed" | "failed") | null;
            }[];
            id: string;
            /** @description Exact decimal */
            missingQuantity: string;
            name: string;
            node: {
                id: string;
                title: string;
            } | null;
            orderedOn: string | null;
            projectId: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            promisedOn: string;
            /** @description Exact decimal */
            quantity: string;
            recordedAt: string;
            /** @enum {unknown} */
            suppliedBy: "contractor" | "owner_unit";
            supplier: string | null;
            unit: string;
        };
        MaterialTest: {
            batch: string;
            batchId: string;
            blocked: {
                item: string;
                /** @description Exact decimal */
                quantity: string;
                unit: string;
            }[];
            /** @description No later test of the batch replaces it */
            counts: boolean;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            day: string;
            file: {
                hash: string;
                name: string;
            } | null;
            id: string;
            lab: string;
            material: string;
            note: string;
            number: string;
            orderId: string;
            projectId: string;
            recordedAt: string;
            recorderName: string | null;
            /** @enum {unknown} */
            result: "passed" | "failed";
        };
        Node: {
            allowed: string[];
            budgetFen: number | null;
            doneOn: string | null;
            dueOn: string | null;
            id: string;
            /** @enum {unknown} */
            kind: "phase" | "section" | "task" | "milestone";
            /** @description What it still needs before it may be activated */
            missing: ("responsible" | "time" | "budget" | "standard")[];
            parentId: string | null;
            position: number;
            projectId: string;
            responsible: {
                id: string;
                name: string;
            } | null;
            standard: string | null;
            startsOn: string | null;
            /** @enum {unknown} */
            state: "draft" | "active" | "done";
            title: string;
            version: number;
            /** @description Share among the siblings; exact decimal */
            weight: string;
        };
        Obstacle: {
            allowed: string[];
            /** @enum {unknown} */
            cause: "permit" | "land" | "money" | "contractor";
            clearedOn: string | null;
            id: string;
            note: string;
            projectId: string;
            recordedAt: string;
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            since: string;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: {
                field: string;
                message: string;
            }[];
            /** @description Request id, to be told when asking for help */
            instance: string;
            reason: string;
            status: number;
            title: string;
            type: string;
        };
        ProgressReport: {
            allowed: string[];
            /**
             * Format: date
             * @description Day in Asia/Shanghai
             */
            asOf: string;
            decidedAt: string | null;
            deciderName: string | null;
            /** @description Exact decimal */
            donePercent: string;
            doneQuantity: string | null;
            evidence: components["schemas"]["Evidence"][];
            id: string;
            node: {
                id: string;
                title: string;
            } | null;
            note: string;
            plannedQuantity: string | null;
            problems: string;
            projectId: string;
            quantities: {
                batch: string | null;
                batchId: string | null;
                failedTest: {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    id: string;
                    lab: string;
                    number: string;
                } | null;
                item: string;
                itemId: string;
                /** @description Exact decimal */
                quantity: string;
                unit: string;
            }[];
            reportedAt: string;
            reporterName: string | null;
            returnReason: string | null;
            /** @enum {unknown} */
            state: "claimed" | "accepted" | "returned";
            unit: string | null;
        };
        SavedView: {
            columns: string[];
            /** @description Chosen values by filter; a text filter has one */
            filters: {
                [key: string]: string[];
            };
            id: string;
            name: string;
        };
        ScheduleImport: {
            appliedAt: string | null;
            createdAt: string;
            createdBy: {
                id: string;
                name: string;
            };
            fileName: string;
            fileSize: number;
            id: string;
            problem: {
                message: string;
                reason: string;
            } | null;
            projectId: string;
            /** @enum {unknown} */
            state: "checked" | "refused" | "applied";
            summary: {
                activities: number;
                added: number;
                calendars: number;
                costFen: number;
                critical: number;
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                finishesOn: string;
                /** @enum {unknown} */
                format: "mspdi" | "xer" | "json" | "table";
                links: number;
                /** @description Nodes of the tree the file knows; they keep progress and budget */
                matched: number;
                milestones: number;
                /** @description Nodes the file does not name */
                missing: number;
                /** @description What of the file was ignored or assumed */
                notices: {
                    activity: string | null;
                    code: string;
                    message: string;
                }[];
                /** @description Of these, drafts that `replace` takes away */
                removable: number;
                resources: number;
                /**
                 * Format: date
                 * @description Day in Asia/Shanghai
                 */
                startsOn: string;
                statedFinish: string | null;
                title: string | null;
                /** @description What is odd in the network */
                warnings: {
                    activity: string | null;
                    code: string;
                    message: string;
                }[];
            } | null;
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
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                organisationId?: string;
                q?: string;
                role?: string;
                status?: "invited" | "active" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 0 public, 1 internal, 2 secret */
                            clearance: number;
                            displayName: string;
                            hasTotp: boolean;
                            id: string;
                            lastSignInAt: string | null;
                            lockedUntil: string | null;
                            name: string;
                            organisation: {
                                id: string;
                                name: string;
                            };
                            /** @description Codes of the roles in force */
                            roles: string[];
                            status: "invited" | "active" | "disabled";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName: string;
                    locale?: "zh-CN" | "en" | "vi" | "th";
                    /** @description What the person types to sign in */
                    name: string;
                    organisationId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                            allowed: string[];
                            /** @description 0 public, 1 internal, 2 secret */
                            clearance: number;
                            displayName: string;
                            grants: {
                                allowed: string[];
                                grantedBy: string;
                                id: string;
                                isInForce: boolean;
                                organisation: {
                                    id: string;
                                    name: string;
                                } | null;
                                project: {
                                    id: string;
                                    name: string | null;
                                } | null;
                                role: {
                                    code: string;
                                    /** @description null: a built-in role, named by phrase */
                                    name: string | null;
                                };
                                /** @description UTC, ISO 8601 */
                                validFrom: string;
                                validUntil: string | null;
                            }[];
                            hasTotp: boolean;
                            id: string;
                            lastSignInAt: string | null;
                            locale: string;
                            lockedUntil: string | null;
                            name: string;
                            organisation: {
                                id: string;
                                name: string;
                            };
                            /** @description Codes of the roles in force */
                            roles: string[];
                            status: "invited" | "active" | "disabled";
                            version: number;
                        };
                        invitation: {
                            /** @description UTC, ISO 8601 */
                            expiresAt: string;
                            /** @description Told this once; the link is /invitation#token */
                            token: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    organisationId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setClearance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clearance: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organisationId?: string;
                    projectId?: string;
                    role: string;
                    /** Format: date-time */
                    validUntil?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description UTC, ISO 8601 */
                        expiresAt: string;
                        /** @description Told this once; the link is /invitation#token */
                        token: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions */
                        allowed: string[];
                        /** @description 0 public, 1 internal, 2 secret */
                        clearance: number;
                        displayName: string;
                        grants: {
                            allowed: string[];
                            grantedBy: string;
                            id: string;
                            isInForce: boolean;
                            organisation: {
                                id: string;
                                name: string;
                            } | null;
                            project: {
                                id: string;
                                name: string | null;
                            } | null;
                            role: {
                                code: string;
                                /** @description null: a built-in role, named by phrase */
                                name: string | null;
                            };
                            /** @description UTC, ISO 8601 */
                            validFrom: string;
                            validUntil: string | null;
                        }[];
                        hasTotp: boolean;
                        id: string;
                        lastSignInAt: string | null;
                        locale: string;
                        lockedUntil: string | null;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Codes of the roles in force */
                        roles: string[];
                        status: "invited" | "active" | "disabled";
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description UTC, ISO 8601 */
                            createdAt: string;
                            /** @description UTC, ISO 8601 */
                            expiresAt: string;
                            id: string;
                            ip: string;
                            isCurrent: boolean;
                            userAgent: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlertRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AlertRule"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAlertRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    effectiveFrom?: string;
                    /** @enum {unknown} */
                    mark?: "V" | "P" | "U";
                    organisationId?: string;
                    parameters: {
                        [key: string]: number | null;
                    };
                    source?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        effectiveFrom: string;
                        /** @description Whether it holds today at the reader's own place */
                        isInForce: boolean;
                        /** @enum {unknown} */
                        mark: "V" | "P" | "U";
                        organisation: {
                            id: string;
                            name: string;
                        };
                        parameters: {
                            [key: string]: number | null;
                        };
                        /** @enum {unknown} */
                        ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
                        source: string | null;
                        version: number;
                        why: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                acknowledged?: boolean;
                cursor?: string;
                holderKind?: ("contractor" | "owner_unit" | "finance" | "department" | "project_office")[];
                level?: ("red" | "orange" | "yellow")[];
                limit?: number;
                mine?: boolean;
                projectId?: string;
                ruleId?: ("material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing")[];
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            acknowledgement: {
                                /** Format: date-time */
                                at: string;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                isOverdue: boolean;
                                promisedOn: string | null;
                            } | null;
                            closedAt: string | null;
                            closedBecause: ("resolved" | "rule_changed" | "project_over") | null;
                            /** @description Days since `since`, until today or until it closed */
                            days: number;
                            holder: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {unknown} */
                                kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                                organisation: {
                                    id: string | null;
                                    name: string;
                                } | null;
                            };
                            id: string;
                            /** @description Whether the next move is the reader's */
                            isMine: boolean;
                            /** @enum {unknown} */
                            level: "red" | "orange" | "yellow";
                            /** @description Phrase key of one sentence, filled with `params` */
                            messageKey: string;
                            /** Format: date-time */
                            openedAt: string;
                            params: {
                                [key: string]: string | number;
                            };
                            projectId: string;
                            projectName: string;
                            /** Format: date-time */
                            raisedAt: string;
                            /** @enum {unknown} */
                            ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            since: string;
                            stakeFen: number | null;
                            /** @enum {unknown} */
                            state: "open" | "closed";
                            subject: {
                                id: string;
                                kind: string;
                                label: string | null;
                            };
                        }[];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledgement: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            };
                            isOverdue: boolean;
                            promisedOn: string | null;
                        } | null;
                        /** @description What the reader may do: acknowledge, comment */
                        allowed: string[];
                        closedAt: string | null;
                        closedBecause: ("resolved" | "rule_changed" | "project_over") | null;
                        /** @description Days since `since`, until today or until it closed */
                        days: number;
                        explanation: components["schemas"]["Explanation"];
                        /** @description From nothing: opened; to nothing: closed */
                        history: {
                            /** Format: date-time */
                            at: string;
                            from: ("red" | "orange" | "yellow") | null;
                            to: ("red" | "orange" | "yellow") | null;
                        }[];
                        holder: {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                            organisation: {
                                id: string | null;
                                name: string;
                            } | null;
                        };
                        id: string;
                        /** @description Whether the next move is the reader's */
                        isMine: boolean;
                        /** @enum {unknown} */
                        level: "red" | "orange" | "yellow";
                        /** @description Phrase key of one sentence, filled with `params` */
                        messageKey: string;
                        notes: {
                            author: {
                                id: string;
                                name: string;
                            };
                            id: string;
                            /** @enum {unknown} */
                            kind: "acknowledgement" | "comment";
                            promisedOn: string | null;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                        /** Format: date-time */
                        openedAt: string;
                        params: {
                            [key: string]: string | number;
                        };
                        projectId: string;
                        projectName: string;
                        /** Format: date-time */
                        raisedAt: string;
                        rule: {
                            /** @enum {unknown} */
                            mark: "V" | "P" | "U";
                            source: string | null;
                            version: number;
                            why: string;
                        };
                        /** @enum {unknown} */
                        ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        since: string;
                        stakeFen: number | null;
                        /** @enum {unknown} */
                        state: "open" | "closed";
                        subject: {
                            id: string;
                            kind: string;
                            label: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAlert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    promisedOn?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledgement: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            };
                            isOverdue: boolean;
                            promisedOn: string | null;
                        } | null;
                        /** @description What the reader may do: acknowledge, comment */
                        allowed: string[];
                        closedAt: string | null;
                        closedBecause: ("resolved" | "rule_changed" | "project_over") | null;
                        /** @description Days since `since`, until today or until it closed */
                        days: number;
                        explanation: components["schemas"]["Explanation"];
                        /** @description From nothing: opened; to nothing: closed */
                        history: {
                            /** Format: date-time */
                            at: string;
                            from: ("red" | "orange" | "yellow") | null;
                            to: ("red" | "orange" | "yellow") | null;
                        }[];
                        holder: {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                            organisation: {
                                id: string | null;
                                name: string;
                            } | null;
                        };
                        id: string;
                        /** @description Whether the next move is the reader's */
                        isMine: boolean;
                        /** @enum {unknown} */
                        level: "red" | "orange" | "yellow";
                        /** @description Phrase key of one sentence, filled with `params` */
                        messageKey: string;
                        notes: {
                            author: {
                                id: string;
                                name: string;
                            };
                            id: string;
                            /** @enum {unknown} */
                            kind: "acknowledgement" | "comment";
                            promisedOn: string | null;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                        /** Format: date-time */
                        openedAt: string;
                        params: {
                            [key: string]: string | number;
                        };
                        projectId: string;
                        projectName: string;
                        /** Format: date-time */
                        raisedAt: string;
                        rule: {
                            /** @enum {unknown} */
                            mark: "V" | "P" | "U";
                            source: string | null;
                            version: number;
                            why: string;
                        };
                        /** @enum {unknown} */
                        ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        since: string;
                        stakeFen: number | null;
                        /** @enum {unknown} */
                        state: "open" | "closed";
                        subject: {
                            id: string;
                            kind: string;
                            label: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAlertNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledgement: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            };
                            isOverdue: boolean;
                            promisedOn: string | null;
                        } | null;
                        /** @description What the reader may do: acknowledge, comment */
                        allowed: string[];
                        closedAt: string | null;
                        closedBecause: ("resolved" | "rule_changed" | "project_over") | null;
                        /** @description Days since `since`, until today or until it closed */
                        days: number;
                        explanation: components["schemas"]["Explanation"];
                        /** @description From nothing: opened; to nothing: closed */
                        history: {
                            /** Format: date-time */
                            at: string;
                            from: ("red" | "orange" | "yellow") | null;
                            to: ("red" | "orange" | "yellow") | null;
                        }[];
                        holder: {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {unknown} */
                            kind: "contractor" | "owner_unit" | "finance" | "department" | "project_office";
                            organisation: {
                                id: string | null;
                                name: string;
                            } | null;
                        };
                        id: string;
                        /** @description Whether the next move is the reader's */
                        isMine: boolean;
                        /** @enum {unknown} */
                        level: "red" | "orange" | "yellow";
                        /** @description Phrase key of one sentence, filled with `params` */
                        messageKey: string;
                        notes: {
                            author: {
                                id: string;
                                name: string;
                            };
                            id: string;
                            /** @enum {unknown} */
                            kind: "acknowledgement" | "comment";
                            promisedOn: string | null;
                            text: string;
                            /** Format: date-time */
                            writtenAt: string;
                        }[];
                        /** Format: date-time */
                        openedAt: string;
                        params: {
                            [key: string]: string | number;
                        };
                        projectId: string;
                        projectName: string;
                        /** Format: date-time */
                        raisedAt: string;
                        rule: {
                            /** @enum {unknown} */
                            mark: "V" | "P" | "U";
                            source: string | null;
                            version: number;
                            why: string;
                        };
                        /** @enum {unknown} */
                        ruleId: "material_late" | "not_commenced" | "progress_behind" | "progress_stale" | "money_standing";
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        since: string;
                        stakeFen: number | null;
                        /** @enum {unknown} */
                        state: "open" | "closed";
                        subject: {
                            id: string;
                            kind: string;
                            label: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignable: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name, or of the name of the unit */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            displayName: string;
                            id: string;
                            organisation: {
                                id: string;
                                name: string;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                accountId?: string;
                /** @description A whole action, or its beginning up to a dot: identity. */
                action?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                projectId?: string;
                subjectId?: string;
                subjectKind?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description module.verb_in_past */
                            action: string;
                            /** @description UTC, ISO 8601 */
                            at: string;
                            /** @description Names of the changed fields */
                            changed: string[];
                            ip: string;
                            number: number;
                            projectId: string | null;
                            subject: {
                                id: string;
                                kind: string;
                                label?: string;
                            };
                            who: {
                                accountId: string;
                                name: string;
                            };
                            why: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description module.verb_in_past */
                        action: string;
                        /** @description UTC, ISO 8601 */
                        at: string;
                        /** @description The record as it was hashed */
                        body: string;
                        /** @description SHA-256, hexadecimal */
                        chain: string;
                        /** @description Names of the changed fields */
                        changed: string[];
                        changes: {
                            field: string;
                            now: unknown;
                            old: unknown;
                        }[];
                        ip: string;
                        lane: number;
                        /** @description SHA-256, hexadecimal */
                        leaf: string;
                        /** @description The names that units and people in `changes` have now, by id */
                        names: {
                            [key: string]: string;
                        };
                        number: number;
                        position: number;
                        projectId: string | null;
                        requestId: string;
                        subject: {
                            id: string;
                            kind: string;
                            label?: string;
                        };
                        userAgent: string;
                        who: {
                            accountId: string;
                            name: string;
                        };
                        why: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkpoint: {
                            /** @description UTC, ISO 8601 */
                            at: string;
                            /** @description SHA-256, hexadecimal */
                            hash: string;
                            number: number;
                            /** @description SHA-256, hexadecimal */
                            previous: string;
                        };
                        index: number;
                        /** @description SHA-256, hexadecimal */
                        leaf: string;
                        /** @description RFC 9162 inclusion proof, from the leaf upwards */
                        path: string[];
                        /** @description SHA-256, hexadecimal */
                        root: string;
                        size: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkpoints: number;
                        entries: number;
                        findings: {
                            action: string | null;
                            at: string | null;
                            /** @enum {unknown} */
                            kind: "altered" | "columns_differ" | "removed" | "reordered" | "inserted" | "unlinked" | "head_replaced" | "checkpoint";
                            lane: number | null;
                            number: number | null;
                            position: number | null;
                        }[];
                        isTruncated: boolean;
                        /** @description Entries under a checkpoint */
                        sealed: number;
                        seconds: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCrossItems: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                mine?: boolean;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        items: components["schemas"]["CrossItem"][];
                        nextCursor: string | null;
                        overdue: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCrossItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    detail?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    dueOn: string;
                    holderId: string;
                    projectId?: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: components["schemas"]["CrossItem"];
                        steps: {
                            at: string;
                            by: string;
                            dueOn: string | null;
                            /** @enum {unknown} */
                            event: "lock" | "hand_over" | "accept" | "decline" | "withdraw" | "report_done" | "confirm" | "send_back";
                            id: string;
                            note: string;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCrossItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: components["schemas"]["CrossItem"];
                        steps: {
                            at: string;
                            by: string;
                            dueOn: string | null;
                            /** @enum {unknown} */
                            event: "lock" | "hand_over" | "accept" | "decline" | "withdraw" | "report_done" | "confirm" | "send_back";
                            id: string;
                            note: string;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    advanceCrossItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    dueOn?: string;
                    /** @enum {unknown} */
                    event: "hand_over" | "accept" | "decline" | "withdraw" | "report_done" | "confirm" | "send_back";
                    note?: string;
                    toId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        item: components["schemas"]["CrossItem"];
                        steps: {
                            at: string;
                            by: string;
                            dueOn: string | null;
                            /** @enum {unknown} */
                            event: "lock" | "hand_over" | "accept" | "decline" | "withdraw" | "report_done" | "confirm" | "send_back";
                            id: string;
                            note: string;
                            to: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            displayName: string;
                            /** @description Phrase key of what to try with this account */
                            hint: string;
                            name: string;
                            organisation: string;
                            role: string;
                        }[];
                        password: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                cursor?: string;
                doubt?: "hash_missing" | "hash_differs" | "reused" | "looks_like" | "picture_not_compared" | "no_exif" | "time_missing" | "time_before_work" | "time_after_arrival" | "time_long_ago" | "clock_unknown" | "clock_off" | "location_missing" | "location_impossible" | "location_accuracy_unknown" | "location_inaccurate" | "taken_elsewhere" | "work_place_unknown" | "edited_by_software";
                limit?: number;
                projectId?: string;
                reportState?: "claimed" | "accepted" | "returned";
                show?: "doubted" | "sound" | "unexamined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EvidenceOnWall"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidencePicture: {
        parameters: {
            query?: {
                size?: "small" | "large";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endExclusion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    until: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Amount in fen (hundredths of the currency) */
                        amountFen: number;
                        counterparty: {
                            id: string | null;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        exclusions: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            id: string;
                            /** @enum {unknown} */
                            reason: "retention" | "dispute" | "agreed_term";
                            until: string | null;
                            why: string;
                        }[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
                        label: string;
                        projectId: string;
                        recordedAt: string;
                        referenceNo: string | null;
                        reversedOn: string | null;
                        reversesId: string | null;
                        source: ("fiscal_current" | "carried_over" | "special_bond" | "own" | "other") | null;
                        why: string | null;
                        year: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    excludeAmount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Amount in fen, more than 0 */
                    amountFen: number;
                    /** @enum {unknown} */
                    reason: "retention" | "dispute" | "agreed_term";
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    until?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Amount in fen (hundredths of the currency) */
                        amountFen: number;
                        counterparty: {
                            id: string | null;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        exclusions: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            id: string;
                            /** @enum {unknown} */
                            reason: "retention" | "dispute" | "agreed_term";
                            until: string | null;
                            why: string;
                        }[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
                        label: string;
                        projectId: string;
                        recordedAt: string;
                        referenceNo: string | null;
                        reversedOn: string | null;
                        reversesId: string | null;
                        source: ("fiscal_current" | "carried_over" | "special_bond" | "own" | "other") | null;
                        why: string | null;
                        year: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseFundMovement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Amount in fen (hundredths of the currency) */
                        amountFen: number;
                        counterparty: {
                            id: string | null;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        exclusions: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            id: string;
                            /** @enum {unknown} */
                            reason: "retention" | "dispute" | "agreed_term";
                            until: string | null;
                            why: string;
                        }[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
                        label: string;
                        projectId: string;
                        recordedAt: string;
                        referenceNo: string | null;
                        reversedOn: string | null;
                        reversesId: string | null;
                        source: ("fiscal_current" | "carried_over" | "special_bond" | "own" | "other") | null;
                        why: string | null;
                        year: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGoalPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        items: components["schemas"]["GoalPlan"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGoalPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    organisationId?: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        goals: number;
                        id: string;
                        /** @description Edited since it was issued last */
                        isChanged: boolean;
                        /** @description 0 before it is issued for the first time */
                        issuedVersion: number;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        percent: string | null;
                        year: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGoalTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        /** @description Depth first: each goal before those below it, siblings in their order */
                        items: components["schemas"]["Goal"][];
                        plan: components["schemas"]["GoalPlan"];
                        /** @description How many problems keep the plan from being issued */
                        problems: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    endsOn?: string;
                    /**
                     * @description node: accepted progress of its node; milestone: the day its node was done; reports: accepted reports of its owner
                     * @enum {unknown}
                     */
                    metBy?: "node" | "milestone" | "reports";
                    nodeId?: string | null;
                    ownerId?: string | null;
                    parentId?: string;
                    projectId?: string | null;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    startsOn?: string;
                    /** @description Exact decimal above 0 */
                    target?: string;
                    title: string;
                    unit?: string;
                    /** @description Share among the siblings, who weigh 100 together when issued; exact decimal above 0 */
                    weight?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        goal: components["schemas"]["Goal"];
                        reports: components["schemas"]["GoalReport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGoalIssues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            goals: number;
                            issuedAt: string;
                            issuedBy: string;
                            version: number;
                            why: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueGoalPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        goals: number;
                        id: string;
                        /** @description Edited since it was issued last */
                        isChanged: boolean;
                        /** @description 0 before it is issued for the first time */
                        issuedVersion: number;
                        name: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        percent: string | null;
                        year: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideGoalReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "accept" | "return";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        goal: components["schemas"]["Goal"];
                        reports: components["schemas"]["GoalReport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        goal: components["schemas"]["Goal"];
                        reports: components["schemas"]["GoalReport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    endsOn?: string;
                    /**
                     * @description node: accepted progress of its node; milestone: the day its node was done; reports: accepted reports of its owner
                     * @enum {unknown}
                     */
                    metBy?: "node" | "milestone" | "reports";
                    nodeId?: string | null;
                    ownerId?: string | null;
                    projectId?: string | null;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    startsOn?: string;
                    /** @description Exact decimal above 0 */
                    target?: string;
                    title?: string;
                    unit?: string;
                    /** @description Share among the siblings, who weigh 100 together when issued; exact decimal above 0 */
                    weight?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        goal: components["schemas"]["Goal"];
                        reports: components["schemas"]["GoalReport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cascadeGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Who answers where neither the project nor its nodes name anybody */
        requestBody: {
            content: {
                "application/json": {
                    monthlyOwnerId?: string;
                    quarterlyOwnerId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        /** @description Depth first: each goal before those below it, siblings in their order */
                        items: components["schemas"]["Goal"][];
                        plan: components["schemas"]["GoalPlan"];
                        /** @description How many problems keep the plan from being issued */
                        problems: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportGoal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Exact decimal above 0 */
                    amount: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        explanation: components["schemas"]["Explanation"] | null;
                        goal: components["schemas"]["Goal"];
                        reports: components["schemas"]["GoalReport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: date
                     * @description The day the list speaks of, where it does not say
                     */
                    asOf?: string;
                    /** Format: binary */
                    file?: string;
                    /** @description Where new projects go; your own organisation when left out */
                    organisationId?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        counts: {
                            created: number;
                            /** @description Projects that cost more than known before */
                            dearer: number;
                            failed: number;
                            /** @description Projects that finish later than known before */
                            later: number;
                            /** @description Rows that go in and about which there is something to say */
                            noticed: number;
                            /** @description Lists older than what is known: only the history is kept */
                            older: number;
                            unchanged: number;
                            updated: number;
                        };
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        progress: {
                            imported: number;
                            toImport: number;
                        };
                        /** @enum {unknown} */
                        state: "reading" | "checked" | "refused" | "importing" | "done";
                        summary: {
                            columns: {
                                /** @enum {unknown} */
                                because: "name" | "values" | "by_hand";
                                /** @description 0 is column A */
                                column: number;
                                field: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                                filled: number;
                                /** @description Words of the header; levels parted by " / " */
                                header: string;
                                letter: string;
                                money?: {
                                    /** @enum {unknown} */
                                    currency: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                                    /** @enum {unknown} */
                                    currencyFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                    /** @enum {unknown} */
                                    unit: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                                    /** @enum {unknown} */
                                    unitFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                };
                                /** @enum {unknown} */
                                order?: "ymd" | "dmy" | "mdy";
                                samples: string[];
                                /** @description How sure the field is, 0 to 1 */
                                score: number;
                            }[];
                            delimiter?: string;
                            encoding?: string;
                            /** @enum {unknown} */
                            format: "xlsx" | "xls" | "csv";
                            header: {
                                first: number;
                                last: number;
                            };
                            /** @description Fields without which nothing can be imported */
                            missing: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency")[];
                            /** @description Rows below the header by what they are; only project rows are imported */
                            rows: {
                                continuation: number;
                                group: number;
                                header: number;
                                note: number;
                                projects: number;
                                total: number;
                            };
                            sheet: string;
                            sheets: {
                                hidden: boolean;
                                name: string;
                                rows: number;
                            }[];
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        counts: {
                            created: number;
                            /** @description Projects that cost more than known before */
                            dearer: number;
                            failed: number;
                            /** @description Projects that finish later than known before */
                            later: number;
                            /** @description Rows that go in and about which there is something to say */
                            noticed: number;
                            /** @description Lists older than what is known: only the history is kept */
                            older: number;
                            unchanged: number;
                            updated: number;
                        };
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        progress: {
                            imported: number;
                            toImport: number;
                        };
                        /** @enum {unknown} */
                        state: "reading" | "checked" | "refused" | "importing" | "done";
                        summary: {
                            columns: {
                                /** @enum {unknown} */
                                because: "name" | "values" | "by_hand";
                                /** @description 0 is column A */
                                column: number;
                                field: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                                filled: number;
                                /** @description Words of the header; levels parted by " / " */
                                header: string;
                                letter: string;
                                money?: {
                                    /** @enum {unknown} */
                                    currency: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                                    /** @enum {unknown} */
                                    currencyFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                    /** @enum {unknown} */
                                    unit: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                                    /** @enum {unknown} */
                                    unitFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                };
                                /** @enum {unknown} */
                                order?: "ymd" | "dmy" | "mdy";
                                samples: string[];
                                /** @description How sure the field is, 0 to 1 */
                                score: number;
                            }[];
                            delimiter?: string;
                            encoding?: string;
                            /** @enum {unknown} */
                            format: "xlsx" | "xls" | "csv";
                            header: {
                                first: number;
                                last: number;
                            };
                            /** @description Fields without which nothing can be imported */
                            missing: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency")[];
                            /** @description Rows below the header by what they are; only project rows are imported */
                            rows: {
                                continuation: number;
                                group: number;
                                header: number;
                                note: number;
                                projects: number;
                                total: number;
                            };
                            sheet: string;
                            sheets: {
                                hidden: boolean;
                                name: string;
                                rows: number;
                            }[];
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    asOf?: string | null;
                    columns?: {
                        column: number;
                        /** @enum {unknown} */
                        currency?: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                        field?: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                        /** @enum {unknown} */
                        order?: "ymd" | "dmy" | "mdy";
                        /** @enum {unknown} */
                        unit?: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                    }[];
                    header?: {
                        first: number;
                        last: number;
                    };
                    sheet?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        counts: {
                            created: number;
                            /** @description Projects that cost more than known before */
                            dearer: number;
                            failed: number;
                            /** @description Projects that finish later than known before */
                            later: number;
                            /** @description Rows that go in and about which there is something to say */
                            noticed: number;
                            /** @description Lists older than what is known: only the history is kept */
                            older: number;
                            unchanged: number;
                            updated: number;
                        };
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        progress: {
                            imported: number;
                            toImport: number;
                        };
                        /** @enum {unknown} */
                        state: "reading" | "checked" | "refused" | "importing" | "done";
                        summary: {
                            columns: {
                                /** @enum {unknown} */
                                because: "name" | "values" | "by_hand";
                                /** @description 0 is column A */
                                column: number;
                                field: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                                filled: number;
                                /** @description Words of the header; levels parted by " / " */
                                header: string;
                                letter: string;
                                money?: {
                                    /** @enum {unknown} */
                                    currency: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                                    /** @enum {unknown} */
                                    currencyFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                    /** @enum {unknown} */
                                    unit: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                                    /** @enum {unknown} */
                                    unitFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                };
                                /** @enum {unknown} */
                                order?: "ymd" | "dmy" | "mdy";
                                samples: string[];
                                /** @description How sure the field is, 0 to 1 */
                                score: number;
                            }[];
                            delimiter?: string;
                            encoding?: string;
                            /** @enum {unknown} */
                            format: "xlsx" | "xls" | "csv";
                            header: {
                                first: number;
                                last: number;
                            };
                            /** @description Fields without which nothing can be imported */
                            missing: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency")[];
                            /** @description Rows below the header by what they are; only project rows are imported */
                            rows: {
                                continuation: number;
                                group: number;
                                header: number;
                                note: number;
                                projects: number;
                                total: number;
                            };
                            sheet: string;
                            sheets: {
                                hidden: boolean;
                                name: string;
                                rows: number;
                            }[];
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        counts: {
                            created: number;
                            /** @description Projects that cost more than known before */
                            dearer: number;
                            failed: number;
                            /** @description Projects that finish later than known before */
                            later: number;
                            /** @description Rows that go in and about which there is something to say */
                            noticed: number;
                            /** @description Lists older than what is known: only the history is kept */
                            older: number;
                            unchanged: number;
                            updated: number;
                        };
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        progress: {
                            imported: number;
                            toImport: number;
                        };
                        /** @enum {unknown} */
                        state: "reading" | "checked" | "refused" | "importing" | "done";
                        summary: {
                            columns: {
                                /** @enum {unknown} */
                                because: "name" | "values" | "by_hand";
                                /** @description 0 is column A */
                                column: number;
                                field: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency") | null;
                                filled: number;
                                /** @description Words of the header; levels parted by " / " */
                                header: string;
                                letter: string;
                                money?: {
                                    /** @enum {unknown} */
                                    currency: "CNY" | "GBP" | "USD" | "EUR" | "VND" | "THB";
                                    /** @enum {unknown} */
                                    currencyFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                    /** @enum {unknown} */
                                    unit: "yuan" | "thousand" | "wan" | "million" | "ten_million" | "yi" | "billion";
                                    /** @enum {unknown} */
                                    unitFrom: "by_hand" | "header" | "note" | "values" | "narrative" | "assumed";
                                };
                                /** @enum {unknown} */
                                order?: "ymd" | "dmy" | "mdy";
                                samples: string[];
                                /** @description How sure the field is, 0 to 1 */
                                score: number;
                            }[];
                            delimiter?: string;
                            encoding?: string;
                            /** @enum {unknown} */
                            format: "xlsx" | "xls" | "csv";
                            header: {
                                first: number;
                                last: number;
                            };
                            /** @description Fields without which nothing can be imported */
                            missing: ("code" | "externalId" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "contractor" | "totalInvestment" | "yearPlan" | "approvedAmount" | "funding.central" | "funding.province" | "funding.city" | "funding.county" | "funding.local" | "funding.bond" | "funding.loan" | "funding.enterprise" | "funding.social" | "funding.other" | "period" | "plannedStart" | "plannedFinish" | "approvedFinish" | "approvedOn" | "actualStart" | "actualFinish" | "description" | "rating" | "contact" | "address" | "longitude" | "latitude" | "asOf" | "currency")[];
                            /** @description Rows below the header by what they are; only project rows are imported */
                            rows: {
                                continuation: number;
                                group: number;
                                header: number;
                                note: number;
                                projects: number;
                                total: number;
                            };
                            sheet: string;
                            sheets: {
                                hidden: boolean;
                                name: string;
                                rows: number;
                            }[];
                        } | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportEntries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Only rows that go in and about which there is something to say */
                hasNotice?: boolean;
                /** @description Only projects that finish later than known before */
                isLater?: boolean;
                limit?: number;
                outcome?: "created" | "updated" | "unchanged" | "older" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicatorSets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorSet"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIndicatorSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Exact decimal */
                    executionWeight: string;
                    indicators: {
                        code: string;
                        /** @enum {unknown} */
                        kind: "quantitative" | "qualitative";
                        /** @enum {unknown} */
                        level1: "output" | "benefit" | "satisfaction" | "cost";
                        level2: string;
                        /** @enum {unknown} */
                        measuredBy?: "investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival";
                        name: string;
                        /** @enum {unknown} */
                        sign?: "≥" | ">" | "=" | "<" | "≤";
                        /** @description Exact decimal */
                        target?: string;
                        targetText?: string;
                        unit?: string;
                        /** @description Exact decimal */
                        weight: string;
                    }[];
                    kinds: string[];
                    /** @enum {unknown} */
                    mark?: "V" | "P" | "U";
                    name: string;
                    organisationId?: string;
                    /** @enum {unknown} */
                    reverseVariant: "A" | "B";
                    source?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Exact decimal */
                        executionWeight: string;
                        id: string;
                        indicators: {
                            code: string;
                            /** @enum {unknown} */
                            kind: "quantitative" | "qualitative";
                            /** @enum {unknown} */
                            level1: "output" | "benefit" | "satisfaction" | "cost";
                            level2: string;
                            measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                            name: string;
                            sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                            target: string | null;
                            targetText: string | null;
                            unit: string | null;
                            /** @description Exact decimal */
                            weight: string;
                        }[];
                        /** @description Kinds of projects it is made for; empty: every kind without a set of its own */
                        kinds: string[];
                        /** @enum {unknown} */
                        mark: "V" | "P" | "U";
                        name: string;
                        /** @enum {unknown} */
                        reverseVariant: "A" | "B";
                        source: string | null;
                        version: number;
                        why: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseIndicatorSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Exact decimal */
                    executionWeight: string;
                    indicators: {
                        code: string;
                        /** @enum {unknown} */
                        kind: "quantitative" | "qualitative";
                        /** @enum {unknown} */
                        level1: "output" | "benefit" | "satisfaction" | "cost";
                        level2: string;
                        /** @enum {unknown} */
                        measuredBy?: "investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival";
                        name: string;
                        /** @enum {unknown} */
                        sign?: "≥" | ">" | "=" | "<" | "≤";
                        /** @description Exact decimal */
                        target?: string;
                        targetText?: string;
                        unit?: string;
                        /** @description Exact decimal */
                        weight: string;
                    }[];
                    /** @enum {unknown} */
                    mark?: "V" | "P" | "U";
                    /** @enum {unknown} */
                    reverseVariant: "A" | "B";
                    source?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Exact decimal */
                        executionWeight: string;
                        id: string;
                        indicators: {
                            code: string;
                            /** @enum {unknown} */
                            kind: "quantitative" | "qualitative";
                            /** @enum {unknown} */
                            level1: "output" | "benefit" | "satisfaction" | "cost";
                            level2: string;
                            measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                            name: string;
                            sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                            target: string | null;
                            targetText: string | null;
                            unit: string | null;
                            /** @description Exact decimal */
                            weight: string;
                        }[];
                        /** @description Kinds of projects it is made for; empty: every kind without a set of its own */
                        kinds: string[];
                        /** @enum {unknown} */
                        mark: "V" | "P" | "U";
                        name: string;
                        /** @enum {unknown} */
                        reverseVariant: "A" | "B";
                        source: string | null;
                        version: number;
                        why: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        displayName: string;
                        expiresAt: string;
                        name: string;
                        organisationName: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    recordArrival: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    batch?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    note?: string;
                    /** @description Exact decimal, not negative */
                    quantity: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        arrivals: {
                            batch: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            id: string;
                            note: string;
                            /** @description Exact decimal */
                            quantity: string;
                        }[];
                        /** @description Exact decimal */
                        arrivedQuantity: string;
                        batches: {
                            id: string;
                            number: string;
                            result: ("passed" | "failed") | null;
                        }[];
                        id: string;
                        /** @description Exact decimal */
                        missingQuantity: string;
                        name: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        orderedOn: string | null;
                        projectId: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        promisedOn: string;
                        /** @description Exact decimal */
                        quantity: string;
                        recordedAt: string;
                        /** @enum {unknown} */
                        suppliedBy: "contractor" | "owner_unit";
                        supplier: string | null;
                        unit: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordMaterialTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the batch; a new one is added */
                    batch: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    lab: string;
                    note?: string;
                    number: string;
                    /** @enum {unknown} */
                    result: "passed" | "failed";
                    uploadId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batch: string;
                        batchId: string;
                        blocked: {
                            item: string;
                            /** @description Exact decimal */
                            quantity: string;
                            unit: string;
                        }[];
                        /** @description No later test of the batch replaces it */
                        counts: boolean;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        file: {
                            hash: string;
                            name: string;
                        } | null;
                        id: string;
                        lab: string;
                        material: string;
                        note: string;
                        number: string;
                        orderId: string;
                        projectId: string;
                        recordedAt: string;
                        recorderName: string | null;
                        /** @enum {unknown} */
                        result: "passed" | "failed";
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMaterialTestFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budgetFen?: number | null;
                    dueOn?: string | null;
                    /** @enum {unknown} */
                    kind?: "phase" | "section" | "task" | "milestone";
                    responsibleId?: string | null;
                    standard?: string | null;
                    startsOn?: string | null;
                    title?: string;
                    /** @description Share among the siblings; exact decimal */
                    weight?: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Every draft node below, too */
                    withBelow?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    doneOn?: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                    /** @description Place among the new siblings, from 0 */
                    position: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clearObstacle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    clearedOn: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @enum {unknown} */
                        cause: "permit" | "land" | "money" | "contractor";
                        clearedOn: string | null;
                        id: string;
                        note: string;
                        projectId: string;
                        recordedAt: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        since: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: ("city" | "department" | "district" | "street" | "owner_unit" | "contractor" | "team" | "third_party")[];
                limit?: number;
                q?: string;
                under?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Of update, move, add_child, invite, grant */
                            allowed: string[];
                            closedOn: string | null;
                            /** @description 统一社会信用代码, GB 32100-2015 */
                            creditCode: string | null;
                            /** @description 0 for the root */
                            depth: number;
                            id: string;
                            /** @description root or one of city, department, district, street, owner_unit, contractor, team, third_party */
                            kind: string;
                            name: string;
                            parentId: string | null;
                            /** @description Of the unit above, to tell namesakes apart; null directly below the root */
                            parentName: string | null;
                            regionCode: string | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 统一社会信用代码, GB 32100-2015 */
                    creditCode?: string | null;
                    kind: "city" | "department" | "district" | "street" | "owner_unit" | "contractor" | "team" | "third_party";
                    name: string;
                    parentId: string;
                    regionCode?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, move, add_child, invite, grant */
                        allowed: string[];
                        closedOn: string | null;
                        /** @description 统一社会信用代码, GB 32100-2015 */
                        creditCode: string | null;
                        /** @description 0 for the root */
                        depth: number;
                        id: string;
                        /** @description root or one of city, department, district, street, owner_unit, contractor, team, third_party */
                        kind: string;
                        name: string;
                        parentId: string | null;
                        /** @description Of the unit above, to tell namesakes apart; null directly below the root */
                        parentName: string | null;
                        regionCode: string | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, move, add_child, invite, grant */
                        allowed: string[];
                        closedOn: string | null;
                        /** @description 统一社会信用代码, GB 32100-2015 */
                        creditCode: string | null;
                        /** @description 0 for the root */
                        depth: number;
                        id: string;
                        /** @description root or one of city, department, district, street, owner_unit, contractor, team, third_party */
                        kind: string;
                        name: string;
                        parentId: string | null;
                        /** @description Of the unit above, to tell namesakes apart; null directly below the root */
                        parentName: string | null;
                        regionCode: string | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    closedOn?: string | null;
                    /** @description 统一社会信用代码, GB 32100-2015 */
                    creditCode?: string | null;
                    kind?: "city" | "department" | "district" | "street" | "owner_unit" | "contractor" | "team" | "third_party";
                    name?: string;
                    regionCode?: string | null;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, move, add_child, invite, grant */
                        allowed: string[];
                        closedOn: string | null;
                        /** @description 统一社会信用代码, GB 32100-2015 */
                        creditCode: string | null;
                        /** @description 0 for the root */
                        depth: number;
                        id: string;
                        /** @description root or one of city, department, district, street, owner_unit, contractor, team, third_party */
                        kind: string;
                        name: string;
                        parentId: string | null;
                        /** @description Of the unit above, to tell namesakes apart; null directly below the root */
                        parentName: string | null;
                        regionCode: string | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of update, move, add_child, invite, grant */
                        allowed: string[];
                        closedOn: string | null;
                        /** @description 统一社会信用代码, GB 32100-2015 */
                        creditCode: string | null;
                        /** @description 0 for the root */
                        depth: number;
                        id: string;
                        /** @description root or one of city, department, district, street, owner_unit, contractor, team, third_party */
                        kind: string;
                        name: string;
                        parentId: string | null;
                        /** @description Of the unit above, to tell namesakes apart; null directly below the root */
                        parentName: string | null;
                        regionCode: string | null;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLocale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale: "zh-CN" | "en" | "vi" | "th";
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    currentPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description UTC, ISO 8601 */
                            createdAt: string;
                            /** @description UTC, ISO 8601 */
                            expiresAt: string;
                            id: string;
                            ip: string;
                            isCurrent: boolean;
                            userAgent: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    totp: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base32, told this once */
                        secret: string;
                        /** @description otpauth:// for a QR code */
                        uri: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPeople: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            organisation: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortfolioFigures: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        byClass: {
                            /** @description Amount in fen */
                            budgetFen: number;
                            green: number;
                            grey: number;
                            /** @description Amount in fen */
                            investmentFen: number;
                            key: string;
                            name: string | null;
                            orange: number;
                            /** @description Amount in fen */
                            paidFen: number;
                            projects: number;
                            red: number;
                            yellow: number;
                        }[];
                        byKind: {
                            /** @description Amount in fen */
                            budgetFen: number;
                            green: number;
                            grey: number;
                            /** @description Amount in fen */
                            investmentFen: number;
                            key: string;
                            name: string | null;
                            orange: number;
                            /** @description Amount in fen */
                            paidFen: number;
                            projects: number;
                            red: number;
                            yellow: number;
                        }[];
                        byRegion: {
                            /** @description Amount in fen */
                            budgetFen: number;
                            green: number;
                            grey: number;
                            /** @description Amount in fen */
                            investmentFen: number;
                            key: string;
                            name: string | null;
                            orange: number;
                            /** @description Amount in fen */
                            paidFen: number;
                            projects: number;
                            red: number;
                            yellow: number;
                        }[];
                        executionPercent: {
                            explanation: components["schemas"]["Explanation"];
                            value: string | null;
                        } | null;
                        investment: {
                            explanation: components["schemas"]["Explanation"];
                            value: string | null;
                        };
                        otherCurrencies: {
                            /** @description Amount in fen */
                            amountFen: number;
                            currency: string;
                            projects: number;
                        }[];
                        projects: {
                            explanation: components["schemas"]["Explanation"];
                            value: string | null;
                        };
                        year: number;
                        yearBudget: {
                            explanation: components["schemas"]["Explanation"];
                            value: string | null;
                        };
                        yearPaid: {
                            explanation: components["schemas"]["Explanation"];
                            value: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideProgressReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "accept" | "return";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        decidedAt: string | null;
                        deciderName: string | null;
                        /** @description Exact decimal */
                        donePercent: string;
                        doneQuantity: string | null;
                        evidence: components["schemas"]["Evidence"][];
                        id: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        note: string;
                        plannedQuantity: string | null;
                        problems: string;
                        projectId: string;
                        quantities: {
                            batch: string | null;
                            batchId: string | null;
                            failedTest: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                day: string;
                                id: string;
                                lab: string;
                                number: string;
                            } | null;
                            item: string;
                            itemId: string;
                            /** @description Exact decimal */
                            quantity: string;
                            unit: string;
                        }[];
                        reportedAt: string;
                        reporterName: string | null;
                        returnReason: string | null;
                        /** @enum {unknown} */
                        state: "claimed" | "accepted" | "returned";
                        unit: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    latitude?: string;
                    longitude?: string;
                    /**
                     * Format: date-time
                     * @description The device’s clock when it sent
                     */
                    sentAt?: string;
                    /** @description SHA-256 of the file as the device computed it; a difference is refused */
                    sha256?: string;
                    /** Format: date-time */
                    takenAt?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What whoever accepts will look at; nothing is refused for it */
                        doubts: ("hash_missing" | "hash_differs" | "reused" | "looks_like" | "picture_not_compared" | "no_exif" | "time_missing" | "time_before_work" | "time_after_arrival" | "time_long_ago" | "clock_unknown" | "clock_off" | "location_missing" | "location_impossible" | "location_accuracy_unknown" | "location_inaccurate" | "taken_elsewhere" | "work_place_unknown" | "edited_by_software")[];
                        fileHash: string;
                        id: string;
                        receipt: string;
                        receivedAt: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUploadedEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description The device’s clock when it sent
                     */
                    sentAt?: string;
                    uploadId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What whoever accepts will look at; nothing is refused for it */
                        doubts: ("hash_missing" | "hash_differs" | "reused" | "looks_like" | "picture_not_compared" | "no_exif" | "time_missing" | "time_before_work" | "time_after_arrival" | "time_long_ago" | "clock_unknown" | "clock_off" | "location_missing" | "location_impossible" | "location_accuracy_unknown" | "location_inaccurate" | "taken_elsewhere" | "work_place_unknown" | "edited_by_software")[];
                        fileHash: string;
                        id: string;
                        receipt: string;
                        receivedAt: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgressHeatMap: {
        parameters: {
            query?: {
                attention?: ("red" | "orange" | "yellow" | "green" | "grey")[];
                class?: ("new" | "continued" | "completing" | "reserve")[];
                cursor?: string;
                departmentId?: string;
                descending?: boolean;
                from?: string;
                kind?: ("old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other")[];
                limit?: number;
                ownerId?: string;
                /** @description Part of the name, the code, or pinyin initials */
                q?: string;
                /** @description Region and everything below it */
                regionCode?: string;
                sort?: "planned_finish" | "name" | "total_investment" | "updated_at" | "attention";
                stage?: ("application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived")[];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            /** @description One for each month; null where nothing is known */
                            cells: ({
                                /** @description Exact decimal */
                                actualPercent: string;
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                asOf: string;
                                dataAgeDays: number | null;
                                /** @description Exact decimal */
                                deviationPoints: string;
                                /** @description Told later from plan and reports, not kept at the time */
                                isRetold: boolean;
                                /** @description Exact decimal */
                                plannedPercent: string;
                            } | null)[];
                            code: string | null;
                            name: string;
                            projectId: string;
                        }[];
                        months: string[];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjectTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Also the kind of project it suits */
                            code: string;
                            levels: number;
                            nodeCount: number;
                            outline: {
                                /** @enum {unknown} */
                                kind: "phase" | "section" | "task" | "milestone";
                                level: number;
                                standard: string;
                                title: string;
                                /** @description Share among the siblings; exact decimal */
                                weight: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                attention?: ("red" | "orange" | "yellow" | "green" | "grey")[];
                class?: ("new" | "continued" | "completing" | "reserve")[];
                cursor?: string;
                departmentId?: string;
                descending?: boolean;
                kind?: ("old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other")[];
                limit?: number;
                ownerId?: string;
                /** @description Part of the name, the code, or pinyin initials */
                q?: string;
                /** @description Region and everything below it */
                regionCode?: string;
                sort?: "planned_finish" | "name" | "total_investment" | "updated_at" | "attention";
                stage?: ("application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedFinish: string | null;
                            /** @enum {unknown} */
                            class: "new" | "continued" | "completing" | "reserve";
                            code: string | null;
                            currency: string;
                            department: {
                                id: string | null;
                                name: string;
                            } | null;
                            id: string;
                            /** @enum {unknown} */
                            industry: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                            isSynthetic: boolean;
                            /** @enum {unknown} */
                            kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                            latitude: number | null;
                            longitude: number | null;
                            name: string;
                            owner: {
                                id: string | null;
                                name: string;
                            } | null;
                            plannedFinish: string | null;
                            plannedStart: string | null;
                            regionCode: string;
                            regionName: string;
                            /** @enum {unknown} */
                            stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                            standing: {
                                actualPercent: string | null;
                                /** @enum {unknown} */
                                attention: "red" | "orange" | "yellow" | "green" | "grey";
                                budgetFen: number | null;
                                grade: string | null;
                                openAlerts: number;
                                paidFen: number | null;
                                plannedPercent: string | null;
                                progressAsOf: string | null;
                                score: string | null;
                            };
                            totalInvestmentFen: number | null;
                        }[];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actualFinish?: string | null;
                    actualStart?: string | null;
                    address?: string | null;
                    approvedAmountFen?: number | null;
                    approvedFinish?: string | null;
                    approvedOn?: string | null;
                    /** @enum {unknown} */
                    class: "new" | "continued" | "completing" | "reserve";
                    code?: string | null;
                    contact?: string | null;
                    contractorId?: string | null;
                    contractorName?: string | null;
                    /** @enum {unknown} */
                    coordinateSystem?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    currency?: string;
                    departmentId?: string | null;
                    departmentName?: string | null;
                    description?: string | null;
                    externalId?: string | null;
                    /** @enum {unknown} */
                    industry: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                    /** @enum {unknown} */
                    kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                    /** @description GeoJSON geometry, or null */
                    location?: unknown;
                    managerId?: string | null;
                    name: string;
                    organisationId?: string;
                    ownerId?: string | null;
                    ownerName?: string | null;
                    plannedFinish?: string | null;
                    plannedStart?: string | null;
                    regionCode: string;
                    secrecy?: number;
                    /** @enum {unknown} */
                    stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                    totalInvestmentFen?: number | null;
                    yearPlanFen?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actualFinish: string | null;
                        actualStart: string | null;
                        address: string | null;
                        /** @description What the reader may do with this project */
                        allowed: string[];
                        approvedAmountFen: number | null;
                        approvedFinish: string | null;
                        approvedOn: string | null;
                        /** @enum {unknown} */
                        class: "new" | "continued" | "completing" | "reserve";
                        code: string | null;
                        contact: string | null;
                        contractor: {
                            id: string | null;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string | null;
                            name: string;
                        } | null;
                        description: string | null;
                        externalId: string | null;
                        id: string;
                        /** @enum {unknown} */
                        industry: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                        isSynthetic: boolean;
                        /** @enum {unknown} */
                        kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                        latitude: number | null;
                        location: unknown | null;
                        longitude: number | null;
                        manager: {
                            id: string;
                            name: string;
                        } | null;
                        name: string;
                        owner: {
                            id: string | null;
                            name: string;
                        } | null;
                        plannedFinish: string | null;
                        plannedStart: string | null;
                        regionCode: string;
                        regionName: string;
                        secrecy: number;
                        /** @enum {unknown} */
                        stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                        standing: {
                            actualPercent: string | null;
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            budgetFen: number | null;
                            grade: string | null;
                            openAlerts: number;
                            paidFen: number | null;
                            plannedPercent: string | null;
                            progressAsOf: string | null;
                            score: string | null;
                        };
                        totalInvestmentFen: number | null;
                        updatedAt: string;
                        version: number;
                        yearPlanFen: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actualFinish: string | null;
                        actualStart: string | null;
                        address: string | null;
                        /** @description What the reader may do with this project */
                        allowed: string[];
                        approvedAmountFen: number | null;
                        approvedFinish: string | null;
                        approvedOn: string | null;
                        /** @enum {unknown} */
                        class: "new" | "continued" | "completing" | "reserve";
                        code: string | null;
                        contact: string | null;
                        contractor: {
                            id: string | null;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string | null;
                            name: string;
                        } | null;
                        description: string | null;
                        externalId: string | null;
                        id: string;
                        /** @enum {unknown} */
                        industry: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                        isSynthetic: boolean;
                        /** @enum {unknown} */
                        kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                        latitude: number | null;
                        location: unknown | null;
                        longitude: number | null;
                        manager: {
                            id: string;
                            name: string;
                        } | null;
                        name: string;
                        owner: {
                            id: string | null;
                            name: string;
                        } | null;
                        plannedFinish: string | null;
                        plannedStart: string | null;
                        regionCode: string;
                        regionName: string;
                        secrecy: number;
                        /** @enum {unknown} */
                        stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                        standing: {
                            actualPercent: string | null;
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            budgetFen: number | null;
                            grade: string | null;
                            openAlerts: number;
                            paidFen: number | null;
                            plannedPercent: string | null;
                            progressAsOf: string | null;
                            score: string | null;
                        };
                        totalInvestmentFen: number | null;
                        updatedAt: string;
                        version: number;
                        yearPlanFen: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actualFinish?: string | null;
                    actualStart?: string | null;
                    address?: string | null;
                    approvedAmountFen?: number | null;
                    approvedFinish?: string | null;
                    approvedOn?: string | null;
                    /** @enum {unknown} */
                    class?: "new" | "continued" | "completing" | "reserve";
                    code?: string | null;
                    contact?: string | null;
                    contractorId?: string | null;
                    contractorName?: string | null;
                    /** @enum {unknown} */
                    coordinateSystem?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    currency?: string;
                    departmentId?: string | null;
                    departmentName?: string | null;
                    description?: string | null;
                    externalId?: string | null;
                    /** @enum {unknown} */
                    industry?: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                    /** @enum {unknown} */
                    kind?: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                    /** @description GeoJSON geometry, or null */
                    location?: unknown;
                    managerId?: string | null;
                    name?: string;
                    ownerId?: string | null;
                    ownerName?: string | null;
                    plannedFinish?: string | null;
                    plannedStart?: string | null;
                    regionCode?: string;
                    secrecy?: number;
                    /** @enum {unknown} */
                    stage?: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                    totalInvestmentFen?: number | null;
                    why?: string;
                    yearPlanFen?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actualFinish: string | null;
                        actualStart: string | null;
                        address: string | null;
                        /** @description What the reader may do with this project */
                        allowed: string[];
                        approvedAmountFen: number | null;
                        approvedFinish: string | null;
                        approvedOn: string | null;
                        /** @enum {unknown} */
                        class: "new" | "continued" | "completing" | "reserve";
                        code: string | null;
                        contact: string | null;
                        contractor: {
                            id: string | null;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string | null;
                            name: string;
                        } | null;
                        description: string | null;
                        externalId: string | null;
                        id: string;
                        /** @enum {unknown} */
                        industry: "transport" | "housing" | "manufacturing" | "logistics" | "information" | "education" | "health" | "water" | "energy" | "environment" | "culture" | "agriculture" | "other";
                        isSynthetic: boolean;
                        /** @enum {unknown} */
                        kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                        latitude: number | null;
                        location: unknown | null;
                        longitude: number | null;
                        manager: {
                            id: string;
                            name: string;
                        } | null;
                        name: string;
                        owner: {
                            id: string | null;
                            name: string;
                        } | null;
                        plannedFinish: string | null;
                        plannedStart: string | null;
                        regionCode: string;
                        regionName: string;
                        secrecy: number;
                        /** @enum {unknown} */
                        stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                        standing: {
                            actualPercent: string | null;
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            budgetFen: number | null;
                            grade: string | null;
                            openAlerts: number;
                            paidFen: number | null;
                            plannedPercent: string | null;
                            progressAsOf: string | null;
                            score: string | null;
                        };
                        totalInvestmentFen: number | null;
                        updatedAt: string;
                        version: number;
                        yearPlanFen: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBaselines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description The first one approved; nobody can replace it */
                            isOriginal: boolean;
                            name: string;
                            number: number;
                            takenAt: string;
                            takenBy: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            takenOn: string;
                            why: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBaseline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareBaselines: {
        parameters: {
            query: {
                /** @description Id of a baseline, or `original`, `latest`, `current` */
                a: string;
                b: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            /** @description Amount in fen */
                            budgetFen: number;
                            finish: string | null;
                            isSummary: boolean;
                            nodeId: string;
                            start: string | null;
                            title: string;
                        }[];
                        budget: {
                            /** @description Amount in fen */
                            afterFen: number;
                            /** @description Amount in fen */
                            beforeFen: number;
                            /** @description Amount in fen */
                            changeFen: number;
                        };
                        /** @description Dates moved, budget or progress changed */
                        changed: {
                            budget: {
                                /** @description Amount in fen */
                                afterFen: number;
                                /** @description Amount in fen */
                                beforeFen: number;
                                /** @description Amount in fen */
                                changeFen: number;
                            } | null;
                            finish: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                after: string;
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                before: string;
                                /** @description Positive is later */
                                days: number;
                                workdays: number | null;
                            } | null;
                            isSummary: boolean;
                            nodeId: string;
                            percent: {
                                /** @description Exact decimal */
                                after: string;
                                /** @description Exact decimal */
                                before: string;
                                /** @description Exact decimal */
                                points: string;
                            } | null;
                            start: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                after: string;
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                before: string;
                                /** @description Positive is later */
                                days: number;
                                workdays: number | null;
                            } | null;
                            title: string;
                        }[];
                        finish: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            after: string;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            before: string;
                            /** @description Positive is later */
                            days: number;
                            workdays: number | null;
                        } | null;
                        from: {
                            id: string;
                            name: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            takenOn: string;
                        };
                        removed: {
                            /** @description Amount in fen */
                            budgetFen: number;
                            finish: string | null;
                            isSummary: boolean;
                            nodeId: string;
                            start: string | null;
                            title: string;
                        }[];
                        to: {
                            id: string;
                            name: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            takenOn: string;
                        };
                        /** @description Years whose working days are not announced */
                        unknownYears: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudgetLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                source: "fiscal_current" | "carried_over" | "special_bond" | "own" | "other";
                year: number;
            };
            cookie?: never;
        };
        /** @description The first time 年初预算; later the full-year budget with the day and reason of the adjustment */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day?: string;
                    documentNo?: string;
                    /** @description Amount in fen (hundredths of the currency) */
                    fullYearFen?: number;
                    /** @description Amount in fen (hundredths of the currency) */
                    initialFen?: number;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Amount in fen */
                        allocatedFen: number;
                        /** @description Amount in fen */
                        arrivedFen: number;
                        /** @description Amount in fen */
                        executedFen: number;
                        /** @description Amount in fen (hundredths of the currency) */
                        fullYearFen: number;
                        id: string;
                        /** @description Amount in fen (hundredths of the currency) */
                        initialFen: number;
                        /** @enum {unknown} */
                        source: "fiscal_current" | "carried_over" | "special_bond" | "own" | "other";
                        year: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCommencement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    startedOn: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        startedOn: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftDailyReport: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai */
                day?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        events: {
                            count: number;
                            isAccepted: boolean | null;
                            /** @enum {unknown} */
                            kind: "quantity" | "progress" | "arrival" | "test_passed" | "test_failed" | "photo" | "obstacle" | "obstacle_cleared";
                            /** @description Of the item, material, node or obstacle */
                            name: string;
                            quantity: string | null;
                            unit: string | null;
                        }[];
                        required: {
                            /** @enum {unknown} */
                            field: "weather" | "people" | "workDone";
                            /** @description Phrase key: who consumes it */
                            usedBy: string;
                        }[];
                        submitted: components["schemas"]["DailyReport"] | null;
                        /** @description Drafted from the events, to be corrected */
                        workDone: string;
                        yesterday: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            people: number;
                            problems: string;
                            /** @enum {unknown} */
                            weather: "sunny" | "cloudy" | "rain" | "heavy_rain" | "wind" | "heat" | "cold";
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDailyReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        items: components["schemas"]["DailyReport"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitDailyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    people: number;
                    problems?: string;
                    /** @enum {unknown} */
                    weather: "sunny" | "cloudy" | "rain" | "heavy_rain" | "wind" | "heat" | "cold";
                    workDone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorName: string | null;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        events: {
                            count: number;
                            isAccepted: boolean | null;
                            /** @enum {unknown} */
                            kind: "quantity" | "progress" | "arrival" | "test_passed" | "test_failed" | "photo" | "obstacle" | "obstacle_cleared";
                            /** @description Of the item, material, node or obstacle */
                            name: string;
                            quantity: string | null;
                            unit: string | null;
                        }[];
                        id: string;
                        people: number;
                        problems: string;
                        projectId: string;
                        /** @description SHA-256 over the lines jiheng-daily-1, id, project id, day, revision, author id, weather, people, work done and problems as JSON, submittedAt */
                        receipt: string;
                        revision: number;
                        submittedAt: string;
                        /** @enum {unknown} */
                        weather: "sunny" | "cloudy" | "rain" | "heavy_rain" | "wind" | "heat" | "cold";
                        workDone: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                nodeId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    /** @enum {string} */
                    kind?: "approval" | "design" | "contract" | "permit" | "drawing" | "acceptance" | "settlement" | "photo" | "other";
                    /** @description The node it belongs to; the project as a whole when left out */
                    nodeId?: string;
                    /** @description The name of the file when left out */
                    title?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        createdAt: string;
                        /** @description SHA-256 of the content */
                        fileHash: string;
                        id: string;
                        /** @enum {unknown} */
                        kind: "approval" | "design" | "contract" | "permit" | "drawing" | "acceptance" | "settlement" | "photo" | "other";
                        /** @description Told by the content, not by the name */
                        mediaType: string;
                        nodeId: string | null;
                        projectId: string;
                        /** @description Bytes */
                        size: number;
                        title: string;
                        uploadedBy: {
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEarnedValue: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai */
                asOf?: string;
                /** @description Id of a baseline, or `original`, `latest`; the latest when not told */
                baseline?: string;
                estimate?: "as_planned" | "by_cost" | "by_cost_and_schedule";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        baseline: {
                            id: string;
                            isOriginal: boolean;
                            name: string;
                        };
                        figures: {
                            explanation: components["schemas"]["Explanation"];
                            measure: string;
                            reason: string | null;
                            unit: string;
                            value: string | null;
                        }[];
                        finishedOn: string | null;
                        forecastFinish: string | null;
                        warnings: ("earned_beyond_budget" | "earned_before_start")[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEarnedValueCurve: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai */
                asOf?: string;
                /** @description Id of a baseline, or `original`, `latest`; the latest when not told */
                baseline?: string;
                estimate?: "as_planned" | "by_cost" | "by_cost_and_schedule";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        baseline: {
                            id: string;
                            isOriginal: boolean;
                            name: string;
                        };
                        points: {
                            acFen: number | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            evFen: number | null;
                            /** @description Amount in fen */
                            pvFen: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the reader may do: assign, record_actual, compute */
                        allowed: string[];
                        asOf: string | null;
                        computedAt: string | null;
                        coveredWeight: string | null;
                        execution: {
                            explanation: components["schemas"]["Explanation"];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                            /** @description Exact decimal */
                            weight: string;
                        } | null;
                        explanation: components["schemas"]["Explanation"] | null;
                        grade: ("excellent" | "good" | "fair" | "poor") | null;
                        projectId: string;
                        rows: {
                            actual: {
                                asOf: string | null;
                                band: ("met" | "partly_met" | "not_met") | null;
                                /** @enum {unknown} */
                                by: "system" | "person";
                                evidence: string | null;
                                evidenceLevel: number;
                                id: string;
                                percent: string | null;
                                reason: string | null;
                                recordedBy: string | null;
                                value: string | null;
                            } | null;
                            explanation: components["schemas"]["Explanation"];
                            indicator: {
                                code: string;
                                /** @enum {unknown} */
                                kind: "quantitative" | "qualitative";
                                /** @enum {unknown} */
                                level1: "output" | "benefit" | "satisfaction" | "cost";
                                level2: string;
                                measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                                name: string;
                                sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                                target: string | null;
                                targetText: string | null;
                                unit: string | null;
                                /** @description Exact decimal */
                                weight: string;
                            };
                            /** @description Phrase keys below `notes.` */
                            remarks: string[];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                        }[];
                        set: {
                            id: string;
                            name: string;
                            version: number;
                        } | null;
                        total: string | null;
                        year: number;
                        /** @description Years the project has a set for, newest first */
                        years: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordActual: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    asOf?: string;
                    /** @enum {unknown} */
                    band?: "met" | "partly_met" | "not_met";
                    code: string;
                    evidence?: string;
                    /** @description 2 a document shows it, 3 stated, 4 estimated */
                    evidenceLevel: number;
                    /** @description Exact decimal */
                    percent?: string;
                    reason?: string;
                    /** @description Exact decimal */
                    value?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the reader may do: assign, record_actual, compute */
                        allowed: string[];
                        asOf: string | null;
                        computedAt: string | null;
                        coveredWeight: string | null;
                        execution: {
                            explanation: components["schemas"]["Explanation"];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                            /** @description Exact decimal */
                            weight: string;
                        } | null;
                        explanation: components["schemas"]["Explanation"] | null;
                        grade: ("excellent" | "good" | "fair" | "poor") | null;
                        projectId: string;
                        rows: {
                            actual: {
                                asOf: string | null;
                                band: ("met" | "partly_met" | "not_met") | null;
                                /** @enum {unknown} */
                                by: "system" | "person";
                                evidence: string | null;
                                evidenceLevel: number;
                                id: string;
                                percent: string | null;
                                reason: string | null;
                                recordedBy: string | null;
                                value: string | null;
                            } | null;
                            explanation: components["schemas"]["Explanation"];
                            indicator: {
                                code: string;
                                /** @enum {unknown} */
                                kind: "quantitative" | "qualitative";
                                /** @enum {unknown} */
                                level1: "output" | "benefit" | "satisfaction" | "cost";
                                level2: string;
                                measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                                name: string;
                                sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                                target: string | null;
                                targetText: string | null;
                                unit: string | null;
                                /** @description Exact decimal */
                                weight: string;
                            };
                            /** @description Phrase keys below `notes.` */
                            remarks: string[];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                        }[];
                        set: {
                            id: string;
                            name: string;
                            version: number;
                        } | null;
                        total: string | null;
                        year: number;
                        /** @description Years the project has a set for, newest first */
                        years: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    computeScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the reader may do: assign, record_actual, compute */
                        allowed: string[];
                        asOf: string | null;
                        computedAt: string | null;
                        coveredWeight: string | null;
                        execution: {
                            explanation: components["schemas"]["Explanation"];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                            /** @description Exact decimal */
                            weight: string;
                        } | null;
                        explanation: components["schemas"]["Explanation"] | null;
                        grade: ("excellent" | "good" | "fair" | "poor") | null;
                        projectId: string;
                        rows: {
                            actual: {
                                asOf: string | null;
                                band: ("met" | "partly_met" | "not_met") | null;
                                /** @enum {unknown} */
                                by: "system" | "person";
                                evidence: string | null;
                                evidenceLevel: number;
                                id: string;
                                percent: string | null;
                                reason: string | null;
                                recordedBy: string | null;
                                value: string | null;
                            } | null;
                            explanation: components["schemas"]["Explanation"];
                            indicator: {
                                code: string;
                                /** @enum {unknown} */
                                kind: "quantitative" | "qualitative";
                                /** @enum {unknown} */
                                level1: "output" | "benefit" | "satisfaction" | "cost";
                                level2: string;
                                measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                                name: string;
                                sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                                target: string | null;
                                targetText: string | null;
                                unit: string | null;
                                /** @description Exact decimal */
                                weight: string;
                            };
                            /** @description Phrase keys below `notes.` */
                            remarks: string[];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                        }[];
                        set: {
                            id: string;
                            name: string;
                            version: number;
                        } | null;
                        total: string | null;
                        year: number;
                        /** @description Years the project has a set for, newest first */
                        years: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignIndicatorSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    setId: string;
                    /** @description Targets of this project instead of the set's, by indicator code */
                    targets?: {
                        [key: string]: string;
                    };
                    version?: number;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the reader may do: assign, record_actual, compute */
                        allowed: string[];
                        asOf: string | null;
                        computedAt: string | null;
                        coveredWeight: string | null;
                        execution: {
                            explanation: components["schemas"]["Explanation"];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                            /** @description Exact decimal */
                            weight: string;
                        } | null;
                        explanation: components["schemas"]["Explanation"] | null;
                        grade: ("excellent" | "good" | "fair" | "poor") | null;
                        projectId: string;
                        rows: {
                            actual: {
                                asOf: string | null;
                                band: ("met" | "partly_met" | "not_met") | null;
                                /** @enum {unknown} */
                                by: "system" | "person";
                                evidence: string | null;
                                evidenceLevel: number;
                                id: string;
                                percent: string | null;
                                reason: string | null;
                                recordedBy: string | null;
                                value: string | null;
                            } | null;
                            explanation: components["schemas"]["Explanation"];
                            indicator: {
                                code: string;
                                /** @enum {unknown} */
                                kind: "quantitative" | "qualitative";
                                /** @enum {unknown} */
                                level1: "output" | "benefit" | "satisfaction" | "cost";
                                level2: string;
                                measuredBy: ("investment_completion" | "work_completion" | "node_timeliness" | "cost_control" | "funds_arrival") | null;
                                name: string;
                                sign: ("≥" | ">" | "=" | "<" | "≤") | null;
                                target: string | null;
                                targetText: string | null;
                                unit: string | null;
                                /** @description Exact decimal */
                                weight: string;
                            };
                            /** @description Phrase keys below `notes.` */
                            remarks: string[];
                            score: string | null;
                            /** @enum {unknown} */
                            state: "scored" | "no_data" | "invalid";
                        }[];
                        set: {
                            id: string;
                            name: string;
                            version: number;
                        } | null;
                        total: string | null;
                        year: number;
                        /** @description Years the project has a set for, newest first */
                        years: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScores: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            asOf: string;
                            /** Format: date-time */
                            computedAt: string;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            confirmedOn: string;
                            /** @description Exact decimal */
                            coveredWeight: string;
                            explanation: components["schemas"]["Explanation"];
                            grade: ("excellent" | "good" | "fair" | "poor") | null;
                            id: string;
                            isCurrent: boolean;
                            set: {
                                id: string;
                                name: string;
                                version: number;
                            };
                            /** @description Exact decimal */
                            total: string;
                            year: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFundMovements: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "allocation" | "cash_arrival" | "acceptance" | "payment";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FundMovement"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFundMovement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Amount in fen, more than 0 */
                    amountFen: number;
                    counterpartyId?: string;
                    counterpartyName?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    day: string;
                    /** @enum {unknown} */
                    kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
                    label?: string;
                    referenceNo?: string;
                    /** @description Inflows a payment settles ahead of first in, first out */
                    settles?: string[];
                    /** @enum {unknown} */
                    source?: "fiscal_current" | "carried_over" | "special_bond" | "own" | "other";
                    year?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Amount in fen (hundredths of the currency) */
                        amountFen: number;
                        counterparty: {
                            id: string | null;
                            name: string;
                        } | null;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        exclusions: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            id: string;
                            /** @enum {unknown} */
                            reason: "retention" | "dispute" | "agreed_term";
                            until: string | null;
                            why: string;
                        }[];
                        id: string;
                        /** @enum {unknown} */
                        kind: "allocation" | "cash_arrival" | "acceptance" | "payment";
                        label: string;
                        projectId: string;
                        recordedAt: string;
                        referenceNo: string | null;
                        reversedOn: string | null;
                        reversesId: string | null;
                        source: ("fiscal_current" | "carried_over" | "special_bond" | "own" | "other") | null;
                        why: string | null;
                        year: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunds: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai */
                asOf?: string;
                year?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Amount in fen */
                        acceptedFen: number;
                        allowed: string[];
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        excluded: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            /** @enum {unknown} */
                            clock: "allocation_to_use" | "acceptance_to_payment" | "cash_to_transfer";
                            exclusionId: string;
                            movementId: string;
                            /** @enum {unknown} */
                            reason: "retention" | "dispute" | "agreed_term";
                            until: string | null;
                        }[];
                        /** @description Amount in fen */
                        paidFen: number;
                        payableFen: number | null;
                        /** @description Sums of the year up to each day */
                        points: {
                            allocatedFen: number | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            paidFen: number | null;
                            /** @description Amount in fen (hundredths of the currency) */
                            plannedFen: number;
                        }[];
                        /** @description Amount in fen */
                        retainedFen: number;
                        sources: {
                            /** @description Amount in fen */
                            allocatedFen: number;
                            /** @description Amount in fen */
                            arrivedFen: number;
                            /** @description Amount in fen */
                            executedFen: number;
                            explanation: components["schemas"]["Explanation"];
                            /** @description Amount in fen (hundredths of the currency) */
                            fullYearFen: number;
                            /** @description Amount in fen (hundredths of the currency) */
                            initialFen: number;
                            ratePercent: string | null;
                            /** @enum {unknown} */
                            source: "fiscal_current" | "carried_over" | "special_bond" | "own" | "other";
                        }[];
                        standing: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            /** @enum {unknown} */
                            clock: "allocation_to_use" | "acceptance_to_payment" | "cash_to_transfer";
                            daysStanding: number;
                            explanation: components["schemas"]["Explanation"];
                            holder: string;
                            label: string | null;
                            /** @enum {unknown} */
                            level: "none" | "yellow" | "orange" | "red";
                            movementId: string;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            since: string;
                        }[];
                        total: {
                            /** @description Amount in fen */
                            allocatedFen: number;
                            /** @description Amount in fen */
                            arrivedFen: number;
                            /** @description Amount in fen */
                            executedFen: number;
                            explanation: components["schemas"]["Explanation"];
                            /** @description Amount in fen (hundredths of the currency) */
                            fullYearFen: number;
                            /** @description Amount in fen (hundredths of the currency) */
                            initialFen: number;
                            ratePercent: string | null;
                        };
                        /** @description Payments beyond all inflows of a clock */
                        unmatched: {
                            /** @description Amount in fen (hundredths of the currency) */
                            amountFen: number;
                            /** @enum {unknown} */
                            clock: "allocation_to_use" | "acceptance_to_payment" | "cash_to_transfer";
                        }[];
                        year: number;
                        /** @description Years that have budget lines */
                        years: number[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMaterialOrders: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MaterialOrder"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMaterialOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    nodeId?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    orderedOn?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    promisedOn: string;
                    /** @description Exact decimal, not negative */
                    quantity: string;
                    /** @enum {unknown} */
                    suppliedBy: "contractor" | "owner_unit";
                    supplier?: string;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        arrivals: {
                            batch: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            id: string;
                            note: string;
                            /** @description Exact decimal */
                            quantity: string;
                        }[];
                        /** @description Exact decimal */
                        arrivedQuantity: string;
                        batches: {
                            id: string;
                            number: string;
                            result: ("passed" | "failed") | null;
                        }[];
                        id: string;
                        /** @description Exact decimal */
                        missingQuantity: string;
                        name: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        orderedOn: string | null;
                        projectId: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        promisedOn: string;
                        /** @description Exact decimal */
                        quantity: string;
                        recordedAt: string;
                        /** @enum {unknown} */
                        suppliedBy: "contractor" | "owner_unit";
                        supplier: string | null;
                        unit: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMaterialTests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MaterialTest"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProjectTree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Depth first: each node before its children, siblings in their order */
                        items: components["schemas"]["Node"][];
                        totalInvestmentFen: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    budgetFen?: number | null;
                    dueOn?: string | null;
                    /** @enum {unknown} */
                    kind?: "phase" | "section" | "task" | "milestone";
                    parentId?: string | null;
                    responsibleId?: string | null;
                    standard?: string | null;
                    startsOn?: string | null;
                    title: string;
                    /** @description Share among the siblings; exact decimal */
                    weight?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        budgetFen: number | null;
                        doneOn: string | null;
                        dueOn: string | null;
                        id: string;
                        /** @enum {unknown} */
                        kind: "phase" | "section" | "task" | "milestone";
                        /** @description What it still needs before it may be activated */
                        missing: ("responsible" | "time" | "budget" | "standard")[];
                        parentId: string | null;
                        position: number;
                        projectId: string;
                        responsible: {
                            id: string;
                            name: string;
                        } | null;
                        standard: string | null;
                        startsOn: string | null;
                        /** @enum {unknown} */
                        state: "draft" | "active" | "done";
                        title: string;
                        version: number;
                        /** @description Share among the siblings; exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listObstacles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Obstacle"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addObstacle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    cause: "permit" | "land" | "money" | "contractor";
                    note?: string;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @enum {unknown} */
                        cause: "permit" | "land" | "money" | "contractor";
                        clearedOn: string | null;
                        id: string;
                        note: string;
                        projectId: string;
                        recordedAt: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        since: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgress: {
        parameters: {
            query?: {
                /** @description Day in Asia/Shanghai */
                asOf?: string;
                step?: "month" | "week";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        points: {
                            actualPercent: string | null;
                            claimedPercent: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            day: string;
                            /** @description Exact decimal */
                            plannedPercent: string;
                        }[];
                        position: {
                            /** @description Exact decimal */
                            actualPercent: string;
                            causes: {
                                /** @description Exact decimal */
                                behindPoints: string;
                                label: string | null;
                                nodeId: string;
                            }[];
                            /** @description Exact decimal */
                            claimedPercent: string;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            coveredUntil: string;
                            dataAgeDays: number | null;
                            daysBehind: number;
                            /** @description Exact decimal */
                            deviationPoints: string;
                            explanation: components["schemas"]["Explanation"];
                            /** @description Exact decimal */
                            plannedPercent: string;
                        } | null;
                        problem: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProgressReports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                nodeId?: string;
                state?: "claimed" | "accepted" | "returned";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProgressReport"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    asOf: string;
                    /** @description 0–100; a claim. Left out where quantities say it */
                    donePercent?: string;
                    /** @description Exact decimal, not negative */
                    doneQuantity?: string;
                    nodeId?: string;
                    note?: string;
                    /** @description Exact decimal, not negative */
                    plannedQuantity?: string;
                    problems?: string;
                    quantities?: {
                        batchId?: string;
                        itemId: string;
                        /** @description Done since the last report; negative takes back */
                        quantity: string;
                    }[];
                    unit?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        asOf: string;
                        decidedAt: string | null;
                        deciderName: string | null;
                        /** @description Exact decimal */
                        donePercent: string;
                        doneQuantity: string | null;
                        evidence: components["schemas"]["Evidence"][];
                        id: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        note: string;
                        plannedQuantity: string | null;
                        problems: string;
                        projectId: string;
                        quantities: {
                            batch: string | null;
                            batchId: string | null;
                            failedTest: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                day: string;
                                id: string;
                                lab: string;
                                number: string;
                            } | null;
                            item: string;
                            itemId: string;
                            /** @description Exact decimal */
                            quantity: string;
                            unit: string;
                        }[];
                        reportedAt: string;
                        reporterName: string | null;
                        returnReason: string | null;
                        /** @enum {unknown} */
                        state: "claimed" | "accepted" | "returned";
                        unit: string | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPunctuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        current: {
                            due: number;
                            explanation: components["schemas"]["Explanation"];
                            onTime: number;
                            percent: string | null;
                        };
                        items: {
                            current: {
                                daysLate: number;
                                dueOn: string | null;
                                /** @enum {unknown} */
                                state: "on_time" | "late" | "overdue" | "not_due" | "unplanned" | "dropped";
                                workdaysLate: number | null;
                            };
                            finishedOn: string | null;
                            nodeId: string;
                            original: {
                                daysLate: number;
                                dueOn: string | null;
                                /** @enum {unknown} */
                                state: "on_time" | "late" | "overdue" | "not_due" | "unplanned" | "dropped";
                                workdaysLate: number | null;
                            };
                            title: string;
                        }[];
                        original: {
                            due: number;
                            explanation: components["schemas"]["Explanation"];
                            onTime: number;
                            percent: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchedule: {
        parameters: {
            query?: {
                /** @description Id of a baseline, or `original`, `latest`: its dates come along */
                baseline?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each followed by its parts, siblings in their order */
                        activities: {
                            actualFinish: string | null;
                            actualStart: string | null;
                            baselineFinish?: string | null;
                            baselineStart?: string | null;
                            budgetFen: number | null;
                            claimedPercent: string | null;
                            code: string;
                            constraints: ({
                                /** @description Day, or local time to the minute */
                                at: string;
                                /** @enum {unknown} */
                                type: "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
                            } | {
                                /** @enum {unknown} */
                                type: "ALAP";
                            })[];
                            critical: boolean;
                            deadline: string | null;
                            /** @description Working days */
                            durationDays: number;
                            /** @enum {unknown} */
                            durationIs: "working" | "elapsed";
                            /** @description Day, or local time to the minute */
                            finish: string;
                            /** @description Working days */
                            freeFloatDays: number;
                            /** @enum {unknown} */
                            kind: "task" | "milestone" | "hammock" | "summary";
                            /** @description Day, or local time to the minute */
                            lateFinish: string;
                            /** @description Day, or local time to the minute */
                            lateStart: string;
                            nodeId: string;
                            onLongestPath: boolean;
                            parentId: string | null;
                            percent: string | null;
                            responsible: {
                                id: string;
                                name: string;
                            } | null;
                            /** @description Day, or local time to the minute */
                            start: string;
                            /** @enum {unknown} */
                            state: "draft" | "active" | "done";
                            title: string;
                            /** @description Working days */
                            totalFloatDays: number;
                            wbs: string | null;
                        }[];
                        allowed: string[];
                        baselines: {
                            id: string;
                            /** @description The first one approved; nobody can replace it */
                            isOriginal: boolean;
                            name: string;
                            number: number;
                            takenAt: string;
                            takenBy: string | null;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            takenOn: string;
                            why: string;
                        }[];
                        /** @description Calendar of the project, for shading */
                        calendar: {
                            /** @description Days of the project’s own that depart from the week */
                            exceptions: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                day: string;
                                isWorkday: boolean;
                                until: string | null;
                            }[];
                            id: string;
                            /** @description Holidays and make-up days as announced by the State Council */
                            isChina: boolean;
                            name: string | null;
                            /** @description 1 Monday … 7 Sunday */
                            weekdays: number[];
                        };
                        computedAt: string;
                        /** @description Working days */
                        criticalFloatDays: number;
                        dataDate: string | null;
                        /** @description Working days */
                        durationDays: number;
                        /** @description Day, or local time to the minute */
                        finish: string;
                        links: {
                            from: string;
                            /** @description Working days */
                            lagDays: number;
                            to: string;
                            /** @enum {unknown} */
                            type: "FS" | "SS" | "FF" | "SF";
                        }[];
                        mustFinishBy: string | null;
                        progressMode: ("retained_logic" | "progress_override" | "actual_dates") | null;
                        resources: {
                            capacity: number;
                            id: string;
                            name: string;
                        }[];
                        source: string | null;
                        /** @description Day, or local time to the minute */
                        start: string;
                        /** @description Day, or local time to the minute */
                        startsOn: string;
                        /** @enum {unknown} */
                        unit: "day" | "minute";
                        version: number;
                        warnings: {
                            code: string;
                            message: string;
                            nodeId: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Starts on the planned start of the project where no day is told */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    startsOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Nodes whose dates changed */
                        moved: number;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criticalFloatDays?: number;
                    dataDate?: string | null;
                    /** @description All days on which the project’s calendar departs from its week */
                    exceptions?: {
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        isWorkday: boolean;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        until?: string;
                    }[];
                    mustFinishBy?: string | null;
                    progressMode?: ("retained_logic" | "progress_override" | "actual_dates") | null;
                    resources?: {
                        capacity: number;
                        id: string;
                        name?: string;
                    }[];
                    /** @description Day, or local time to the minute */
                    startsOn?: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Nodes whose dates changed */
                        moved: number;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                nodeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actualFinish?: string | null;
                    actualStart?: string | null;
                    calendar?: string | null;
                    constraints?: ({
                        /** @description Day, or local time to the minute */
                        at: string;
                        /** @enum {unknown} */
                        type: "SNET" | "SNLT" | "FNET" | "FNLT" | "MSO" | "MFO";
                    } | {
                        /** @enum {unknown} */
                        type: "ALAP";
                    })[];
                    deadline?: string | null;
                    /** @description Working days */
                    durationDays?: number;
                    /** @enum {unknown} */
                    durationIs?: "working" | "elapsed";
                    /** @enum {unknown} */
                    kind?: "task" | "milestone" | "hammock";
                    /** @description Links of this activity; one that is there already gets the new lag */
                    links?: {
                        added?: {
                            from: string;
                            /** @description Working days, negative for a lead */
                            lagDays?: number;
                            to: string;
                            /** @enum {unknown} */
                            type?: "FS" | "SS" | "FF" | "SF";
                        }[];
                        removed?: {
                            from: string;
                            to: string;
                            /** @enum {unknown} */
                            type?: "FS" | "SS" | "FF" | "SF";
                        }[];
                    };
                    needs?: {
                        id: string;
                        units: number;
                    }[];
                    remainingDays?: number | null;
                    /**
                     * Format: date
                     * @description Moves it: it starts not before this day
                     */
                    startsOn?: string;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Nodes whose dates changed */
                        moved: number;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSchedule: {
        parameters: {
            query: {
                format: "mspdi" | "xer";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/plain": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScheduleImports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScheduleImport"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createScheduleImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                } | null;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        projectId: string;
                        /** @enum {unknown} */
                        state: "checked" | "refused" | "applied";
                        summary: {
                            activities: number;
                            added: number;
                            calendars: number;
                            costFen: number;
                            critical: number;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            finishesOn: string;
                            /** @enum {unknown} */
                            format: "mspdi" | "xer" | "json" | "table";
                            links: number;
                            /** @description Nodes of the tree the file knows; they keep progress and budget */
                            matched: number;
                            milestones: number;
                            /** @description Nodes the file does not name */
                            missing: number;
                            /** @description What of the file was ignored or assumed */
                            notices: {
                                activity: string | null;
                                code: string;
                                message: string;
                            }[];
                            /** @description Of these, drafts that `replace` takes away */
                            removable: number;
                            resources: number;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            startsOn: string;
                            statedFinish: string | null;
                            title: string | null;
                            /** @description What is odd in the network */
                            warnings: {
                                activity: string | null;
                                code: string;
                                message: string;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScheduleImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appliedAt: string | null;
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        fileName: string;
                        fileSize: number;
                        id: string;
                        problem: {
                            message: string;
                            reason: string;
                        } | null;
                        projectId: string;
                        /** @enum {unknown} */
                        state: "checked" | "refused" | "applied";
                        summary: {
                            activities: number;
                            added: number;
                            calendars: number;
                            costFen: number;
                            critical: number;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            finishesOn: string;
                            /** @enum {unknown} */
                            format: "mspdi" | "xer" | "json" | "table";
                            links: number;
                            /** @description Nodes of the tree the file knows; they keep progress and budget */
                            matched: number;
                            milestones: number;
                            /** @description Nodes the file does not name */
                            missing: number;
                            /** @description What of the file was ignored or assumed */
                            notices: {
                                activity: string | null;
                                code: string;
                                message: string;
                            }[];
                            /** @description Of these, drafts that `replace` takes away */
                            removable: number;
                            resources: number;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            startsOn: string;
                            statedFinish: string | null;
                            title: string | null;
                            /** @description What is odd in the network */
                            warnings: {
                                activity: string | null;
                                code: string;
                                message: string;
                            }[];
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyScheduleImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whether nodes the file does not name stay, or drafts among them go
                     * @enum {unknown}
                     */
                    mode?: "update" | "replace";
                    why?: string;
                    /** @description New nodes get what the file says they cost */
                    withBudgets?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Nodes whose dates changed */
                        moved: number;
                        version: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    levelSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Keeps the levelled dates; needs If-Match */
                    isApplied?: boolean;
                    /** @enum {unknown} */
                    rule?: "latest_finish" | "latest_start" | "least_float" | "shortest" | "longest" | "given_order";
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that start later than without levelling */
                        activities: {
                            /** @description Working days */
                            delayDays: number;
                            /** @description Day, or local time to the minute */
                            finish: string;
                            nodeId: string;
                            /** @description Day, or local time to the minute */
                            start: string;
                        }[];
                        /**
                         * Format: date
                         * @description Finish without heed of resources
                         */
                        finishedWithout: string;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        finishesOn: string;
                        isApplied: boolean;
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        startsOn: string;
                        version: number;
                        warnings: {
                            code: string;
                            message: string;
                            nodeId: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTreeFromTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Dates default to the planned ones, the responsible person to the project’s manager */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    dueOn?: string;
                    responsibleId?: string | null;
                    /**
                     * Format: date
                     * @description Day in Asia/Shanghai
                     */
                    startsOn?: string;
                    template: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description Depth first: each node before its children, siblings in their order */
                        items: components["schemas"]["Node"][];
                        totalInvestmentFen: number | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description SHA-256 of the whole file, as the device computed it */
                    sha256: string;
                    size: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completedAt: string | null;
                        expiresAt: string;
                        id: string;
                        name: string;
                        /** @description Bytes the server has; the next part begins here */
                        offset: number;
                        /** @description The largest part that is taken */
                        partSize: number;
                        projectId: string;
                        sha256: string;
                        size: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        items: {
                            blockedBy: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                day: string;
                                lab: string | null;
                                number: string | null;
                                testId: string;
                            }[];
                            /** @description Exact decimal */
                            blockedQuantity: string;
                            /** @description Accepted and not kept out by a failed test */
                            countedQuantity: string;
                            /** @description Exact decimal */
                            excessQuantity: string;
                            id: string;
                            name: string;
                            node: {
                                id: string;
                                title: string;
                            } | null;
                            /** @description Exact decimal */
                            percent: string;
                            /** @description Exact decimal */
                            plannedQuantity: string;
                            projectId: string;
                            unit: string;
                            version: number;
                            /** @description Exact decimal */
                            waitingQuantity: string;
                            /** @description Exact decimal */
                            weight: string;
                        }[];
                        leaves: {
                            /** @description Exact decimal */
                            claimedPercent: string;
                            explanation: components["schemas"]["Explanation"];
                            nodeId: string | null;
                            /** @description Exact decimal */
                            percent: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWorkItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    nodeId?: string;
                    /** @description Exact decimal, not negative */
                    plannedQuantity: string;
                    unit: string;
                    /** @description Share among the items of the leaf */
                    weight: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        /** @description Exact decimal */
                        plannedQuantity: string;
                        projectId: string;
                        unit: string;
                        version: number;
                        /** @description Exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProjects: {
        parameters: {
            query: {
                attention?: ("red" | "orange" | "yellow" | "green" | "grey")[];
                class?: ("new" | "continued" | "completing" | "reserve")[];
                /** @description Which columns, in this order; all when left out */
                columns?: ("code" | "name" | "kind" | "industry" | "region" | "class" | "stage" | "owner" | "department" | "total_amount" | "currency" | "planned_start" | "planned_finish" | "approved_finish" | "state" | "open_alerts" | "planned_percent" | "actual_percent" | "score" | "longitude" | "latitude")[];
                departmentId?: string;
                descending?: boolean;
                format: "xlsx" | "csv";
                kind?: ("old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other")[];
                ownerId?: string;
                /** @description Part of the name, the code, or pinyin initials */
                q?: string;
                /** @description Region and everything below it */
                regionCode?: string;
                sort?: "planned_finish" | "name" | "total_investment" | "updated_at" | "attention";
                stage?: ("application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countProjectFacets: {
        parameters: {
            query?: {
                attention?: ("red" | "orange" | "yellow" | "green" | "grey")[];
                class?: ("new" | "continued" | "completing" | "reserve")[];
                departmentId?: string;
                kind?: ("old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other")[];
                ownerId?: string;
                /** @description Part of the name, the code, or pinyin initials */
                q?: string;
                /** @description Region and everything below it */
                regionCode?: string;
                stage?: ("application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For each filter, what each choice would show with the other filters as they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attention: {
                            count: number;
                            value: string;
                        }[];
                        class: {
                            count: number;
                            value: string;
                        }[];
                        kind: {
                            count: number;
                            value: string;
                        }[];
                        region: {
                            count: number;
                            name: string;
                            /** @description County-level code */
                            value: string;
                        }[];
                        stage: {
                            count: number;
                            value: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrantableProjects: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string | null;
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjectPlaces: {
        parameters: {
            query?: {
                attention?: ("red" | "orange" | "yellow" | "green" | "grey")[];
                class?: ("new" | "continued" | "completing" | "reserve")[];
                departmentId?: string;
                kind?: ("old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other")[];
                ownerId?: string;
                /** @description Part of the name, the code, or pinyin initials */
                q?: string;
                /** @description Region and everything below it */
                regionCode?: string;
                stage?: ("application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            id: string;
                            latitude: number;
                            longitude: number;
                            name: string;
                        }[];
                        /** @description Projects under the same filters without a location */
                        unplaced: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlippedProjects: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Day in Asia/Shanghai */
                since?: string;
                /** @description Day in Asia/Shanghai */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            after: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                asOf: string;
                                plannedFinish: string | null;
                                rating: string | null;
                                source: string;
                                totalInvestmentFen: number | null;
                            };
                            before: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                asOf: string;
                                plannedFinish: string | null;
                                rating: string | null;
                                source: string;
                                totalInvestmentFen: number | null;
                            };
                            code: string | null;
                            costUpFen: number | null;
                            currency: string;
                            daysLater: number | null;
                            explanation: components["schemas"]["Explanation"] | null;
                            id: string;
                            name: string;
                        }[];
                        nextCursor: string | null;
                        total: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRegions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by code, a region after those above it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Six digits down to the county, nine below it */
                            code: string;
                            /** @description From the city down */
                            fullName: string;
                            name: string;
                            parent: string | null;
                            seat: [
                                number,
                                number
                            ] | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLetters: {
        parameters: {
            query?: {
                accountId?: string;
                mine?: boolean;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            goals: number;
                            id: string;
                            isMine: boolean;
                            isNewest: boolean;
                            madeAt: string;
                            /** @description Which letter of the year; a change makes the next */
                            number: number;
                            person: {
                                id: string;
                                name: string;
                                organisation: string;
                            };
                            signedAt: string | null;
                            year: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description SHA-256 of the canonical content */
                        contentHash: string;
                        difference: {
                            added: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                finish: string;
                                goalId: string;
                                /** @enum {unknown} */
                                level: "annual" | "quarterly" | "monthly" | "daily";
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                start: string;
                                target: {
                                    /** @description Exact decimal */
                                    amount: string;
                                    unit: string;
                                };
                                title: string;
                                /** @description Exact decimal */
                                weight: string;
                            }[];
                            changed: {
                                changes: {
                                    after: string;
                                    before: string;
                                    /** @enum {unknown} */
                                    field: "title" | "target" | "period" | "weight";
                                }[];
                                goalId: string;
                                title: string;
                            }[];
                            removed: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                finish: string;
                                goalId: string;
                                /** @enum {unknown} */
                                level: "annual" | "quarterly" | "monthly" | "daily";
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                start: string;
                                target: {
                                    /** @description Exact decimal */
                                    amount: string;
                                    unit: string;
                                };
                                title: string;
                                /** @description Exact decimal */
                                weight: string;
                            }[];
                            /** @description The number of the letter before */
                            since: number;
                        } | null;
                        earlier: {
                            id: string;
                            madeAt: string;
                            number: number;
                            signedAt: string | null;
                        }[];
                        goals: number;
                        id: string;
                        isMine: boolean;
                        isNewest: boolean;
                        items: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            finish: string;
                            goalId: string;
                            /** @enum {unknown} */
                            level: "annual" | "quarterly" | "monthly" | "daily";
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            start: string;
                            target: {
                                /** @description Exact decimal */
                                amount: string;
                                unit: string;
                            };
                            title: string;
                            /** @description Exact decimal */
                            weight: string;
                        }[];
                        madeAt: string;
                        /** @description Which letter of the year; a change makes the next */
                        number: number;
                        person: {
                            id: string;
                            name: string;
                            organisation: string;
                        };
                        signature: {
                            contentHash: string;
                            /** @description SHA-256 of the Word file as signed */
                            fileHash: string;
                            /** @description SHA-256 over the lines jiheng-letter-1, letter id, content hash, file hash, account id, signedAt */
                            receipt: string;
                            signedAt: string;
                        } | null;
                        signedAt: string | null;
                        year: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetterFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the letter as it was read */
                    contentHash: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: string[];
                        /** @description SHA-256 of the canonical content */
                        contentHash: string;
                        difference: {
                            added: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                finish: string;
                                goalId: string;
                                /** @enum {unknown} */
                                level: "annual" | "quarterly" | "monthly" | "daily";
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                start: string;
                                target: {
                                    /** @description Exact decimal */
                                    amount: string;
                                    unit: string;
                                };
                                title: string;
                                /** @description Exact decimal */
                                weight: string;
                            }[];
                            changed: {
                                changes: {
                                    after: string;
                                    before: string;
                                    /** @enum {unknown} */
                                    field: "title" | "target" | "period" | "weight";
                                }[];
                                goalId: string;
                                title: string;
                            }[];
                            removed: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                finish: string;
                                goalId: string;
                                /** @enum {unknown} */
                                level: "annual" | "quarterly" | "monthly" | "daily";
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                start: string;
                                target: {
                                    /** @description Exact decimal */
                                    amount: string;
                                    unit: string;
                                };
                                title: string;
                                /** @description Exact decimal */
                                weight: string;
                            }[];
                            /** @description The number of the letter before */
                            since: number;
                        } | null;
                        earlier: {
                            id: string;
                            madeAt: string;
                            number: number;
                            signedAt: string | null;
                        }[];
                        goals: number;
                        id: string;
                        isMine: boolean;
                        isNewest: boolean;
                        items: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            finish: string;
                            goalId: string;
                            /** @enum {unknown} */
                            level: "annual" | "quarterly" | "monthly" | "daily";
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            start: string;
                            target: {
                                /** @description Exact decimal */
                                amount: string;
                                unit: string;
                            };
                            title: string;
                            /** @description Exact decimal */
                            weight: string;
                        }[];
                        madeAt: string;
                        /** @description Which letter of the year; a change makes the next */
                        number: number;
                        person: {
                            id: string;
                            name: string;
                            organisation: string;
                        };
                        signature: {
                            contentHash: string;
                            /** @description SHA-256 of the Word file as signed */
                            fileHash: string;
                            /** @description SHA-256 over the lines jiheng-letter-1, letter id, content hash, file hash, account id, signedAt */
                            receipt: string;
                            signedAt: string;
                        } | null;
                        signedAt: string | null;
                        year: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allowed: string[];
                            /** @description Roles of one group are never held together */
                            apartGroup: string | null;
                            code: string;
                            isBuiltin: boolean;
                            /** @description Longest time the role may be held without renewal */
                            maxDays: number | null;
                            /** @description null: a built-in role, named by the phrase roles.name.<code> */
                            name: string | null;
                            permissions: string[];
                            version: number;
                        }[];
                        /** @description What a role of your own may carry */
                        permissions: string[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Longest time the role may be held without renewal */
                    maxDays?: number | null;
                    name: string;
                    permissions: ("organisations:write" | "accounts:read" | "accounts:write" | "roles:read" | "roles:write" | "roles:grant" | "sessions:revoke" | "audit:read" | "audit:verify" | "projects:read" | "projects:write" | "projects:import" | "projects:export" | "nodes:write" | "nodes:activate" | "documents:read" | "documents:write" | "schedule:read" | "schedule:write" | "schedule:baseline" | "goals:read" | "goals:write" | "goals:sign" | "progress:read" | "progress:report" | "progress:accept" | "funds:read" | "funds:write" | "alerts:read" | "alerts:handle" | "alert_rules:write" | "evaluation:read" | "evaluation:write" | "evaluation:score" | "analytics:read")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Longest time the role may be held without renewal */
                    maxDays?: number | null;
                    name?: string;
                    permissions?: ("organisations:write" | "accounts:read" | "accounts:write" | "roles:read" | "roles:write" | "roles:grant" | "sessions:revoke" | "audit:read" | "audit:verify" | "projects:read" | "projects:write" | "projects:import" | "projects:export" | "nodes:write" | "nodes:activate" | "documents:read" | "documents:write" | "schedule:read" | "schedule:write" | "schedule:baseline" | "goals:read" | "goals:write" | "goals:sign" | "progress:read" | "progress:report" | "progress:accept" | "funds:read" | "funds:write" | "alerts:read" | "alerts:handle" | "alert_rules:write" | "evaluation:read" | "evaluation:write" | "evaluation:score" | "analytics:read")[];
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    columns: string[];
                    filters: {
                        [key: string]: string[];
                    };
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: string[];
                        /** @description Chosen values by filter; a text filter has one */
                        filters: {
                            [key: string]: string[];
                        };
                        id: string;
                        name: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        projects: {
                            /** @enum {unknown} */
                            attention: "red" | "orange" | "yellow" | "green" | "grey";
                            code: string | null;
                            id: string;
                            /** @enum {unknown} */
                            kind: "old_community" | "port" | "road" | "industrial_park" | "smart_community" | "information_system" | "smart_manufacturing" | "logistics_park" | "public_service" | "other";
                            name: string;
                            regionName: string;
                            /** @enum {unknown} */
                            stage: "application" | "ex_ante" | "approval" | "budgeting" | "procurement" | "construction" | "acceptance" | "settlement" | "evaluation" | "archived";
                        }[];
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            hasTotp: boolean;
                            id: string;
                            locale: string;
                            name: string;
                        };
                        isDemo: boolean;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Held in at least one scope; each record tells what is allowed on it */
                        permissions: string[];
                        roles: {
                            code: string;
                            /** @description Of a role an office made itself */
                            name: string | null;
                        }[];
                        tianditu: {
                            /** @description 审图号 of the map, to be shown with it */
                            approval: string | null;
                            key: string;
                            /** @description Of the official tile service; {s} stands for the number of a server, 0 to 7 */
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    name: string;
                    password: string;
                    totp?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            displayName: string;
                            hasTotp: boolean;
                            id: string;
                            locale: string;
                            name: string;
                        };
                        isDemo: boolean;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        /** @description Held in at least one scope; each record tells what is allowed on it */
                        permissions: string[];
                        roles: {
                            code: string;
                            /** @description Of a role an office made itself */
                            name: string | null;
                        }[];
                        tianditu: {
                            /** @description 审图号 of the map, to be shown with it */
                            approval: string | null;
                            key: string;
                            /** @description Of the official tile service; {s} stands for the number of a server, 0 to 7 */
                            url: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            423: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completedAt: string | null;
                        expiresAt: string;
                        id: string;
                        name: string;
                        /** @description Bytes the server has; the next part begins here */
                        offset: number;
                        /** @description The largest part that is taken */
                        partSize: number;
                        projectId: string;
                        sha256: string;
                        size: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUploadPart: {
        parameters: {
            query: {
                /** @description Where the part begins */
                offset: number;
                /** @description SHA-256 of the part */
                sha256: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completedAt: string | null;
                        expiresAt: string;
                        id: string;
                        name: string;
                        /** @description Bytes the server has; the next part begins here */
                        offset: number;
                        /** @description The largest part that is taken */
                        partSize: number;
                        projectId: string;
                        sha256: string;
                        size: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completedAt: string;
                        fileHash: string;
                        id: string;
                        mediaType: string;
                        size: number;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editWorkItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Exact decimal, not negative */
                    plannedQuantity?: string;
                    /** @description Share among the items of the leaf */
                    weight?: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        node: {
                            id: string;
                            title: string;
                        } | null;
                        /** @description Exact decimal */
                        plannedQuantity: string;
                        projectId: string;
                        unit: string;
                        version: number;
                        /** @description Exact decimal */
                        weight: string;
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkbench: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            closed: number;
                            items: {
                                alertId: string;
                                /** Format: date-time */
                                at: string;
                                from: ("red" | "orange" | "yellow") | null;
                                messageKey: string;
                                params: {
                                    [key: string]: string | number;
                                };
                                projectId: string;
                                projectName: string;
                                to: ("red" | "orange" | "yellow") | null;
                            }[];
                            lowered: number;
                            opened: number;
                            raised: number;
                            /** Format: date-time */
                            since: string;
                        };
                        checkedAt: string | null;
                        counts: {
                            green: number;
                            grey: number;
                            orange: number;
                            red: number;
                            total: number;
                            yellow: number;
                        };
                        /**
                         * Format: date
                         * @description Day in Asia/Shanghai
                         */
                        day: string;
                        dueThisWeek: {
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            from: string;
                            items: {
                                /**
                                 * Format: date
                                 * @description Day in Asia/Shanghai
                                 */
                                dueOn: string;
                                nodeId: string;
                                projectId: string;
                                projectName: string;
                                responsible: {
                                    id: string;
                                    name: string;
                                } | null;
                                title: string;
                            }[];
                            /** @description Active nodes due before this week */
                            overdue: number;
                            /**
                             * Format: date
                             * @description Day in Asia/Shanghai
                             */
                            to: string;
                            total: number;
                        };
                        mine: {
                            items: components["schemas"]["Call"][];
                            total: number;
                        };
                        /** @description Projects with an open alert */
                        needs: number;
                        others: {
                            items: components["schemas"]["Call"][];
                            total: number;
                        };
                        stale: {
                            items: {
                                dataAgeDays: number | null;
                                projectId: string;
                                projectName: string;
                                reportedOn: string | null;
                            }[];
                            neverReported: number;
                            total: number;
                        };
                    };
                };
            };
            /** @description Default Response */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Default Response */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
