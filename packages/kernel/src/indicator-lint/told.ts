import type { LintExample, LintFinding } from './finding.ts'

/** How a phrase key is said in one language. */
export type LintSay = (key: string, params?: Record<string, string | number>) => string

/** Parameters that are words of a closed set, not cells of the form: their phrases stand below `lint.`. */
const WORDS = ['level', 'side', 'column', 'state'] as const

/** A finding in words: the rule's name, what is wrong, why it matters. */
export function toldFinding(
  { rule, params }: Pick<LintFinding, 'rule' | 'params'>,
  say: LintSay,
): { name: string; message: string; why: string } {
  const words = WORDS.flatMap((word) =>
    params[word] === undefined ? [] : [[word, say(`lint.${word}.${params[word]}`)]],
  )
  const spoken = { ...params, ...(Object.fromEntries(words) as Record<string, string>) }
  return {
    name: say(`lint.rules.${rule.id}.name`),
    message: say(`lint.rules.${rule.id}.said`, spoken),
    why: say(`lint.rules.${rule.id}.why`, spoken),
  }
}

/** A corrected example, one line for each row or figure it changes. */
export function toldExample({ corrections, fundsTotal, exAnte }: LintExample, say: LintSay): string[] {
  const rows = corrections.map(({ indicator, isRemoved, written }) => {
    if (isRemoved) return say('lint.example_removed', { written })
    return say(indicator === null ? 'lint.example_new' : 'lint.example', { written })
  })
  if (exAnte !== undefined) rows.push(say('lint.example_ex_ante'))
  if (fundsTotal !== undefined) {
    const { initialFen, fullYearFen, executedFen } = fundsTotal
    const amounts = { initialFen: initialFen ?? 0, fullYearFen: fullYearFen ?? 0, executedFen: executedFen ?? 0 }
    rows.push(say('lint.example_funds', amounts))
  }
  return rows
}
