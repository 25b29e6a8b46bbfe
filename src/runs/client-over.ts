import { Client, type ConnectionLike } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

/** A client on the connection that a worker has already. */
export function clientOver(
  { connection, namespace }: { readonly connection: ConnectionLike; readonly namespace: string },
  dataConverter: DataConverter,
): Client {
  return new Client({ connection, namespace, dataConverter });
}
