import { createHash } from 'node:crypto'
import { canonical } from '@jiheng/kernel/base'
import { readCreditCode } from '@jiheng/kernel/codes'
import {
  defaultCreditRule,
  scoreCredit,
  type CreditFact,
  type CreditQuestion,
  type CreditRule,
  type CreditScore,
  type Quarter,
  type QuarterDays,
} from '@jiheng/kernel/credit'
import type { Building } from './store/contractors.ts'
import type { FoundFact } from './store/facts.ts'
import type { WithoutCode } from './store/rounds.ts'
import type { RuleRow } from './store/rules.ts'

export type Contractor = {
  code: string
  name: string
  id: string | null
  path: string | null
  projects: { id: string; name: string }[]
}

export type Directory = { contractors: Contractor[]; withoutCode: WithoutCode[] }

/** Contractors by their credit code; those whose code is missing or wrong are told apart and get no record. */
export function directoryOf(buildings: readonly Building[]): Directory {
  const contractors = new Map<string, Contractor>()
  const without = new Map<string, WithoutCode>()
  for (const { projectId, projectName, contractorId, contractorPath, name, code } of buildings) {
    const read = code === null ? null : readCreditCode(code)
    if (!read?.ok) {
      const problem = read?.problem ?? 'missing'
      const known = without.get(`${name} ${problem}`) ?? { name, problem, projects: 0 }
      without.set(`${name} ${problem}`, { ...known, projects: known.projects + 1 })
      continue
    }
    const known = contractors.get(read.code) ?? { code: read.code, name, id: null, path: null, projects: [] }
    known.id ??= contractorId
    known.path ??= contractorPath
    known.projects.push({ id: projectId, name: projectName })
    contractors.set(read.code, known)
  }
  const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'zh-CN')
  return {
    contractors: [...contractors.values()].toSorted(byName),
    withoutCode: [...without.values()].toSorted(byName),
  }
}

/** Everything a record depends on, in one value that can be scored again anywhere. */
export function questionOf(
  { code, name, projects }: Contractor,
  found: readonly FoundFact[],
  { rule, until, setAside }: { rule: CreditRule; until: QuarterDays['until']; setAside: ReadonlySet<string> },
): CreditQuestion {
  const nameOf = new Map(projects.map((project) => [project.id, project.name]))
  const facts = found.flatMap(({ projectId, isHindered, ...fact }): CreditFact[] => {
    const projectName = nameOf.get(projectId)
    if (projectName === undefined) return []
    const aside = fact.isGood ? null : setAside.has(fact.id) ? 'reply' : isHindered ? 'obstacle' : null
    return [{ ...fact, project: { id: projectId, name: projectName }, setAside: aside }]
  })
  const ordered = facts.toSorted((a, b) => (`${a.aspect}${a.id}` < `${b.aspect}${b.id}` ? -1 : 1))
  return { contractor: { code, name }, facts: ordered, rule, asOf: until }
}

export type Scored = { question: CreditQuestion; fingerprint: string; score: CreditScore }

export const scored = (question: CreditQuestion): Scored => ({
  question,
  fingerprint: createHash('sha256').update(canonical(question)).digest('hex'),
  score: scoreCredit(question),
})

/** The rule that holds for a quarter: the newest set for it, or the kernel's. `rows` are those of the place, the newest first. */
export function ruleFor(rows: readonly RuleRow[], period: Quarter): CreditRule {
  const row = rows.find(({ effectiveFrom }) => effectiveFrom <= period)
  return row ? { ...defaultCreditRule, version: String(row.version), parameters: row.parameters } : defaultCreditRule
}
