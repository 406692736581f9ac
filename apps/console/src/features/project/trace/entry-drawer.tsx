import type { CallOutput } from '@jiheng/api'
import { formatTime, formatYuan } from '@jiheng/phrases'
import { Drawer, Facts, Loaded, Time, usePhrase, type Say } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { whoOf, wordOf } from './index.tsx'

type Entry = CallOutput<'getAuditEntry'>

/** One record of the log with each field's old and new value. */
export function EntryDrawer({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = usePhrase()
  const entry = useCall('getAuditEntry', { path: { number } })
  return (
    <Drawer open onClose={onClose} title={t('project.trace.entry', { number })}>
      <Loaded of={entry}>{(found) => <Shown of={found} />}</Loaded>
    </Drawer>
  )
}

function Shown({ of }: { of: Entry }) {
  const say = usePhrase()
  const { t } = say
  const items = [
    { label: t('audit.what'), value: wordOf('action', of.action, say), wide: true },
    { label: t('audit.when'), value: <Time instant={of.at} /> },
    { label: t('audit.who'), value: whoOf(of, say) },
    { label: t('audit.from_where'), value: of.ip || null },
    { label: t('audit.why'), value: of.why, wide: true },
    { label: t('project.trace.leaf'), value: <code className="project-code">{of.leaf}</code>, wide: true },
  ]
  return (
    <div className="project-stack">
      <Facts items={items} />
      {of.changes.length > 0 && (
        <table className="project-table">
          <thead>
            <tr>
              <th scope="col">{t('audit.change')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {of.changes.map(({ field, old, now }) => (
              <tr key={field}>
                <th scope="row">{wordOf('field', field, say)}</th>
                <td>{valueText(field, old, say)}</td>
                <td>{valueText(field, now, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function valueText(field: string, value: unknown, { t }: Say): string {
  if (value === null || value === undefined || value === '') return t('ui.dash')
  if (typeof value === 'number') return field.endsWith('Fen') ? `${formatYuan(value)} ${t('units.yuan')}` : String(value)
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? formatTime(value) : value
  return JSON.stringify(value)
}
