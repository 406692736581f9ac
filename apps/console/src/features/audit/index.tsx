import { useState } from 'react'
import { Button, Page, usePhrase, useToast, type FilterValue } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { EntryDrawer } from './entry-drawer.tsx'
import { AuditFilters } from './filters.tsx'
import { Entries } from './entries.tsx'
import { VerificationResult, type Verification } from './verification.tsx'
import { filterValue, queryOf } from './view.ts'
import './audit.css'

/** 审计: who did what and when, each record with what changed, and the proof that nobody altered the log. */
export function AuditPage() {
  const { t } = usePhrase()
  const { may, roles } = useSession()
  const [search, setSearch, replaceSearch] = useSearch()
  const value = filterValue(search)
  const entry = Number(oneOf(search['entry']))
  const change = (next: FilterValue) => replaceSearch({ ...next })
  const verify = useVerification()
  return (
    <Page
      title={t('audit.title')}
      {...(roles.some(({ code }) => code === 'external_auditor') && { note: t('audit.watched') })}
      actions={
        may('audit:verify') && (
          <Button kind="primary" busy={verify.busy} onPress={verify.run}>
            {t('audit.verify')}
          </Button>
        )
      }
    >
      {verify.busy && (
        <p role="status" className="audit-running">
          {t('audit.verification.running')} <span className="jh-soft">{t('audit.verification.sentence')}</span>
        </p>
      )}
      {verify.result && !verify.busy && (
        <VerificationResult of={verify.result} onOpen={(number) => setSearch({ entry: String(number) })} />
      )}
      <AuditFilters value={value} onChange={change} />
      <Narrowed value={value} />
      <Entries
        query={queryOf(value)}
        onOpen={(number) => setSearch({ entry: String(number) })}
        onClear={Object.keys(value).length > 0 ? () => change({}) : undefined}
      />
      {entry > 0 && (
        <EntryDrawer
          number={entry}
          onClose={() => setSearch({ entry: undefined })}
          onNarrow={(only) => replaceSearch({ ...value, ...only })}
        />
      )}
    </Page>
  )
}

/** What is filtered by beyond the bar: one project or one record, chosen in a drawer or on another page. */
function Narrowed({ value }: { value: FilterValue }) {
  const { t } = usePhrase()
  const text = value['subjectId'] ? t('audit.one_record') : value['projectId'] ? t('audit.one_project') : null
  return text && <p className="jh-soft">{text}</p>
}

function useVerification() {
  const toast = useToast()
  const [result, setResult] = useState<Verification | null>(null)
  const { run, busy } = useCallMutation('verifyAudit', { refresh: ['listAuditEntries'] })
  return { result, busy, run: () => void run().then(setResult, toast.failed) }
}
