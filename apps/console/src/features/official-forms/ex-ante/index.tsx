import {
  ConfirmButton,
  EmptyState,
  Figure,
  Figures,
  Loaded,
  Page,
  Section,
  StateMark,
  usePhrase,
  useToast,
} from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'
import type { Explanation } from '@jiheng/kernel/base'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { useParam } from '../../../shared/url.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { OwnSheet } from './own-sheet.tsx'
import { Sheets } from './sheets.tsx'
import { exAnteState, type ExAnte } from './view.ts'
import './ex-ante.css'

/** 事前绩效评估: whether a project is worth doing, before it may enter the budget. */
export function ExAntePage() {
  const { t } = usePhrase()
  const projectId = useParam('projectId')
  const project = useCall('getProject', { path: { id: projectId } })
  const found = useCall('getExAnte', { path: { id: projectId } })
  const name = project.data?.name ?? ''
  return (
    <Page
      title={name ? t('ex_ante_page.title', { name }) : t('ex_ante_page.name')}
      crumbs={[
        { label: t('projects.register'), href: '/projects' },
        { label: name, href: `/projects/${projectId}` },
        { label: t('ex_ante_page.name') },
      ]}
      mark={
        found.data && <StateMark state={exAnteState[found.data.state]} word={t(`ex_ante.state.${found.data.state}`)} />
      }
      {...(found.data && {
        note: t('ex_ante_page.note', { from: found.data.passFrom }),
        actions: <Actions of={found.data} />,
      })}
    >
      <Loaded of={found}>{(of) => <Body of={of} />}</Loaded>
    </Page>
  )
}

function Actions({ of }: { of: ExAnte }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('concludeExAnte', { refresh: ['getExAnte', 'getProject'] })
  const conclude = async () => {
    await run({ path: { id: of.projectId } })
    toast.done(t('ex_ante_page.concluded'))
  }
  const isClosed = of.state === 'passed' || of.state === 'failed'
  const label = of.state === 'none' ? 'begin' : isClosed ? 'again' : 'evidence_edit'
  return (
    <>
      {of.allowed.includes('set_evidence') && (
        <Opens kind={of.state === 'none' ? 'primary' : 'plain'} label={t(`ex_ante_page.${label}`)}>
          {(close) => <EvidenceForm of={of} onClose={close} />}
        </Opens>
      )}
      {of.allowed.includes('conclude') && of.sheets.length > 0 && (
        <ConfirmButton
          sentence={t('ex_ante_page.conclude_sentence', { n: of.sheets.length })}
          sure={t('ex_ante_page.conclude')}
          onConfirm={conclude}
        >
          {t('ex_ante_page.conclude')}
        </ConfirmButton>
      )}
    </>
  )
}

function Body({ of }: { of: ExAnte }) {
  const { t } = usePhrase()
  return (
    <>
      {of.state !== 'passed' && <p className="ex-ante-blocks">{t('ex_ante_page.blocks')}</p>}
      {of.state === 'none' ? (
        <EmptyState title={t('ex_ante_page.none')} text={t('ex_ante_page.none_text')} />
      ) : (
        <>
          {of.total !== null && <Result of={of} />}
          {of.allowed.includes('assess') && <OwnSheet key={of.openedAt} of={of} />}
          <Sheets of={of} />
          <Evidence of={of.evidence} />
        </>
      )}
    </>
  )
}

function Result({ of: { total, passFrom, dimensions, explanation } }: { of: ExAnte }) {
  const { t } = usePhrase()
  const because = explanation as unknown as Explanation | null
  return (
    <Figures>
      <Figure
        label={t('ex_ante_page.total')}
        value={total}
        unit={t('units.score')}
        note={t('ex_ante_page.pass_from', { from: passFrom })}
        explanation={because}
      />
      {dimensions.map(({ key, points }) => (
        <Figure
          key={key}
          label={t(`ex_ante.dimension.${key}`)}
          value={points}
          unit="/ 20"
          explanation={because?.inputs.find(({ measure }) => measure === `measures.ex_ante_${key}`)?.because ?? because}
        />
      ))}
    </Figures>
  )
}

function Evidence({ of }: { of: CallOutput<'getExAnte'>['evidence'] }) {
  const { t } = usePhrase()
  return (
    <Section title={t('ex_ante_page.evidence')}>
      {of.length === 0 ? (
        <p className="jh-soft">{t('ex_ante_page.evidence_none')}</p>
      ) : (
        <ul className="ex-ante-evidence">
          {of.map(({ dimension, title, documentId }) => (
            <li key={`${dimension} ${title}`}>
              <span className="jh-soft">{t(`ex_ante.dimension.${dimension}`)}</span>{' '}
              {documentId ? <a href={`/api/v1/documents/${documentId}/file`}>{title}</a> : title}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
