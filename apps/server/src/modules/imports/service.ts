import { checking } from './service/check.ts'
import { finding } from './service/find.ts'
import { importing } from './service/import.ts'
import type { ImportsParts } from './service/parts.ts'
import { receiving } from './service/receive.ts'
import { listen } from './subscribers.ts'

export type Imports = ReturnType<typeof createImports>

/** Lists brought in from offices: received, read in a dry run, confirmed, imported. */
export function createImports(parts: ImportsParts) {
  listen(parts.facts, { ...checking(parts), ...importing(parts) })
  return { ...receiving(parts), ...finding(parts) }
}
