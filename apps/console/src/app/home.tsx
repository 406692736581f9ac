import { Navigate } from '@tanstack/react-router'
import { Button, EmptyState, Page, usePhrase } from '@jiheng/ui'
import { useSession } from '../shared/session.tsx'
import { permittedNav } from './navigation.tsx'

/** Leads to the first page the reader may open. */
export function Home() {
  const { t } = usePhrase()
  const [first] = permittedNav(useSession())
  if (first) return <Navigate to={first.path} replace />
  return (
    <Page title={t('app.name')}>
      <EmptyState text={t('app.no_pages')} />
    </Page>
  )
}

/** An address nothing stands at. */
export function NotFound() {
  const { t } = usePhrase()
  return (
    <Page title={t('app.not_found')}>
      <EmptyState title={t('app.not_found_hint')} action={<Button href="/">{t('app.to_start')}</Button>} />
    </Page>
  )
}
