import type { CallOutput } from '@jiheng/api'
import type { Explanation } from '@jiheng/kernel/base'
import { Day, Explained, Facts, Money, usePhrase } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { AskForPayment } from '../../shared/payment/ask-form.tsx'
import { RecordInvoice } from '../../shared/payment/invoice-form.tsx'
import { Due, type OwedAmount } from './owed.tsx'

export type Contract = CallOutput<'listOwnContracts'>['items'][number]

/** One contract: what was accepted, withheld and paid, what may be asked for now, and when the rest falls due. */
export function ContractEntry({ of, owed }: { of: Contract; owed: readonly OwedAmount[] }) {
  const { t } = usePhrase()
  const mayAsk = of.allowed.includes('request') && of.payableFen > 0
  return (
    <li className="my-money-contract">
      <div className="my-money-contract-head">
        <div>
          <h3>{of.name}</h3>
          <p className="jh-soft jh-small">
            {of.number} · {of.projectName} · {t('requests.mine.days_term', { n: of.paymentTermDays })}
          </p>
        </div>
        <p className="my-money-actions">
          {of.allowed.includes('add_invoice') && (
            <Opens label={t('contracts.invoice.add')}>
              {(close) => <RecordInvoice contractId={of.id} onClose={close} />}
            </Opens>
          )}
          {mayAsk && (
            <Opens kind="primary" label={t('requests.ask')}>
              {(close) => <AskForPayment contract={of} onClose={close} />}
            </Opens>
          )}
        </p>
      </div>
      <Facts
        items={[
          { label: t('contracts.payable'), value: <Payable of={of} /> },
          { label: t('contracts.accepted'), value: <Money amountFen={of.acceptedFen} /> },
          { label: t('contracts.paid'), value: <Money amountFen={of.paidFen} /> },
          { label: t('contracts.requested'), value: <Money amountFen={of.requestedFen} /> },
          { label: t('contracts.retained'), value: <Money amountFen={of.retainedFen} /> },
          { label: t('contracts.retention_due_on'), value: <Day day={of.retentionDueOn} /> },
        ]}
      />
      {owed.length > 0 && (
        <ul className="my-money-owed">
          {owed.map((each) => (
            <li key={each.movementId}>
              <span>
                <Money amountFen={each.amountFen} />{' '}
                <span className="jh-soft">
                  {t('requests.mine.accepted_on', { day: each.since })}
                  {each.label && ` · ${each.label}`}
                </span>
              </span>
              <Due of={each} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Payable({ of }: { of: Contract }) {
  const { t } = usePhrase()
  const load = async () => (await client.call('getContract', { path: { id: of.id } })).payable as unknown as Explanation
  return (
    <Explained load={load} measure={t('contracts.payable')}>
      <strong>
        <Money amountFen={of.payableFen} />
      </strong>
    </Explained>
  )
}
