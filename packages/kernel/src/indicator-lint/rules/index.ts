import { allHundredPercent, coverage, duplicates, mostlyWords, tooManyOutputs } from './coverage.ts'
import { costAgainstExecution, exAnteMissing, fundsTotalDiffers } from './facts.ts'
import type { FormCheck } from './form-found.ts'
import type { IndicatorCheck } from './found.ts'
import { benefitAmongOutputs, levelOutsideTree, outputAmongBenefits, wrongBranch } from './level.ts'
import { costAboveBudget, costRestatesBudget } from './money.ts'
import { nameIsTask, nameMissing, nameTooLong, twoInOne } from './name.ts'
import {
  alwaysMet,
  belowLastYear,
  deadlineOutsideYear,
  mixedWidth,
  numberWithoutUnit,
  percentAsFraction,
  shareAbove100,
  shareSign,
  signContradicts,
  signMissing,
  unitAgainstValue,
  unitWording,
} from './number.ts'
import {
  actualUnitDiffers,
  actualWithoutFacts,
  overTarget,
  satisfactionWithoutSample,
  scoringRuleVague,
  weightMissing,
} from './reported.ts'
import { levelWeightsDiffer, weightHeavy, weightsDoNotSum, weightsEqual } from './weights.ts'
import { wordedTarget } from './wording.ts'

/** In the order a reader meets the columns. */
export const indicatorChecks: readonly IndicatorCheck[] = [
  levelOutsideTree,
  benefitAmongOutputs,
  outputAmongBenefits,
  wrongBranch,
  nameMissing,
  nameIsTask,
  nameTooLong,
  twoInOne,
  wordedTarget,
  signMissing,
  signContradicts,
  shareSign,
  shareAbove100,
  percentAsFraction,
  numberWithoutUnit,
  unitAgainstValue,
  unitWording,
  mixedWidth,
  alwaysMet,
  belowLastYear,
  deadlineOutsideYear,
  costAboveBudget,
  costRestatesBudget,
  satisfactionWithoutSample,
  actualWithoutFacts,
  actualUnitDiffers,
  overTarget,
  scoringRuleVague,
  weightMissing,
]

/** What can be said of a row without a name. */
export const unnamedChecks: readonly IndicatorCheck[] = [nameMissing, weightMissing]

export const formChecks: readonly FormCheck[] = [
  weightsDoNotSum,
  levelWeightsDiffer,
  weightHeavy,
  weightsEqual,
  coverage,
  tooManyOutputs,
  duplicates,
  allHundredPercent,
  mostlyWords,
  fundsTotalDiffers,
  costAgainstExecution,
  exAnteMissing,
]
