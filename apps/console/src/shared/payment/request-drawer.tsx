import { formatYuan } from '@jiheng/phrases'
import { Day, Drawer, Facts, Loaded, Money, Timeline, usePhrase } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import { useCall } from '../api.ts'
import { RequestActions } from './request-actions.tsx'
import { HeldBy, RequestState } from './request-state.tsx'
import './payment.css'

type Detail = CallOutput<'getPaymentRequest'>

/** One request: how much, who holds it, every step it took, and what the reader may do now. */
export function RequestDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const request = useCall('getPaymentRequest', { path: { id } })
  const { data } = request
  return (
    <Drawer
      open
      onClose={onClose}
      title={data ? `${t('requests.one')} · ${t('requests.numbered', { number: data.number })}` : t('requests.one')}
      footer={data && data.allowed.length > 0 && <RequestActions of={data} />}
    >
      <Loaded of={request}>{(found) => <Body of={found} />}</Loaded>
    </Drawer>
  )
}

function Body({ of }: { of: Detail }) {
  const { t } = usePhrase()
  return (
    <div className="payment-stack">
      <p className="payment-apart">
        <RequestState of={of} />
        <span>
          <HeldBy holder={of.holder} heldSince={of.heldSince} />
        </span>
      </p>
      <Facts
        items={[
          { label: t('requests.amount'), value: <Money amountFen={of.amountFen} /> },
          { label: t('requests.paid'), value: <Money amountFen={of.paidFen} /> },
          { label: t('requests.purpose'), value: t(`funds.purpose.${of.purpose}`) },
          { label: t('requests.asked_on'), value: <Day day={of.day} /> },
          { label: t('requests.contract'), value: of.contractName, wide: true },
          { label: t('contracts.contractor'), value: of.contractorName, wide: true },
          ...(of.note ? [{ label: t('requests.note'), value: of.note, wide: true }] : []),
        ]}
      />
      <section>
        <h3 className="payment-title">{t('requests.steps')}</h3>
        <Steps of={of} />
      </section>
      <section>
        <h3 className="payment-title">{t('requests.invoices')}</h3>
        <Invoices of={of.invoices} />
      </section>
    </div>
  )
}

function Steps({ of }: { of: Detail }) {
  const { t } = usePhrase()
  const items = of.steps.toReversed().map((step) => ({
    id: `${step.doneAt} ${step.action}`,
    at: step.day,
    who: step.doneBy ?? t('requests.outsider'),
    text: (
      <>
        {t(`requests.action.${step.action}`)}
        {step.holder && ` · ${t('requests.next', { who: t(`workbench.holder.${step.holder}`) })}`}
      </>
    ),
    ...(step.why ? { detail: step.why } : {}),
  }))
  return <Timeline label={t('requests.steps')} items={items} />
}

function Invoices({ of }: { of: Detail['invoices'] }) {
  const { t } = usePhrase()
  if (of.length === 0) return <p className="jh-soft">{t('requests.no_invoices')}</p>
  return (
    <ul className="payment-list">
      {of.map((each) => (
        <li key={each.id} className="payment-apart">
          <span className="jh-figures">{each.number}</span>
          <span>
            {formatYuan(each.amountFen)} {t('units.yuan')}
          </span>
          <span className="jh-soft">
            <Day day={each.day} />
          </span>
        </li>
      ))}
    </ul>
  )
}
