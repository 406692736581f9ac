import { toHalfWidth } from '../base/index.ts'

/** A payee's name for comparing: half-width, without blanks, brackets' kind and marks; the legal form stays, since it tells firms apart. */
export const plainName = (name: string): string =>
  toHalfWidth(name)
    .toLowerCase()
    .replace(/[\s.,·"'“”‘’、，。-]/g, '')
    .replace(/[（【〔[]/g, '(')
    .replace(/[）】〕\]]/g, ')')
