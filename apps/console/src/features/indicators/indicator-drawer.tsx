import { useState } from 'react'
import { Button, Drawer, Loaded, Section, StateMark, Timeline, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { today } from '../../shared/today.ts'
import { DefinitionFacts } from './definition-facts.tsx'
import { OpenRevision } from './open-revision.tsx'
import { IndicatorUses } from './uses.tsx'
import type { Indicator } from './view.ts'

/** One indicator: what it means today, what it meant before, and a new version proposed. */
export function IndicatorDrawer({ code, onClose }: { code: string; onClose: () => void }) {
  const { t } = usePhrase()
  const history = useCall('getIndicator', { path: { code } })
  return (
    <Drawer open onClose={onClose} title={history.data?.versions[0]?.name ?? code}>
      <Loaded of={history}>
        {({ versions, allowed }) => (
          <Versions of={versions} mayPropose={allowed.includes('propose')} label={t('library.versions')} />
        )}
      </Loaded>
    </Drawer>
  )
}

function Versions({ of, mayPropose, label }: { of: readonly Indicator[]; mayPropose: boolean; label: string }) {
  const { t } = usePhrase()
  const current = of.find((version) => standingOf(version) === 'current') ?? of[0]
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = of.find(({ version }) => version === chosen) ?? current
  if (!shown) return null
  return (
    <div className="indicators-parts">
      <div>
        <p>
          <span className="jh-figures">{shown.code}</span> {shown !== current && shown.name}
        </p>
        <p className="jh-soft">{placeOf(shown, t)}</p>
        <p className="indicators-marks">
          <VersionMark of={shown} />
          <span>{period(shown, t)}</span>
        </p>
      </div>
      <OpenRevision code={shown.code} />
      {mayPropose && (
        <div className="indicators-actions">
          <Button href={`/indicators/${shown.code}/revise`}>{t('library.propose')}</Button>
          <Button kind="quiet" href={`/indicators?tab=revisions&code=${shown.code}`}>
            {t('library.its_revisions')}
          </Button>
        </div>
      )}
      <DefinitionFacts of={shown} />
      <IndicatorUses code={shown.code} />
      <Section title={label}>
        <Timeline
          label={label}
          items={of.map((version) => ({
            id: String(version.version),
            at: version.effectiveFrom,
            state: standingOf(version) === 'current' ? 'green' : 'grey',
            text: t('library.version_n', { n: version.version }),
            detail: (
              <>
                <p>{version.why}</p>
                {version !== shown && (
                  <Button onPress={() => setChosen(version.version)}>{t('library.show_version')}</Button>
                )}
              </>
            ),
          }))}
        />
      </Section>
    </div>
  )
}

/** `绩效目标表 / 产出 / 数量指标`; a second level called like the first is not said twice. */
function placeOf({ tree, level1, level2 }: Indicator, t: ReturnType<typeof usePhrase>['t']): string {
  const first = t(`indicators.level.${level1}`)
  return [t(`indicators.tree.${tree}`), first, ...(level2 === first ? [] : [level2])].join(' / ')
}

function VersionMark({ of }: { of: Indicator }) {
  const { t } = usePhrase()
  const standing = standingOf(of)
  return (
    <StateMark
      state={standing === 'current' ? 'green' : 'grey'}
      word={`${t('library.version_n', { n: of.version })}${t('library.comma')}${t(`library.standing.${standing}`)}`}
    />
  )
}

function standingOf({ effectiveFrom, effectiveTo }: Indicator): 'current' | 'ended' | 'coming' {
  const day = today()
  if (effectiveFrom > day) return 'coming'
  return effectiveTo !== null && effectiveTo < day ? 'ended' : 'current'
}

const period = ({ effectiveFrom, effectiveTo }: Indicator, t: ReturnType<typeof usePhrase>['t']): string =>
  effectiveTo === null
    ? t('library.from', { from: effectiveFrom })
    : t('library.from_to', { from: effectiveFrom, to: effectiveTo })
