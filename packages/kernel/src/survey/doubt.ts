import type { StepOrNone } from './question.ts'
import type { SurveyParameters } from './rules.ts'

/** What may be wrong with an answer; it is shown to a person who decides, and decides nothing itself. */
export const surveyDoubts = ['burst', 'same_device', 'too_fast', 'contractor', 'all_equal'] as const
export type SurveyDoubt = (typeof surveyDoubts)[number]

export type DoubtedAnswer = {
  id: string
  /** ISO instant. */
  at: string
  /** A mark of the device that tells nothing else; null for answers entered by somebody at the door. */
  device: string | null
  /** From the first question to sending; null where nobody measured. */
  seconds: number | null
  steps: readonly StepOrNone[]
  /** Sent by somebody of the contractor, or from where its people sign in. */
  isFromContractor: boolean
}

const MINUTE = 60_000

/**
 * Doubts by answer. Those of one device or one burst are all doubted, the first as well: nobody knows which is the honest one. Answers that
 * are all the same are no doubt alone, since whoever is content may well be so with everything; beside another one it is told.
 */
export function doubtsOf(
  answers: readonly DoubtedAnswer[],
  /** First instant and the moment asked for, between which the survey's pace is measured. */
  { from, until }: { from: string; until: string },
  rule: SurveyParameters['doubts'],
): Map<string, SurveyDoubt[]> {
  const bursts = burstsIn(answers, { from, until }, rule)
  const devices = Map.groupBy(answers, ({ device }) => device)
  const doubts = new Map<string, SurveyDoubt[]>()
  for (const { id, device, seconds, steps, isFromContractor } of answers) {
    const found: SurveyDoubt[] = []
    if (bursts.has(id)) found.push('burst')
    if (device !== null && (devices.get(device)?.length ?? 0) >= rule.deviceLeast) found.push('same_device')
    if (seconds !== null && seconds < rule.secondsPerQuestion * steps.length) found.push('too_fast')
    if (isFromContractor) found.push('contractor')
    if (found.length > 0 && steps.length > 2 && new Set(steps).size === 1) found.push('all_equal')
    if (found.length > 0) doubts.set(id, found)
  }
  return doubts
}

/**
 * Answers of a burst: as many within the window as the rule names, and so many times what the other answers would let one expect in it. Answers
 * entered at the door come in as somebody types them and make no burst.
 */
function burstsIn(
  answers: readonly DoubtedAnswer[],
  { from, until }: { from: string; until: string },
  { burstMinutes, burstLeast, burstTimes }: SurveyParameters['doubts'],
): Set<string> {
  const sent = answers
    .filter(({ device }) => device !== null)
    .map(({ id, at }) => ({ id, at: Date.parse(at) }))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const window = burstMinutes * MINUTE
  const open = Math.max(window, Date.parse(until) - Date.parse(from))
  const found = new Set<string>()
  let end = 0
  for (const [start, first] of sent.entries()) {
    while (end < sent.length && sent[end]!.at - first.at <= window) end += 1
    const within = end - start
    const expected = ((sent.length - within) * window) / open
    if (within >= burstLeast && within >= burstTimes * expected)
      for (const { id } of sent.slice(start, end)) found.add(id)
  }
  return found
}
