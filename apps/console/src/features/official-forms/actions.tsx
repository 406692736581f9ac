import { Button, Field, MenuButton, TextArea, useFormState, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { download } from '../../shared/download.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { ImportDrawer } from './import/index.tsx'
import type { Desk } from './desk.ts'
import { goTo } from './view.ts'

const refresh = ['getForm', 'listForms'] as const

/** What may be done with the form as a whole: take it along, bring it back, hand it in, review it. */
export function Actions({ desk }: { desk: Desk }) {
  const { t } = usePhrase()
  const { allowed } = desk.form
  return (
    <>
      <Exports desk={desk} />
      {allowed.includes('edit') && (
        <Opens kind="quiet" label={t('form_page.import')}>
          {(close) => <ImportDrawer desk={desk} onClose={close} />}
        </Opens>
      )}
      {allowed.includes('submit') && <Submit desk={desk} />}
      {allowed.includes('review') && (
        <>
          <Opens label={t('form_page.return')}>
            {(close) => <Decide desk={desk} decision="return" onClose={close} />}
          </Opens>
          <Opens kind="primary" label={t('form_page.accept')}>
            {(close) => <Decide desk={desk} decision="accept" onClose={close} />}
          </Opens>
        </>
      )}
    </>
  )
}

/** The official paper as a file; of the evaluation also the report made from it. */
function Exports({ desk: { form, path, draft } }: { desk: Desk }) {
  const { t } = usePhrase()
  const toast = useToast()
  const take = (format: string, paper: 'form' | 'report') => async () => {
    await draft.flush()
    await download(`/api/v1/projects/${path.id}/forms/${path.year}/${path.kind}/file?format=${format}&paper=${paper}`)
  }
  const item = (format: string, name: string, paper: 'form' | 'report') => ({
    id: `${paper} ${format}`,
    label: t(paper === 'form' ? 'form_page.export' : 'form_page.report', { format: name }),
    onPress: () => void take(format, paper)().catch(toast.failed),
  })
  return (
    <MenuButton
      name={t('ui.export')}
      items={[
        item('xlsx', 'Excel', 'form'),
        item('docx', 'Word', 'form'),
        item('pdf', 'PDF', 'form'),
        ...(form.kind === 'evaluation_system' ? [item('docx', 'Word', 'report'), item('pdf', 'PDF', 'report')] : []),
      ]}
    >
      {t('ui.export')}
    </MenuButton>
  )
}

/** 提交: what must be mended comes first; warnings want a reason. */
function Submit({ desk }: { desk: Desk }) {
  const { t } = usePhrase()
  const errors = desk.form.findings.filter(({ severity }) => severity === 'error')
  const first = errors[0]?.keys[0]
  if (errors.length > 0)
    return (
      <Button
        kind="primary"
        name={t('form_page.submit_blocked', { n: errors.length })}
        onPress={() => first !== undefined && goTo(first)}
      >
        {t('form_page.submit')}
      </Button>
    )
  return (
    <Opens kind="primary" label={t('form_page.submit')}>
      {(close) => <SubmitForm desk={desk} onClose={close} />}
    </Opens>
  )
}

function SubmitForm({ desk: { form, path, draft }, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = usePhrase()
  const state = useFormState({ why: '' })
  const { run } = useCallMutation('submitForm', { refresh })
  const warnings = form.findings.filter(({ severity }) => severity === 'warning').length
  const why = state.value.why.trim()
  const send = async () => {
    await draft.flush()
    await run({ path, ifMatch: draft.version(), body: why ? { why } : {} })
  }
  return (
    <FormDrawer
      title={t('form_page.submit_title', { kind: t(`forms.kind.${form.kind}`) })}
      sure={t('form_page.submit')}
      form={state}
      required={warnings > 0 ? ['why'] : []}
      send={send}
      said={t('form_page.submitted_now')}
      onClose={onClose}
    >
      <p>{t('form_page.submit_sentence')}</p>
      {warnings > 0 && (
        <Field
          label={t('form_page.submit_why', { n: warnings })}
          usedBy={t('form_page.submit_why_used')}
          error={state.errorOf('why')}
        >
          <TextArea {...state.bind('why')} max={1000} />
        </Field>
      )}
    </FormDrawer>
  )
}

function Decide({
  desk: { path, draft },
  decision,
  onClose,
}: {
  desk: Desk
  decision: 'accept' | 'return'
  onClose: () => void
}) {
  const { t } = usePhrase()
  const state = useFormState({ opinion: '' })
  const { run } = useCallMutation('decideForm', { refresh })
  const opinion = state.value.opinion.trim()
  const isReturn = decision === 'return'
  return (
    <FormDrawer
      title={t(isReturn ? 'form_page.return' : 'form_page.accept')}
      sure={t(isReturn ? 'form_page.return' : 'form_page.accept')}
      form={state}
      required={isReturn ? ['opinion'] : []}
      send={() => run({ path, ifMatch: draft.version(), body: { decision, ...(opinion && { opinion }) } })}
      said={t(isReturn ? 'form_page.returned' : 'form_page.accepted')}
      onClose={onClose}
    >
      <p>{t(isReturn ? 'form_page.return_sentence' : 'form_page.accept_sentence')}</p>
      <Field
        label={t('form_page.opinion')}
        usedBy={t('form_page.opinion_used')}
        error={state.errorOf('opinion')}
        {...(!isReturn && { optional: true })}
      >
        <TextArea {...state.bind('opinion')} max={1000} />
      </Field>
    </FormDrawer>
  )
}
