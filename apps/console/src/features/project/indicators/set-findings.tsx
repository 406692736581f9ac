import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { lint } from '@jiheng/kernel/indicator-lint'
import { phrase } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import { FindingCounts, Findings } from '../../../shared/findings/findings.tsx'
import { toldOf } from '../../../shared/findings/told.ts'
import type { Project } from '../record.ts'

type IndicatorSet = CallOutput<'listIndicatorSets'>['items'][number]

/** What an auditor would write up about a set, before it is made the project's. */
export function SetFindings({ of, project, year }: { of: IndicatorSet; project: Project; year: number }) {
  const { t, say } = usePhrase()
  const findings = useMemo(() => {
    const indicators = of.indicators.map(({ level1, level2, name, sign, target, targetText, unit, weight }) => ({
      ...{ level1: phrase('zh-CN', `indicators.level.${level1}`), level2, name, weight },
      ...{ sign: sign ?? '', target: target ?? targetText ?? '', unit: unit ?? '' },
    }))
    const form = { project: project.name, year, executionWeight: of.executionWeight, indicators }
    return lint(form).map((finding) => toldOf(finding, say))
  }, [of, project.name, year, say])
  return (
    <section className="project-lead" aria-label={t('goal_check.findings')}>
      <p>
        <span className="jh-soft">{t('goal_check.set')}</span> <FindingCounts of={findings} />
      </p>
      {findings.length > 0 && (
        <details>
          <summary>{t('goal_check.show')}</summary>
          <Findings of={findings} />
        </details>
      )}
    </section>
  )
}
