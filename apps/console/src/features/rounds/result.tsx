import type { Explanation } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import {
  Button,
  Explained,
  Facts,
  Figure,
  Figures,
  Loaded,
  Page,
  Section,
  StateMark,
  Time,
  usePhrase,
} from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { useParam } from '../../shared/url.ts'
import { AppealForm } from './appeal-form.tsx'
import { AppealView } from './appeal-view.tsx'
import { byLevel, contradictionsOf, type Result, type Version } from './view.ts'
import { GradeMark, Total, Trend } from './words.tsx'

/** A project's result: the score with everything it rests on, what stands beside it, and the appeal. */
export function ResultPage() {
  const { t } = usePhrase()
  const result = useCall('getRoundResult', { path: { id: useParam('id') } })
  const { data } = result
  const current = data?.versions[0]
  return (
    <Page
      title={data ? t('rounds.result_title', { name: data.projectName }) : t('rounds.result')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        ...(data ? [{ label: data.roundName, href: `/rounds/${data.roundId}` }] : []),
        { label: data?.projectName ?? '' },
      ]}
      mark={current && <GradeMark of={current.grade} />}
      note={data?.appealUntil && data.state === 'announced' && t('rounds.appeal_until', { day: data.appealUntil })}
      actions={
        data && (
          <>
            <Button kind="quiet" href={`/projects/${data.projectId}`}>
              {t('rounds.evidence_project')}
            </Button>
            {data.allowed.includes('appeal') && (
              <Opens kind="primary" label={t('rounds.appeal_now')}>
                {(close) => <AppealForm of={data} onClose={close} />}
              </Opens>
            )}
          </>
        )
      }
    >
      <Loaded of={result}>
        {(found) => (
          <div className="rounds-flow">
            <Head of={found} />
            <Contradictions of={found} />
            <AppealView of={found} />
            <Items of={found.versions[0]!} />
            <Remarks of={found.versions[0]!} />
            <Versions of={found.versions} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Head({ of }: { of: Result }) {
  const { t, say } = usePhrase()
  const { context } = of
  const version = of.versions[0]!
  const group = {
    kind: t(`projects.kind_name.${of.projectKind as 'road'}`),
    size: t(`rounds.size_name.${of.size}`),
  }
  return (
    <>
      <Figures>
        <Figure
          label={t('rounds.total')}
          value={formatNumber(version.total, 2)}
          unit={t('units.score')}
          explanation={version.explanation as unknown as Explanation}
          note={<Trend of={context.trend} />}
        />
        <Figure
          label={t('rounds.peers')}
          value={context.peersMean ? formatNumber(context.peersMean, 2) : null}
          unit={t('units.score')}
          note={context.peersMean ? t('rounds.peers_among', { n: context.peers, ...group }) : t('rounds.peers_none')}
        />
        <Figure
          label={t('rounds.self_total')}
          value={context.selfTotal === null ? null : formatNumber(context.selfTotal, 2)}
          unit={t('units.score')}
        />
      </Figures>
      <Facts
        items={[
          {
            label: t('rounds.context'),
            value: (
              <>
                {say(`explanation.evidence_level.${version.evidenceLevel}`)} ·{' '}
                {t('rounds.experts_n', { n: version.sampleSize })}
              </>
            ),
          },
          { label: t('rounds.covered'), value: t('rounds.covered_of', { weight: version.coveredWeight }) },
          { label: t('rounds.spread'), value: t('rounds.spread_of', { spread: version.spread }) },
        ]}
      />
    </>
  )
}

function Contradictions({ of }: { of: Result }) {
  const { t, say } = usePhrase()
  const found = contradictionsOf(of)
  if (found.length === 0) return null
  return (
    <Section title={t('rounds.contradictions')}>
      <ul className="rounds-people">
        {found.map(({ key, params }) => (
          <li key={key}>
            <StateMark state="yellow" word={say(`rounds.contradiction.${key}`, params)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Items({ of }: { of: Version }) {
  const { t, say } = usePhrase()
  const inputs = (of.explanation as unknown as Explanation).inputs
  const because = (code: string) => inputs.find(({ source }) => source?.id === code)?.because ?? null
  return (
    <Section title={t('rounds.items')}>
      <div className="rounds-scroll" role="region" aria-label={t('rounds.items')}>
        <table className="jh-ruled jh-numbers">
          <thead>
            <tr>
              <th scope="col">{t('rounds.sheet_item')}</th>
              <th scope="col">{t('rounds.sheet_points')}</th>
              <th scope="col">{t('rounds.range')}</th>
              <th scope="col">{t('rounds.sheet_evidence')}</th>
            </tr>
          </thead>
          {byLevel(of.items).map(({ level1, items }) => (
            <tbody key={`${level1} ${items[0]?.code}`}>
              <tr className="rounds-group">
                <th scope="rowgroup" colSpan={4}>
                  {level1}
                </th>
              </tr>
              {items.map(({ code, name, score, weight, least, most, evidenceLevel }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td className="jh-figures">
                    <Explained measure={name} explanation={because(code)}>
                      {formatNumber(score, 2)} / {weight}
                    </Explained>
                  </td>
                  <td className="jh-soft">
                    {least === null || most === null
                      ? t('ui.dash')
                      : t('rounds.item_range', { least: formatNumber(least, 2), most: formatNumber(most, 2) })}
                  </td>
                  <td title={say(`explanation.evidence_level.${evidenceLevel}`)}>
                    {t('rounds.evidence_short', { level: evidenceLevel })}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Section>
  )
}

/** What the experts wrote; of a self-evaluation nobody did. */
function Remarks({ of: { remarks, items } }: { of: Version }) {
  const { t } = usePhrase()
  if (items.every(({ least }) => least === null)) return null
  return (
    <Section title={t('rounds.remarks')} note={t('rounds.remarks_note')}>
      {remarks.length === 0 && <p className="jh-soft">{t('rounds.remarks_none')}</p>}
      <ul className="rounds-remarks">
        {remarks.map(({ letter, text }) => (
          <li key={letter}>
            <strong>{t('rounds.letter', { letter })}</strong> {text}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Versions({ of }: { of: readonly Version[] }) {
  const { t } = usePhrase()
  if (of.length < 2) return null
  return (
    <Section title={t('rounds.versions')}>
      <ul className="rounds-people">
        {of.map((version) => (
          <li key={version.id}>
            <StateMark
              state={version.isCurrent ? 'green' : 'grey'}
              word={`${t('rounds.version', { n: version.version })}${version.isCurrent ? ` · ${t('rounds.current')}` : ''}`}
            />
            <Total of={version} explanation={version.explanation} />
            <Time instant={version.computedAt} />
            {version.why && <span className="jh-soft jh-small">{version.why}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
