import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Drawer, Facts, Loaded, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { auditValue, auditWho, auditWhy, auditWord } from '../../shared/audit-words.ts'
import { useSession } from '../../shared/session.tsx'
import { subjectLabel } from './entries.tsx'
import { EntryProof } from './proof.tsx'

export type WholeEntry = CallOutput<'getAuditEntry'>

type Narrow = (only: Record<string, string>) => void
type Props = { number: number; onClose: () => void; onNarrow: Narrow }

/** One record: who, when, from where, each field's old and new value, and its proof. */
export function EntryDrawer({ number, onClose, onNarrow }: Props) {
  const { t } = usePhrase()
  const entry = useCall('getAuditEntry', { path: { number } })
  return (
    <Drawer open onClose={onClose} title={t('audit.entry', { number })}>
      <Loaded of={entry}>
        {(found) => (
          <div className="audit-entry">
            <About of={found} />
            <Changes of={found} />
            <Others of={found} onNarrow={onNarrow} />
            <Prove of={found} />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function About({ of }: { of: WholeEntry }) {
  const words = usePhrase()
  const { t } = words
  const { may } = useSession()
  const record = `${auditWord('subject', of.subject.kind, words)} ${subjectLabel(of, words)}`
  const project = of.projectId && may('projects:read') && (
    <a href={`/projects/${of.projectId}`}>{t('alerts.open_project')}</a>
  )
  return (
    <Facts
      items={[
        { label: t('audit.what'), value: auditWord('action', of.action, words) },
        { label: t('audit.when'), value: <Time instant={of.at} /> },
        { label: t('audit.who'), value: auditWho(of.who, words) },
        { label: t('audit.from_where'), value: of.ip || null },
        { label: t('audit.record'), value: record, wide: true },
        ...(of.why === null ? [] : [{ label: t('audit.why'), value: auditWhy(of, words), wide: true }]),
        ...(project ? [{ label: t('audit.project'), value: project }] : []),
        ...(of.userAgent === '' ? [] : [{ label: t('audit.client'), value: of.userAgent, wide: true }]),
      ]}
    />
  )
}

/** Each field in words, old → new. */
function Changes({ of }: { of: WholeEntry }) {
  const words = usePhrase()
  const { t } = words
  if (of.changes.length === 0) return <p className="jh-soft">{t('audit.no_changes')}</p>
  return (
    <table className="audit-changes">
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
            <th scope="row">{auditWord('field', field, words)}</th>
            <td>{auditValue(field, old, words, of.names)}</td>
            <td>{auditValue(field, now, words, of.names)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Ways from this record to those near it. */
function Others({ of, onNarrow }: { of: WholeEntry; onNarrow: Narrow }) {
  const { t } = usePhrase()
  const { subject, projectId, who } = of
  return (
    <div className="audit-ways">
      {subject.id !== '' && (
        <Button onPress={() => onNarrow({ subjectKind: subject.kind, subjectId: subject.id })}>
          {t('audit.only_record')}
        </Button>
      )}
      <Button onPress={() => onNarrow({ accountId: who.accountId })}>{t('audit.only_person')}</Button>
      {projectId && <Button onPress={() => onNarrow({ projectId })}>{t('audit.only_project')}</Button>}
    </div>
  )
}

function Prove({ of }: { of: WholeEntry }) {
  const { t } = usePhrase()
  const [isAsked, setAsked] = useState(false)
  return (
    <section className="audit-proof">
      <h3>{t('audit.proof.title')}</h3>
      <p className="jh-soft">{t('audit.proof.explain')}</p>
      {isAsked ? <EntryProof of={of} /> : <Button onPress={() => setAsked(true)}>{t('audit.proof.make')}</Button>}
    </section>
  )
}
