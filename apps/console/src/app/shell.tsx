import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import type { Locale } from '@jiheng/phrases'
import { Button, Drawer, ErrorState, Icon, isProblem, Loading, StateShape, useNarrow, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../shared/api.ts'
import { LanguageMenu } from '../shared/language-menu.tsx'
import { useLive } from '../shared/live.ts'
import { useLocale } from '../shared/locale.tsx'
import { writeSearch } from '../shared/search-text.ts'
import { SessionProvider, useSession } from '../shared/session.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Navigation } from './navigation.tsx'
import { ProjectSearch } from './project-search.tsx'
import './shell.css'

/** The frame around every page for those signed in; others are led to the sign-in page and back. */
export function Shell() {
  const session = useCall('getSession')
  const isSignedOut = isProblem(session.error) && session.error.status === 401
  useSignInWhen(isSignedOut)
  if (session.data && !isSignedOut) {
    return (
      <SessionProvider session={session.data}>
        <Frame />
      </SessionProvider>
    )
  }
  return (
    <div className="shell-wait">
      {session.isPending || isSignedOut ? (
        <Loading />
      ) : (
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      )}
    </div>
  )
}

/** Leads to the sign-in page, which leads back here. */
function useSignInWhen(isSignedOut: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isSignedOut) return
    const { href, pathname } = router.history.location
    if (pathname !== '/sign-in')
      router.history.replace(`/sign-in${writeSearch({ to: href === '/' ? undefined : href })}`)
  }, [isSignedOut, router])
}

function Frame() {
  const { t } = usePhrase()
  const { may } = useSession()
  const isNarrow = useNarrow()
  const main = useFocusOnArrival()
  return (
    <div className="shell">
      <a className="shell-skip" href="#content">
        {t('app.skip_to_content')}
      </a>
      {!isNarrow && (
        <nav className="shell-nav" aria-label={t('app.navigation')}>
          <Brand />
          <Navigation />
        </nav>
      )}
      <div className="shell-page">
        <header className="shell-bar">
          {isNarrow && <NavigationDrawer />}
          {may('projects:read') && <ProjectSearch />}
          <div className="shell-tools">
            <SyntheticMark />
            <LiveMark />
            <OwnLanguage />
            <AccountMenu />
          </div>
        </header>
        <main id="content" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}

/** Moves the focus to the page after a navigation, so that keyboards and screen readers start there. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const from = useRef(pathname)
  useEffect(() => {
    if (from.current !== pathname) main.current?.focus({ preventScroll: true })
    from.current = pathname
  }, [pathname])
  return main
}

function Brand() {
  const { t } = usePhrase()
  return (
    <a className="shell-brand" href="/">
      <img src="/icon.svg" width="24" height="24" alt="" />
      <span>{t('app.name')}</span>
    </a>
  )
}

function NavigationDrawer() {
  const { t } = usePhrase()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="quiet" icon={<Icon name="menu" />} name={t('app.open_navigation')} onPress={() => setOpen(true)} />
      <Drawer open={isOpen} onClose={close} title={t('app.full_name')}>
        <nav aria-label={t('app.navigation')}>
          <Navigation onLeave={close} />
        </nav>
      </Drawer>
    </>
  )
}

/** The account keeps its language, so that the server's sentences come in it too. */
function OwnLanguage() {
  const { account } = useSession()
  const { adopt } = useLocale()
  const queries = useQueryClient()
  const { run } = useCallMutation('setLocale')
  useEffect(() => adopt(account.locale), [account.locale, adopt])
  const keep = (locale: Locale) =>
    run({ body: { locale } })
      .then(() => queries.invalidateQueries())
      .catch(() => {})
  return <LanguageMenu onChoose={(locale) => void keep(locale)} />
}

function SyntheticMark() {
  const { t } = usePhrase()
  return useSession().isDemo ? <span className="shell-synthetic">{t('app.synthetic')}</span> : null
}

function LiveMark() {
  const { t } = usePhrase()
  const isOpen = useLive()
  if (isOpen === null) return null
  const text = t(isOpen ? 'app.live.on' : 'app.live.off')
  return (
    <span className="shell-live" role="status" title={text}>
      <StateShape state={isOpen ? 'green' : 'grey'} />
      <span>{text}</span>
    </span>
  )
}
