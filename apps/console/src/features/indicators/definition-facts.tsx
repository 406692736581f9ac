import type { ReactNode } from 'react'
import { Button, Facts, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useSession } from '../../shared/session.tsx'
import { markState, targetText, type Definition } from './view.ts'

/** Everything one version (or a revision) says of an indicator. */
export function DefinitionFacts({ of }: { of: Definition }) {
  const { t } = usePhrase()
  return (
    <>
      <Section title={t('library.explanation')}>
        <p className="indicators-text">{of.explanation}</p>
      </Section>
      <Section title={t('library.standard')}>
        <p className="indicators-text">{of.standard}</p>
        {of.bands && <Bands of={of.bands} />}
      </Section>
      {of.formula !== null && <FormulaFacts of={of} />}
      <Section title={t('library.measured')}>
        <Facts items={measured(of, t)} />
      </Section>
      <Section title={t('library.basis')}>
        <p className="indicators-text">{of.basis}</p>
        <StateMark state={markState[of.mark]} word={t(`explanation.mark.${of.mark}`)} />
        {of.note && <p className="jh-soft indicators-text">{of.note}</p>}
      </Section>
    </>
  )
}

function measured(
  of: Definition,
  t: ReturnType<typeof usePhrase>['t'],
): { label: string; value: ReactNode; wide?: boolean }[] {
  const list = (words: readonly string[]) => words.join(t('library.comma'))
  return [
    { label: t('library.target'), value: targetText(of) },
    { label: t('library.nature'), value: t(`indicators.nature.${of.nature}`) },
    { label: t('library.direction'), value: t(`indicators.direction.${of.direction}`) },
    {
      label: t('library.weight'),
      value: t('library.weight_within', { weight: of.weight, least: of.weightMin, most: of.weightMax }),
    },
    { label: t('library.source'), value: t(`indicators.source.${of.source}`) },
    ...(of.reportedBy === null ? [] : [{ label: t('library.reported_by'), value: of.reportedBy }]),
    { label: t('library.rules'), value: list(of.rules.map((rule) => t(`indicators.rule.${rule}`))), wide: true },
    {
      label: t('library.evidence'),
      value: `${of.evidence}${t('library.at_least', { level: t(`explanation.evidence_level.${evidenceLevel(of)}`) })}`,
      wide: true,
    },
    {
      label: t('library.used_for'),
      value: list([
        t(`indicators.tree.${of.tree}`),
        ...(of.kinds.length === 0 ? [t('library.all_kinds')] : of.kinds.map((kind) => t(`projects.kind_name.${kind}`))),
      ]),
      wide: true,
    },
  ]
}

const evidenceLevel = ({ evidenceLevel: level }: Definition): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3)

function Bands({ of }: { of: NonNullable<Definition['bands']> }) {
  const { t } = usePhrase()
  return (
    <Facts
      items={[
        { label: t('project.indicators.band.met'), value: of.met, wide: true },
        { label: t('project.indicators.band.partly_met'), value: of.partlyMet, wide: true },
        { label: t('project.indicators.band.not_met'), value: of.notMet, wide: true },
      ]}
    />
  )
}

function FormulaFacts({ of }: { of: Definition }) {
  const { t } = usePhrase()
  const { may } = useSession()
  const query = new URLSearchParams({ formula: of.formula ?? '', yields: of.unit ?? '' }).toString()
  return (
    <Section
      title={t('library.formula')}
      actions={may('evaluation:read') && <Button href={`/formulas?${query}`}>{t('library.try_formula')}</Button>}
    >
      <p className="indicators-formula">{of.formula}</p>
    </Section>
  )
}
