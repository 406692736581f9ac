import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { MenuItem } from './menu.tsx'

export type MenuListProps = {
  items: readonly MenuItem[]
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}

/** The list a menu button opens; loaded by `MenuButton`. */
export function MenuList({ items, open, onOpen, children }: MenuListProps) {
  const entries = items.map(({ id, label, onPress, disabled }) => ({
    key: id,
    label,
    disabled: disabled ?? false,
    ...(onPress ? { onClick: onPress } : {}),
  }))
  const chosen = items.filter((item) => item.chosen).map((item) => item.id)
  return (
    <Dropdown
      menu={{ items: entries, selectedKeys: chosen }}
      trigger={['click']}
      placement="bottomRight"
      open={open}
      onOpenChange={onOpen}
    >
      {children}
    </Dropdown>
  )
}
