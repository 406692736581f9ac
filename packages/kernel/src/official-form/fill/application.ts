import { note, wanOf } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import { fundSources } from '../facts.ts'
import type { FormFacts, FormIndicator } from '../facts.ts'
import { sumOf } from './funds.ts'
import { dayParts, fillFooting, fillHeader, projectSource } from './header.ts'
import { fillIndicators, indicatorKey, indicatorSource, meaningOf } from './indicators.ts'
import { fillLongTerm } from './long-term.ts'
import { goalsOf } from './sentences.ts'

/** 主管部门, 第三方, 财政业务科室, 绩效管理科室: filled in by others on the paper. */
export const opinions = ['department', 'third_party', 'finance_section', 'performance_section'] as const
/** 立项依据, 可行性, 必要性 beside what the unit and the project are. */
export const accounts = ['duties', 'overview', 'basis', 'feasibility', 'need'] as const

/** 绩效目标申报表: who asks for how much, why, in which steps, and what the money is to bring. */
export function fillApplication(book: CellBook, facts: FormFacts): void {
  const { fact, open, say } = book
  const { project, steps } = facts
  const proof = projectSource(facts)
  fillHeader(book, facts)
  fact('project.nature', {
    text: say(note(project.isContinued ? 'forms.paper.nature.continued' : 'forms.paper.nature.new')),
    proof,
  })
  open('project.head', { neededBy: 'finance' }, { text: project.manager, proof, origin: 'fact' })
  fact('project.period', { text: periodOf(facts, say), proof })
  fillMoney(book, facts)
  for (const account of accounts) {
    const known = account === 'overview' ? { text: project.description, proof, origin: 'fact' as const } : {}
    open(`account.${account}`, { neededBy: account === 'duties' ? 'department' : 'finance' }, known)
  }
  for (const [at, { id, title, startsOn, dueOn }] of steps.entries()) {
    const source = { kind: 'node' as const, id, label: title }
    fact(`step.${at}.title`, { text: title, proof: source })
    fact(`step.${at}.start`, { text: startsOn, proof: source })
    fact(`step.${at}.due`, { text: dueOn, proof: source })
  }
  open('goal.long_term', { neededBy: 'finance' }, { text: longTermOf(facts, say), proof, origin: 'fact' })
  open('goal.expected', { neededBy: 'finance' }, { text: goalsOf(facts, say), proof, origin: 'fact' })
  fillLongTerm(book, facts)
  fillIndicators(book, facts)
  for (const indicator of facts.indicators) fillDefinition(book, indicator)
  for (const opinion of opinions) open(`opinion.${opinion}`, { isRequired: false })
  fillFooting(book, facts)
}

/** 资金总额 is the sum of its parts; what is asked for is the budget of the year at its beginning. */
function fillMoney({ fact, computed }: CellBook, facts: FormFacts): void {
  const total = sumOf(facts, 'initialFen')
  for (const source of fundSources) {
    const line = facts.funds[source]
    const given = total === null ? {} : { number: wanOf(line?.initialFen ?? 0), ...(line && { proof: line.source }) }
    fact(`funds.${source}.initial`, given, { isRequired: total !== null })
  }
  computed('funds.total.initial', { number: total === null ? null : wanOf(total) })
}

const periodOf = ({ project: { startsOn, endsOn } }: FormFacts, say: CellBook['say']): string | null => {
  if (startsOn === null || endsOn === null) return null
  const [start, end] = [startsOn, endsOn].map((day) => say(note('forms.paper.day', dayParts(day))))
  return `${start} — ${end}`
}

function longTermOf({ project: { name, totalInvestmentFen, endsOn } }: FormFacts, say: CellBook['say']): string | null {
  if (totalInvestmentFen === null || endsOn === null) return null
  return say(note('forms.paper.said.long_term', { name, wan: wanOf(totalInvestmentFen), ...dayParts(endsOn) }))
}

/** 指标值类型, 指标解释, 评(扣)分标准: the library's own words, else what the scoring rule says. */
function fillDefinition({ library, open, say }: CellBook, indicator: FormIndicator): void {
  const { code, sign, target, unit, weight, targetText, standard } = indicator
  const proof = indicatorSource(indicator)
  library(indicatorKey(code, 'type'), {
    text: say(note(`forms.paper.type.${targetText === null ? 'number' : 'words'}`)),
    proof,
  })
  open(
    indicatorKey(code, 'explained'),
    { neededBy: 'finance' },
    { text: meaningOf(indicator, say), proof, origin: 'library' },
  )
  const rule =
    targetText !== null ? 'words' : sign === '≤' || sign === '<' ? 'at_most' : sign === '=' ? 'equal' : 'at_least'
  // The library's rule may speak of a target of its own, which is not this one.
  const isOfThis = standard !== null && (target === null || !/\d/.test(standard) || standard.includes(target))
  const points = isOfThis
    ? standard
    : say(note(`forms.paper.standard.${rule}`, { target: `${target ?? ''}${unit}`, weight }))
  open(indicatorKey(code, 'standard'), { neededBy: 'finance' }, { text: points, proof, origin: 'library' })
}
