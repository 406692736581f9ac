import type { Decimal, Rule } from '../base/index.ts'

/** Percentages and margins are rounded half up to this many decimals, once. */
export const SCALE = 2

/** How satisfied: the share of those who are (very) satisfied, or the mean of the five steps from 0 to 100. */
export const surveyMeasures = ['share', 'index'] as const
export type SurveyMeasure = (typeof surveyMeasures)[number]

export type SurveyParameters = {
  /** Fewer counted answers than these give no score. */
  leastSample: number
  /** The normal quantile of the confidence told, 1.96 for 95 %. */
  z: Decimal
  /** What a plan aims at, in points. */
  margin: Decimal
  /** Share of the letters expected to be answered, in percent. */
  responsePercent: Decimal
  /** Fewer answers of a building than these are not shown alone. */
  leastShown: number
  doubts: {
    /** A burst: as many answers within so many minutes, and so many times the survey's own pace. */
    burstMinutes: number
    burstLeast: number
    burstTimes: number
    /** As many answers from one device. */
    deviceLeast: number
    /** Nobody reads and answers a question in fewer seconds. */
    secondsPerQuestion: number
  }
}

export type SurveyRule = Rule<SurveyParameters>

/** Thirty answers and a margin that is told are practice; the thresholds of doubts are defaults nobody has decided yet. */
export const defaultSurveyRule: SurveyRule = {
  id: 'satisfaction_survey',
  version: '1',
  mark: 'U',
  parameters: {
    leastSample: 30,
    z: '1.96',
    margin: '10',
    responsePercent: '60',
    leastShown: 5,
    doubts: { burstMinutes: 10, burstLeast: 6, burstTimes: 4, deviceLeast: 2, secondsPerQuestion: 2 },
  },
}
