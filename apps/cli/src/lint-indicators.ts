import type { Mark } from '@jiheng/kernel/base'
import {
  lint,
  toldExample,
  toldFinding,
  type LintFinding,
  type LintSay,
  type LintSeverity,
} from '@jiheng/kernel/indicator-lint'
import { isPhraseKey } from '@jiheng/phrases'
import type { Arguments } from './arguments.ts'
import type { Say } from './main.ts'
import { readForms, type FileForm } from './read-forms.ts'
import { told, type Told } from './schedule-words.ts'

type ToldFinding = {
  rule: string
  severity: LintSeverity
  mark: Mark | undefined
  source: string | undefined
  cells: { cell: string | null; indicator: number | null; field: string }[]
  name: string
  message: string
  why: string
  example: string[]
}
type ToldForm = {
  sheet: string
  project: string
  indicators: number
  counts: Record<LintSeverity, number>
  findings: ToldFinding[]
}
type Outcome = { file: string; forms: ToldForm[] } | { file: string; error: Told }

/**
 * `jiheng lint-indicators FILE… [--json]`: looks through the goal and self-evaluation forms of workbooks, CSV and JSON files, and tells
 * what an auditor would write up, cell by cell, with a corrected example. Exit code 1 when something must or should be changed.
 */
export async function lintIndicators({ operands, isJson }: Arguments, say: Say): Promise<0 | 1 | 2> {
  if (operands.length === 0) {
    console.error(say('cli.lint.needs_file'))
    return 2
  }
  let exitCode: 0 | 1 = 0
  for (const file of operands) {
    const outcome = await lintFile(file, say)
    if ('error' in outcome || outcome.forms.some(({ counts }) => counts.must + counts.should > 0)) exitCode = 1
    if (isJson) console.log(JSON.stringify(outcome))
    else if ('error' in outcome) console.error(`${file}: ${outcome.error.message}`)
    else for (const form of outcome.forms) printForm(file, form, say)
  }
  return exitCode
}

async function lintFile(file: string, say: Say): Promise<Outcome> {
  try {
    const forms = await readForms(file, say)
    return 'error' in forms ? { file, error: forms.error } : { file, forms: forms.map((each) => toldForm(each, say)) }
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ENOENT') throw cause
    return { file, error: told('cli.file_missing', { file }, say) }
  }
}

/** Says keys that came from data; an unknown one is shown as it is. */
const ofData =
  (say: Say): LintSay =>
  (key, params = {}) =>
    isPhraseKey(key) ? say(key, params) : key

const ORDER: readonly LintSeverity[] = ['must', 'should', 'consider']

function toldForm({ sheet, form, nameOf }: FileForm, say: Say): ToldForm {
  const findings = lint(form).toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
  const count = (severity: LintSeverity): number => findings.filter((each) => each.severity === severity).length
  return {
    sheet,
    project: form.project,
    indicators: form.indicators.length,
    counts: { must: count('must'), should: count('should'), consider: count('consider') },
    findings: findings.map((finding) => ({
      ...toldFinding(finding, ofData(say)),
      rule: finding.rule.id,
      severity: finding.severity,
      mark: finding.rule.mark,
      source: finding.rule.source,
      cells: finding.cells.map((cell) => ({ cell: nameOf(cell), ...cell })),
      example: exampleOf(finding, say),
    })),
  }
}

const EXAMPLE_LINES = 12

function exampleOf({ example }: LintFinding, say: Say): string[] {
  const lines = toldExample(example, ofData(say))
  return lines.length > EXAMPLE_LINES ? [...lines.slice(0, EXAMPLE_LINES), '…'] : lines
}

function printForm(file: string, form: ToldForm, say: Say): void {
  const { project, indicators, counts, findings } = form
  const place = form.sheet === '' ? file : `${file} / ${form.sheet}`
  console.log(
    say('cli.lint.line', { place, project: project || '—', indicators, findings: findings.length, ...counts }),
  )
  for (const { severity, cells, name, message, why, mark, source, example } of findings) {
    const at = cells.flatMap(({ cell }) => (cell === null ? [] : [cell])).slice(0, 3)
    console.log(`\n${say(`lint.severity.${severity}`)}  ${name}${at.length === 0 ? '' : `  ${at.join(' ')}`}`)
    console.log(`  ${message}`)
    const ground = source === undefined ? '' : ` ${say('lint.source', { source })}`
    console.log(`  ${why}${ground}${mark === undefined ? '' : ` [${say(`lint.mark.${mark}`)}]`}`)
    for (const line of example) console.log(`  → ${line}`)
  }
  if (findings.length > 0) console.log('')
}
