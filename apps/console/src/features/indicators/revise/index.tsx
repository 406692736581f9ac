import type { ReactNode } from 'react'
import { lintDefinition, type LintFinding } from '@jiheng/kernel/indicator-lint'
import { Button, Form, Loaded, Page, Section, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { useNavigate } from '@tanstack/react-router'
import { FindingCounts } from '../../../shared/findings/findings.tsx'
import { toldOf } from '../../../shared/findings/told.ts'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { useParam } from '../../../shared/url.ts'
import { refreshed, type Definition } from '../view.ts'
import { draftOf, formOf, type Draft } from './draft.ts'
import { OpenRevision } from '../open-revision.tsx'
import { Basis, Identity, Reason, Scoring } from './fields.tsx'
import { Measuring } from './measuring.tsx'
import type { Revising } from './revising.ts'

/** A new version of an indicator, or a new indicator, proposed for review. */
export function RevisePage() {
  const { t } = usePhrase()
  const code = useParam('code')
  if (code !== '') return <OldIndicator code={code} />
  return (
    <ProposalPage title={t('library.propose_new_title')} crumb={t('library.propose_new')}>
      <Revise code="" of={null} />
    </ProposalPage>
  )
}

function OldIndicator({ code }: { code: string }) {
  const { t } = usePhrase()
  const history = useCall('getIndicator', { path: { code } })
  const name = history.data?.versions[0]?.name
  return (
    <ProposalPage title={name ? t('library.propose_title', { code, name }) : code} crumb={t('library.propose')}>
      <Loaded of={history}>{({ versions }) => <Revise code={code} of={versions[0] ?? null} />}</Loaded>
    </ProposalPage>
  )
}

function ProposalPage({ title, crumb, children }: { title: string; crumb: string; children: ReactNode }) {
  const { t } = usePhrase()
  const crumbs = [{ label: t('app.nav.indicators'), href: '/indicators' }, { label: crumb }]
  return (
    <Page title={title} crumbs={crumbs} note={t('library.propose_note')}>
      {children}
    </Page>
  )
}

function Revise({ code, of }: { code: string; of: Definition | null }) {
  const { t, say } = usePhrase()
  const toast = useToast()
  const navigate = useNavigate()
  const form = useFormState<Draft>(draftOf(code, of), { draftKey: `indicator.revise.${code}` })
  const { run, busy } = useCallMutation('proposeIndicator', { refresh: refreshed })
  const findings = lintDefinition(form.value)
  const revising: Revising = { form, findings }
  const send = async () => {
    try {
      const { id } = await run({
        body: { code: form.value.code.trim(), definition: formOf(form.value), why: form.value.why.trim() },
      })
      form.draft.discard()
      toast.done(t('library.proposed'))
      await navigate({ to: '/indicators', search: { tab: 'revisions', revision: id } } as never)
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <Form
      onSubmit={() => void send()}
      problem={form.problem}
      draft={form.draft}
      actions={
        <>
          <Button kind="primary" submit busy={busy}>
            {t('library.propose_sure')}
          </Button>
          <Button href="/indicators">{t('ui.cancel')}</Button>
        </>
      }
    >
      <OpenRevision code={form.value.code.trim()} />
      {form.value.name.trim() !== '' && (
        <p className="indicators-lint" role="status">
          <span className="jh-soft">{t('library.linted')}</span>{' '}
          <FindingCounts of={findings.map((finding: LintFinding) => toldOf(finding, say))} />
        </p>
      )}
      <Section title={t('library.part.identity')}>
        <Identity of={revising} isNew={of === null} />
      </Section>
      <Section title={t('library.part.measuring')}>
        <Measuring of={revising} />
      </Section>
      <Section title={t('library.part.scoring')}>
        <Scoring of={revising} />
      </Section>
      <Section title={t('library.part.basis')}>
        <Basis of={revising} />
      </Section>
      <Section title={t('library.part.why')}>
        <Reason of={revising} />
      </Section>
    </Form>
  )
}
