import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { LotCheck } from '@jiheng/kernel/survey'
import { Button, Facts, Section, StateMark, usePhrase } from '@jiheng/ui'
import type { Survey } from './view.ts'

/** What the lot was drawn by; anybody draws it again here. */
export function Lot({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const { lot } = of
  const [isChecked, setChecked] = useState(false)
  return (
    <Section
      title={t('surveys.lot')}
      note={t('surveys.lot_note')}
      actions={lot.seed !== null && <Button onPress={() => setChecked(true)}>{t('surveys.lot_check')}</Button>}
    >
      <Facts
        items={[
          {
            label: t('surveys.commitment'),
            value: <span className="surveys-hash">{lot.commitment}</span>,
            wide: true,
          },
          {
            label: t('surveys.seed'),
            value: lot.seed ? (
              <span className="surveys-hash">{lot.seed}</span>
            ) : (
              <span className="jh-soft">{t('surveys.seed_sealed')}</span>
            ),
            wide: true,
          },
        ]}
      />
      <div role="status">{isChecked && <Checked of={of} />}</div>
    </Section>
  )
}

/** What came out of the lot drawn again; the way to draw it is loaded only now. */
function Checked({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const { data: check } = useQuery({
    queryKey: ['survey-lot', of.id, of.version],
    queryFn: async () => (await import('./redraw.ts')).redraw(of),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!check) return null
  const { households, differing, isCommitted } = check
  const isSame = isCommitted && differing.length === 0
  return (
    <div className="surveys-checked">
      <StateMark state={isSame ? 'green' : 'red'} word={t(isSame ? 'surveys.lot_same' : 'surveys.lot_differs')} />
      {isSame ? (
        <p>{t('surveys.lot_same_text', { buildings: of.buildings.length, n: households })}</p>
      ) : (
        <Differences of={check} />
      )}
      <p className="jh-soft jh-small">
        {t('surveys.lot_checked_here', { rule: t('rules.satisfaction_survey'), version: of.rule.version })}
      </p>
    </div>
  )
}

function Differences({ of: { isCommitted, differing } }: { of: LotCheck }) {
  const { t } = usePhrase()
  const numbersOf = (numbers: readonly number[]) => numbers.join(t('surveys.lot_comma'))
  return (
    <ul>
      {!isCommitted && <li>{t('surveys.lot_seed_differs')}</li>}
      {differing.flatMap(({ name, leftOut, added }) => [
        leftOut.length > 0 && (
          <li key={`${name} left out`}>{t('surveys.lot_left_out', { building: name, numbers: numbersOf(leftOut) })}</li>
        ),
        added.length > 0 && (
          <li key={`${name} added`}>{t('surveys.lot_added', { building: name, numbers: numbersOf(added) })}</li>
        ),
      ])}
    </ul>
  )
}
