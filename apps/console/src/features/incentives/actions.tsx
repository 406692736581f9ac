import { ConfirmButton, MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { DecideForm } from './decide-form.tsx'
import { SimulateForm } from './simulate-form.tsx'
import { refreshed, type IncentiveList } from './view.ts'

const refresh = { refresh: refreshed }

/** What may be done next with a list; one thing at a time stands out. */
export function ListActions({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const toast = useToast()
  const publish = useCallMutation('publishIncentiveList', refresh)
  const settle = useCallMutation('settleIncentiveList', refresh)
  const path = { id: of.id }
  const may = (step: IncentiveList['allowed'][number]) => of.allowed.includes(step)
  const take = (format: string) => () =>
    void download(`/api/v1/incentive-lists/${of.id}/payroll-batch?format=${format}`).catch(toast.failed)
  return (
    <>
      {may('simulate') && (
        <Opens kind="quiet" label={t('incentives.simulate_again')}>
          {(close) => (
            <SimulateForm of={{ id: of.scheme.id, kind: of.scheme.kind, periods: [of.period] }} onClose={close} />
          )}
        </Opens>
      )}
      {may('decide') && (
        <Opens kind="primary" label={t('incentives.decide')}>
          {(close) => <DecideForm of={of} onClose={close} />}
        </Opens>
      )}
      {may('publish') && (
        <ConfirmButton
          kind="primary"
          sentence={t('incentives.publish_sentence')}
          sure={t('incentives.publish')}
          onConfirm={async () => {
            await publish.run({ path })
            toast.done(t('incentives.published'))
          }}
        >
          {t('incentives.publish')}
        </ConfirmButton>
      )}
      {may('settle') && (
        <ConfirmButton
          kind="primary"
          sentence={t('incentives.settle_sentence')}
          sure={t('incentives.settle')}
          onConfirm={async () => {
            await settle.run({ path })
            toast.done(t('incentives.settled'))
          }}
        >
          {t('incentives.settle')}
        </ConfirmButton>
      )}
      {may('export') && (
        <MenuButton
          name={t('incentives.export_sentence')}
          items={[
            { id: 'xlsx', label: t('incentives.export_xlsx'), onPress: take('xlsx') },
            { id: 'json', label: t('incentives.export_json'), onPress: take('json') },
          ]}
        >
          {t(of.batch?.isDifference ? 'incentives.export_difference' : 'incentives.export')}
        </MenuButton>
      )}
      <Correcting of={of} />
    </>
  )
}

/** What to do about a decided list that no longer fits: a version that corrects it, or the word that it stands. */
function Correcting({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const period = usePeriod()
  const correct = useCallMutation('openIncentiveCorrection', refresh)
  const uphold = useCallMutation('upholdIncentiveList', refresh)
  const path = { id: of.id }
  const isMoved = of.moved !== null && of.moved.upheld === null
  return (
    <>
      {of.moved && of.allowed.includes('uphold') && (
        <Opens label={t('incentives.uphold')}>
          {(close) => (
            <GiveReason
              title={t('incentives.uphold')}
              lead={t('incentives.uphold_lead')}
              max={1000}
              sure={t('incentives.uphold')}
              said={t('incentives.uphold_done')}
              send={(why) => uphold.run({ path, body: { seen: of.moved?.seen ?? '', why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
      {of.allowed.includes('correct') && (
        <Opens kind={isMoved ? 'primary' : 'quiet'} label={t('incentives.correct')}>
          {(close) => (
            <GiveReason
              title={t('incentives.correct_title', { period: period(of.period) })}
              lead={t('incentives.correct_lead')}
              label={t('incentives.correct_why')}
              usedBy={t('incentives.correct_why_used')}
              max={1000}
              sure={t('incentives.correct')}
              said={t('incentives.correct_opened')}
              send={(why) => correct.run({ path, body: { why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
    </>
  )
}
