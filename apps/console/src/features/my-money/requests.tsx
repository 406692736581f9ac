import { Button, Money, usePhrase } from '@jiheng/ui'
import { HeldBy, RequestState, type PaymentRequest } from '../../shared/payment/request-state.tsx'
import { owedOf } from './due-of.ts'
import { Due, type OwedAmount } from './owed.tsx'

/** Every request under way: how much, who holds it since when, and by when it has to be paid. */
export function OpenRequests({
  of,
  owed,
  onOpen,
}: {
  of: readonly PaymentRequest[]
  owed: readonly OwedAmount[]
  onOpen: (id: string) => void
}) {
  const { t } = usePhrase()
  const first = owedOf(of, owed)
  return (
    <ul className="my-money-list">
      {of.map((request) => (
        <li key={request.id} className="my-money-request">
          <div>
            <p className="my-money-head">
              <strong>
                <Money amountFen={request.amountFen - request.paidFen} />
              </strong>
              <RequestState of={request} />
            </p>
            <p>
              {request.contractName}{' '}
              <span className="jh-soft">
                {t('requests.numbered', { number: request.number })} · {t(`funds.purpose.${request.purpose}`)}
              </span>
            </p>
          </div>
          <div>
            <p>
              <HeldBy holder={request.holder} heldSince={request.heldSince} />
            </p>
            <p>{request.purpose !== 'advance' && <Due of={first.get(request.id)} />}</p>
          </div>
          <Button onPress={() => onOpen(request.id)}>{t('requests.see')}</Button>
        </li>
      ))}
    </ul>
  )
}
