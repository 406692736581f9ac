import { divisor, never, register } from './fast-value.ts'
import type { Fast, FastRun as Run } from './fast-value.ts'
import { safe, ten } from './whole.ts'

export type Term = Fast & { isMinus: boolean }
export type Factor = Fast & { isDivisor: boolean }

/** A sum of terms brought to one scale. */
export function fastSum(terms: readonly Term[]): Fast {
  const scale = Math.max(...terms.map((term) => term.scale))
  const isFraction = terms.some((term) => term.isFraction)
  const runs = terms.map((term) => term.run)
  const factors = terms.map((term) => (term.isMinus ? -1 : 1) * ten(scale - term.scale))
  if (isFraction) return { run: fractionSum(terms, factors), scale, isFraction }
  const [a, b] = runs as [Run, Run]
  const [by, bBy] = factors as [number, number]
  if (runs.length === 2)
    return { run: (given, row) => safe(safe(a(given, row) * by) + safe(b(given, row) * bBy)), scale, isFraction }
  if (runs.length === 3)
    return { run: sumOfThree(runs as [Run, Run, Run], factors as [number, number, number]), scale, isFraction }
  const run: Run = (given, row) => {
    let sum = 0
    for (let n = 0; n < runs.length; n++) sum = safe(sum + safe((runs[n] as Run)(given, row) * (factors[n] as number)))
    return sum
  }
  return { run, scale, isFraction }
}

function sumOfThree([a, b, c]: readonly [Run, Run, Run], [by, bBy, cBy]: readonly [number, number, number]): Run {
  return (given, row) => safe(safe(safe(a(given, row) * by) + safe(b(given, row) * bBy)) + safe(c(given, row) * cBy))
}

function fractionSum(terms: readonly Fast[], factors: readonly number[]): Run {
  return (given, row) => {
    let [n, d] = [0, 1]
    for (let at = 0; at < terms.length; at++) {
      const { run, isFraction } = terms[at] as Fast
      const value = safe(run(given, row) * (factors[at] as number))
      const below = isFraction ? divisor() : 1
      if (below === d) n = safe(n + value)
      else {
        n = safe(safe(n * below) + safe(value * d))
        d = safe(d * below)
      }
    }
    register[0] = d
    return d === d ? n : Number.NaN
  }
}

/** A product; constants are multiplied beforehand. `share` is what one value times a constant is, where it can be had quicker. */
export function fastProduct(factors: readonly Factor[], share: (constant: number) => Run | null): Fast {
  const scale = factors.reduce((sum, factor) => sum + (factor.isDivisor ? -factor.scale : factor.scale), 0)
  const isFraction = factors.some((factor) => factor.isDivisor || factor.isFraction)
  const varying = factors.filter((factor) => factor.constant === undefined || factor.isDivisor)
  const constant = factors.reduce((product, each) => product * (each.isDivisor ? 1 : (each.constant ?? 1)), 1)
  const [first, second] = varying
  const isWithin = Math.abs(constant) <= Number.MAX_SAFE_INTEGER
  if (!isWithin || factors.some((factor) => factor.run === never.run)) return never
  if (!first) return { run: () => constant, scale, isFraction }
  if (isFraction) return { run: quotientOf(varying, constant) ?? fractionProduct(varying, constant), scale, isFraction }
  const { run } = first
  if (!second) return { run: share(constant) ?? ((given, row) => safe(run(given, row) * constant)), scale, isFraction }
  return { run: plainProduct(varying, constant), scale, isFraction }
}

function plainProduct(factors: readonly Factor[], constant: number): Run {
  const runs = factors.map((factor) => factor.run)
  return (given, row) => {
    let product = constant
    for (let n = 0; n < runs.length; n++) product = safe(product * (runs[n] as Run)(given, row))
    return product
  }
}

/** One plain number over another, the next commonest. */
function quotientOf([first, second, ...more]: readonly Factor[], constant: number): Run | null {
  if (!first || !second || more.length > 0 || first.isDivisor || !second.isDivisor) return null
  return first.isFraction || second.isFraction ? null : quotient(first.run, second.run, constant)
}

function quotient(above: Run, below: Run, constant: number): Run {
  return (given, row) => {
    const n = safe(above(given, row) * constant)
    const d = below(given, row)
    register[0] = d < 0 ? -d : d
    return d > 0 ? n : d < 0 ? -n : Number.NaN
  }
}

function fractionProduct(factors: readonly Factor[], constant: number): Run {
  return (given, row) => {
    let [n, d] = [constant, 1]
    for (let at = 0; at < factors.length; at++) {
      const { run, isDivisor, isFraction } = factors[at] as Factor
      const value = run(given, row)
      const below = isFraction ? divisor() : 1
      n = safe(n * (isDivisor ? below : value))
      d = safe(d * (isDivisor ? value : below))
    }
    register[0] = d < 0 ? -d : d
    return d > 0 ? n : d < 0 ? -n : Number.NaN
  }
}
