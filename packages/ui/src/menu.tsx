import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export type MenuItem = { id: string; label: string; onPress?: () => void; chosen?: boolean; disabled?: boolean }

/** A button that opens a short list of actions. `name` is said by screen readers and shown when the pointer rests on it. */
export function MenuButton({
  name,
  icon,
  items,
  children,
}: {
  name: string
  icon?: ReactNode
  items: readonly MenuItem[]
  children?: ReactNode
}) {
  const entries = items.map(({ id, label, onPress, disabled }) => ({
    key: id,
    label,
    disabled: disabled ?? false,
    ...(onPress ? { onClick: onPress } : {}),
  }))
  const chosen = items.filter((item) => item.chosen).map((item) => item.id)
  return (
    <Dropdown menu={{ items: entries, selectedKeys: chosen }} trigger={['click']} placement="bottomRight">
      <span>
        <Button kind="quiet" name={name} icon={icon}>
          {children}
        </Button>
      </span>
    </Dropdown>
  )
}
