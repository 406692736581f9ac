import { Drawer, Facts, Section, Timeline, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { figureText, rateText } from '../money.ts'
import { FigureForm } from './form.tsx'
import type { Figure } from './view.ts'

type DrawerProps = { of: Figure; projectId: string; mayRecord: boolean; onClose: () => void }

/** One figure: what it counts for, what shows it, and what stood in its place before. */
export function FigureDrawer({ of, projectId, mayRecord, onClose }: DrawerProps) {
  const words = usePhrase()
  const { t, locale } = words
  const { rate, earlier } = of
  return (
    <Drawer open onClose={onClose} title={locale === 'en' ? of.en : of.zh}>
      <div className="indicators-parts">
        {mayRecord && (
          <div className="indicators-actions">
            <Opens label={t('figures.correct')}>
              {(close) => <FigureForm projectId={projectId} of={of} onClose={close} />}
            </Opens>
          </div>
        )}
        <Facts
          items={[
            { label: t('figures.value'), value: figureText(of.value, of.currency ?? of.unit) },
            { label: t('figures.day'), value: of.day },
            ...(rate && of.yuan !== null
              ? [
                  { label: t('figures.yuan'), value: figureText(of.yuan, t('units.yuan').trim()) },
                  {
                    label: t('figures.rate'),
                    value: t('figures.at_rate', { day: rate.day, rate: rateText(rate, words), source: rate.source }),
                    wide: true,
                  },
                ]
              : []),
            { label: t('figures.reference'), value: of.reference || null },
            { label: t('figures.evidence'), value: of.evidence || null, wide: true },
          ]}
        />
        <Section title={t('figures.versions')}>
          <Timeline
            label={t('figures.versions')}
            items={[of, ...earlier].map((each, at) => ({
              id: each.id,
              at: each.recordedAt,
              who: each.recordedBy,
              state: at === 0 ? 'green' : 'grey',
              text: t('figures.version', { value: figureText(each.value, each.currency ?? of.unit), day: each.day }),
              detail: each.why ?? each.evidence,
            }))}
          />
        </Section>
      </div>
    </Drawer>
  )
}
