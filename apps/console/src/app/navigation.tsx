import { useLocation } from '@tanstack/react-router'
import { Icon, usePhrase } from '@jiheng/ui'
import { useSession, type CurrentSession } from '../shared/session.tsx'
import { pages } from './pages.ts'

/** The entries of the navigation that this person may open, in order. */
export function permittedNav({ may }: Pick<CurrentSession, 'may'>) {
  return pages
    .flatMap(({ path, permission, nav }) =>
      nav && (!permission || may(permission)) && !(nav.unless && may(nav.unless)) ? [{ path, ...nav }] : [],
    )
    .sort((a, b) => a.order - b.order)
}

/** The pages one may open; the current one is marked. */
export function Navigation({ onLeave }: { onLeave?: () => void }) {
  const { t } = usePhrase()
  const { pathname } = useLocation()
  const entries = permittedNav(useSession())
  const here = entries
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0]
  return (
    <ul className="nav-list">
      {entries.map(({ path, key }) => (
        <li key={key}>
          <a
            href={path}
            title={t(`app.nav.${key}`)}
            {...(path === here ? { 'aria-current': 'page' as const } : {})}
            onClick={onLeave}
          >
            <Icon name={key} />
            <span>{t(`app.nav.${key}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
