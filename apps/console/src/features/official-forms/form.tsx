import { Loaded, Page, StateMark, usePhrase, useNarrow } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { Clashes } from '../../shared/merging/clashes.tsx'
import { today } from '../../shared/today.ts'
import { useParam } from '../../shared/url.ts'
import { Actions } from './actions.tsx'
import { Changes } from './changes.tsx'
import { useDesk } from './desk.ts'
import { Reading } from './reading.tsx'
import { ReportTexts } from './report-texts.tsx'
import { Sheet } from './sheet/index.tsx'
import { Side } from './side.tsx'
import { Standing } from './standing.tsx'
import { Steps } from './steps.tsx'
import { isKind, statusState, type Form, type FormPath } from './view.ts'

/** 绩效表格: one official table of a project, as it is printed. */
export function FormPage() {
  const { t } = usePhrase()
  const kind = useParam('kind')
  const path: FormPath = {
    id: useParam('projectId'),
    year: Number(useParam('year')) || Number(today().slice(0, 4)),
    kind: isKind(kind) ? kind : 'self_evaluation',
  }
  const form = useCall('getForm', { path })
  if (!form.data)
    return (
      <Page title={t(`forms.kind.${path.kind}`)} crumbs={[{ label: t('app.nav.forms'), href: '/forms' }]}>
        <Loaded of={form}>{() => null}</Loaded>
      </Page>
    )
  return <Filled key={`${path.id} ${path.year} ${path.kind}`} form={form.data} path={path} />
}

function Filled({ form, path }: { form: Form; path: FormPath }) {
  const { t } = usePhrase()
  const desk = useDesk(form, path)
  const isNarrow = useNarrow()
  const kind = t(`forms.kind.${form.kind}`)
  const side = <Side desk={desk} />
  const isSideFirst = isNarrow || form.kind === 'monitoring'
  return (
    <Page
      title={t('form_page.title', { name: form.projectName, kind })}
      crumbs={[
        { label: t('app.nav.forms'), href: `/forms?year=${form.year}&kind=${form.kind}` },
        { label: form.projectName, href: `/projects/${form.projectId}?tab=indicators` },
        { label: kind },
      ]}
      mark={<StateMark state={statusState[form.status]} word={t(`forms.status.${form.status}`)} />}
      note={[t(`forms.move.${form.move}`), t('form_page.as_of', { day: form.asOf })].join(' · ')}
      actions={<Actions desk={desk} />}
    >
      <Standing desk={desk} />
      <Clashes of={desk.draft.merging} />
      <div className={`form-body form-body-${form.kind}`}>
        {isSideFirst && side}
        {isNarrow ? <Reading desk={desk} /> : <Sheet desk={desk} />}
        {!isSideFirst && side}
      </div>
      {form.sections.length > 0 && <ReportTexts desk={desk} />}
      {form.changes.length > 0 && <Changes of={form} />}
      {form.steps.length > 0 && <Steps of={form} />}
    </Page>
  )
}
