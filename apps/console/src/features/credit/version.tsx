import { creditAspects } from '@jiheng/kernel/credit'
import type { Explanation } from '@jiheng/kernel/base'
import { Day, Explained, Facts, Section, StateMark, usePhrase } from '@jiheng/ui'
import { byProject, type Fact, type ProjectFacts, type Version } from './view.ts'
import { ReplyMark, Score, Standing } from './words.tsx'

/** One version of a record: the score, each aspect, and the facts by project. */
export function VersionView({ of }: { of: Version }) {
  const { t } = usePhrase()
  return (
    <div className="credit-version">
      <Facts
        items={[
          { label: t('credit.score'), value: <Score of={of} explanation={of.explanation as unknown as Explanation} /> },
          { label: t('credit.covered'), value: t('credit.covered_of', { weight: of.coveredWeight }) },
          { label: t('credit.facts'), value: String(of.facts) },
          { label: t('credit.reply'), value: <ReplyMark of={of} /> },
          {
            label: t('credit.unit'),
            value: (
              <>
                {of.unit} <Standing of={of} />
              </>
            ),
            wide: true,
          },
        ]}
      />
      <Section title={t('credit.aspects')} note={t('credit.covered_hint')}>
        <Aspects of={of} />
      </Section>
      <Section title={t('credit.by_project')} note={t('credit.by_project_note')}>
        <div className="credit-projects">
          {byProject(of.factList).map((project) => (
            <ProjectFactList key={project.id} of={project} />
          ))}
        </div>
      </Section>
    </div>
  )
}

function Aspects({ of }: { of: Version }) {
  const { t } = usePhrase()
  const explanation = of.explanation as unknown as Explanation
  return (
    <table className="jh-ruled jh-numbers">
      <thead>
        <tr>
          <th scope="col">{t('credit.aspect')}</th>
          <th scope="col">{t('credit.good')}</th>
          <th scope="col">{t('credit.points')}</th>
        </tr>
      </thead>
      <tbody>
        {of.aspects.map(({ aspect, weight, points, state, counted, good, setAside }) => (
          <tr key={aspect}>
            <th scope="row">
              {t(`credit.aspect_name.${aspect}`)}
              <span className="jh-soft jh-small credit-rule">{t(`credit.aspect_rule.${aspect}`)}</span>
            </th>
            <td>
              {counted > 0 && <span className="jh-figures">{t('credit.good_of', { good, n: counted })}</span>}
              {setAside > 0 && (
                <span className="jh-soft jh-small credit-rule">{t('credit.set_aside', { n: setAside })}</span>
              )}
            </td>
            <td>
              <Explained explanation={explanation.inputs[creditAspects.indexOf(aspect)]?.because ?? null}>
                {state === 'scored' ? (
                  <span className="jh-figures">
                    {points} / {weight}
                  </span>
                ) : (
                  <span className="jh-soft">
                    {t(`credit.aspect_state.${state}`)} / {weight}
                  </span>
                )}
              </Explained>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ProjectFactList({ of }: { of: ProjectFacts }) {
  const { t } = usePhrase()
  return (
    <section>
      <h3>
        <a href={`/projects/${of.id}`}>{of.name}</a>
      </h3>
      <ul className="credit-lines">
        {of.told.map((fact) => (
          <FactLine key={fact.id} of={fact} />
        ))}
        {of.good > 0 && (
          <li className="jh-soft">
            <StateMark state="green" word={t('credit.good_rest', { n: of.good })} />
          </li>
        )}
      </ul>
    </section>
  )
}

/** One fact that did not come out well, or does not count and why. */
export function FactLine({ of }: { of: Fact }) {
  const { t } = usePhrase()
  const { aspect, label, day, setAside, byOriginal } = of
  return (
    <li>
      <StateMark
        state={setAside ? 'grey' : 'orange'}
        word={setAside ? t(`credit.set_aside_name.${setAside}`) : t(`credit.fact_missed.${aspect}`)}
      />{' '}
      <span>{label}</span> <Day day={day} />
      {byOriginal !== null && (
        <span className="jh-soft jh-small"> {t(byOriginal ? 'credit.original_good' : 'credit.original_late')}</span>
      )}
    </li>
  )
}
