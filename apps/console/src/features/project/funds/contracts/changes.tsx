import { formatYuan } from '@jiheng/phrases'
import { Day, Money, StateMark, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../../shared/api.ts'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { GiveReason } from '../../../../shared/give-reason.tsx'
import { refreshed } from '../../../../shared/payment/refreshed.ts'
import { today } from '../../../../shared/today.ts'
import { ChangeContract } from './change-form.tsx'
import type { ContractDetail } from './contract-drawer.tsx'

type Change = ContractDetail['changes'][number]

/** How the price came from the original to the present one; each change stays, a wrong one is reversed. */
export function Changes({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const mayChange = of.allowed.includes('change')
  return (
    <div className="project-stack">
      {mayChange && (
        <div>
          <Opens label={t('contracts.change.add')}>{(close) => <ChangeContract of={of} onClose={close} />}</Opens>
        </div>
      )}
      {of.changes.length === 0 && <p className="jh-soft">{t('contracts.change.none')}</p>}
      <ul className="project-list">
        {of.changes.map((each) => (
          <Entry key={each.id} of={each} mayUndo={mayChange && each.reversesId === null && each.reversedOn === null} />
        ))}
      </ul>
    </div>
  )
}

function Entry({ of, mayUndo }: { of: Change; mayUndo: boolean }) {
  const { t } = usePhrase()
  const { run } = useCallMutation('reverseContractChange', { refresh: refreshed })
  const amount = `${of.amountFen > 0 ? '+' : ''}${formatYuan(of.amountFen)}`
  return (
    <li className="project-entry">
      <div className="project-entry-main">
        <p className="project-apart">
          <Day day={of.day} />
          <strong className="jh-figures">
            {of.amountFen > 0 && '+'}
            <Money amountFen={of.amountFen} />
          </strong>
          <span>{of.documentNo}</span>
          {of.reversesId && <StateMark state="grey" word={t('contracts.change.is_reversal')} />}
          {of.reversedOn && <StateMark state="grey" word={t('funds.reversed', { day: of.reversedOn })} />}
        </p>
        <p className="jh-soft jh-small">{of.why}</p>
      </div>
      {mayUndo && (
        <Opens label={t('contracts.change.undo')}>
          {(close) => (
            <GiveReason
              title={t('contracts.change.undo_title')}
              lead={t('contracts.change.undo_sentence', { day: of.day, amount })}
              sure={t('contracts.change.undo')}
              said={t('contracts.change.undone')}
              send={(why) => run({ path: { id: of.id }, body: { day: today(), why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
    </li>
  )
}
