import type { CallInput, CallOutput } from '@jiheng/api'
import { DayInput, Field, Loaded, Section, Select, StateMark, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { FormDrawer, Opens } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'

type Obstacle = CallOutput<'listObstacles'>['items'][number]

const refresh = ['listObstacles', 'listAlerts'] as const
const causes = ['permit', 'land', 'money', 'contractor'] as const

/** 障碍: what holds the work up, since when. */
export function Obstacles({ projectId, mayRecord }: { projectId: string; mayRecord: boolean }) {
  const { t } = usePhrase()
  const obstacles = useCall('listObstacles', { path: { id: projectId } })
  return (
    <Section
      title={t('progress.obstacle.title')}
      actions={
        mayRecord && (
          <Opens label={t('progress.obstacle.add')}>
            {(close) => <AddObstacle projectId={projectId} onClose={close} />}
          </Opens>
        )
      }
    >
      <Loaded of={obstacles}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="jh-soft">{t('progress.obstacle.none_yet')}</p>
          ) : (
            <ul className="project-list">
              {items.map((obstacle) => (
                <OneObstacle key={obstacle.id} of={obstacle} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function OneObstacle({ of }: { of: Obstacle }) {
  const { t } = usePhrase()
  return (
    <li className="project-entry">
      <StateMark
        state={of.clearedOn ? 'green' : 'orange'}
        word={of.clearedOn ? t('progress.obstacle.cleared', { day: of.clearedOn }) : t('project.progress.standing')}
      />
      <div className="project-entry-main">
        <p>
          {t(`progress.obstacle.cause.${of.cause}`)}{' '}
          <span className="jh-soft">{t('progress.obstacle.since', { day: of.since })}</span>
        </p>
        {of.note && <p>{of.note}</p>}
      </div>
      {of.allowed.includes('clear') && (
        <Opens label={t('progress.obstacle.clear')}>{(close) => <Clear of={of} onClose={close} />}</Opens>
      )}
    </li>
  )
}

function AddObstacle({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('addObstacle', { refresh })
  const form = useFormState({ cause: null as string | null, since: today() as string | null, note: '' })
  const send = () => run({ path: { id: projectId }, body: filled(form.value) as CallInput<'addObstacle'>['body'] })
  return (
    <FormDrawer
      title={t('progress.obstacle.add')}
      form={form}
      send={send}
      said={t('project.progress.obstacle_added')}
      onClose={onClose}
    >
      <Field label={t('project.progress.cause')} error={form.errorOf('cause')} usedBy={t('project.used.holder')}>
        <Select
          {...form.bind('cause')}
          options={causes.map((value) => ({ value, label: t(`progress.obstacle.cause.${value}`) }))}
        />
      </Field>
      <Field label={t('project.progress.since')} error={form.errorOf('since')} usedBy={t('project.used.alerts')}>
        <DayInput {...form.bind('since')} />
      </Field>
      <Field label={t('progress.note')} error={form.errorOf('note')} optional>
        <TextArea {...form.bind('note')} />
      </Field>
    </FormDrawer>
  )
}

function Clear({ of, onClose }: { of: Obstacle; onClose: () => void }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('clearObstacle', { refresh })
  const form = useFormState({ clearedOn: today() as string | null })
  return (
    <FormDrawer
      title={t('project.progress.clear_title', { cause: t(`progress.obstacle.cause.${of.cause}`) })}
      sure={t('progress.obstacle.clear')}
      form={form}
      send={() => run({ path: { id: of.id }, body: { clearedOn: form.value.clearedOn ?? '' } })}
      said={t('project.progress.obstacle_cleared')}
      onClose={onClose}
    >
      <Field label={t('project.progress.cleared_on')} error={form.errorOf('clearedOn')}>
        <DayInput {...form.bind('clearedOn')} />
      </Field>
    </FormDrawer>
  )
}
