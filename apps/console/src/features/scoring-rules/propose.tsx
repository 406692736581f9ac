import { useRef, useState } from 'react'
import { Field, FileDrop, Loading, StateMark, TextArea, isProblem, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { RuleTable } from '../../shared/rule-table.tsx'
import { DryRun } from './dry-run.tsx'
import { PackFacts } from './pack.tsx'
import { refreshed, type Trial } from './view.ts'

const MOST_BYTES = 200_000

/** A signed file: first what it says, whose it is and which scores it would change, then a proposal for another person to adopt. */
export function ProposePack({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ file: '', why: '' })
  const [tried, setTried] = useState<{ file: File; trial: Trial } | null>(null)
  const attempt = useCallMutation('tryRulePack')
  const propose = useCallMutation('proposeRulePack', { refresh: refreshed })
  const newest = useRef<File>(null)
  const take = async ([file]: File[]) => {
    if (!file) return
    newest.current = file
    setTried(null)
    form.setProblem(undefined)
    const text = await file.text()
    try {
      const trial = await attempt.run({ body: { file: text } })
      if (newest.current !== file) return
      form.set({ file: text })
      setTried({ file, trial })
    } catch (refused) {
      if (newest.current !== file) return
      form.set({ file: '' })
      form.setProblem(refused)
    }
  }
  return (
    <FormDrawer
      title={t('scoring.packs.propose_title')}
      sure={t('scoring.packs.propose')}
      form={form}
      required={['file', 'why']}
      send={() => propose.run({ body: { file: form.value.file, why: form.value.why.trim() } })}
      said={t('scoring.packs.proposed')}
      onClose={onClose}
    >
      <p className="jh-soft rules-lead">{t('scoring.packs.propose_sentence')}</p>
      <Field label={t('scoring.packs.file')} error={form.errorOf('file')}>
        <FileDrop
          label={t('scoring.packs.file')}
          accept={['.json']}
          maxBytes={MOST_BYTES}
          files={tried ? [tried.file] : []}
          onFiles={(files) => void take(files)}
        />
      </Field>
      {attempt.busy && <Loading />}
      <Faults of={form.problem} />
      {tried && <Tried of={tried.trial} />}
      <Field label={t('scoring.packs.why')} error={form.errorOf('why')} usedBy={t('scoring.packs.why_used_by')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

/** Where the pack does not hold, place by place. */
function Faults({ of }: { of: unknown }) {
  const faults = isProblem(of) ? (of.errors ?? []).filter(({ field }) => field.startsWith('file.')) : []
  if (faults.length === 0) return null
  return (
    <ul className="rules-lead">
      {faults.map(({ field, message }) => (
        <li key={field}>
          <code>{field.slice('file.'.length)}</code> {message}
        </li>
      ))}
    </ul>
  )
}

function Tried({ of }: { of: Trial }) {
  const { t } = usePhrase()
  return (
    <div role="status" className="rules-tried">
      <h3>{t('scoring.rules.pack_version', { name: of.name, version: of.version })}</h3>
      <StateMark
        state={of.signer === 'unknown' ? 'yellow' : 'green'}
        word={`${t('scoring.packs.sound')}${t(`scoring.packs.signer.${of.signer}`)}`}
      />
      <PackFacts of={of} />
      <DryRun of={of.dryRun} />
      <RuleTable of={of.rules} />
    </div>
  )
}
