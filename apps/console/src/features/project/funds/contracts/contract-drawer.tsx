import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Drawer, Loaded, Tabs, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../../shared/api.ts'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { AskForPayment } from '../../../../shared/payment/ask-form.tsx'
import { Acceptances } from './acceptances.tsx'
import { Changes } from './changes.tsx'
import { ContractExceptions } from './contract-exceptions.tsx'
import { Invoices } from './invoices.tsx'
import { Items } from './items.tsx'
import { ReleaseRetention } from './release-form.tsx'
import { Terms } from './terms.tsx'

export type ContractDetail = CallOutput<'getContract'>

/** One contract: what was agreed, item by item what was accepted, what changed, what was invoiced, and what can be paid. */
export function ContractDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const contract = useCall('getContract', { path: { id } })
  return (
    <Drawer
      open
      onClose={onClose}
      title={contract.data?.name ?? t('contracts.one')}
      footer={contract.data && <Actions of={contract.data} />}
    >
      <Loaded of={contract}>{(found) => <Sides of={found} />}</Loaded>
    </Drawer>
  )
}

function Sides({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const [active, setActive] = useState('terms')
  const sides = {
    terms: <Terms of={of} />,
    items: <Items of={of} />,
    acceptances: <Acceptances of={of} />,
    changes: <Changes of={of} />,
    invoices: <Invoices of={of} />,
    exceptions: <ContractExceptions of={of} />,
  }
  const tabs = (Object.keys(sides) as (keyof typeof sides)[]).map((id) => ({
    id,
    label: t(`contracts.tab.${id}`),
    content: sides[id],
  }))
  return <Tabs tabs={tabs} active={active} onChange={setActive} />
}

function Actions({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const releases = of.allowed.includes('release')
  const asks = of.allowed.includes('request') && (of.payableFen > 0 || of.advanceFen > 0)
  if (!releases && !asks) return null
  return (
    <>
      {releases && (
        <Opens label={t('contracts.release.add')}>{(close) => <ReleaseRetention of={of} onClose={close} />}</Opens>
      )}
      {asks && (
        <Opens kind="primary" label={t('requests.ask')}>
          {(close) => <AskForPayment contract={of} onClose={close} />}
        </Opens>
      )}
    </>
  )
}
