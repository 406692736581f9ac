import { ConfirmButton, MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { Opens } from '../../shared/form-drawer.tsx'
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
          {t('incentives.export')}
        </MenuButton>
      )}
    </>
  )
}
