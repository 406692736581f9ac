import { useState } from 'react'
import { TextInput, Tree, usePhrase } from '@jiheng/ui'
import type { Directory, Unit } from './directory.ts'

type Props = { directory: Directory; selected: string; onSelect: (id: string) => void }

/** The tree of units; with a name typed, the units that carry it. */
export function UnitTree({ directory, selected, onSelect }: Props) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const wanted = text.trim()
  return (
    <nav className="organisations-tree" aria-label={t('organisations.tree')}>
      <TextInput name={t('organisations.find')} placeholder={t('organisations.find')} value={text} onChange={setText} />
      {wanted ? (
        <Found
          units={directory.units.filter(({ name }) => name.includes(wanted))}
          text={wanted}
          selected={selected}
          onSelect={onSelect}
        />
      ) : (
        directory.root && (
          <Tree
            label={t('organisations.tree')}
            nodes={[directory.root]}
            idOf={(unit) => unit.id}
            childrenOf={directory.childrenOf}
            title={(unit) => <UnitName of={unit} />}
            selected={selected}
            onSelect={onSelect}
          />
        )
      )}
    </nav>
  )
}

type FoundProps = { units: readonly Unit[]; text: string; selected: string; onSelect: (id: string) => void }

function Found({ units, text, selected, onSelect }: FoundProps) {
  const { t } = usePhrase()
  if (units.length === 0)
    return <p className="jh-soft organisations-found">{t('organisations.none_found', { text })}</p>
  return (
    <ul className="organisations-found">
      {units.slice(0, 100).map((unit) => (
        <li key={unit.id}>
          <button
            type="button"
            className="jh-plain-button"
            aria-current={unit.id === selected}
            onClick={() => onSelect(unit.id)}
          >
            <UnitName of={unit} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function UnitName({ of }: { of: Unit }) {
  const { t } = usePhrase()
  return (
    <>
      {of.parentId === null ? t('organisations.whole') : of.name}
      {of.closedOn && <span className="jh-soft jh-small"> {t('organisations.closed')}</span>}
    </>
  )
}
