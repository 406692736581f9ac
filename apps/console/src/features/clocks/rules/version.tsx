import {
  ConfirmButton,
  Day,
  Drawer,
  Facts,
  Field,
  StateMark,
  TextArea,
  Time,
  usePhrase,
  useFormState,
  useToast,
} from '@jiheng/ui'
import type { CallInput } from '@jiheng/api'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer, Opens } from '../../../shared/form-drawer.tsx'
import { DryRun, Laxer } from './dry-run.tsx'
import { clocks, refreshed, type Version } from './view.ts'

/** One version: its rules, on what they rest, who proposed and confirmed, and what it would have changed. */
export function VersionDrawer({ of, onClose }: { of: Version; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <Drawer open onClose={onClose} title={`${t('clocks.rules.name')} ${of.version}`}>
      <div className="clocks-version">
        <StateMark
          state={of.state === 'proposed' ? 'yellow' : of.isInForce ? 'green' : 'grey'}
          word={t(of.isInForce ? 'clocks.rules.in_force' : `clocks.rules.state.${of.state}`)}
        />
        <RuleFacts of={of} />
        <Laxer of={of.laxer} />
        <People of={of} />
        {of.dryRun && <DryRun of={of.dryRun} />}
        <Decisions of={of} onDone={onClose} />
      </div>
    </Drawer>
  )
}

function RuleFacts({ of }: { of: Version }) {
  const { t } = usePhrase()
  const { levels, percentPerDay } = of.rules
  return (
    <Facts
      items={[
        { label: t('clocks.rules.place'), value: of.organisation?.name ?? t('clocks.rules.national') },
        { label: t('clocks.rules.effective'), value: <Day day={of.effectiveFrom} /> },
        ...clocks.map((clock) => {
          const { termDays: days, longestTermDays: longest, countIn } = of.rules.clocks[clock]
          return {
            label: t(`funds.clock.${clock}`),
            value: t(`clocks.rules.term.${countIn}`, { days, longest }),
            wide: true,
          }
        }),
        {
          label: t('clocks.rules.levels'),
          value: t('clocks.rules.levels_value', {
            ...{ yellow: levels.yellowFromDay, orange: levels.orangeFromDay, red: levels.redFromDay },
          }),
          wide: true,
        },
        { label: t('clocks.rules.interest'), value: `${percentPerDay}%` },
        { label: t('clocks.rules.interest_source'), value: of.interestSource },
        { label: t('clocks.rules.basis'), value: of.source, wide: true },
        { label: t('clocks.rules.mark'), value: t(`explanation.mark.${of.mark}`), wide: true },
        ...(of.why ? [{ label: t('clocks.rules.why'), value: of.why, wide: true }] : []),
        ...(of.decidedWhy ? [{ label: t('clocks.rules.decided_why'), value: of.decidedWhy, wide: true }] : []),
      ]}
    />
  )
}

function People({ of }: { of: Version }) {
  const { t } = usePhrase()
  if (!of.proposedBy) return null
  const decided = of.state === 'confirmed' || of.state === 'refused' || of.state === 'withdrawn' ? of.state : null
  return (
    <p className="jh-soft jh-small">
      {t('clocks.rules.proposed_by', { name: of.proposedBy.name })} · <Time instant={of.proposedAt} />
      {decided && of.decidedBy && (
        <>
          <br />
          {t(`clocks.rules.${decided}_by`, { name: of.decidedBy.name })} · <Time instant={of.decidedAt} />
        </>
      )}
    </p>
  )
}

type Decision = CallInput<'decideClockVersion'>['body']['decision']

function Decisions({ of, onDone }: { of: Version; onDone: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('decideClockVersion', { refresh: refreshed })
  if (of.id === null || of.allowed.length === 0) return null
  const path = { id: of.id }
  const decide = async (decision: Decision, said: string) => {
    await run({ path, body: { decision } })
    toast.done(said)
    onDone()
  }
  return (
    <div className="clocks-decisions">
      {of.allowed.includes('confirm') && (
        <ConfirmButton
          kind="primary"
          sentence={t('clocks.rules.confirm_sentence', { day: of.effectiveFrom })}
          onConfirm={() => decide('confirm', t('clocks.rules.confirmed'))}
        >
          {t('clocks.rules.confirm')}
        </ConfirmButton>
      )}
      {of.allowed.includes('refuse') && (
        <Opens label={t('clocks.rules.refuse')}>
          {(close) => <Refuse send={(why) => run({ path, body: { decision: 'refuse', why } })} onClose={close} />}
        </Opens>
      )}
      {of.allowed.includes('withdraw') && (
        <ConfirmButton
          sentence={t('clocks.rules.withdraw_sentence')}
          onConfirm={() => decide('withdraw', t('clocks.rules.withdrawn'))}
        >
          {t('clocks.rules.withdraw')}
        </ConfirmButton>
      )}
    </div>
  )
}

function Refuse({ send, onClose }: { send: (why: string) => Promise<unknown>; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ why: '' })
  return (
    <FormDrawer
      title={t('clocks.rules.refuse_title')}
      sure={t('clocks.rules.refuse')}
      form={form}
      required={['why']}
      send={() => send(form.value.why.trim())}
      said={t('clocks.rules.refused')}
      onClose={onClose}
    >
      <Field label={t('clocks.rules.why_field')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}
