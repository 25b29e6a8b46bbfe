import { useQuery } from '@tanstack/react-query';
import { mayDo, type Role, sessionQuery } from '../api/session.ts';

/** Whether whoever is signed in may do what needs this role. The API decides; the page only leaves the button out. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  return mayDo(data?.user?.role, role);
}
