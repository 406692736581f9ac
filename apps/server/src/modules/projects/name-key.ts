import { toHalfWidth } from '@jiheng/kernel/base'

/** A name without spaces, marks and letter case, by which lists of different years find the same project again. */
export const nameKey = (name: string): string =>
  toHalfWidth(name)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
