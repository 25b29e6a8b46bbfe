import { ActionIcon } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Loading } from '../parts/states.tsx';
import { HeaderTools } from './header-tools.tsx';
import { Navigation } from './navigation.tsx';

const SignIn = lazy(() => import('../pages/sign-in.tsx').then((page) => ({ default: page.SignIn })));
/** Pages for whoever is not signed in yet. */
const OPEN = ['/sign-in', '/welcome'];

export function Shell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const session = useQuery(sessionQuery);
  const signedIn = Boolean(session.data?.user);
  const withNavigation = signedIn && !OPEN.includes(pathname);

  return (
    <div className={withNavigation ? 'shell' : undefined}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className="shell-header">
        {withNavigation && (
          <ActionIcon
            className="shell-burger"
            variant="default"
            size="lg"
            aria-label={t('app.menu')}
            aria-expanded={open}
            aria-controls="navigation"
            onClick={() => setOpen(!open)}
          >
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
        )}
        <Link to="/" className="brand">
          <img src="/icon.svg" width={24} height={24} alt="" /> Matrikel
        </Link>
        <HeaderTools />
      </header>
      {withNavigation && (
        <nav id="navigation" className="shell-nav" data-open={open} aria-label={t('app.navigation')}>
          <Navigation onChosen={() => setOpen(false)} />
        </nav>
      )}
      <main id="content" className="shell-main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          {session.isPending && <Loading />}
          {session.isError && <ProblemAlert error={session.error} retry={() => void session.refetch()} />}
          {session.data && (signedIn || OPEN.includes(pathname) ? <Outlet /> : <SignIn />)}
        </Suspense>
      </main>
    </div>
  );
}
