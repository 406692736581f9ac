import type { ReactNode } from 'react'
import { StateShape } from '@jiheng/ui'

/** A sentence about what must be done before going on. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="imports-warning" role="alert">
      <StateShape state="orange" />
      <span>{children}</span>
    </p>
  )
}
