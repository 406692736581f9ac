import { Button, ConfirmButton, Field, TextArea, TextInput, useFormState, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { ChooseProjects, type Named } from './choose-projects.tsx'
import { refreshed, type Round } from './view.ts'

const refresh = { refresh: refreshed }

/** What may be done next with a round; one thing at a time stands out. */
export function CockpitActions({ of }: { of: Round }) {
  const { t } = usePhrase()
  const toast = useToast()
  const path = { id: of.id }
  const open = useCallMutation('openRoundDeclarations', refresh)
  const announce = useCallMutation('announceRound', refresh)
  const may = (step: Round['allowed'][number]) => of.allowed.includes(step)
  const isPublic = of.state === 'published' || (of.runs && of.state === 'announced')
  return (
    <>
      {(of.runs || of.state === 'published') && of.commitment && (
        <Button kind="quiet" href={`/rounds/${of.id}/draw`}>
          {t('rounds.proof')}
        </Button>
      )}
      {may('cancel') && (
        <Opens kind="quiet" label={t('rounds.step.cancel')}>
          {(close) => <Cancel of={of} onClose={close} />}
        </Opens>
      )}
      {may('edit') && (
        <Opens label={t('rounds.step.edit')}>{(close) => <EditProjects of={of} onClose={close} />}</Opens>
      )}
      {may('open') && (
        <ConfirmButton
          kind="primary"
          sentence={t('rounds.step.open_sentence')}
          sure={t('rounds.step.open')}
          onConfirm={async () => {
            await open.run({ path })
            toast.done(t('rounds.step.opened'))
          }}
        >
          {t('rounds.step.open')}
        </ConfirmButton>
      )}
      {may('draw') && (
        <Opens kind="primary" label={t('rounds.step.draw')}>
          {(close) => <DrawForm of={of} onClose={close} />}
        </Opens>
      )}
      {may('announce') && (
        <ConfirmButton
          kind="primary"
          sentence={t('rounds.step.announce_sentence', { n: of.rules.appealWorkdays })}
          sure={t('rounds.step.announce')}
          onConfirm={async () => {
            await announce.run({ path })
            toast.done(t('rounds.step.announced'))
          }}
        >
          {t('rounds.step.announce')}
        </ConfirmButton>
      )}
      {isPublic && (
        <Button kind={may('publish') ? 'primary' : 'plain'} href={`/rounds/${of.id}/publication`}>
          {t('rounds.publication')}
        </Button>
      )}
    </>
  )
}

type Of = { of: Round; onClose: () => void }

function DrawForm({ of, onClose }: Of) {
  const { t } = usePhrase()
  const form = useFormState({ spoken: '', why: '' })
  const { run } = useCallMutation('drawRound', refresh)
  const [spoken, why] = [form.value.spoken.trim(), form.value.why.trim()]
  return (
    <FormDrawer
      title={t('rounds.step.draw')}
      sure={t('rounds.step.draw')}
      form={form}
      send={() => run({ path: { id: of.id }, body: { ...(spoken && { spoken }), ...(why && { why }) } })}
      said={t('rounds.step.drawn')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('rounds.step.draw_sentence')}</p>
      <Field
        label={t('rounds.step.spoken')}
        hint={t('rounds.step.spoken_hint')}
        optional
        error={form.errorOf('spoken')}
      >
        <TextInput {...form.bind('spoken')} />
      </Field>
      {(why || form.errorOf('why')) && (
        <Field label={t('rounds.step.short_why')} usedBy={t('rounds.used_by.audit')} error={form.errorOf('why')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}

function EditProjects({ of, onClose }: Of) {
  const { t } = usePhrase()
  const form = useFormState<{ projectIds: readonly Named[] }>({
    projectIds: of.projectList.map(({ projectId, name }) => ({ id: projectId, name })),
  })
  const { run } = useCallMutation('setRoundProjects', refresh)
  return (
    <FormDrawer
      title={t('rounds.step.edit')}
      form={form}
      send={() => run({ path: { id: of.id }, body: { projectIds: form.value.projectIds.map(({ id }) => id) } })}
      said={t('rounds.step.edited')}
      onClose={onClose}
    >
      <ChooseProjects {...form.bind('projectIds')} error={form.errorOf('projectIds')} />
    </FormDrawer>
  )
}

function Cancel({ of, onClose }: Of) {
  const { t } = usePhrase()
  const { run } = useCallMutation('cancelRound', refresh)
  return (
    <GiveReason
      title={t('rounds.step.cancel')}
      sure={t('rounds.step.cancel')}
      lead={t('rounds.step.cancel_sentence')}
      label={t('rounds.step.cancel_why')}
      usedBy={t('rounds.used_by.audit')}
      send={(why) => run({ path: { id: of.id }, body: { why } })}
      said={t('rounds.step.cancelled')}
      onClose={onClose}
    />
  )
}
