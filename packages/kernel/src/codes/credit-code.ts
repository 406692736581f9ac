import { toHalfWidth } from '../base/index.ts'

/** 统一社会信用代码 letters: digits and capitals without I, O, S, V, Z; the position is the value (GB 32100-2015). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Registering authorities of the first character (GB 32100-2015 table 1 and its amendments). */
const REGISTRIES = '123456789ANY'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type CreditCodeResult =
  /** `code` in capitals without blanks; `region` the six-digit administrative division of registration. */
  | { ok: true; code: string; region: string }
  /** `at` counts characters from 1; `expected` is what the check character should be. */
  | {
      ok: false
      problem: 'length' | 'character' | 'registry' | 'region' | 'check_character'
      at?: number
      expected?: string
    }

/** Reads a 统一社会信用代码 and verifies its check character (GB 32100-2015, ISO 7064 MOD 31-3). */
export function readCreditCode(text: string): CreditCodeResult {
  const code = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase()
  if (code.length !== 18) return { ok: false, problem: 'length' }
  const stranger = [...code].findIndex((c) => !ALPHABET.includes(c))
  if (stranger >= 0) return { ok: false, problem: 'character', at: stranger + 1 }
  if (!REGISTRIES.includes(code.charAt(0))) return { ok: false, problem: 'registry', at: 1 }
  if (!/^\d{6}$/.test(code.slice(2, 8))) return { ok: false, problem: 'region', at: 3 }
  const expected = checkCharacter(code.slice(0, 17))
  if (code.charAt(17) !== expected) return { ok: false, problem: 'check_character', at: 18, expected }
  return { ok: true, code, region: code.slice(2, 8) }
}

/**
 * A formally valid code for synthetic data: registry and category characters (9 and 1: a company), a region and a serial
 * number below 100 million. The organisation part carries its own GB 11714 check character too.
 */
export function makeCreditCode(parts: {
  registry?: string
  category?: string
  region: string
  serial: number
}): string {
  const organisation = String(parts.serial).padStart(8, '0')
  const body = `${parts.registry ?? '9'}${parts.category ?? '1'}${parts.region}${organisation}${organisationCheck(organisation)}`
  if (!/^[1-9ANY][1-9A]\d{6}\d{8}[\dX]$/.test(body)) throw new RangeError(`not parts of a credit code: ${body}`)
  return body + checkCharacter(body)
}

function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const c of body) {
    sum += ALPHABET.indexOf(c) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** GB 11714: 11 − Σ weight × digit mod 11, where 10 is X and 11 is 0. */
function organisationCheck(digits: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, n) => total + weight * Number(digits.charAt(n)), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
