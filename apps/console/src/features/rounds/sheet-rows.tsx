import type { EvidenceLevel } from '@jiheng/kernel/base'
import { isProblem, NumberInput, Select, usePhrase } from '@jiheng/ui'
import { byLevel, type Lines, type Task } from './view.ts'

const levels = [1, 2, 3, 4] as const

type Rows = {
  items: Task['items']
  lines: Lines
  onChange: (change: (lines: Lines) => Lines) => void
  problem: unknown
}

/** Each item with its standard, its points and what they rest on, grouped by first level. */
export function SheetRows({ items, lines, onChange, problem }: Rows) {
  const { t, say } = usePhrase()
  const wrong = isProblem(problem) ? (problem.errors ?? []) : []
  const change = (code: string, patch: Lines[string]) =>
    onChange((now) => ({ ...now, [code]: { ...levelBefore(items, now, code), ...now[code], ...patch } }))
  const drop = (code: string) =>
    onChange((now) => {
      const { score: _, ...rest } = now[code] ?? {}
      return { ...now, [code]: rest }
    })
  const options = levels.map((level) => ({ value: String(level), label: say(`explanation.evidence_level.${level}`) }))
  return byLevel(items).map(({ level1, items: group }) => (
    <fieldset key={`${level1} ${group[0]?.code}`} className="rounds-level">
      <legend>{level1}</legend>
      {group.map(({ code, name, weight, standard }) => {
        const line = lines[code] ?? {}
        const error = wrong.find(({ field }) => field === `lines.${code}`)?.message
        return (
          <div key={code} className="rounds-line">
            <span className="rounds-line-name">
              {name}
              <span className="jh-soft jh-small">{standard}</span>
              {error && <span className="jh-field-error">{error}</span>}
            </span>
            <span className="rounds-points">
              <NumberInput
                name={`${name} ${t('rounds.sheet_points')}`}
                value={line.score ?? null}
                onChange={(score) => (score === null ? drop(code) : change(code, { score }))}
                min="0"
                max={weight}
                decimals={2}
              />
              <span className="jh-soft jh-small">{t('rounds.sheet_of', { weight })}</span>
            </span>
            <span className="rounds-rests">
              <Select
                name={`${name} ${t('rounds.sheet_evidence')}`}
                placeholder={t('rounds.sheet_evidence')}
                value={line.evidenceLevel ? String(line.evidenceLevel) : null}
                onChange={(level) =>
                  change(code, level === null ? {} : { evidenceLevel: Number(level) as EvidenceLevel })
                }
                options={options}
              />
            </span>
          </div>
        )
      })}
    </fieldset>
  ))
}

/** What the line before rests on, taken over until something else is chosen: most of a sheet rests on the same. */
function levelBefore(items: Task['items'], lines: Lines, code: string): Lines[string] {
  const before = items[items.findIndex((item) => item.code === code) - 1]
  const level = before && lines[before.code]?.evidenceLevel
  return level ? { evidenceLevel: level } : {}
}
