import type { CallOutput } from '@jiheng/api'
import { Day, Loaded, Money, StateMark, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../../shared/api.ts'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { RecordInvoice } from '../../../../shared/payment/invoice-form.tsx'
import { GiveReason } from '../../../../shared/give-reason.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { today } from '../../../../shared/today.ts'
import type { ContractDetail } from './contract-drawer.tsx'

type Invoice = CallOutput<'listInvoices'>['items'][number]

/** The invoices of a contract, how much they sum to, and those that were voided. */
export function Invoices({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const invoices = useCall('listInvoices', { path: { id: of.id } })
  const sum = (found: readonly Invoice[]) =>
    found.reduce((total, { amountFen, voidedOn }) => total + (voidedOn === null ? amountFen : 0), 0)
  return (
    <div className="project-stack">
      {of.allowed.includes('add_invoice') && (
        <div>
          <Opens label={t('contracts.invoice.add')}>
            {(close) => <RecordInvoice contractId={of.id} onClose={close} />}
          </Opens>
        </div>
      )}
      <Loaded
        of={invoices}
        isEmpty={(found) => found.items.length === 0}
        empty={{ title: t('contracts.invoice.none') }}
      >
        {(found) => (
          <>
            <p>
              {t('contracts.invoiced')}{' '}
              <strong>
                <Money amountFen={sum(found.items)} />
              </strong>
            </p>
            <ul className="project-list">
              {found.items.map((each) => (
                <Entry key={each.id} of={each} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Entry({ of }: { of: Invoice }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('voidInvoice', { refresh: refreshed })
  return (
    <li className="project-entry">
      <div className="project-entry-main">
        <p className="project-apart">
          <span className="jh-figures">
            {of.code} {of.number}
          </span>
          <Money amountFen={of.amountFen} />
          <Day day={of.day} />
        </p>
        <p className="jh-soft jh-small">
          {of.sellerName} · {t('contracts.invoice.tax')} <Money amountFen={of.taxFen} />
        </p>
        {of.voidedOn && (
          <p className="jh-small">
            <StateMark state="grey" word={t('contracts.invoice.voided_on', { day: of.voidedOn })} /> {of.voidedWhy}
          </p>
        )}
      </div>
      {of.allowed.includes('void') && (
        <Opens label={t('contracts.invoice.void')}>
          {(close) => (
            <GiveReason
              title={t('contracts.invoice.void_title', { number: of.number })}
              sure={t('contracts.invoice.void')}
              said={t('contracts.invoice.voided')}
              send={(why) => run({ path: { id: of.id }, body: { day: today(), why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
    </li>
  )
}
