import { explain } from '../base/index.ts'
import type {
  AttentionLevel,
  CalendarYearUnknown,
  Day,
  Explanation,
  Holder,
  RuleReference,
  Source,
} from '../base/index.ts'

/** Something that needs a move today: how urgent, what it is about, since when, and whose move it is. */
export type Finding = {
  ruleId: string
  level: AttentionLevel
  subject: Source
  since: Day
  holder: Holder
  explanation: Explanation
  /** Phrase key of one sentence, filled with `params`; amounts in fen, days as YYYY-MM-DD. */
  messageKey: string
  params: Record<string, string | number>
}

/** From which size a level holds: strictly more than the number. A level that is null never occurs. */
export type Ladder = { yellowOver: number | null; orangeOver: number | null; redOver: number | null }

/** The highest level whose step the size exceeds, or null below all steps. Sizes are compared as numbers with few decimals. */
export function levelOn(ladder: Ladder, size: number): AttentionLevel | null {
  const exceeds = (step: number | null): boolean => step !== null && size > step
  if (exceeds(ladder.redOver)) return 'red'
  if (exceeds(ladder.orangeOver)) return 'orange'
  return exceeds(ladder.yellowOver) ? 'yellow' : null
}

/** The steps of a ladder as inputs of an explanation, in the unit they are measured in. */
export function ladderInputs(
  rule: RuleReference & { parameters: Ladder },
  unit: 'days' | 'workdays' | 'points',
): Explanation['inputs'] {
  const steps = { yellow: rule.parameters.yellowOver, orange: rule.parameters.orangeOver, red: rule.parameters.redOver }
  return Object.entries(steps).flatMap(([level, step]) =>
    step === null
      ? []
      : [
          {
            measure: `measures.${level}_over`,
            value: String(step),
            unit,
            source: { kind: 'rule', id: rule.id },
          } as const,
        ],
  )
}

/** The finding that a rule cannot be judged because the working-day calendar of a year is not known yet. */
export function calendarFinding(
  rule: RuleReference,
  subject: Source,
  { since, today, unknown }: { since: Day; today: Day; unknown: CalendarYearUnknown },
): Finding {
  const note = { key: 'notes.calendar_year_unknown', params: { year: unknown.year } }
  return {
    ruleId: rule.id,
    level: 'yellow',
    subject,
    since,
    holder: 'project_office',
    explanation: explain({
      measure: 'measures.workdays_late',
      value: null,
      unit: 'workdays',
      rule,
      asOf: today,
      note,
      inputs: [
        {
          measure: 'measures.calendar_year',
          value: null,
          unit: 'count',
          source: { kind: 'calendar', id: String(unknown.year) },
        },
      ],
    }),
    messageKey: 'alerts.messages.calendar_year_unknown',
    params: note.params,
  }
}
