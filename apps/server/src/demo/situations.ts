import type { Cause, Clock, Situation } from './shapes.ts'

const active = (told: Partial<Situation>): Situation => ({ phase: 'active', behindPoints: 1.5, reportAge: 1, ...told })

/** Behind its plan: steps are 5, 10 and 20 points; the first four stay just below the first. */
const behind = [
  4.5, 4.6, 4.7, 4.8, 5.3, 5.5, 5.9, 6.2, 6.6, 7, 7.4, 7.8, 8.2, 8.6, 9, 9.3, 9.5, 9.7, 10.4, 10.8, 11.5, 12.3, 13.4,
  14.6, 15.8, 17, 18.2, 19.4, 20.6, 21.5, 23, 25, 28, 31,
]

/** Days without an accepted report: steps are 3 and 14 days. */
const silent = [3, 3, 4, 5, 6, 7, 9, 11, 12, 14, 15, 18, 22, 27, 34, 46]

/** Days after the promised start: steps are 0, 15 and 30 days. */
const unstarted = [7, 21, 44]
const causes: readonly (Cause | undefined)[] = ['permit', 'land', 'money', 'contractor', undefined]

/** Working days after the promised arrival: day 3 is yellow, day 4 is red. */
const lateMaterial = [0, 1, 1, 2, 3, 3, 4, 4, 5, 8, 13]

/** Days money stands: levels from day 20, 25 and 31; 19 is just below. */
const standing = [19, 20, 23, 25, 29, 31, 48]
const clocks: readonly Clock[] = ['allocation_to_use', 'acceptance_to_payment', 'cash_to_transfer']

const finishedLate = [12, 19, 28, 35, 41, 55, 63, 77, 90, 118, 146, 171]

const times = (count: number, make: (at: number) => Situation): Situation[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** One of each state that the rules, charts and lists know, in numbers a city would believe; the rest is on track. */
export const situations: readonly Situation[] = [
  ...behind.map((points) => active({ behindPoints: points, reportAge: 1 + (Math.round(points * 10) % 3) })),
  ...silent.map((days) => active({ reportAge: days })),
  ...causes.flatMap((cause) =>
    unstarted.map((days): Situation => ({ phase: 'not_commenced', daysLate: days, ...(cause && { cause }) })),
  ),
  ...lateMaterial.map((days, at) =>
    active({
      material: { workdaysLate: days, isPart: at % 3 === 1, suppliedBy: at % 4 === 2 ? 'owner_unit' : 'contractor' },
    }),
  ),
  ...clocks.flatMap((clock) => standing.map((days) => active({ money: { clock, days } }))),
  ...times(4, (at) => active({ excluded: at % 2 === 0 ? 'dispute' : 'agreed_term' })),
  ...times(36, (): Situation => ({ phase: 'finished', finishedDaysLate: 0 })),
  ...finishedLate.map((days): Situation => ({ phase: 'finished', finishedDaysLate: days })),
  ...times(16, (): Situation => ({ phase: 'planned' })),
  // Nothing is late on the promised day itself.
  ...times(10, (at): Situation => ({ phase: 'waiting', daysLate: at === 0 ? 0 : -9 * at })),
  ...times(6, (): Situation => ({ phase: 'unknown' })),
  ...times(4, () => active({ lacks: 'location' })),
  ...times(3, () => active({ lacks: 'budget' })),
  active({ isSecret: true }),
]

/** A project of the ordinary kind: from three points ahead of its plan to four behind, reported within three days. */
export const onTrack = (at: number): Situation =>
  active({ behindPoints: ((at * 37) % 70) / 10 - 3, reportAge: 1 + (at % 3) })
