import type { ReactNode } from 'react'
import { Field, usePhrase } from '@jiheng/ui'
import { FindingTold, TakeExample } from '../../../shared/findings/findings.tsx'
import { toldOf } from '../../../shared/findings/told.ts'
import { fieldOf, taken, type Draft } from './draft.ts'
import { refusalOf, type Revising } from './revising.ts'

/** A field of the definition with what the server refused and what the linter finds beside it. */
export function RevisedField({
  of,
  name,
  hint,
  optional,
  children,
}: {
  of: Revising
  name: keyof Draft
  hint?: string
  optional?: boolean
  children: ReactNode
}) {
  const { t, say } = usePhrase()
  const { form, findings } = of
  const label = name === 'code' || name === 'why' ? t(`library.${name}`) : say(`library.field.${name}`)
  const own = findings.filter(({ cells }) => cells[0] !== undefined && fieldOf(cells[0].field, form.value) === name)
  return (
    <div className="indicators-field">
      <Field label={label} error={refusalOf(of, name)} {...(hint && { hint })} {...(optional && { optional })}>
        {children}
      </Field>
      {own.map((finding) => {
        const [correction] = finding.example.corrections
        return (
          <div key={finding.rule.id} className="indicators-finding">
            <FindingTold
              of={toldOf(finding, say)}
              action={correction && <TakeExample onPress={() => form.set(taken(correction, form.value))} />}
            />
          </div>
        )
      })}
    </div>
  )
}
