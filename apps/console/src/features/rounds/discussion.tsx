import { formatNumber } from '@jiheng/phrases'
import {
  Button,
  Facts,
  Field,
  Loaded,
  Page,
  Section,
  StateMark,
  TextArea,
  Timeline,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { useSession } from '../../shared/session.tsx'
import { useParam } from '../../shared/url.ts'
import { refreshed, type Discussion } from './view.ts'

/** 分歧讨论: totals that lie too far apart, under letters, and what is said about them. */
export function DiscussionPage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const talk = useCall('getRoundDiscussion', { path: { id: useParam('id') } })
  const { data } = talk
  const isExpert = !may('rounds:read')
  return (
    <Page
      title={
        data
          ? t(data.isOpen ? 'rounds.talk_title' : 'rounds.talk_done_title', { name: data.projectName })
          : t('rounds.discussion')
      }
      crumbs={[
        isExpert
          ? { label: t('app.nav.scoring'), href: '/scoring' }
          : { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: t('rounds.discussion') },
      ]}
      note={data?.roundName}
      mark={
        data && (
          <StateMark
            state={data.isOpen ? 'orange' : 'green'}
            word={t(data.isOpen ? 'rounds.task_state.discussed' : 'rounds.talk_closed')}
          />
        )
      }
      actions={data && <TalkActions of={data} />}
    >
      <Loaded of={talk}>
        {(found) => (
          <div className="rounds-flow">
            <Facts
              items={[
                { label: t('rounds.talk_spread'), value: t('rounds.spread_of', { spread: found.spread }) },
                { label: t('rounds.talk_spread_now'), value: t('rounds.spread_of', { spread: found.spreadNow }) },
                { label: t('rounds.discussion'), value: t('rounds.talk_bound', { n: found.bound }) },
                ...(found.conclusion
                  ? [{ label: t('rounds.talk_conclusion'), value: found.conclusion, wide: true }]
                  : []),
              ]}
            />
            <Points of={found} />
            <Statements of={found} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function TalkActions({ of }: { of: Discussion }) {
  const { t } = usePhrase()
  return (
    <>
      {of.allowed.includes('revise') && of.own && (
        <Button href={`/scoring/${of.own.taskId}`}>{t('rounds.talk_revise')}</Button>
      )}
      {of.allowed.includes('close') && (
        <Opens label={t('rounds.talk_close')}>{(close) => <Close of={of} onClose={close} />}</Opens>
      )}
      {of.allowed.includes('say') && (
        <Opens kind="primary" label={t('rounds.talk_say')}>
          {(close) => <Say of={of} onClose={close} />}
        </Opens>
      )}
    </>
  )
}

function Points({ of }: { of: Discussion }) {
  const { t } = usePhrase()
  const letter = (one: string) => t(one === of.own?.letter ? 'rounds.letter_own' : 'rounds.letter', { letter: one })
  return (
    <Section title={t('rounds.talk_points')}>
      <div className="rounds-scroll" role="region" aria-label={t('rounds.talk_points')}>
        <table className="jh-ruled jh-numbers">
          <thead>
            <tr>
              <th scope="col">{t('rounds.sheet_item')}</th>
              {of.sheets.map((sheet) => (
                <th key={sheet.letter} scope="col">
                  {letter(sheet.letter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('rounds.sheet_total')}</th>
              {of.sheets.map(({ letter: one, total, first }) => (
                <td key={one}>
                  <strong>{total}</strong>
                  {first !== total && (
                    <span className="jh-soft jh-small rounds-block">{t('rounds.talk_first', { total: first })}</span>
                  )}
                </td>
              ))}
            </tr>
            {of.items.map(({ code, name, weight, points }) => (
              <tr key={code} className={isApart(Object.values(points), weight) ? 'rounds-apart' : undefined}>
                <th scope="row">
                  {name} <span className="jh-soft jh-small">{t('rounds.sheet_of', { weight })}</span>
                </th>
                {of.sheets.map((sheet) => (
                  <td key={sheet.letter}>{formatNumber(points[sheet.letter] ?? '', 2)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="rounds-remarks">
        {of.sheets.map(({ letter: one, remark, why }) => (
          <li key={one}>
            <strong>{letter(one)}</strong> {remark}
            {why && <span className="jh-soft jh-small"> {t('rounds.talk_why', { why })}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Points of an item that lie more than a quarter of its weight apart: where the talk begins. For the eye only, no rule. */
const isApart = (points: readonly string[], weight: string): boolean => {
  const numbers = points.map(Number)
  return Math.max(...numbers) - Math.min(...numbers) > Number(weight) / 4
}

function Statements({ of }: { of: Discussion }) {
  const { t } = usePhrase()
  const who = (one: Discussion['statements'][number]) =>
    one.letter === null
      ? t('rounds.office_said')
      : t(one.isOwn ? 'rounds.letter_own' : 'rounds.letter', { letter: one.letter })
  return (
    <Section title={t('rounds.talk_statements')}>
      {of.statements.length === 0 && <p className="jh-soft">{t('rounds.talk_none')}</p>}
      <Timeline
        label={t('rounds.talk_statements')}
        items={of.statements.map((one, n) => ({ id: String(n), at: one.saidAt, who: who(one), text: one.text }))}
      />
    </Section>
  )
}

type Of = { of: Discussion; onClose: () => void }

function Say({ of, onClose }: Of) {
  const { t } = usePhrase()
  const form = useFormState({ text: '' }, { draftKey: `round.${of.roundProjectId}.say` })
  const { run } = useCallMutation('sayInDiscussion', { refresh: refreshed })
  return (
    <FormDrawer
      title={t('rounds.talk_say')}
      sure={t('rounds.talk_say')}
      form={form}
      required={['text']}
      send={() => run({ path: { id: of.roundProjectId }, body: { text: form.value.text.trim() } })}
      said={t('rounds.talk_said')}
      onClose={onClose}
    >
      <Field label={t('rounds.talk_say')} usedBy={t('rounds.talk_say_used')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

function Close({ of, onClose }: Of) {
  const { t } = usePhrase()
  const form = useFormState({ conclusion: '' })
  const { run } = useCallMutation('closeDiscussion', { refresh: refreshed })
  return (
    <FormDrawer
      title={t('rounds.talk_close')}
      sure={t('rounds.talk_close')}
      form={form}
      required={['conclusion']}
      send={() => run({ path: { id: of.roundProjectId }, body: { conclusion: form.value.conclusion.trim() } })}
      said={t('rounds.talk_closed')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('rounds.talk_close_sentence')}</p>
      <Field label={t('rounds.talk_conclusion')} usedBy={t('rounds.used_by.audit')} error={form.errorOf('conclusion')}>
        <TextArea {...form.bind('conclusion')} max={2000} />
      </Field>
    </FormDrawer>
  )
}
