/**
 * A sealed payload that these keys do not open. A plain Error on purpose: in a workflow it fails the task, which Temporal
 * repeats until a worker with the right key comes, and never the run.
 */
export class PayloadKeyError extends Error {
  override readonly name = 'PayloadKeyError';
  readonly code: 'payload-key-missing' | 'payload-changed';
  /** What the worker's log shows of it. */
  readonly type: string;

  constructor(code: PayloadKeyError['code'], keyId: string) {
    super(SENTENCES[code](keyId));
    this.code = code;
    this.type = `${code}, key ${keyId}`;
  }
}

const SENTENCES = {
  'payload-key-missing': (keyId: string) =>
    `A payload in Temporal is sealed with the key ${keyId}, which MATRIKEL_PAYLOAD_KEY does not hold.`,
  'payload-changed': (keyId: string) =>
    `A payload in Temporal that carries the name of the key ${keyId} does not open with it: it was changed after it was sealed.`,
};
