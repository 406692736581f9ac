import { formatYuan } from '@jiheng/phrases'
import { ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../api.ts'
import { Opens } from '../form-drawer.tsx'
import { PayRequest } from './pay-form.tsx'
import { GiveReason } from '../give-reason.tsx'
import { refreshed } from './refreshed.ts'
import type { PaymentRequest } from './request-state.tsx'

/** The steps the reader may take with a request now. */
export function RequestActions({ of }: { of: PaymentRequest }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('advancePaymentRequest', { refresh: refreshed })
  const path = { id: of.id }
  const amount = formatYuan(of.amountFen)
  const may = (step: string) => of.allowed.includes(step)
  const take = async (step: 'approve' | 'resubmit' | 'withdraw', said: string) => {
    await run({ path, body: { step } })
    toast.done(said)
  }
  return (
    <>
      {may('return') && (
        <Opens label={t('requests.return')}>
          {(close) => (
            <GiveReason
              title={t('requests.return_title')}
              lead={t('requests.return_lead')}
              sure={t('requests.return')}
              said={t('requests.returned')}
              send={(why) => run({ path, body: { step: 'return', why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
      {may('withdraw') && (
        <ConfirmButton
          sentence={t('requests.withdraw_sentence', { amount })}
          sure={t('requests.withdraw')}
          onConfirm={() => take('withdraw', t('requests.withdrawn'))}
        >
          {t('requests.withdraw')}
        </ConfirmButton>
      )}
      {may('resubmit') && (
        <ConfirmButton
          kind="primary"
          sentence={t('requests.resubmit_sentence', { amount })}
          sure={t('requests.resubmit')}
          onConfirm={() => take('resubmit', t('requests.resubmitted'))}
        >
          {t('requests.resubmit')}
        </ConfirmButton>
      )}
      {may('approve') && (
        <ConfirmButton
          kind="primary"
          sentence={t('requests.approve_sentence', { contract: of.contractName, amount })}
          sure={t('requests.approve')}
          onConfirm={() => take('approve', t('requests.approved'))}
        >
          {t('requests.approve')}
        </ConfirmButton>
      )}
      {may('pay') && (
        <Opens kind="primary" label={t('requests.pay')}>
          {(close) => <PayRequest of={of} onClose={close} />}
        </Opens>
      )}
    </>
  )
}
