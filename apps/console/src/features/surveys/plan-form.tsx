import { addDays } from '@jiheng/kernel/base'
import { defaultSurveyRule, planSample } from '@jiheng/kernel/survey'
import {
  Choice,
  DayInput,
  Field,
  NumberInput,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
  type FormState,
} from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { today } from '../../shared/today.ts'
import { readBuildings, refreshed, within, writeBuildings, type Survey } from './view.ts'

type Draft = {
  project: Chosen | null
  title: string
  measure: string | null
  margin: string | null
  responsePercent: string | null
  opensOn: string | null
  closesOn: string | null
  contact: string
  buildings: string
  ownQuestions: string
}

const fresh = (): Draft => ({
  ...{ project: null, title: '', measure: 'share', margin: '10', responsePercent: '60', buildings: '' },
  ...{ opensOn: addDays(today(), 3), closesOn: addDays(today(), 24), ownQuestions: '', contact: '' },
})

const draftOf = ({
  project,
  title,
  measure,
  margin,
  responsePercent,
  opensOn,
  closesOn,
  contact,
  ...of
}: Survey): Draft => ({
  ...{ project, title, measure, margin, responsePercent, opensOn, closesOn, contact },
  buildings: writeBuildings(of.buildings),
  ownQuestions: of.questions.flatMap(({ key, text }) => (key.startsWith('own_') ? text : [])).join('\n'),
})

/** The plan of a survey; how many answers and letters it takes is told while it is written. */
export function PlanForm({ of, onClose }: { of?: Survey; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>(of ? draftOf(of) : fresh(), of ? {} : { draftKey: 'survey.new' })
  const create = useCallMutation('createSurvey', { refresh: refreshed })
  const change = useCallMutation('planSurvey', { refresh: refreshed })
  const { value } = form
  const send = () => {
    const body = {
      ...{ title: value.title.trim(), measure: value.measure === 'index' ? ('index' as const) : ('share' as const) },
      ...{ margin: value.margin ?? '', responsePercent: value.responsePercent ?? '' },
      ...{ opensOn: value.opensOn ?? '', closesOn: value.closesOn ?? '' },
      contact: value.contact.trim(),
      buildings: readBuildings(value.buildings).buildings,
      ownQuestions: value.ownQuestions.split('\n').flatMap((line) => line.trim() || []),
    }
    if (of) return change.run({ path: { id: of.id }, ifMatch: of.version, body })
    const year = Number((value.closesOn ?? today()).slice(0, 4))
    return create.run({ path: { id: value.project?.id ?? '' }, body: { year, ...body } })
  }
  return (
    <FormDrawer
      title={t('surveys.form_title')}
      form={form}
      required={['project', 'title', 'margin', 'responsePercent', 'opensOn', 'closesOn', 'contact', 'buildings']}
      send={send}
      said={t(of ? 'surveys.edited' : 'surveys.created')}
      onClose={onClose}
    >
      {!of && (
        <Field label={t('surveys.project')} error={form.errorOf('project')}>
          <ProjectPicker {...form.bind('project')} />
        </Field>
      )}
      <Field label={t('surveys.name')} error={form.errorOf('title')}>
        <TextInput {...form.bind('title')} />
      </Field>
      <Fields form={form} />
    </FormDrawer>
  )
}

function Fields({ form }: { form: FormState<Draft> }) {
  const { t } = usePhrase()
  const measures = ['share', 'index'] as const
  return (
    <>
      <Field label={t('surveys.opens_on')} error={form.errorOf('opensOn')}>
        <DayInput {...form.bind('opensOn')} />
      </Field>
      <Field label={t('surveys.closes_on')} error={form.errorOf('closesOn')}>
        <DayInput {...form.bind('closesOn')} />
      </Field>
      <Field
        label={t('surveys.contact')}
        hint={t('surveys.contact_hint')}
        usedBy={t('surveys.contact_used')}
        error={form.errorOf('contact')}
      >
        <TextInput {...form.bind('contact')} />
      </Field>
      <Field
        label={t('surveys.buildings')}
        hint={t('surveys.buildings_hint')}
        usedBy={t('surveys.buildings_used')}
        error={form.errorOf('buildings')}
      >
        <TextArea {...form.bind('buildings')} />
      </Field>
      <Planned of={form.value} />
      <Field label={t('surveys.margin')} hint={t('surveys.margin_hint')} error={form.errorOf('margin')}>
        <NumberInput {...form.bind('margin')} />
      </Field>
      <Field label={t('surveys.response')} error={form.errorOf('responsePercent')}>
        <NumberInput {...form.bind('responsePercent')} />
      </Field>
      <Field label={t('surveys.measure')} hint={t('surveys.measure_hint')} error={form.errorOf('measure')}>
        <Choice
          {...form.bind('measure')}
          options={measures.map((value) => ({ value, label: t(`surveys.measure_name.${value}`) }))}
        />
      </Field>
      <Field label={t('surveys.own_questions')} hint={t('surveys.own_questions_hint')} optional>
        <TextArea {...form.bind('ownQuestions')} />
      </Field>
    </>
  )
}

/** What the plan comes to, by the same rule as on the server. */
function Planned({ of }: { of: Draft }) {
  const { t } = usePhrase()
  const { buildings, wrong } = readBuildings(of.buildings)
  const [margin, responsePercent] = [within(of.margin, 1, 20), within(of.responsePercent, 5, 100)]
  if (wrong.length > 0)
    return (
      <p className="surveys-wrong" role="status">
        {t('surveys.buildings_wrong', { lines: wrong.join('、') })}
      </p>
    )
  if (buildings.length === 0 || margin === null || responsePercent === null) return null
  const named = buildings.map((building) => ({ id: building.name, ...building }))
  const rule = defaultSurveyRule.parameters
  const { households, needed, letters } = planSample(named, { margin, responsePercent, rule })
  return (
    <p className="surveys-planned" role="status">
      {t('surveys.planned', { households, needed, letters })}
      {households < rule.leastSample && <strong> {t('surveys.planned_few')}</strong>}
    </p>
  )
}
