import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Crash } from './layout/crash.tsx';
import { NotFound } from './layout/not-found.tsx';
import { Shell } from './layout/shell.tsx';
import { type SettingsPart, settingsPart } from './pages/settings/settings-parts.ts';
import { Loading } from './parts/states.tsx';

/** The integration that a page of many is about; without one, the first. */
interface OfIntegration {
  readonly integration?: string;
}

const ofIntegration = (search: Record<string, unknown>): OfIntegration =>
  typeof search['integration'] === 'string' ? { integration: search['integration'] } : {};

const root = createRootRoute({ component: Shell, errorComponent: Crash, notFoundComponent: NotFound });
const at = () => root;

const routeTree = root.addChildren([
  createRoute({
    getParentRoute: at,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/integrations.tsx'), 'Integrations'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { problem?: string } =>
      typeof search['problem'] === 'string' ? { problem: search['problem'] } : {},
    component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./pages/welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/integrations/new',
    component: lazyRouteComponent(() => import('./pages/set-up/new.tsx'), 'NewIntegration'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/integrations/$id',
    component: lazyRouteComponent(() => import('./pages/integration.tsx'), 'IntegrationPage'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/integrations/$id/edit',
    component: lazyRouteComponent(() => import('./pages/set-up/edit.tsx'), 'EditIntegration'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/integrations/$id/mapping',
    component: lazyRouteComponent(() => import('./pages/mapping.tsx'), 'MappingPage'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/runs',
    component: lazyRouteComponent(() => import('./pages/runs.tsx'), 'Runs'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/runs/$id',
    component: lazyRouteComponent(() => import('./pages/run/run.tsx'), 'RunPage'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/people',
    component: lazyRouteComponent(() => import('./pages/people.tsx'), 'People'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/people/$integration/$employee',
    component: lazyRouteComponent(() => import('./pages/person/person.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/certificates',
    component: lazyRouteComponent(() => import('./pages/certificates.tsx'), 'Certificates'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/cases',
    component: lazyRouteComponent(() => import('./pages/cases.tsx'), 'Cases'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/drift',
    component: lazyRouteComponent(() => import('./pages/drift.tsx'), 'Drift'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/mails',
    component: lazyRouteComponent(() => import('./pages/mails.tsx'), 'Mails'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/mails/$id',
    component: lazyRouteComponent(() => import('./pages/mail.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: at,
    path: '/schedules',
    component: lazyRouteComponent(() => import('./pages/schedules.tsx'), 'Schedules'),
    validateSearch: ofIntegration,
  }),
  createRoute({
    getParentRoute: at,
    path: '/settings',
    component: lazyRouteComponent(() => import('./pages/settings/settings.tsx'), 'SettingsPage'),
    validateSearch: (search: Record<string, unknown>): OfIntegration & { part?: SettingsPart } => {
      const part = settingsPart(search['part']);
      return { ...ofIntegration(search), ...(part ? { part } : {}) };
    },
  }),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: Loading,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
