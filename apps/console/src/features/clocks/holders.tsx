import { formatNumber } from '@jiheng/phrases'
import { Money, StateMark, usePhrase, type FilterValue } from '@jiheng/ui'
import { allOf } from '../../shared/search-text.ts'
import { withHolder, type Clocks } from './view.ts'

type Props = { of: Clocks | undefined; value: FilterValue; onChange: (value: FilterValue) => void }

/** Who holds how much; pressing one shows just what waits there. */
export function Holders({ of, value, onChange }: Props) {
  const { t } = usePhrase()
  const chosen = allOf(value['holder'])
  return (
    <div className="jh-tallies" role="group" aria-label={t('clocks.holders')}>
      {of?.holders.map(({ holder, count, amountFen, red }) => (
        <button
          key={holder}
          type="button"
          className="jh-plain-button jh-tally"
          aria-pressed={chosen.includes(holder)}
          onClick={() => onChange(withHolder(value, holder))}
        >
          <span>{t(`workbench.holder.${holder}`)}</span>
          <strong>
            <Money amountFen={amountFen} big />
          </strong>
          <span className="jh-soft jh-small">{t('clocks.count', { n: formatNumber(count) })}</span>
          {red > 0 && <StateMark state="red" word={t('clocks.red_count', { n: formatNumber(red) })} />}
        </button>
      ))}
    </div>
  )
}
