import { useState } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Button, ConfirmButton, Day, Facts, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { above, type Directory, type Unit } from './directory.ts'
import { InviteDrawer } from './invite.tsx'
import { CloseUnit, CreateUnit, EditUnit, MoveUnit } from './unit-forms.tsx'

type Props = { directory: Directory; unit: Unit }
type Open = 'create' | 'edit' | 'move' | 'close' | 'invite'

/** A unit: where it stands, what it is, and what one may do with it. */
export function UnitHead({ directory, unit }: Props) {
  const { t, say } = usePhrase()
  const isRoot = unit.parentId === null
  const path = above(directory, unit).filter(({ parentId }) => parentId !== null)
  const children = directory.childrenOf(unit).length
  return (
    <header className="organisations-head">
      <div className="organisations-title">
        <div>
          {path.length > 0 && <p className="jh-soft jh-small">{path.map(({ name }) => name).join(' / ')}</p>}
          <h2>{isRoot ? t('organisations.whole') : unit.name}</h2>
        </div>
        <UnitActions directory={directory} unit={unit} />
      </div>
      {!isRoot && (
        <Facts
          items={[
            { label: t('organisations.kind'), value: say(`organisations.kind_name.${unit.kind}`) },
            { label: t('organisations.code'), value: unit.creditCode },
            { label: t('organisations.region'), value: unit.regionCode },
            { label: t('organisations.children'), value: formatNumber(children) },
            ...(unit.closedOn ? [{ label: t('organisations.closed_on'), value: <Day day={unit.closedOn} /> }] : []),
          ]}
        />
      )}
    </header>
  )
}

function UnitActions({ directory, unit }: Props) {
  const { t } = usePhrase()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const may = (action: string) => unit.allowed.includes(action)
  const isRoot = unit.parentId === null
  const isClosed = unit.closedOn !== null
  const action = (name: Open, word: string, kind: 'primary' | 'plain' | 'danger' = 'plain') => (
    <Button kind={kind} onPress={() => setOpen(name)}>
      {word}
    </Button>
  )
  return (
    <div className="organisations-actions">
      {may('invite') && !isClosed && action('invite', t('organisations.account.invite_title'), 'primary')}
      {may('add_child') && !isClosed && action('create', t('organisations.create'))}
      {may('update') && !isRoot && action('edit', t('organisations.edit'))}
      {may('move') && !isRoot && action('move', t('organisations.move'))}
      {may('update') &&
        !isRoot &&
        (isClosed ? <Reopen unit={unit} /> : action('close', t('organisations.close'), 'danger'))}
      {open === 'invite' && <InviteDrawer unit={unit} onClose={close} />}
      {open === 'create' && <CreateUnit unit={unit} onClose={close} />}
      {open === 'edit' && <EditUnit unit={unit} onClose={close} />}
      {open === 'move' && <MoveUnit directory={directory} unit={unit} onClose={close} />}
      {open === 'close' && <CloseUnit unit={unit} onClose={close} />}
    </div>
  )
}

function Reopen({ unit }: { unit: Unit }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('updateOrganisation', { refresh: ['listOrganisations'] })
  const reopen = async () => {
    await run({ path: { id: unit.id }, ifMatch: unit.version, body: { closedOn: null } })
    toast.done(t('organisations.reopened', { name: unit.name }))
  }
  return (
    <ConfirmButton
      sentence={t('organisations.reopen_sentence', { name: unit.name })}
      sure={t('organisations.reopen')}
      onConfirm={reopen}
    >
      {t('organisations.reopen')}
    </ConfirmButton>
  )
}
