import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input } from '../base/index.ts'
import { normal, wilson, type Interval } from './interval.ts'
import type { Step } from './question.ts'
import { SCALE, type SurveyMeasure, type SurveyRule } from './rules.ts'

export type SurveyQuestion = {
  survey: { id: string; title: string }
  /** What the overall question was answered with: what counts, and what a person set aside. */
  counted: readonly Step[]
  setAside: readonly Step[]
  /** Answers with a doubt nobody has decided; they are among `counted`. */
  undecided: number
  households: number
  letters: number
  measure: SurveyMeasure
  rule: SurveyRule
  asOf: Day
}

export type SurveyScore = {
  percent: Decimal | null
  interval: Interval | null
  /** The same with what was set aside, so that everybody sees what the decisions did. */
  percentOfAll: Decimal | null
  sampleSize: number
  /** Answers that came back of the letters sent, in percent. */
  responsePercent: Decimal | null
  problem: 'too_few_answers' | null
  evidenceLevel: EvidenceLevel
  explanation: Explanation
}

/** The system draws, gathers and counts: that so many said so is measured, whatever moved them to say it. */
const COUNTED = 1

/** How satisfied a survey found people, how sure that is, and why it is not scored where too few answered. */
export function scoreSurvey(question: SurveyQuestion): SurveyScore {
  const { counted, setAside, households, letters, measure, rule, asOf } = question
  const { leastSample } = rule.parameters
  const sampleSize = counted.length
  const problem = sampleSize < leastSample ? ('too_few_answers' as const) : null
  const shown = figureOf(counted, question)
  const ofAll = setAside.length === 0 ? shown : figureOf([...counted, ...setAside], question)
  const responsePercent = decimal.percentOf(decimal.of(sampleSize + setAside.length), decimal.of(letters), SCALE)
  const percent = problem ? null : (shown?.percent ?? null)
  return {
    percent,
    interval: problem ? null : (shown?.interval ?? null),
    percentOfAll: problem ? null : (ofAll?.percent ?? null),
    sampleSize,
    responsePercent,
    problem,
    evidenceLevel: COUNTED,
    explanation: explain({
      measure: `measures.survey.${measure}`,
      value: percent,
      unit: 'percent',
      rule: referenceTo(rule),
      formula: measure === 'share' ? '(n₅ + n₄) ÷ n × 100' : 'Σ (x − 1) ÷ 4 ÷ n × 100',
      inputs: inputsOf(question, shown, ofAll, responsePercent),
      asOf,
      sampleSize,
      evidenceLevel: COUNTED,
      note: problem
        ? { key: 'notes.survey.too_few_answers', params: { n: sampleSize, least: leastSample } }
        : {
            key: 'notes.survey.margin',
            params: {
              margin: shown?.interval?.margin ?? '0',
              low: shown?.interval?.low ?? '0',
              high: shown?.interval?.high ?? '0',
              ...{ n: sampleSize, households },
            },
          },
    }),
  }
}

type Figure = { percent: Decimal; interval: Interval | null }

function figureOf(steps: readonly Step[], { measure, households, rule }: SurveyQuestion): Figure | null {
  const { z } = rule.parameters
  const n = steps.length
  if (n === 0) return null
  if (measure === 'share') {
    const good = steps.filter((step) => step >= 4).length
    return {
      percent: decimal.divide(decimal.of(good * 100), decimal.of(n), SCALE),
      interval: wilson(good, n, households, z),
    }
  }
  const quarters = steps.map((step) => step - 1)
  const sum = decimal.divide(decimal.of(quarters.reduce((total, each) => total + each, 0)), '4', SCALE)
  const squares = decimal.divide(decimal.of(quarters.reduce((total, each) => total + each * each, 0)), '16', 4)
  return {
    percent: decimal.divide(decimal.multiply(sum, '100'), decimal.of(n), SCALE),
    interval: normal(sum, squares, n, households, z),
  }
}

function inputsOf(
  { survey, counted, setAside, undecided, households, letters }: SurveyQuestion,
  shown: Figure | null,
  ofAll: Figure | null,
  responsePercent: Decimal | null,
): Input[] {
  const source = { kind: 'survey' as const, id: survey.id, label: survey.title }
  const count = (measure: string, value: number): Input => ({
    measure: `measures.survey.${measure}`,
    value: decimal.of(value),
    unit: 'count',
    source,
    evidenceLevel: COUNTED,
  })
  const steps = ([5, 4, 3, 2, 1] as const).map((step) =>
    count(`step_${step}`, counted.filter((each) => each === step).length),
  )
  const percent = (measure: string, value: Decimal | null): Input => ({
    measure: `measures.survey.${measure}`,
    value,
    unit: 'percent',
    source,
    evidenceLevel: COUNTED,
  })
  return [
    count('counted', counted.length),
    ...steps,
    ...(setAside.length > 0 ? [count('set_aside', setAside.length), percent('of_all', ofAll?.percent ?? null)] : []),
    ...(undecided > 0 ? [count('undecided', undecided)] : []),
    count('households', households),
    count('letters', letters),
    percent('response', responsePercent),
    ...(shown?.interval ? [percent('low', shown.interval.low), percent('high', shown.interval.high)] : []),
  ]
}
