import { EmptyState, Loaded, Page, usePhrase } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { RecordBody } from './record.tsx'
import { ReplyForm } from './reply-form.tsx'
import type { ContractorRecord } from './view.ts'
import { useQuarter } from './words.tsx'

/** 我的履约记录: how the reader's own company was judged, and where it may answer. */
export function OwnCreditPage() {
  const { t } = usePhrase()
  const own = useCall('getOwnCreditRecord')
  return (
    <Page title={t('credit.own_title')} note={t('credit.own_intro')}>
      <Loaded of={own}>{(found) => <Own of={found} />}</Loaded>
    </Page>
  )
}

function Own({ of }: { of: CallOutput<'getOwnCreditRecord'> }) {
  const { t, say } = usePhrase()
  const record = of.record as ContractorRecord | null
  if (!of.isContractor) return <EmptyState title={t('credit.not_contractor')} text={t('credit.not_contractor_text')} />
  if (of.codeProblem)
    return <EmptyState title={t('credit.code_problem_title')} text={say(`credit.code_problem.${of.codeProblem}`)} />
  if (!record) return <EmptyState title={t('credit.no_record')} text={t('credit.no_record_text')} />
  return (
    <>
      <Open of={record} />
      <RecordBody of={record} />
    </>
  )
}

/** Records that may still be answered, each with its day. */
function Open({ of: { history } }: { of: ContractorRecord }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  return history
    .filter(({ allowed }) => allowed.includes('reply'))
    .map((version) => (
      <div key={version.id} className="credit-open">
        <p>
          <strong>{quarter(version.period)}</strong> {version.unit}{' '}
          {t('credit.reply_until', { day: version.replyUntil ?? '' })}
        </p>
        <Opens kind="primary" label={t('credit.reply_now')}>
          {(close) => <ReplyForm version={version} onClose={close} />}
        </Opens>
      </div>
    ))
}
