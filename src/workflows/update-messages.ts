import { defineSignal } from '@temporalio/workflow';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Debounce } from '../domain/incremental/debounce.ts';
import type { HintSource } from '../domain/incremental/hint.ts';

/** Input of `employeeUpdate`. */
export interface EmployeeUpdateInput {
  readonly integrationId: IntegrationId;
  readonly employeeId: EmployeeId;
  readonly debounce: Debounce;
  /** When to look a second time after a webhook. */
  readonly readAgainMs: number;
  readonly heartbeatTimeoutMs: number;
  readonly carry?: UpdateCarry;
}

/** What an update takes along when its history is cut. */
export interface UpdateCarry {
  readonly orders: readonly RunId[];
  /** Something is still to be looked at; when it came no longer matters. */
  readonly hinted: boolean;
  /** When the second look is to be taken; null where none is owed. */
  readonly owedAt: number | null;
  readonly result: EmployeeUpdateResult;
}

export interface EmployeeUpdateResult {
  readonly updates: number;
  /** Steps. */
  readonly applied: number;
  readonly failed: number;
}

export const EMPLOYEE_UPDATE = 'employeeUpdate';
/** The hint itself is in the store before it is told. */
export const hintSignal = defineSignal<[{ readonly source: HintSource }]>('hint');
/** A run whose plan is made already, such as an invitation by hand. */
export const orderSignal = defineSignal<[{ readonly runId: RunId }]>('order');
