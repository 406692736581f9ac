/** A stream of chance that is always the same for one name; each project has its own, so that one does not stir the others. */
export type Chance = {
  /** At least 0, less than 1. */
  share(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  between(least: number, most: number): number
  one<T>(choices: readonly T[]): T
  /** True in `share` of all cases. */
  happens(share: number): boolean
  /** Spread around `median` as amounts of money are: `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number
}

/** A stream of chance named `name` (sfc32, seeded from an FNV-1a hash of the name). */
export function chanceOf(name: string): Chance {
  const next = sfc32(hashOf(`${name} a`), hashOf(`${name} b`), hashOf(`${name} c`))
  const between = (least: number, most: number): number => least + next() * (most - least)
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    share: next,
    whole,
    between,
    one: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new RangeError('nothing to choose from')
      return choices[whole(0, choices.length - 1)] as T
    },
    happens: (share) => next() < share,
    logNormal: (median, spread) => median * Math.exp(spread * normal(next)),
  }
}

/** Box–Muller, kept within two and a half deviations so that no amount is absurd. */
function normal(next: () => number): number {
  const drawn = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return Math.max(-2.5, Math.min(2.5, drawn))
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function sfc32(seedA: number, seedB: number, seedC: number): () => number {
  let [a, b, c, count] = [seedA, seedB, seedC, 1]
  const next = (): number => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}
