import { subjectMeasures } from '@jiheng/kernel/evaluation-round'
import { Button, Icon, NumberInput, Select, TextArea, TextInput, usePhrase } from '@jiheng/ui'
import { sumOf, withoutRow, withRow, type Group, type Row } from './draft.ts'

type Editing = {
  groups: readonly Group[]
  at: number
  /** People, teams and departments: each line says which evaluated results it counts. */
  isMeasured: boolean
  onChange: (groups: Group[]) => void
}

/** What stands in each column; every control also names itself. */
export function Titles({ isMeasured }: Pick<Editing, 'isMeasured'>) {
  const { t } = usePhrase()
  const columns = ['name', 'level2', 'standard', ...(isMeasured ? (['measure'] as const) : []), 'weight'] as const
  return (
    <div
      className={isMeasured ? 'rounds-titles rounds-item rounds-item-measured' : 'rounds-titles rounds-item'}
      aria-hidden
    >
      {columns.map((column) => (
        <span key={column}>{t(`round_templates.${column}`)}</span>
      ))}
    </div>
  )
}

/** A first level with its sum and its lines. */
export function GroupRows({ groups, at, isMeasured, onChange }: Editing) {
  const { t } = usePhrase()
  const group = groups[at]
  if (!group) return null
  const { level1, rows } = group
  const change = (n: number, patch: Partial<Row>) =>
    onChange(groups.with(at, { ...group, rows: rows.with(n, { ...rows[n]!, ...patch }) }))
  return (
    <fieldset className="rounds-level">
      <legend className="rounds-level-name">
        <TextInput
          name={t('round_templates.level1')}
          placeholder={t('round_templates.level1')}
          value={level1}
          onChange={(next) => onChange(groups.with(at, { ...group, level1: next }))}
        />
        <span>{t('round_templates.level_sum', { name: level1, sum: sumOf(rows) })}</span>
      </legend>
      {rows.map((row, n) => (
        <Line
          key={row.key}
          of={row}
          isMeasured={isMeasured}
          onChange={(patch) => change(n, patch)}
          onRemove={() => onChange(withoutRow(groups, at, n))}
        />
      ))}
      <Button kind="quiet" onPress={() => onChange(withRow(groups, at))}>
        {t('round_templates.add')}
      </Button>
    </fieldset>
  )
}

type LineProps = { of: Row; isMeasured: boolean; onChange: (patch: Partial<Row>) => void; onRemove: () => void }

function Line({ of, isMeasured, onChange, onRemove }: LineProps) {
  const { t } = usePhrase()
  const { library, measure } = of
  const title = of.name.trim() || t('round_templates.item_untitled')
  const named = (column: 'name' | 'level2' | 'standard' | 'weight' | 'measure') => ({
    name: `${title} ${t(`round_templates.${column}`)}`,
    placeholder: t(`round_templates.${column}`),
  })
  return (
    <div className={isMeasured ? 'rounds-item rounds-item-measured' : 'rounds-item'}>
      <span className="rounds-item-name">
        <TextInput {...named('name')} value={of.name} onChange={(name) => onChange({ name })} />
        <span className="jh-soft jh-small">
          {library ? t('round_templates.library', library) : t('round_templates.own')}
        </span>
      </span>
      <TextInput {...named('level2')} value={of.level2} onChange={(level2) => onChange({ level2 })} />
      <TextArea {...named('standard')} value={of.standard} onChange={(standard) => onChange({ standard })} />
      {isMeasured && (
        <Select
          {...named('measure')}
          value={measure}
          onChange={(next) => onChange({ measure: next })}
          options={subjectMeasures.map((value) => ({ value, label: t(`score_appeals.measure.${value}`) }))}
        />
      )}
      <NumberInput
        {...named('weight')}
        unit={t('units.score')}
        value={of.weight}
        onChange={(weight) => onChange({ weight })}
        min="0"
        max="100"
        decimals={2}
      />
      <Button
        kind="quiet"
        icon={<Icon name="close" />}
        name={t('round_templates.remove', { name: title })}
        onPress={onRemove}
      />
    </div>
  )
}
