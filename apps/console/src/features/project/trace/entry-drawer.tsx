import type { CallOutput } from '@jiheng/api'
import { Drawer, Facts, Loaded, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { auditValue, auditWho, auditWhy, auditWord } from '../../../shared/audit-words.ts'

type Entry = CallOutput<'getAuditEntry'>

/** One record of the log with each field's old and new value. */
export function EntryDrawer({ number, onClose }: { number: number; onClose: () => void }) {
  const { t } = usePhrase()
  const entry = useCall('getAuditEntry', { path: { number } })
  return (
    <Drawer open onClose={onClose} title={t('audit.entry', { number })}>
      <Loaded of={entry}>{(found) => <Shown of={found} />}</Loaded>
    </Drawer>
  )
}

function Shown({ of }: { of: Entry }) {
  const say = usePhrase()
  const { t } = say
  const items = [
    { label: t('audit.what'), value: auditWord('action', of.action, say), wide: true },
    { label: t('audit.when'), value: <Time instant={of.at} /> },
    { label: t('audit.who'), value: auditWho(of.who, say) },
    { label: t('audit.from_where'), value: of.ip || null },
    { label: t('audit.why'), value: auditWhy(of, say), wide: true },
    { label: t('project.trace.leaf'), value: <code className="project-code">{of.leaf}</code>, wide: true },
  ]
  return (
    <div className="project-stack">
      <Facts items={items} />
      {of.changes.length > 0 && (
        <table className="jh-ruled">
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
                <th scope="row">{auditWord('field', field, say)}</th>
                <td>{auditValue(field, old, say)}</td>
                <td>{auditValue(field, now, say)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
