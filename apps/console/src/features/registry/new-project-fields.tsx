import { classes, industries, kinds } from '@jiheng/kernel/project'
import { useMemo } from 'react'
import { DayInput, Field, MoneyInput, Select, TextInput, usePhrase, type FormState } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { PersonPicker } from '../../shared/choosing/person-picker.tsx'
import { PlaceField } from '../../shared/choosing/place-field.tsx'
import { contractorKinds, departmentKinds, ownerKinds } from '../../shared/choosing/unit-kinds.ts'
import { UnitPicker } from '../../shared/choosing/unit-picker.tsx'
import { industryOf, stages, type Draft } from './new-project-body.ts'

type Props = { form: FormState<Draft> }

/** Name, kind, place. */
export function WhatItIs({ form }: Props) {
  const { t, say } = usePhrase()
  const chooseKind = (kind: string | null) =>
    form.set({ kind, ...(kind && industryOf[kind] ? { industry: industryOf[kind] } : {}) })
  const options = (of: readonly string[], say: (value: string) => string) =>
    of.map((value) => ({ value, label: say(value) }))
  return (
    <>
      <Field label={t('projects.name')} usedBy={t('registry.fresh.used_by.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('projects.kind')} usedBy={t('registry.fresh.used_by.kind')} error={form.errorOf('kind')}>
        <Select
          value={form.value.kind}
          onChange={chooseKind}
          options={options(kinds, (v) => say(`projects.kind_name.${v}`))}
        />
      </Field>
      <Field
        label={t('projects.industry')}
        usedBy={t('registry.fresh.used_by.industry')}
        error={form.errorOf('industry')}
      >
        <Select {...form.bind('industry')} options={options(industries, (v) => say(`projects.industry_name.${v}`))} />
      </Field>
      <RegionField form={form} />
      <Field label={t('projects.class')} usedBy={t('registry.fresh.used_by.class')} error={form.errorOf('class')}>
        <Select {...form.bind('class')} options={options(classes, (v) => say(`projects.class_name.${v}`))} />
      </Field>
      <Field label={t('projects.stage')} usedBy={t('registry.fresh.used_by.stage')} error={form.errorOf('stage')}>
        <Select {...form.bind('stage')} options={options(stages, (v) => say(`projects.stage_name.${v}`))} />
      </Field>
    </>
  )
}

function RegionField({ form }: Props) {
  const { t } = usePhrase()
  const regions = useCall('listRegions').data
  const options = useMemo(
    () =>
      regions?.items
        .filter(({ code }) => !code.endsWith('0000'))
        .map(({ code, fullName }) => ({ value: code, label: fullName })) ?? [],
    [regions],
  )
  return (
    <Field label={t('projects.region')} usedBy={t('registry.fresh.used_by.region')} error={form.errorOf('regionCode')}>
      <Select {...form.bind('regionCode')} options={options} />
    </Field>
  )
}

/** Code, money and days: may follow later. */
export function MoneyAndTime({ form }: Props) {
  const { t } = usePhrase()
  const by = (name: 'code' | 'total' | 'dates') => t(`registry.fresh.used_by.${name}`)
  return (
    <>
      <Field
        optional
        label={t('projects.code')}
        hint={t('registry.fresh.code_hint')}
        usedBy={by('code')}
        error={form.errorOf('code')}
      >
        <TextInput {...form.bind('code')} />
      </Field>
      <Field
        optional
        label={t('projects.total_amount')}
        usedBy={by('total')}
        error={form.errorOf('totalInvestmentFen')}
      >
        <MoneyInput {...form.bind('totalInvestmentFen')} big />
      </Field>
      <Field optional label={t('projects.planned_start')} usedBy={by('dates')} error={form.errorOf('plannedStart')}>
        <DayInput {...form.bind('plannedStart')} />
      </Field>
      <Field optional label={t('projects.planned_finish')} usedBy={by('dates')} error={form.errorOf('plannedFinish')}>
        <DayInput {...form.bind('plannedFinish')} />
      </Field>
    </>
  )
}

/** Units, the manager, and where it is: may follow later. */
export function WhoAndWhere({ form }: Props) {
  const { t } = usePhrase()
  return (
    <>
      <Field optional label={t('projects.owner')} usedBy={t('choosing.used_by.owner')}>
        <UnitPicker {...form.bind('owner')} kinds={ownerKinds} clearable />
      </Field>
      <Field optional label={t('projects.department')} usedBy={t('choosing.used_by.department')}>
        <UnitPicker {...form.bind('department')} kinds={departmentKinds} clearable />
      </Field>
      <Field optional label={t('projects.contractor')} usedBy={t('choosing.used_by.contractor')}>
        <UnitPicker {...form.bind('contractor')} kinds={contractorKinds} clearable />
      </Field>
      <Field optional label={t('project.manager')} usedBy={t('choosing.used_by.manager')}>
        <PersonPicker {...form.bind('manager')} clearable />
      </Field>
      <PlaceField
        {...form.bind('location')}
        error={form.errorOf('location')}
        usedBy={t('choosing.used_by.place')}
        regionCode={form.value.regionCode}
      />
      <Field
        optional
        label={t('project.address')}
        usedBy={t('choosing.used_by.address')}
        error={form.errorOf('address')}
      >
        <TextInput {...form.bind('address')} />
      </Field>
    </>
  )
}
