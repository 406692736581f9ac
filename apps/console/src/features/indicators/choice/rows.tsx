import type { AdjustmentProblem, ScoringRuleKey } from '@jiheng/kernel/indicator'
import { Button, NumberInput, Select, TextInput, usePhrase } from '@jiheng/ui'
import { isAdjusted, problemsOf, type Row } from './draft.ts'

/** The chosen indicators, each with what the library allows beside it and what it does not allow told at once. */
export function ChoiceRows({ of, onChange }: { of: readonly Row[]; onChange: (rows: readonly Row[]) => void }) {
  const { t } = usePhrase()
  return (
    <>
      <div className="choice-row choice-titles" aria-hidden="true">
        {(['indicator', 'weight', 'target', 'rule', 'reason'] as const).map((column) => (
          <span key={column}>{t(`indicator_choice.column.${column}`)}</span>
        ))}
      </div>
      <ol className="choice-rows">
        {of.map((row, at) => (
          <li key={row.indicator.code}>
            <ChoiceRow
              row={row}
              onChange={(patch) => onChange(of.with(at, { ...row, ...patch }))}
              onRemove={() => onChange(of.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

type RowProps = { row: Row; onChange: (patch: Partial<Row>) => void; onRemove: () => void }

function ChoiceRow({ row, onChange, onRemove }: RowProps) {
  const { t } = usePhrase()
  const { indicator, weight, reason } = row
  const problems = problemsOf(row)
  const named = (column: 'weight' | 'target' | 'rule' | 'reason') =>
    t('indicator_choice.of', { column: t(`indicator_choice.column.${column}`), name: indicator.name })
  const hasReason = isAdjusted(row) || reason !== ''
  return (
    <div className="choice-row">
      <ChosenName of={row} />
      <div>
        <Label column="weight" />
        <NumberInput
          name={named('weight')}
          value={weight}
          onChange={(next) => onChange({ weight: next })}
          unit={t('units.score')}
          min="0"
          max="100"
          decimals={2}
        />
        <Beneath of={problems} field="weight">
          {t('indicator_choice.limit', { least: indicator.weightMin, most: indicator.weightMax })}
        </Beneath>
      </div>
      <div>
        <Label column="target" />
        <Target row={row} name={named('target')} onChange={onChange} />
        <Beneath of={problems} field="target">
          {indicator.target === null && indicator.nature === 'quantitative' && indicator.targetText}
        </Beneath>
      </div>
      <div>
        <Label column="rule" />
        <Rule row={row} name={named('rule')} onChange={onChange} />
        <Beneath of={problems} field="rule" />
      </div>
      <div>
        {hasReason && (
          <>
            <Label column="reason" />
            <TextInput name={named('reason')} value={reason} onChange={(next) => onChange({ reason: next })} />
          </>
        )}
        <Beneath of={problems} field="reason" />
      </div>
      <Button kind="quiet" name={t('indicator_choice.remove_name', { name: indicator.name })} onPress={onRemove}>
        {t('indicator_choice.remove')}
      </Button>
    </div>
  )
}

/** What an indicator is called and where it hangs. */
export function ChosenName({ of: { indicator } }: { of: Pick<Row, 'indicator'> }) {
  const { t } = usePhrase()
  const { code, name, level1, level2 } = indicator
  return (
    <p className="choice-name">
      <a href={`/indicators?indicator=${code}`}>{name}</a>
      <span className="jh-soft jh-small">
        <span className="jh-figures">{code}</span> {t(`indicators.level.${level1}`)} / {level2}
      </span>
    </p>
  )
}

function Label({ column }: { column: 'weight' | 'target' | 'rule' | 'reason' }) {
  const { t } = usePhrase()
  return (
    <span className="choice-label jh-soft jh-small" aria-hidden="true">
      {t(`indicator_choice.column.${column}`)}
    </span>
  )
}

/** What is wrong with a field, or else what the library says of it. */
function Beneath({
  of,
  field,
  children,
}: {
  of: readonly AdjustmentProblem[]
  field: AdjustmentProblem['field']
  children?: React.ReactNode
}) {
  const { t } = usePhrase()
  const own = of.find((each) => each.field === field)
  if (own)
    return (
      <p className="jh-field-error" role="status">
        {t(`errors.${own.problem}`)}
      </p>
    )
  return children ? <p className="jh-soft jh-small">{children}</p> : null
}

function Target({ row, name, onChange }: { row: Row; name: string; onChange: RowProps['onChange'] }) {
  const { indicator, target } = row
  if (indicator.nature === 'qualitative') return <p>{indicator.targetText}</p>
  return (
    <div className="choice-target">
      <span>{indicator.sign}</span>
      <NumberInput
        name={name}
        value={target}
        onChange={(next) => onChange({ target: next })}
        {...(indicator.unit ? { unit: indicator.unit } : {})}
      />
    </div>
  )
}

function Rule({ row, name, onChange }: { row: Row; name: string; onChange: RowProps['onChange'] }) {
  const { t } = usePhrase()
  const { indicator, rule } = row
  if (indicator.rules.length < 2) return <p className="jh-small">{t(`indicators.rule.${rule}`)}</p>
  return (
    <Select
      name={name}
      value={rule}
      onChange={(next) => onChange({ rule: (next ?? indicator.rule) as ScoringRuleKey })}
      options={indicator.rules.map((value) => ({ value, label: t(`indicators.rule.${value}`) }))}
    />
  )
}
