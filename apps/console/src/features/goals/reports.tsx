import {
  Button,
  DayInput,
  Field,
  NumberInput,
  StateMark,
  TextArea,
  Timeline,
  useFormState,
  usePhrase,
  useToast,
  type State,
} from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import type { GoalDetail } from './goal-drawer.tsx'

type Report = GoalDetail['reports'][number]
const refresh = { refresh: ['getGoal', 'getGoalTree', 'listGoalPlans'] } as const
const stateOf: Record<Report['state'], State> = { claimed: 'yellow', accepted: 'green', returned: 'grey' }

/** What the owner told of a goal, and what another person made of it. */
export function Reports({ of }: { of: GoalDetail }) {
  const { t } = usePhrase()
  return (
    <>
      {of.goal.allowed.includes('report') && (
        <Opens label={t('goals.detail.report')}>{(close) => <ReportGoal of={of} onClose={close} />}</Opens>
      )}
      {of.reports.length === 0 ? (
        <p className="jh-soft">{t('goals.detail.no_reports')}</p>
      ) : (
        <Timeline
          label={t('goals.detail.reports')}
          items={of.reports.map((report) => ({
            id: report.id,
            at: report.day,
            who: report.reporter.name,
            state: stateOf[report.state],
            text: `${report.amount} ${of.goal.unit}`,
            detail: <Told report={report} />,
          }))}
        />
      )}
    </>
  )
}

function Told({ report }: { report: Report }) {
  const { t } = usePhrase()
  return (
    <>
      <StateMark state={stateOf[report.state]} word={t(`goals.detail.state.${report.state}`)} />
      {report.note && <p>{report.note}</p>}
      {report.returnReason && <p className="jh-soft">{report.returnReason}</p>}
      {report.allowed.length > 0 && <Decide report={report} />}
    </>
  )
}

function Decide({ report }: { report: Report }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('decideGoalReport', refresh)
  const accept = () =>
    run({ path: { id: report.id }, body: { decision: 'accept' } }).then(
      () => toast.done(t('goals.detail.accepted')),
      (thrown: unknown) => toast.failed(thrown),
    )
  return (
    <div className="goals-actions">
      <Button kind="primary" busy={busy} onPress={() => void accept()}>
        {t('goals.detail.accept')}
      </Button>
      <Opens label={t('goals.detail.return')}>{(close) => <Return report={report} onClose={close} />}</Opens>
    </div>
  )
}

function Return({ report, onClose }: { report: Report; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('decideGoalReport', refresh)
  return (
    <GiveReason
      title={t('goals.detail.return')}
      sure={t('goals.detail.return')}
      label={t('goals.detail.return_why')}
      usedBy={t('progress.reporter')}
      send={(why) => run({ path: { id: report.id }, body: { decision: 'return', why } })}
      said={t('goals.detail.returned')}
      onClose={onClose}
    />
  )
}

function ReportGoal({ of, onClose }: { of: GoalDetail; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ amount: string | null; day: string | null; note: string }>({
    amount: null,
    day: null,
    note: '',
  })
  const { run } = useCallMutation('reportGoal', refresh)
  const { amount, day, note } = form.value
  return (
    <FormDrawer
      title={t('goals.detail.report')}
      sure={t('goals.detail.report_do')}
      form={form}
      required={['amount']}
      send={() =>
        run({ path: { id: of.goal.id }, body: { amount: amount ?? '', ...(day && { day }), note: note.trim() } })
      }
      said={t('goals.detail.reported')}
      onClose={onClose}
    >
      <Field label={t('goals.detail.amount', { unit: of.goal.unit || t('ui.dash') })} error={form.errorOf('amount')}>
        <NumberInput {...form.bind('amount')} min="0" decimals={4} />
      </Field>
      <Field optional label={t('goals.detail.day')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      <Field optional label={t('goals.detail.note')} error={form.errorOf('note')}>
        <TextArea {...form.bind('note')} max={2000} />
      </Field>
    </FormDrawer>
  )
}
