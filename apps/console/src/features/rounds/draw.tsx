import { useState } from 'react'
import { drawExperts, lotTexts, type DrawQuestion } from '@jiheng/kernel/evaluation-round'
import { Button, Facts, Loaded, Page, Section, StateMark, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { sha256 } from './sha256.ts'
import type { Draw } from './view.ts'

/** How the experts were drawn: the hash told before, the seed told after, and a check on the reader's own machine. */
export function DrawPage() {
  const { t } = usePhrase()
  const path = { id: useParam('id') }
  const draw = useCall('getRoundDraw', { path })
  const round = useCall('getRound', { path }).data
  return (
    <Page
      title={t('rounds.proof_title')}
      note={t('rounds.proof_intro')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: round?.name ?? '', href: `/rounds/${path.id}` },
        { label: t('rounds.proof') },
      ]}
    >
      <Loaded of={draw}>
        {(found) => (
          <div className="rounds-flow">
            <Facts
              items={[
                {
                  label: t('rounds.commitment'),
                  value: <code className="rounds-hash">{found.commitment}</code>,
                  wide: true,
                },
                { label: t('rounds.committed_at'), value: <Time instant={found.committedAt} /> },
                {
                  label: t('rounds.seed'),
                  value: found.seed ? <code className="rounds-hash">{found.seed}</code> : t('rounds.seed_hidden'),
                  wide: true,
                },
                ...(found.spoken ? [{ label: t('rounds.spoken'), value: found.spoken }] : []),
                ...(found.drawnAt
                  ? [
                      {
                        label: t('rounds.drawn_at'),
                        value: t('rounds.drawn_by', { name: found.drawnBy ?? '', at: found.drawnAt }),
                        wide: true,
                      },
                    ]
                  : []),
              ]}
            />
            {found.seed && <Check of={found} />}
            {found.drawn.length > 0 && <Drawn of={found} />}
          </div>
        )}
      </Loaded>
    </Page>
  )
}

/** Whether the seed fits its hash, and the same draw comes of it here. */
async function isRight({ seed, commitment, question, drawn, leftOut, short }: Draw): Promise<boolean> {
  const asked = question as unknown as DrawQuestion
  const lots = new Map(await Promise.all(lotTexts(asked).map(async (text) => [text, await sha256(text)] as const)))
  const again = drawExperts(asked, (text) => lots.get(text) ?? '')
  const bare = seed?.split('|')[0] ?? ''
  return (
    asked.seed === seed &&
    (await sha256(bare)) === commitment &&
    JSON.stringify(again) === JSON.stringify({ drawn, leftOut, short })
  )
}

type Outcome = 'none' | 'checking' | 'right' | 'wrong' | 'cannot'
const marks = { checking: 'grey', right: 'green', wrong: 'red', cannot: 'grey' } as const

function Check({ of }: { of: Draw }) {
  const { t } = usePhrase()
  const [outcome, setOutcome] = useState<Outcome>('none')
  const check = () => {
    if (!isSecureContext) return setOutcome('cannot')
    setOutcome('checking')
    void isRight(of).then(
      (right) => setOutcome(right ? 'right' : 'wrong'),
      () => setOutcome('wrong'),
    )
  }
  const said = outcome === 'checking' ? t('rounds.checking') : outcome === 'none' ? '' : t(`rounds.check_${outcome}`)
  return (
    <p className="rounds-check" aria-live="polite">
      <Button onPress={check} busy={outcome === 'checking'}>
        {t('rounds.check')}
      </Button>
      {outcome !== 'none' && <StateMark state={marks[outcome]} word={said} />}
    </p>
  )
}

function Drawn({ of }: { of: Draw }) {
  const { t, say } = usePhrase()
  const expert = new Map(of.experts.map(({ id, name }) => [id, name]))
  const project = new Map(of.projects.map(({ id, name }) => [id, name]))
  const names = (ids: readonly string[]) => ids.map((id) => expert.get(id) ?? '').join('、') || t('ui.dash')
  return (
    <>
      <Section title={t('rounds.drawn_list')}>
        <div className="rounds-scroll" role="region" aria-label={t('rounds.drawn_list')}>
          <table className="jh-ruled">
            <thead>
              <tr>
                <th scope="col">{t('rounds.projects')}</th>
                <th scope="col">{t('rounds.drawn_experts')}</th>
                <th scope="col">{t('rounds.reserves')}</th>
              </tr>
            </thead>
            <tbody>
              {of.drawn.map(({ projectId, experts, reserves }) => (
                <tr key={projectId}>
                  <th scope="row">{project.get(projectId)}</th>
                  <td>{names(experts)}</td>
                  <td className="jh-soft">{names(reserves)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={t('rounds.left_out')}>
        {of.leftOut.length === 0 && <p className="jh-soft">{t('rounds.left_out_none')}</p>}
        <ul className="rounds-people">
          {of.leftOut.map(({ projectId, expertId, reason }) => (
            <li key={`${projectId} ${expertId}`}>
              <StateMark state="grey" word={say(`rounds.left_out_reason.${reason}`)} />
              <span>{expert.get(expertId)}</span>
              <span className="jh-soft">{project.get(projectId)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
