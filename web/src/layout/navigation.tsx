import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCalendarTime,
  IconCertificate,
  IconGitCompare,
  IconHistory,
  IconMail,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const PLACES = [
  { to: '/', name: 'integrations', Icon: IconArrowsExchange },
  { to: '/runs', name: 'runs', Icon: IconHistory },
  { to: '/people', name: 'people', Icon: IconUsers },
  { to: '/certificates', name: 'certificates', Icon: IconCertificate },
  { to: '/cases', name: 'cases', Icon: IconAlertTriangle },
  { to: '/drift', name: 'drift', Icon: IconGitCompare },
  { to: '/mails', name: 'mails', Icon: IconMail },
  { to: '/schedules', name: 'schedules', Icon: IconCalendarTime },
  { to: '/settings', name: 'settings', Icon: IconSettings },
] as const;

export function Navigation({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  return PLACES.map(({ to, name, Icon }) => (
    <Link
      key={to}
      to={to}
      className="nav-link"
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={onChosen}
    >
      <Icon size={20} aria-hidden /> {t(`nav.${name}`)}
    </Link>
  ));
}
