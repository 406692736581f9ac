import {
  DataTable,
  Day,
  Drawer,
  Facts,
  Field,
  Loaded,
  Page,
  StateMark,
  TextArea,
  Time,
  usePhrase,
  useFormState,
  type Column,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { auditWord } from '../../shared/audit-words.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import type { FundQuestion } from './view.ts'
import './leads.css'

/** 资金核实: what the reader's unit is asked. Nothing here tells why. */
export function QuestionsPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const id = oneOf(search['question'])
  const { data, ...rest } = useCall('listFundQuestions')
  const columns: readonly Column<FundQuestion>[] = [
    { id: 'state', label: t('leads.ask_page.state'), width: 132, card: 'mark', cell: (row) => <AnswerMark of={row} /> },
    {
      id: 'question',
      label: t('leads.ask_page.question'),
      grow: 5,
      card: 'title',
      cell: (row) => <span className="jh-two-lines">{row.question}</span>,
    },
    { id: 'project', label: t('leads.project'), grow: 3, card: 'wide', cell: (row) => row.projectName },
    { id: 'from', label: t('leads.ask_page.from'), grow: 2, card: 'wide', cell: (row) => row.askedBy },
    { id: 'due', label: t('leads.ask_page.due'), width: 120, cell: (row) => <Day day={row.dueOn} /> },
  ]
  return (
    <Page title={t('leads.ask_page.title')} note={t('leads.ask_page.intro')}>
      <DataTable<FundQuestion>
        rows={{ data: data?.items, ...rest }}
        label={t('leads.ask_page.list')}
        columns={columns}
        lines={2}
        rowKey={(row) => row.id}
        onOpen={(row) => setSearch({ question: row.id })}
        empty={{ title: t('leads.ask_page.none') }}
        height="max(320px, calc(100dvh - 240px))"
      />
      {id && <QuestionDrawer id={id} onClose={() => setSearch({ question: undefined })} />}
    </Page>
  )
}

function AnswerMark({ of }: { of: FundQuestion }) {
  const { t } = usePhrase()
  if (of.answer !== null) return <StateMark state="green" word={t('leads.ask_page.answered')} />
  return (
    <StateMark
      state={of.isOverdue ? 'red' : 'yellow'}
      word={t(of.isOverdue ? 'leads.overdue' : 'leads.ask_page.open')}
    />
  )
}

function QuestionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const question = useCall('getFundQuestion', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={t('leads.ask_page.list')}>
      <Loaded of={question}>
        {(found) => (
          <div className="leads-parts">
            <p>
              <AnswerMark of={found} />
            </p>
            <p>{found.question}</p>
            {found.allowed.includes('answer') && (
              <div className="leads-actions">
                <Opens kind="primary" label={t('leads.ask_page.answer')}>
                  {(close) => <AnswerForm id={found.id} onClose={close} />}
                </Opens>
              </div>
            )}
            <QuestionFacts of={found} />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function QuestionFacts({ of }: { of: FundQuestion }) {
  const words = usePhrase()
  const { t } = words
  const records = of.records.map(({ kind, id, label }) => (
    <li key={id}>{`${auditWord('subject', kind, words)} ${label ?? ''}`}</li>
  ))
  return (
    <Facts
      items={[
        {
          label: t('leads.project'),
          value: <a href={`/projects/${of.projectId}?tab=funds`}>{of.projectName}</a>,
          wide: true,
        },
        { label: t('leads.ask_page.from'), value: of.askedBy },
        { label: t('leads.ask_page.due'), value: <Day day={of.dueOn} /> },
        ...(records.length > 0
          ? [{ label: t('leads.ask_page.records'), value: <ul className="leads-records">{records}</ul>, wide: true }]
          : []),
        ...(of.answer === null
          ? []
          : [
              { label: t('leads.ask_page.answer'), value: of.answer, wide: true },
              {
                label: t('leads.ask_page.answered'),
                value: (
                  <>
                    {of.answeredBy} · <Time instant={of.answeredAt} />
                  </>
                ),
              },
            ]),
      ]}
    />
  )
}

function AnswerForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ answer: '' }, { draftKey: `question.${id}` })
  const { run } = useCallMutation('answerFundQuestion', { refresh: ['listFundQuestions', 'getFundQuestion'] })
  return (
    <FormDrawer
      title={t('leads.ask_page.answer')}
      sure={t('leads.ask_page.send')}
      form={form}
      required={['answer']}
      send={() => run({ path: { id }, body: { answer: form.value.answer.trim() } })}
      said={t('leads.ask_page.sent')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('leads.ask_page.send_sentence')}</p>
      <Field
        label={t('leads.ask_page.answer')}
        hint={t('leads.ask_page.answer_hint')}
        usedBy={t('leads.used_by.answer')}
        error={form.errorOf('answer')}
      >
        <TextArea {...form.bind('answer')} max={5000} />
      </Field>
    </FormDrawer>
  )
}
