import { toHalfWidth } from '../base/index.ts'

export type ProjectCodeParts = {
  year: number
  /** Six-digit administrative division; 000000 and 1xxxxx-type central codes included. */
  region: string
  department: string
  type: string
  serial: string
  /** Kept as written: the check algorithm of GB/T 40058-2021 is not public here. */
  check: string
}

export type ProjectCodeResult =
  | ({ ok: true; code: string } & ProjectCodeParts)
  | { ok: false; problem: 'shape' | 'year' | 'region' | 'department' | 'type' | 'serial' | 'check_shape' }

const FIRST_YEAR = 2000
const LAST_YEAR = 2099

/**
 * Reads a 投资项目代码 of GB/T 40058-2021: 24 characters `yyyy-rrrrrr-dd-tt-nnnnnc` — year, region, department, type,
 * serial number with a check character, which is kept and not verified.
 */
export function readProjectCode(text: string): ProjectCodeResult {
  const code = toHalfWidth(text).replace(/\s/g, '').replace(/[‐‑—]/g, '-').toUpperCase()
  const groups = code.split('-')
  if (groups.map((group) => group.length).join('-') !== '4-6-2-2-6') return { ok: false, problem: 'shape' }
  const [yearText = '', region = '', department = '', type = '', last = ''] = groups
  const year = Number(yearText)
  if (!/^\d{4}$/.test(yearText) || year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, problem: 'year' }
  if (!/^\d{6}$/.test(region)) return { ok: false, problem: 'region' }
  if (!/^\d{2}$/.test(department)) return { ok: false, problem: 'department' }
  if (!/^\d{2}$/.test(type)) return { ok: false, problem: 'type' }
  const serial = last.slice(0, 5)
  if (!/^\d{5}$/.test(serial)) return { ok: false, problem: 'serial' }
  const check = last.slice(5)
  if (!/^[\dA-Z]$/.test(check)) return { ok: false, problem: 'check_shape' }
  return { ok: true, code, year, region, department, type, serial, check }
}

/** A well-formed project code for synthetic data; its check character is '0', not a computed one. */
export function makeProjectCode(parts: {
  year: number
  region: string
  department?: string
  type?: string
  serial: number
}): string {
  const serial = String(parts.serial).padStart(5, '0')
  const read = readProjectCode(
    `${parts.year}-${parts.region}-${parts.department ?? '48'}-${parts.type ?? '01'}-${serial}0`,
  )
  if (!read.ok) throw new RangeError(`not parts of a project code: ${read.problem}`)
  return read.code
}
