import { Day, Drawer, Loaded, Money, usePhrase } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { useSession } from '../../shared/session.tsx'
import { DecideEntry } from './decide.tsx'
import type { ReportRow, SideEntry } from './view.ts'

type Opened = CallOutput<'openDifference'>

/** The entries of both sides of one line and month, and which stand alone. */
export function Difference({ of, asOf, onClose }: { of: ReportRow; asOf: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { projectId, year, source, kind, month } = of
  const found = useCall('openDifference', { query: { projectId, year, source, kind, month, asOf } })
  return (
    <Drawer open onClose={onClose} title={`${of.projectName} ${month}`}>
      <p className="jh-soft">
        {t(`funds.kind.${kind}`)} {t(`funds.source.${source}`)}
      </p>
      <Loaded of={found}>{(opened) => <Sides of={opened} row={of} />}</Loaded>
      <p>
        <a href={`/projects/${projectId}?tab=funds`}>{of.projectName}</a>
      </p>
    </Drawer>
  )
}

function Sides({ of: { finance, own }, row }: { of: Opened; row: ReportRow }) {
  const { t } = usePhrase()
  const ours = new Map(own.map((entry) => [entry.id, entry]))
  const noteOfTheirs = ({ movementId, twinDay, amountFen }: SideEntry): string | null => {
    if (twinDay === null) return t('reconcile.not_in_ours')
    const twin = ours.get(movementId ?? '')
    if (!twin) return t('reconcile.ours_on', { day: twinDay })
    if (twin.amountFen === amountFen) return null
    return t('reconcile.reason.other_amount', { differenceFen: amountFen - twin.amountFen })
  }
  const noteOfOurs = ({ twinDay }: SideEntry): string | null => {
    if (twinDay === null) return t('reconcile.not_in_theirs')
    return twinDay.startsWith(row.month) ? null : t('reconcile.theirs_on', { day: twinDay })
  }
  return (
    <>
      <Side title={t('reconcile.theirs')} totalFen={row.financeFen} entries={finance} noteOf={noteOfTheirs} mayDecide />
      <Side title={t('reconcile.ours')} totalFen={row.ourFen} entries={own} noteOf={noteOfOurs} />
    </>
  )
}

type SideProps = {
  title: string
  totalFen: number
  entries: readonly SideEntry[]
  noteOf: (entry: SideEntry) => string | null
  mayDecide?: boolean
}

function Side({ title, totalFen, entries, noteOf, mayDecide }: SideProps) {
  const { t } = usePhrase()
  const { may } = useSession()
  return (
    <section className="reconcile-side">
      <h3>
        {title} <Money amountFen={totalFen} />
      </h3>
      {entries.length === 0 && <p className="jh-soft">{t('reconcile.no_entries')}</p>}
      <ul>
        {entries.map((entry) => {
          const note = noteOf(entry)
          return (
            <li key={entry.id} className={note ? 'reconcile-alone' : undefined}>
              <span>
                <Day day={entry.day} /> {entry.referenceNo ?? ''}
                <span className="jh-soft jh-small reconcile-under">
                  {[
                    entry.payeeName,
                    entry.origin,
                    entry.rowNumber === null ? null : t('reconcile.row_number', { row: entry.rowNumber }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
                {note && <strong className="jh-small jh-ink-red reconcile-under">{note}</strong>}
                {mayDecide && entry.movementId === null && may('funds:write') && (
                  <Opens label={t('reconcile.deciding.sure')}>
                    {(close) => <DecideEntry of={entry} onClose={close} />}
                  </Opens>
                )}
              </span>
              <Money amountFen={entry.amountFen} bare />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
