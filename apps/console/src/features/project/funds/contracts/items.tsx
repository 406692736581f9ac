import { decimal } from '@jiheng/kernel/base'
import { amountOf } from '@jiheng/kernel/ledger'
import { Money, Num, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../../shared/form-drawer.tsx'
import type { ContractDetail } from './contract-drawer.tsx'
import { AddItem } from './item-form.tsx'

export type ContractItem = ContractDetail['items'][number]

/** The priced items of a contract and how much of each was accepted. */
export function Items({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  return (
    <div className="project-stack">
      {of.allowed.includes('add_items') && (
        <div>
          <Opens label={t('contracts.items.add')}>{(close) => <AddItem of={of} onClose={close} />}</Opens>
        </div>
      )}
      {of.items.length === 0 ? (
        <p className="jh-soft">{t('contracts.items.none')}</p>
      ) : (
        <table className="jh-ruled jh-numbers project-folds">
          <thead>
            <tr>
              <th scope="col">{t('contracts.items.name')}</th>
              <th scope="col">{t('contracts.items.price')}</th>
              <th scope="col">{t('contracts.items.quantity')}</th>
              <th scope="col">{t('contracts.items.whole')}</th>
              <th scope="col">{t('contracts.items.accepted')}</th>
            </tr>
          </thead>
          <tbody>
            {of.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <span className="jh-soft">{item.code}</span> {item.name}
                </th>
                <td data-label={t('contracts.items.price')}>
                  <Money amountFen={item.unitPriceFen} bare />
                </td>
                <td data-label={t('contracts.items.quantity')}>
                  <Num value={plain(item.quantity)} unit={item.unit} />
                </td>
                <td data-label={t('contracts.items.whole')}>
                  <Money amountFen={amountOf(item)} bare />
                </td>
                <td data-label={t('contracts.items.accepted')}>
                  <Num value={plain(item.acceptedQuantity)} unit={item.unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A quantity without the zeros the database keeps behind it. */
export const plain = decimal.canonical
