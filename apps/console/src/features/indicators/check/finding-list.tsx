import type { FormOrigin, LintForm } from '@jiheng/kernel/indicator-lint'
import { Button, Section, StateMark, usePhrase, useToast } from '@jiheng/ui'
import { download } from '../../../shared/download.ts'
import { severityState } from '../../../shared/findings/told.ts'
import { cellId, goToCell, placeOf, shownCell } from './cells.ts'
import type { Found } from './checked.ts'

type ListProps = { form: LintForm; origin: FormOrigin | null; found: readonly Found[] }

/** Every finding on a line, in the order of the form: where it stands, how grave, what is wrong. The place puts the cursor there. */
export function FindingList({ form, origin, found }: ListProps) {
  const { t } = usePhrase()
  const toast = useToast()
  const keep = () => download('/api/v1/indicator-lint/lists', { form, ...(origin && { origin }) }).catch(toast.failed)
  return (
    <Section
      title={t('goal_check.list')}
      note={t('goal_check.list_note')}
      actions={<Button onPress={() => void keep()}>{t('goal_check.download')}</Button>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <div className="check-list" tabIndex={0} role="region" aria-label={t('goal_check.list')}>
        <ol>
          {found.map((one, at) => (
            <li key={`${one.rule} ${at}`}>
              <FindingPlace form={form} origin={origin} of={one} />
              <StateMark state={severityState[one.severity]} word={t(`lint.severity.${one.severity}`)} />
              <span>
                <strong>{one.name}</strong> <span className="jh-soft">{one.message}</span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  )
}

/** A link to the cell a finding is about; of the whole form to where those stand. */
function FindingPlace({ form, origin, of }: { form: LintForm; origin: FormOrigin | null; of: Found }) {
  const words = usePhrase()
  const cell = of.cells.find(({ indicator }) => indicator !== null) ?? of.cells[0]
  const known = cell as Parameters<typeof placeOf>[2]
  const shown = known ? shownCell(form, known) : null
  const place = placeOf(form, origin, known, words)
  if (!shown) return <a href="#of-form">{place}</a>
  const { row, column } = shown
  return (
    <a
      href={`#${cellId(row, column)}`}
      onClick={(event) => {
        event.preventDefault()
        goToCell(row, column)
      }}
    >
      {place}
    </a>
  )
}
