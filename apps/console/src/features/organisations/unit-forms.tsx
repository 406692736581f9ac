import { useState } from 'react'
import { dayInShanghai } from '@jiheng/kernel/base'
import type { CallInput } from '@jiheng/api'
import { DayInput, Field, Select, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { client, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { Clashes } from '../../shared/merging/clashes.tsx'
import { useMerging, type Versioned } from '../../shared/merging/use-merging.ts'
import { isWithin, unitOptions, type Directory, type Unit } from './directory.ts'
import { UnitFields, type UnitDraft } from './unit-fields.tsx'

type Props = { unit: Unit; onClose: () => void }
type Kind = CallInput<'createOrganisation'>['body']['kind']

const refresh = { refresh: ['listOrganisations'] } as const
const told = ({ name, kind, creditCode, regionCode }: UnitDraft) => ({
  name: name.trim(),
  kind: kind as Kind,
  creditCode: creditCode.trim() || null,
  regionCode: regionCode.trim() || null,
})

/** A new unit below another. */
export function CreateUnit({ unit, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState<UnitDraft>({ name: '', kind: null, creditCode: '', regionCode: '' })
  const { run } = useCallMutation('createOrganisation', refresh)
  const { name } = form.value
  return (
    <FormDrawer
      title={t('organisations.create')}
      form={form}
      required={['name', 'kind']}
      send={() => run({ body: { parentId: unit.id, ...told(form.value) } })}
      said={t('organisations.created', { name })}
      onClose={onClose}
    >
      <UnitFields form={form} />
    </FormDrawer>
  )
}

/** A unit as its form holds it. */
const versioned = (
  unit: Pick<Unit, 'version' | 'name' | 'kind' | 'creditCode' | 'regionCode'>,
): Versioned<UnitDraft> => ({
  version: unit.version,
  values: {
    name: unit.name,
    kind: unit.kind,
    creditCode: unit.creditCode ?? '',
    regionCode: unit.regionCode ?? '',
  },
})

/** The name, kind and codes of a unit. */
export function EditUnit({ unit, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState<UnitDraft & { why: string }>({ ...versioned(unit).values, why: '' })
  const { run } = useCallMutation('updateOrganisation', refresh)
  const why = form.value.why.trim()
  const path = { id: unit.id }
  const merging = useMerging<UnitDraft>(form, {
    record: versioned(unit),
    words: {
      name: { label: t('organisations.name') },
      kind: { label: t('organisations.kind'), say: (kind) => t(`organisations.kind_name.${kind as Kind}`) },
      creditCode: { label: t('organisations.code') },
      regionCode: { label: t('organisations.region') },
    },
    latest: async () => versioned(await client.call('getOrganisation', { path })),
    save: ({ values, version }) => run({ path, ifMatch: version, body: { ...told(values), ...(why && { why }) } }),
  })
  return (
    <FormDrawer
      title={t('organisations.edit')}
      form={form}
      required={['name', 'kind']}
      send={merging.send}
      said={t('organisations.edited', { name: form.value.name })}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <UnitFields form={form} />
      <Field
        optional
        label={t('organisations.why')}
        usedBy={t('organisations.used_by.why')}
        error={form.errorOf('why')}
      >
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

/** Another place in the tree, with everything below. */
export function MoveUnit({ directory, unit, onClose }: Props & { directory: Directory }) {
  const { t } = usePhrase()
  const form = useFormState<{ parentId: string | null; why: string }>({ parentId: null, why: '' })
  const { run } = useCallMutation('moveOrganisation', refresh)
  const places = directory.units.filter(
    (place) =>
      place.closedOn === null &&
      place.allowed.includes('add_child') &&
      place.id !== unit.parentId &&
      !isWithin(directory, place, unit),
  )
  const send = () =>
    run({ path: { id: unit.id }, body: { parentId: form.value.parentId ?? '', why: form.value.why.trim() } })
  return (
    <FormDrawer
      title={t('organisations.move')}
      form={form}
      required={['parentId', 'why']}
      send={send}
      said={t('organisations.moved', { name: unit.name })}
      onClose={onClose}
    >
      <p className="organisations-sentence">{t('organisations.move_sentence')}</p>
      <Field label={t('organisations.move_to')} error={form.errorOf('parentId')}>
        <Select {...form.bind('parentId')} options={unitOptions(places, t('organisations.whole'))} />
      </Field>
      <Field label={t('organisations.why')} usedBy={t('organisations.used_by.why')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

/** Closing says what will happen, from which day, and why. */
export function CloseUnit({ unit, onClose }: Props) {
  const { t } = usePhrase()
  const [today] = useState(() => dayInShanghai(new Date().toISOString()))
  const form = useFormState<{ closedOn: string | null; why: string }>({ closedOn: today, why: '' })
  const { run } = useCallMutation('updateOrganisation', refresh)
  const { closedOn, why } = form.value
  const send = () =>
    run({ path: { id: unit.id }, ifMatch: unit.version, body: { closedOn: closedOn ?? today, why: why.trim() } })
  return (
    <FormDrawer
      title={t('organisations.close')}
      sure={t('organisations.close')}
      form={form}
      required={['closedOn', 'why']}
      send={send}
      said={t('organisations.closed_done', { name: unit.name })}
      onClose={onClose}
    >
      <p className="organisations-sentence">{t('organisations.close_sentence')}</p>
      <Field label={t('organisations.closed_on')} error={form.errorOf('closedOn')}>
        <DayInput {...form.bind('closedOn')} />
      </Field>
      <Field label={t('organisations.why')} usedBy={t('organisations.used_by.why')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}
