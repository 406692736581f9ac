import { createElement, use, type ComponentType } from 'react'

/** A component whose code comes when it is first drawn, or before that by `ahead`. */
export type Later<Props> = ComponentType<Props> & { ahead: () => Promise<unknown> }

/**
 * Makes a part of the page that is loaded by itself; draw it inside a `Suspense`. Unlike React's `lazy`, what has come is
 * drawn at once, without a placeholder, which React would leave standing for a third of a second.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let found: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  const come = () =>
    (coming ??= load().then((component) => {
      found = component
      return component
    }))
  const Part = (props: Props) => createElement(found ?? use(come()), props)
  return Object.assign(Part, { ahead: () => come().catch(() => {}) })
}
