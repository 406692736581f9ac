import { Section, Time, usePhrase } from '@jiheng/ui'
import type { Task } from './view.ts'

/** A sheet as it was handed in, and the second one where it was changed after a discussion. */
export function HandedIn({ of }: { of: Task }) {
  const { t } = usePhrase()
  return (
    <div>
      {of.sheets.toReversed().map(({ version, total, lines, remark, why, submittedAt }) => (
        <Section
          key={version}
          title={`${t('rounds.sheet')} · ${t('rounds.version', { n: version })}`}
          note={<Time instant={submittedAt} />}
        >
          <table className="jh-ruled rounds-given">
            <tbody>
              {of.items.map(({ code, name, weight }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="jh-figures">
                    {lines[code]?.score} / {weight}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('rounds.sheet_total')}</th>
                <td className="jh-figures">
                  <strong>{total}</strong>
                </td>
              </tr>
            </tbody>
          </table>
          {why && <p>{t('rounds.talk_why', { why })}</p>}
          {remark && <p className="rounds-said">{remark}</p>}
        </Section>
      ))}
    </div>
  )
}
