import { Button, ConfirmButton, MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { InspectForm } from './inspect-form.tsx'
import { RuleForm } from './rule-form.tsx'
import { refreshed, type RecordPage } from './view.ts'
import { useQuarter } from './words.tsx'

/** What may be done to a quarter's records: compute, publish, hand on; and what they are counted by. */
export function Actions({ of }: { of: RecordPage }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  const toast = useToast()
  const compute = useCallMutation('computeCredit', { refresh: refreshed })
  const publish = useCallMutation('publishCredit', { refresh: refreshed })
  const { period, round, allowed } = of
  const computeNow = async () => {
    await compute.run({ body: { period } })
    toast.done(t('credit.computed'))
  }
  const publishNow = async (id: string) => {
    await publish.run({ path: { id } })
    toast.done(t('credit.published'))
  }
  const take = (format: string) => () =>
    void download(`/api/v1/credit-exports/${period}?format=${format}`).catch(toast.failed)
  return (
    <>
      {allowed.includes('set_rule') && (
        <Opens kind="quiet" label={t('credit.rule')}>
          {(close) => <RuleForm of={of} onClose={close} />}
        </Opens>
      )}
      {allowed.includes('inspect') && (
        <Opens kind="quiet" label={t('credit.inspect')}>
          {(close) => <InspectForm onClose={close} />}
        </Opens>
      )}
      {allowed.includes('export') && (
        <MenuButton
          name={t('credit.export_sentence')}
          items={[
            { id: 'xlsx', label: t('credit.export_xlsx'), onPress: take('xlsx') },
            { id: 'json', label: t('credit.export_json'), onPress: take('json') },
          ]}
        >
          {t('ui.export')}
        </MenuButton>
      )}
      {allowed.includes('compute') && (
        <Button
          kind={round ? 'plain' : 'primary'}
          busy={compute.busy}
          onPress={() => void computeNow().catch(toast.failed)}
        >
          {t(round ? 'credit.compute_again' : 'credit.compute')}
        </Button>
      )}
      {allowed.includes('publish') && round && (
        <ConfirmButton
          kind="primary"
          sentence={`${t('credit.publish_title', { period: quarter(period) })}${t('credit.publish_sentence')}`}
          sure={t('credit.publish')}
          onConfirm={() => publishNow(round.id)}
        >
          {t('credit.publish')}
        </ConfirmButton>
      )}
    </>
  )
}
