import type { CallOutput } from '@jiheng/api'
import { Day, Loaded, Money, Num, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../../shared/api.ts'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { AcceptWork } from './acceptance-form.tsx'
import type { ContractDetail } from './contract-drawer.tsx'
import { plain } from './items.tsx'

type Acceptance = CallOutput<'listAcceptances'>['items'][number]

/** What was accepted, each time with its quantities. */
export function Acceptances({ of }: { of: ContractDetail }) {
  const { t } = usePhrase()
  const acceptances = useCall('listAcceptances', { path: { id: of.id } })
  return (
    <div className="project-stack">
      {of.allowed.includes('accept') && of.items.length > 0 && (
        <div>
          <Opens label={t('contracts.acceptance.add')}>{(close) => <AcceptWork of={of} onClose={close} />}</Opens>
        </div>
      )}
      <Loaded
        of={acceptances}
        isEmpty={(found) => found.items.length === 0}
        empty={{ title: t('contracts.acceptance.none') }}
      >
        {(found) => (
          <ul className="project-list">
            {found.items.map((each) => (
              <Entry key={each.movementId} of={each} />
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}

function Entry({ of }: { of: Acceptance }) {
  const { t } = usePhrase()
  return (
    <li className="project-entry">
      <div className="project-entry-main">
        <p className="project-apart">
          <Day day={of.day} />
          <strong>
            <Money amountFen={of.amountFen} />
          </strong>
          {of.label && <span>{of.label}</span>}
          {of.reversedOn && <StateMark state="grey" word={t('funds.reversed', { day: of.reversedOn })} />}
        </p>
        <p className="jh-soft jh-small">
          {t('contracts.acceptance.withheld')} <Money amountFen={of.retainedFen} />
        </p>
        <ul className="jh-small">
          {of.lines.map((line) => (
            <li key={line.itemId} className="project-apart">
              <span>{line.name}</span>
              <Num value={plain(line.quantity)} unit={line.unit} />
              <Money amountFen={line.amountFen} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
