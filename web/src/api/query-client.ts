import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './answered.ts';

/** Problems that a second try would only repeat are shown at once. */
function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ProblemError) || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000 }, mutations: { retry: false } },
});
