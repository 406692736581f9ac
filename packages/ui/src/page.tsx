import { Fragment, useEffect, type ReactNode } from 'react'
import { usePhrase } from './words.tsx'
import './page.css'

export type Crumb = { label: string; href?: string }

/** A page answers one question, which is its title; the answer follows at once. Also names the browser tab. */
export function Page(props: {
  title: string
  crumbs?: readonly Crumb[]
  mark?: ReactNode
  actions?: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  const { t } = usePhrase()
  useEffect(() => {
    document.title = `${props.title} · ${t('app.name')}`
  }, [props.title, t])
  return (
    <article className="jh-page">
      {props.crumbs && <Crumbs of={props.crumbs} />}
      <header className="jh-page-head">
        <h1>{props.title}</h1>
        {props.mark}
        {props.actions && <div className="jh-page-actions">{props.actions}</div>}
        {props.note && <p className="jh-page-note">{props.note}</p>}
      </header>
      {props.children}
    </article>
  )
}

/** A crumb whose name is not here yet is left out: a link without a name says nothing. */
function Crumbs({ of }: { of: readonly Crumb[] }) {
  const { t } = usePhrase()
  return (
    <nav className="jh-crumbs" aria-label={t('ui.crumbs')}>
      {of
        .filter(({ label }) => label !== '')
        .map((crumb, at) => (
          <Fragment key={`${at} ${crumb.label}`}>
            {at > 0 && <span aria-hidden="true">/</span>}
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
          </Fragment>
        ))}
    </nav>
  )
}

/** A part of a page: a heading over a thin rule, never a card. */
export function Section({
  title,
  note,
  actions,
  children,
}: {
  title: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="jh-section">
      <header className="jh-section-head">
        <h2>{title}</h2>
        {note && <p className="jh-soft jh-small">{note}</p>}
        {actions && <div className="jh-section-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}

/** Parts side by side that fold under each other where the screen is narrow. */
export function Columns({ ratio = '1:1', children }: { ratio?: '1:1' | '2:1'; children: ReactNode }) {
  return <div className={ratio === '2:1' ? 'jh-columns jh-columns-lead' : 'jh-columns'}>{children}</div>
}

/** The facts of a record: label over value, in as many columns as fit. A missing value shows as —. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode; wide?: boolean }[] }) {
  const { t } = usePhrase()
  return (
    <dl className="jh-facts">
      {items.map((item) => (
        <div key={item.label} className={item.wide ? 'jh-fact-wide' : undefined}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? t('ui.dash')}</dd>
        </div>
      ))}
    </dl>
  )
}
