import { Day, Drawer, Facts, Money, StateMark, Time, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { Exclude } from './exclude-form.tsx'
import { Exclusions } from './exclusions.tsx'
import type { Movement } from './movements.tsx'
import { Postings } from './postings.tsx'
import { Reverse } from './reverse-form.tsx'

/** One entry of the book as it was recorded, and how it may be undone or partly left out. */
export function MovementDrawer({ of, onClose }: { of: Movement; onClose: () => void }) {
  const { t } = usePhrase()
  const items = [
    { label: t('project.funds.day'), value: <Day day={of.day} /> },
    { label: t('project.funds.amount'), value: <Money amountFen={of.reversesId ? -of.amountFen : of.amountFen} /> },
    { label: t('project.funds.year'), value: of.year },
    { label: t('project.funds.source'), value: of.source && t(`funds.source.${of.source}`) },
    { label: t('funds.counterparty'), value: of.counterparty?.name, wide: true },
    ...(of.contract ? [{ label: t('contracts.one'), value: of.contract.name, wide: true }] : []),
    ...(of.purpose ? [{ label: t('requests.purpose'), value: t(`funds.purpose.${of.purpose}`) }] : []),
    ...(of.payee
      ? [{ label: t('requests.payee'), value: [of.payee.name, of.payee.account].filter(Boolean).join(' ') }]
      : []),
    { label: t('project.funds.label'), value: of.label || null },
    { label: t('funds.reference_no'), value: of.referenceNo },
    { label: t('project.funds.recorded_at'), value: <Time instant={of.recordedAt} /> },
    ...(of.why ? [{ label: t('project.why'), value: of.why, wide: true }] : []),
  ]
  const kind = t(`funds.kind.${of.kind}`)
  return (
    <Drawer
      open
      onClose={onClose}
      title={of.reversesId ? t('project.funds.reversal_of', { kind }) : kind}
      footer={of.allowed.length > 0 && <Actions of={of} />}
    >
      <div className="project-stack">
        {of.reversedOn && <StateMark state="grey" word={t('funds.reversed', { day: of.reversedOn })} />}
        <Facts items={items} />
        <Exclusions of={of} />
        <Postings movementId={of.id} />
      </div>
    </Drawer>
  )
}

function Actions({ of }: { of: Movement }) {
  const { t } = usePhrase()
  return (
    <>
      {of.allowed.includes('exclude') && (
        <Opens label={t('funds.exclude')}>{(close) => <Exclude movement={of} onClose={close} />}</Opens>
      )}
      {of.allowed.includes('reverse') && (
        <Opens label={t('funds.reverse')}>{(close) => <Reverse movement={of} onClose={close} />}</Opens>
      )}
    </>
  )
}
