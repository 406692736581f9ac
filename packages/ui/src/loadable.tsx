import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { isProblem, problemText } from './problem.ts'
import { usePhrase } from './words.tsx'
import './loadable.css'

/** A call under way, answered or failed: what `useCall` returns, as far as drawing it needs. */
export type Loadable<T> = {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Whether rows were given as a call rather than as they are. */
export function isLoadable<T>(rows: T | Loadable<T>): rows is Loadable<T> {
  return typeof rows === 'object' && rows !== null && 'isPending' in rows
}

export type Empty = { title: string; text?: string; action?: ReactNode }

/** Draws a call: loading, failed, not permitted, empty, or its data. Data already at hand stays while it is read again. */
export function Loaded<T>({
  of,
  isEmpty,
  empty,
  children,
}: {
  of: Loadable<T>
  isEmpty?: (data: T) => boolean
  empty?: Empty
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return isEmpty?.(of.data) ? <EmptyState {...empty} /> : children(of.data)
  if (of.isPending) return <Loading />
  return <Failure of={of.error} onRetry={() => void of.refetch()} />
}

/** What went wrong: a page one may not see, or an error that may pass. */
export function Failure({ of, onRetry }: { of: unknown; onRetry?: () => void }) {
  if (isProblem(of) && of.status === 403) return <NoPermission />
  return <ErrorState error={of} {...(onRetry ? { onRetry } : {})} />
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, action }: Partial<Empty>) {
  const { t } = usePhrase()
  return <Notice title={title ?? t('ui.empty.title')} text={text} action={action} quiet />
}

/** Something failed: what happened, what to do, the number to quote. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, say } = usePhrase()
  const action = onRetry && <Button onPress={onRetry}>{t('ui.retry')}</Button>
  return <Notice title={t('ui.error.title')} text={problemText(error, say)} action={action} alert />
}

/** A page the reader's role does not permit. */
export function NoPermission() {
  const { t } = usePhrase()
  return <Notice title={t('ui.no_permission.title')} text={t('errors.forbidden')} />
}

function Notice({
  title,
  text,
  action,
  alert,
  quiet,
}: {
  title: string
  text?: string | undefined
  action?: ReactNode
  alert?: boolean
  /** Said in passing: it is no fault that nothing is there. */
  quiet?: boolean
}) {
  return (
    <div className={quiet ? 'jh-notice jh-notice-quiet' : 'jh-notice'} role={alert ? 'alert' : undefined}>
      <p className="jh-notice-title">{title}</p>
      {text && <p className="jh-soft">{text}</p>}
      {action && <div className="jh-notice-action">{action}</div>}
    </div>
  )
}

/** Quiet grey lines where text will stand. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = usePhrase()
  return (
    <div className="jh-loading" role="status">
      <span className="jh-hidden">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="jh-loading-line" />
      ))}
    </div>
  )
}
