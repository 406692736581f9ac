import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import {
  Choice,
  Drawer,
  EmptyState,
  Explained,
  Facts,
  Figure,
  Figures,
  isProblem,
  LineChart,
  Loaded,
  Section,
  usePhrase,
  type Say,
} from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { curvesOf, type Scale } from './curves.ts'

type Value = CallOutput<'getEarnedValue'>
const lead = ['spi', 'cpi', 'eac_by_cost', 'spi_time'] as const

/** 挣值: the S-curve of what was planned, earned and paid, and what it says about the end. */
export function EarnedValue({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const [scale, setScale] = useState<Scale>('money')
  const value = useCall('getEarnedValue', { path: { id: projectId } })
  const isRefused = isProblem(value.error) && value.error.status === 422
  const scales = (['money', 'percent'] as const).map((id) => ({ value: id, label: t(`plan.value.${id}`) }))
  return (
    <Section
      title={t('plan.value.title')}
      note={value.data && t('plan.value.by', { baseline: value.data.baseline.name, day: value.data.asOf })}
      actions={value.data && <Choice value={scale} options={scales} onChange={(next) => setScale(next as Scale)} />}
    >
      {isRefused ? (
        <EmptyState title={t('plan.value.none')} text={value.error instanceof Error ? value.error.message : ''} />
      ) : (
        <Loaded of={value}>
          {(found) => (
            <>
              <Lead of={found} />
              <Curve of={found} scale={scale} projectId={projectId} />
            </>
          )}
        </Loaded>
      )}
    </Section>
  )
}

function Lead({ of }: { of: Value }) {
  const words = usePhrase()
  const { t, say } = words
  return (
    <Figures>
      {lead.map((measure) => {
        const figure = of.figures.find((each) => each.measure === measure)
        return (
          figure && (
            <Figure
              key={measure}
              label={say(`measures.earned_value.${measure}`)}
              {...shown(figure, words)}
              explanation={figure.explanation}
            />
          )
        )
      })}
      <Figure
        label={t('plan.value.forecast')}
        value={of.finishedOn ?? of.forecastFinish}
        note={of.finishedOn === null ? undefined : t('plan.value.finished')}
        explanation={of.figures.find(({ measure }) => measure === 'ieac_time')?.explanation ?? null}
      />
    </Figures>
  )
}

function Curve({ of, scale, projectId }: { of: Value; scale: Scale; projectId: string }) {
  const { t, locale } = usePhrase()
  const [opened, setOpened] = useState<string | null>(null)
  const curve = useCall('getEarnedValueCurve', { path: { id: projectId } })
  const names = {
    pv: t('plan.value.pv'),
    ev: t('plan.value.ev'),
    ac: t('plan.value.ac'),
    forecast: t('plan.value.forecast_line'),
  }
  return (
    <Loaded of={curve}>
      {({ points, asOf }) => (
        <>
          <LineChart
            label={t('plan.value.curve')}
            series={curvesOf(points, of, scale, names, locale)}
            unit={scale === 'percent' ? '%' : wanWord(locale).trim()}
            height={300}
            today={asOf}
            onOpen={(day) => setOpened(day > asOf ? asOf : day)}
          />
          {opened !== null && <DayFigures day={opened} projectId={projectId} onClose={() => setOpened(null)} />}
        </>
      )}
    </Loaded>
  )
}

/** All figures as of a day of the curve, each opening what it rests on. */
function DayFigures({ day, projectId, onClose }: { day: string; projectId: string; onClose: () => void }) {
  const words = usePhrase()
  const { t, say } = words
  const value = useCall('getEarnedValue', { path: { id: projectId }, query: { asOf: day } })
  return (
    <Drawer open onClose={onClose} title={t('plan.value.on_day', { day })}>
      <Loaded of={value}>
        {(found) => (
          <Facts
            items={found.figures.map((figure) => ({
              label: say(`measures.earned_value.${figure.measure}`),
              value: <Explained explanation={figure.explanation}>{textOf(figure, words)}</Explained>,
            }))}
          />
        )}
      </Loaded>
    </Drawer>
  )
}

type FigureOf = Value['figures'][number]

function textOf(figure: FigureOf, words: Say): string {
  const { value, unit } = shown(figure, words)
  return value === null ? words.t('ui.dash') : `${value} ${unit}`.trim()
}

/** Money in the language's large unit, the rest as it is. */
function shown({ value, unit }: FigureOf, { locale, say }: Say): { value: string | null; unit: string } {
  if (value === null) return { value: null, unit: '' }
  if (unit === 'fen') return { value: formatWan(locale, Number(value)), unit: wanWord(locale).trim() }
  return { value: formatNumber(value), unit: say(`units.${unit}`) }
}
