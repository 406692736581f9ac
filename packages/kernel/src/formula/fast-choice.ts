import { condition, divisor, register } from './fast-value.ts'
import type { Fast, FastRun as Run } from './fast-value.ts'
import type { Comparison } from './lexer.ts'
import { safe, ten } from './whole.ts'

/** The one or the other, as a condition holds. */
export function fastChoice({ run: asked }: Fast, yes: Fast, no: Fast): Fast {
  const scale = Math.max(yes.scale, no.scale)
  const isFraction = yes.isFraction || no.isFraction
  const taken = ({ run, scale: at, isFraction: isOne }: Fast): Run => {
    const by = ten(scale - at)
    if (!isFraction || isOne) return by === 1 ? run : (given, row) => safe(run(given, row) * by)
    return (given, row) => {
      const value = safe(run(given, row) * by)
      register[0] = 1
      return value
    }
  }
  const [whenYes, whenNo] = [taken(yes), taken(no)]
  const run: Run = (given, row) => {
    const is = asked(given, row)
    return is === 1 ? whenYes(given, row) : is === 0 ? whenNo(given, row) : Number.NaN
  }
  return { run, scale, isFraction }
}

/** The least or the most of several. */
export function fastExtreme(all: readonly Fast[], isMost: boolean): Fast {
  const scale = Math.max(...all.map((part) => part.scale))
  const isFraction = all.some((part) => part.isFraction)
  const factors = all.map((part) => ten(scale - part.scale))
  const run: Run = (given, row) => {
    let [n, d] = [0, 1]
    for (let at = 0; at < all.length; at++) {
      const part = all[at] as Fast
      const value = safe(part.run(given, row) * (factors[at] as number))
      const below = part.isFraction ? divisor() : 1
      const difference = at === 0 ? Number.NaN : d === below ? value - n : safe(value * d) - safe(n * below)
      if (at > 0 && difference !== difference) return Number.NaN
      if (at === 0 || (isMost ? difference > 0 : difference < 0)) [n, d] = [value, below]
    }
    if (isFraction) register[0] = d
    return n
  }
  return { run, scale, isFraction }
}

function scaledRun(run: Run, by: number): Run {
  return by === 1 ? run : (given, row) => safe(run(given, row) * by)
}

/** Whether a comparison holds. */
export function fastComparison(operator: Comparison, a: Fast, b: Fast): Fast {
  const scale = Math.max(a.scale, b.scale)
  const [aBy, bBy] = [ten(scale - a.scale), ten(scale - b.scale)]
  const isWanted = { '=': [0, 1, 0], '≠': [1, 0, 1], '<': [1, 0, 0], '≤': [1, 1, 0], '>': [0, 0, 1], '≥': [0, 1, 1] }[
    operator
  ]
  if (!a.isFraction && !b.isFraction) {
    const [left, right] = [scaledRun(a.run, aBy), scaledRun(b.run, bBy)]
    const [below, even, above] = isWanted as [number, number, number]
    if (b.constant !== undefined) {
      const bound = safe(b.constant * bBy)
      return condition((given, row) => {
        const value = left(given, row)
        return value > bound ? above : value < bound ? below : value === bound ? even : Number.NaN
      })
    }
    return condition((given, row) => {
      const difference = left(given, row) - right(given, row)
      return difference > 0 ? above : difference < 0 ? below : difference === 0 ? even : Number.NaN
    })
  }
  return condition((given, row) => {
    const an = safe(a.run(given, row) * aBy)
    const ad = a.isFraction ? divisor() : 1
    const bn = safe(b.run(given, row) * bBy)
    const bd = b.isFraction ? divisor() : 1
    const difference = safe(an * bd) - safe(bn * ad)
    if (difference !== difference) return Number.NaN
    return isWanted[difference < 0 ? 0 : difference === 0 ? 1 : 2] as number
  })
}

/** All of the conditions, or any. */
export function fastLogic(joint: 'and' | 'or', parts: readonly Fast[]): Fast {
  const runs = parts.map((part) => part.run)
  const decides = joint === 'or' ? 1 : 0
  return condition((given, row) => {
    for (let n = 0; n < runs.length; n++) {
      const found = (runs[n] as Run)(given, row)
      if (found !== 1 - decides) return found
    }
    return 1 - decides
  })
}
