import { Day, StateMark, usePhrase, type State } from '@jiheng/ui'
import './rule-table.css'

type Mark = 'V' | 'P' | 'U'
export type SaidRule = {
  id: string
  says: { key: string; params: Record<string, string | number> }
  mark: Mark
  source: string
  pack?: string
  version?: string
  effectiveFrom?: string
}

const stateOf: Record<Mark, State> = { V: 'green', P: 'yellow', U: 'grey' }

/** Rules of scoring in words, each marked V, P or U with its source. */
export function RuleTable({ of }: { of: readonly SaidRule[] }) {
  const { t, say } = usePhrase()
  const hasPacks = of.some(({ pack }) => pack !== undefined)
  return (
    <div className="rule-table-frame">
      <table className="jh-ruled rule-table">
        <thead>
          <tr>
            <th scope="col">{t('scoring.rules.rule')}</th>
            <th scope="col">{t('scoring.rules.says')}</th>
            <th scope="col">{t('scoring.rules.mark')}</th>
            <th scope="col">{t('scoring.rules.source')}</th>
            <th scope="col">{t(hasPacks ? 'scoring.rules.pack' : 'scoring.packs.effective')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ id, says, mark, source, pack, version, effectiveFrom }) => (
            <tr key={id}>
              <th scope="row">{say(`rules.${id}`)}</th>
              <td>{say(says.key, says.params)}</td>
              <td>
                <StateMark state={stateOf[mark]} word={t(`scoring.rules.mark_named.${mark}`)} />
              </td>
              <td>{source}</td>
              <td>
                {pack !== undefined && t('scoring.rules.pack_version', { name: pack, version: version ?? '' })}
                {effectiveFrom !== undefined && <Day day={effectiveFrom} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
