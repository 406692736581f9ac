import type { CallOutput } from '@jiheng/api'
import { ConfirmButton, Day, Num, Percent, StateMark, Time, usePhrase, useToast, type State } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { GiveReason } from '../../../shared/give-reason.tsx'
import { AddEvidence } from './add-evidence.tsx'
import { doubtsShown, EvidenceList } from './evidence.tsx'

export type ProgressReport = CallOutput<'listProgressReports'>['items'][number]

const refresh = ['listProgressReports', 'getProgress', 'getProject', 'listAlerts', 'listWorkItems'] as const
const mark: Record<ProgressReport['state'], State> = { claimed: 'grey', accepted: 'green', returned: 'orange' }

/** One report: how far, as of when, told by whom, decided by whom, on what evidence. */
export function Report({ of }: { of: ProgressReport }) {
  const { t } = usePhrase()
  return (
    <li className={`project-entry project-report-${of.state}`}>
      <div className="project-report-head">
        <StateMark
          state={mark[of.state]}
          word={t(of.isWithdrawn ? 'progress.withdrawn' : `progress.state.${of.state}`)}
        />
        <strong>
          <Percent value={of.donePercent} />
        </strong>
        {of.doneQuantity !== null && (
          <span className="jh-soft jh-small">
            <Num value={of.doneQuantity} /> / <Num value={of.plannedQuantity} unit={of.unit ?? ''} />
          </span>
        )}
      </div>
      <div className="project-entry-main">
        <p>{of.node?.title ?? t('project.progress.whole')}</p>
        <p className="jh-soft jh-small project-apart">
          <span>
            {t('progress.as_of')} <Day day={of.asOf} />
          </span>
          <span>
            {t('progress.reporter')} {of.reporterName ?? t('ui.dash')} <Time instant={of.reportedAt} />
          </span>
          {of.decidedAt && (
            <span>
              {t('progress.decider')} {of.deciderName ?? t('ui.dash')} <Time instant={of.decidedAt} />
            </span>
          )}
        </p>
        <QuantityList of={of.quantities} />
        {of.note && <p>{of.note}</p>}
        {of.problems && (
          <p>
            <span className="jh-soft">
              {t('progress.problems')}
              {t('project.colon')}
            </span>
            {of.problems}
          </p>
        )}
        {of.returnReason && (
          <p>
            <StateMark
              state="orange"
              word={`${t(of.isWithdrawn ? 'progress.withdrawn_reason' : 'progress.return_reason')}${t('project.colon')}${of.returnReason}`}
            />
          </p>
        )}
        <EvidenceList of={of.evidence} mayAdd={of.allowed.includes('add_evidence')} />
        <DoubtsSeen of={of} />
        <Decisions of={of} />
      </div>
    </li>
  )
}

/** What is claimed of each item; a failed batch says why its part does not count. */
function QuantityList({ of }: { of: ProgressReport['quantities'] }) {
  const { t } = usePhrase()
  return of.map(({ itemId, batchId, item, quantity, unit, batch, failedTest }) => (
    <p key={`${itemId} ${batchId}`} className="project-apart">
      <span>
        {item} <Num value={quantity} unit={unit} />
      </span>
      {batch && (
        <span className="jh-soft">
          {t('progress.quantity.batch')} {batch}
        </span>
      )}
      {failedTest && <StateMark state="red" word={t('progress.quantity.blocked_by', failedTest)} />}
    </p>
  ))
}

/** With what doubts before them somebody accepted it. */
function DoubtsSeen({ of: { doubtsSeen, evidence, deciderName } }: { of: ProgressReport }) {
  const { t } = usePhrase()
  if (!doubtsSeen || doubtsSeen.length === 0) return null
  const files = doubtsSeen.map(({ evidenceId, doubts }) => {
    const name = evidence.find(({ id }) => id === evidenceId)?.name ?? evidenceId
    return t('evidence.seen_file', {
      name,
      doubts: doubts.map((doubt) => t(`evidence.doubt_name.${doubt}`)).join(t('audit.comma')),
    })
  })
  return (
    <p className="jh-soft jh-small">
      {t('evidence.seen', { name: deciderName ?? '', files: files.join(t('audit.semicolon')) })}
    </p>
  )
}

function Decisions({ of }: { of: ProgressReport }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('decideProgressReport', { refresh })
  const seen = doubtsShown(of.evidence)
  const accept = () =>
    run({ path: { id: of.id }, body: { decision: 'accept', doubtsSeen: seen } }).then(() =>
      toast.done(t('project.progress.report_accepted')),
    )
  if (of.allowed.length === 0) return null
  const doubts = seen.reduce((sum, file) => sum + file.doubts.length, 0)
  return (
    <div className="project-actions">
      {of.allowed.includes('accept') && (
        <ConfirmButton
          sentence={
            doubts > 0
              ? t('project.progress.accept_doubted_sentence', { files: seen.length, doubts })
              : t(of.evidence.length > 0 ? 'project.progress.accept_sentence' : 'project.progress.accept_bare_sentence')
          }
          sure={t('progress.accept')}
          onConfirm={accept}
        >
          {t('progress.accept')}
        </ConfirmButton>
      )}
      {of.allowed.includes('return') && (
        <Opens label={t('progress.return')}>{(close) => <Return of={of} onClose={close} />}</Opens>
      )}
      {of.allowed.includes('withdraw') && (
        <Opens kind="quiet" label={t('project.progress.withdraw')}>
          {(close) => <Withdraw of={of} onClose={close} />}
        </Opens>
      )}
      {of.allowed.includes('add_evidence') && (
        <Opens kind="quiet" label={t('project.progress.add_evidence')}>
          {(close) => <AddEvidence report={of} onClose={close} />}
        </Opens>
      )}
    </div>
  )
}

function Return({ of, onClose }: { of: ProgressReport; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('decideProgressReport', { refresh })
  return (
    <GiveReason
      title={t('project.progress.return_title')}
      sure={t('progress.return')}
      label={t('progress.return_reason')}
      usedBy={t('progress.reporter')}
      send={(why) => run({ path: { id: of.id }, body: { decision: 'return', why } })}
      said={t('project.progress.report_returned')}
      onClose={onClose}
    />
  )
}

function Withdraw({ of, onClose }: { of: ProgressReport; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('withdrawProgressReport', { refresh })
  return (
    <GiveReason
      title={t('project.progress.withdraw_title')}
      sure={t('project.progress.withdraw')}
      lead={t('project.progress.withdraw_sentence')}
      send={(why) => run({ path: { id: of.id }, body: { why } })}
      said={t('project.progress.report_withdrawn')}
      onClose={onClose}
    />
  )
}
