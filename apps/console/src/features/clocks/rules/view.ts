import type { CallInput, CallOutput, OperationId } from '@jiheng/api'

export type Version = CallOutput<'listClockVersions'>['items'][number]
export type Trial = CallOutput<'tryClockVersion'>
export type Rules = CallInput<'tryClockVersion'>['body']['rules']

export const clocks = ['acceptance_to_payment', 'allocation_to_use', 'cash_to_transfer'] as const
export const levels = ['yellow', 'orange', 'red'] as const

/** What a decision changes on screen. */
export const refreshed: readonly OperationId[] = ['listClockVersions', 'listFundClocks']

/** The rules as a form holds them: every number as text. */
export type Typed = {
  levels: Record<(typeof levels)[number], string | null>
  clocks: Record<
    (typeof clocks)[number],
    { termDays: string | null; longestTermDays: string | null; countIn: 'days' | 'workdays' }
  >
  percentPerDay: string | null
}

export function typedOf({ levels: days, clocks: terms, percentPerDay }: Rules): Typed {
  const clock = (name: (typeof clocks)[number]) => {
    const { termDays, longestTermDays, countIn } = terms[name]
    return { termDays: String(termDays), longestTermDays: String(longestTermDays), countIn }
  }
  return {
    levels: {
      yellow: String(days.yellowFromDay),
      orange: String(days.orangeFromDay),
      red: String(days.redFromDay),
    },
    clocks: {
      acceptance_to_payment: clock('acceptance_to_payment'),
      allocation_to_use: clock('allocation_to_use'),
      cash_to_transfer: clock('cash_to_transfer'),
    },
    percentPerDay,
  }
}

/** What was typed; an empty number is 0, which the server refuses in its own words. */
export function rulesOf({ levels: days, clocks: terms, percentPerDay }: Typed): Rules {
  const clock = (name: (typeof clocks)[number]) => {
    const { termDays, longestTermDays, countIn } = terms[name]
    return { termDays: Number(termDays ?? 0), longestTermDays: Number(longestTermDays ?? 0), countIn }
  }
  return {
    levels: {
      yellowFromDay: Number(days.yellow ?? 0),
      orangeFromDay: Number(days.orange ?? 0),
      redFromDay: Number(days.red ?? 0),
    },
    clocks: {
      acceptance_to_payment: clock('acceptance_to_payment'),
      allocation_to_use: clock('allocation_to_use'),
      cash_to_transfer: clock('cash_to_transfer'),
    },
    percentPerDay: percentPerDay ?? '0',
  }
}
