import { Suspense, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { later } from './later.ts'

export type MenuItem = { id: string; label: string; onPress?: () => void; chosen?: boolean; disabled?: boolean }

const List = later(() => import('./menu-list.tsx').then((module) => module.MenuList))

/**
 * A button that opens a short list of actions. `name` is said by screen readers and shown when the pointer rests on it. Pressed
 * before the list has come, it opens when it comes.
 */
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
  const [isOpen, setOpen] = useState(false)
  const button = (onPress?: () => void) => (
    <span>
      <Button kind="quiet" name={name} icon={icon} {...(onPress ? { onPress } : {})}>
        {children}
      </Button>
    </span>
  )
  return (
    <Suspense fallback={button(() => setOpen(!isOpen))}>
      <List items={items} open={isOpen} onOpen={setOpen}>
        {button()}
      </List>
    </Suspense>
  )
}
