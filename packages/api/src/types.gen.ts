// Written by npm run generate. Do not edit.
export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                sort?: "planned_finish" | "name" | "total_investment" | "updated_at";
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
                                id: string;
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
                                id: string;
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
                    /** @enum {unknown} */
                    coordinateSystem?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    currency?: string;
                    departmentId?: string | null;
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
                            id: string;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string;
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
                            id: string;
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
                            id: string;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string;
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
                            id: string;
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
                    /** @enum {unknown} */
                    coordinateSystem?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    currency?: string;
                    departmentId?: string | null;
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
                            id: string;
                            name: string;
                        } | null;
                        createdAt: string;
                        currency: string;
                        department: {
                            id: string;
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
                            id: string;
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
                        roles: string[];
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
                        roles: string[];
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
}
