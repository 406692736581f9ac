import { Button, Facts, Loaded, Page, Section, StateMark, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSession } from '../../../shared/session.tsx'
import { useParam, useSearch } from '../../../shared/url.ts'
import { changesBetween, groupsOf, sumOf, type Change, type Template, type Version } from './draft.ts'

/** One template: what it judges by and with how many points, and every version there was. */
export function TemplatePage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const id = useParam('id')
  const found = useCall('getRoundTemplate', { path: { id } })
  const { data } = found
  const mayRevise = data?.template.allowed.includes('revise')
  return (
    <Page
      title={data?.template.name ?? t('round_templates.template')}
      crumbs={[
        { label: t('app.nav.evaluation'), href: '/rounds' },
        { label: t('round_templates.link'), href: '/evaluation-templates' },
        { label: data?.template.name ?? '' },
      ]}
      note={data && !mayRevise && may('rounds:manage') && t('round_templates.read_only')}
      actions={
        data &&
        may('rounds:manage') && (
          <>
            <Button kind={mayRevise ? 'plain' : 'primary'} href={`/evaluation-templates/new?from=${id}`}>
              {t('round_templates.copy')}
            </Button>
            {mayRevise && (
              <Button kind="primary" href={`/evaluation-templates/${id}/revise`}>
                {t('round_templates.revise')}
              </Button>
            )}
          </>
        )
      }
    >
      <Loaded of={found}>{(template) => <Shown of={template} />}</Loaded>
    </Page>
  )
}

function Shown({ of: { template, versions } }: { of: Template }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const chosen = versions.find(({ version }) => String(version) === oneOf(search['version'])) ?? versions[0]
  if (!chosen) return null
  return (
    <div className="rounds-flow">
      <Facts
        items={[
          {
            label: t('round_templates.subject'),
            value: t(`round_templates.subject_name.${template.subjectKind}`),
          },
          { label: t('round_templates.unit'), value: template.unit },
          { label: t('round_templates.version'), value: t('round_templates.version_of', { n: chosen.version }) },
          { label: t('round_templates.mark'), value: t(`explanation.mark.${chosen.mark}`) },
          ...(chosen.source ? [{ label: t('round_templates.source'), value: chosen.source }] : []),
          { label: t('round_templates.why_changed'), value: chosen.why },
        ]}
      />
      <Section title={t('round_templates.tree')} note={t('round_templates.count', { n: chosen.items.length })}>
        <Items of={chosen} isMeasured={template.subjectKind !== 'project'} />
      </Section>
      <Section title={t('round_templates.versions')}>
        <ul className="rounds-versions">
          {versions.map((version, n) => (
            <li key={version.version}>
              <VersionLine of={version} before={versions[n + 1]} isShown={version === chosen} isCurrent={n === 0} />
              {version !== chosen && (
                <Button kind="quiet" onPress={() => setSearch({ version: String(version.version) })}>
                  {t('score_appeals.open')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Items({ of, isMeasured }: { of: Version; isMeasured: boolean }) {
  const { t } = usePhrase()
  const columns = isMeasured ? 4 : 3
  return (
    <div className="rounds-scroll" role="region" aria-label={t('round_templates.tree')}>
      <table className="jh-ruled rounds-weights">
        <thead>
          <tr>
            <th scope="col">{t('round_templates.name')}</th>
            <th scope="col">{t('round_templates.weight')}</th>
            <th scope="col">{t('round_templates.standard')}</th>
            {isMeasured && <th scope="col">{t('round_templates.measure')}</th>}
          </tr>
        </thead>
        {groupsOf(of.items).map(({ key, level1, rows }) => (
          <tbody key={key}>
            <tr className="rounds-group">
              <th scope="rowgroup" colSpan={columns}>
                {t('round_templates.level_sum', { name: level1, sum: sumOf(rows) })}
              </th>
            </tr>
            {rows.map(({ code, name, level2, weight, standard, measure, library }) => (
              <tr key={code}>
                <th scope="row">
                  {name}
                  <span className="jh-soft jh-small rounds-block">
                    {level2}
                    {library && ` · ${t('round_templates.library', library)}`}
                  </span>
                </th>
                <td className="jh-figures">{weight}</td>
                <td className="jh-soft">{standard || t('ui.dash')}</td>
                {isMeasured && <td>{measure && t(`score_appeals.measure.${measure as 'goal_results'}`)}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type Line = { of: Version; before: Version | undefined; isShown: boolean; isCurrent: boolean }

function VersionLine({ of, before, isShown, isCurrent }: Line) {
  const { t } = usePhrase()
  const { version, createdBy, createdAt, rounds, scores, why } = of
  const changes = before ? changesBetween(before.items, of.items) : []
  const word = t('round_templates.version_of', { n: version })
  return (
    <div>
      <p className="rounds-version-head">
        <StateMark state={isCurrent ? 'green' : 'grey'} word={isCurrent ? `${word} · ${t('rounds.current')}` : word} />
        <span className="jh-soft jh-small">
          {createdBy} <Time instant={createdAt} />
        </span>
        <span className="jh-soft jh-small">
          {rounds + scores > 0 ? t('round_templates.used', { rounds, scores }) : t('round_templates.used_not')}
        </span>
      </p>
      <p>{why}</p>
      {isShown && (
        <ul className="rounds-changes jh-soft jh-small">
          {before === undefined && <li>{t('round_templates.first_version')}</li>}
          {before && changes.length === 0 && <li>{t('round_templates.changes_none')}</li>}
          {changes.map((change) => (
            <li key={`${change.change} ${change.name}`}>
              <Changed of={change} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Changed({ of }: { of: Change }) {
  const { say } = usePhrase()
  const { change, ...params } = of
  return say(`round_templates.changed.${change}`, params)
}
