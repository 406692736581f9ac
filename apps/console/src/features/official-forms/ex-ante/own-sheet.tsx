import { useState } from 'react'
import { allExAnteItems, exAnteItems, exAnteMarks, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import {
  Button,
  Choice,
  Field,
  FieldGroup,
  FormProblem,
  Section,
  TextArea,
  useFormState,
  usePhrase,
  useToast,
} from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import type { ExAnte, Marks } from './view.ts'

/** One's own marks: five dimensions of four items, each 优, 良, 中 or 差. */
export function OwnSheet({ of }: { of: ExAnte }) {
  const { t } = usePhrase()
  const toast = useToast()
  const mine = of.sheets.find(({ isMine }) => isMine)
  const form = useFormState<{ marks: Marks; opinion: string }>(
    { marks: mine?.marks ?? {}, opinion: mine?.opinion ?? '' },
    { draftKey: `ex_ante.${of.projectId}.${of.openedAt}` },
  )
  const { run } = useCallMutation('assessExAnte', { refresh: ['getExAnte'] })
  const [busy, setBusy] = useState(false)
  const { marks, opinion } = form.value
  const options = exAnteMarks.map((value) => ({ value, label: t(`ex_ante.mark.${value}`) }))
  const done = allExAnteItems.filter((item) => marks[item] !== undefined).length
  const save = async () => {
    setBusy(true)
    try {
      const told = opinion.trim()
      await run({ path: { id: of.projectId }, body: { marks, ...(told && { opinion: told }) } })
      toast.done(t('ex_ante_page.saved'))
      form.setProblem(null)
    } catch (thrown) {
      form.setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  const mark = (item: ExAnteItem, value: string | null) =>
    form.set({ marks: { ...marks, [item]: value as ExAnteMark } })
  return (
    <Section
      title={t('ex_ante_page.mine')}
      note={t('ex_ante_page.mine_note')}
      actions={<span className="jh-figures">{t('ex_ante_page.marked', { n: done })}</span>}
    >
      <div className="ex-ante-marks">
        {of.dimensions.map(({ key }) => (
          <section key={key}>
            <h3>{t(`ex_ante.dimension.${key}`)}</h3>
            {exAnteItems[key].map((item) => (
              <FieldGroup key={item} label={t(`ex_ante.items.${item}`)}>
                <Choice
                  name={t(`ex_ante.items.${item}`)}
                  value={marks[item] ?? null}
                  onChange={(value) => mark(item, value)}
                  options={options}
                />
              </FieldGroup>
            ))}
          </section>
        ))}
      </div>
      <Field label={t('ex_ante_page.opinion')} usedBy={t('ex_ante_page.opinion_used')} optional>
        <TextArea {...form.bind('opinion')} max={2000} />
      </Field>
      {form.problem !== null && <FormProblem of={form.problem} />}
      <p className="ex-ante-save">
        <Button kind="primary" busy={busy} onPress={() => void save()}>
          {t('ex_ante_page.save')}
        </Button>
      </p>
    </Section>
  )
}
