import { defineSearchAttributeKey } from '@temporalio/common';

/** Typed twins of the attributes that set-up registers (src/servers/search-attributes.ts). */
export const INTEGRATION_KEY = defineSearchAttributeKey('MatrikelIntegration', 'KEYWORD');
export const PHASE_KEY = defineSearchAttributeKey('MatrikelPhase', 'KEYWORD');
export const FAILED_KEY = defineSearchAttributeKey('MatrikelFailed', 'INT');
