import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts messages and stacks of failures into a payload, for the codec to seal. Loaded by its path into clients, workers and the
 * workflow sandbox, and only with a key: without one they would merely be harder to read.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
