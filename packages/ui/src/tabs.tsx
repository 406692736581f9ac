import { Tabs as AntdTabs } from 'antd'
import type { ReactNode } from 'react'
import { formatNumber } from '@jiheng/phrases'

export type Tab = { id: string; label: string; count?: number; content?: ReactNode }

/** The sides of one record. `active` belongs in the address, so that a side can be linked to; only the active one is drawn. */
export function Tabs({ tabs, active, onChange }: { tabs: readonly Tab[]; active: string; onChange: (id: string) => void }) {
  const items = tabs.map(({ id, label, count, content }) => ({
    key: id,
    label: count === undefined ? label : `${label} ${formatNumber(count)}`,
    children: content,
  }))
  return <AntdTabs items={items} activeKey={active} onChange={onChange} animated={false} destroyOnHidden />
}
