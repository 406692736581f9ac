import type { ReactNode } from 'react'
import { Day, Explained, Facts, Money, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../../shared/api.ts'
import type { ContractDetail } from './contract-drawer.tsx'
import { plain } from './items.tsx'

/** How much was agreed, where it stands, and the terms it is paid by. */
export function Terms({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const { payee } = of
  return (
    <div className="project-stack">
      <Sum of={of} />
      <Facts
        items={[
          { label: t('contracts.number'), value: of.number },
          { label: t('contracts.signed_on'), value: <Day day={of.signedOn} /> },
          { label: t('contracts.kind'), value: t(`contracts.kind_name.${of.kind}`) },
          { label: t('contracts.procurement'), value: t(`contracts.procurement_name.${of.procurement}`) },
          { label: t('contracts.contractor'), value: of.contractor.name, wide: true },
          {
            label: t('contracts.told.retention'),
            value: t('contracts.of_percent', { percent: plain(of.retentionPercent) }),
          },
          { label: t('contracts.retention_due_on'), value: <Day day={of.retentionDueOn} /> },
          { label: t('contracts.told.term'), value: t('contracts.days', { n: of.paymentTermDays }) },
          {
            label: t('contracts.told.interest'),
            value: of.lateInterestPercent
              ? t('contracts.per_day', { percent: plain(of.lateInterestPercent) })
              : t('contracts.statutory'),
          },
          ...(of.advanceFen > 0
            ? [
                { label: t('contracts.advance'), value: <Money amountFen={of.advanceFen} /> },
                {
                  label: t('contracts.told.recovery'),
                  value: t('contracts.of_percent', { percent: plain(of.advanceRecoveryPercent) }),
                },
              ]
            : []),
          ...(payee
            ? [
                { label: t('contracts.payee'), value: payee.name, wide: true },
                { label: t('contracts.payee_bank'), value: payee.bank },
                { label: t('contracts.payee_account'), value: payee.account },
              ]
            : []),
          { label: t('contracts.document_no'), value: of.documentNo },
        ]}
      />
    </div>
  )
}

/** From the price as signed down to what can still be asked for. */
function Sum({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const invoices = useCall('listInvoices', { path: { id: of.id } }).data?.items
  const invoicedFen = invoices?.reduce((sum, each) => sum + (each.voidedOn === null ? each.amountFen : 0), 0)
  return (
    <table className="jh-ruled funds-sum">
      <tbody>
        <Line label={t('contracts.original')} amountFen={of.originalFen} />
        <Line label={t('contracts.changed')} amountFen={of.changedFen} />
        <Line label={t('contracts.total')} amountFen={of.totalFen} isTotal />
        <Line label={t('contracts.accepted')} amountFen={of.acceptedFen} />
        <Line label={t('contracts.retained')} amountFen={of.retainedFen} />
        <Line label={t('contracts.paid')} amountFen={of.paidFen} />
        <Line label={t('contracts.requested')} amountFen={of.requestedFen} />
        <Line label={t('contracts.invoiced')} amountFen={invoicedFen} />
        {of.advancedFen > 0 && <Line label={t('contracts.advanced')} amountFen={of.advancedFen} />}
        {of.exceptedFen > 0 && <Line label={t('contracts.excepted')} amountFen={of.exceptedFen} />}
        <Line label={t('contracts.payable')} isTotal>
          <Explained explanation={of.payable}>
            <Money amountFen={of.payableFen} />
          </Explained>
        </Line>
        {of.heldFen > 0 && <Line label={t('contracts.held')} amountFen={of.heldFen} />}
      </tbody>
    </table>
  )
}

function Line({
  label,
  amountFen,
  isTotal = false,
  children,
}: {
  label: string
  amountFen?: number | undefined
  isTotal?: boolean
  children?: ReactNode
}) {
  return (
    <tr {...(isTotal && { className: 'project-total' })}>
      <th scope="row">{label}</th>
      <td className="project-end">{children ?? <Money amountFen={amountFen} />}</td>
    </tr>
  )
}
