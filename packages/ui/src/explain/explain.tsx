import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import type { Explanation, Source } from '@jiheng/kernel/base'
import { Drawer } from '../dialog.tsx'
import { Button } from '../button.tsx'
import { useToast } from '../toast.tsx'
import { usePhrase } from '../words.tsx'
import { asText } from './format.ts'
import { ExplanationTree } from './tree.tsx'

/** Where the console shows a source record; undefined when it has no page. */
export type HrefOf = (source: Source) => string | undefined

type Context = { open: (explanation: Explanation) => void; hrefOf: HrefOf }

const ExplainContext = createContext<Context>({ open: () => {}, hrefOf: () => undefined })

const nowhere: HrefOf = () => undefined

/** Holds the one drawer in which every number of the product is opened. */
export function ExplainProvider({ hrefOf = nowhere, children }: { hrefOf?: HrefOf; children: ReactNode }) {
  const say = usePhrase()
  const toast = useToast()
  const [explanation, setExplanation] = useState<Explanation | null>(null)
  const close = useCallback(() => setExplanation(null), [])
  const copy = async (of: Explanation) => {
    await navigator.clipboard.writeText(asText(of, say))
    toast.done(say.t('explanation.copied'))
  }
  return (
    <ExplainContext value={{ open: setExplanation, hrefOf }}>
      {children}
      <Drawer
        open={explanation !== null}
        onClose={close}
        title={say.t('explanation.title')}
        footer={
          explanation && (
            <Button onPress={() => copy(explanation).catch(toast.failed)}>{say.t('explanation.copy')}</Button>
          )
        }
      >
        {explanation && <ExplanationTree explanation={explanation} hrefOf={hrefOf} onLeave={close} />}
      </Drawer>
    </ExplainContext>
  )
}

/** Opens the drawer for an explanation that is at hand. */
export function useExplain(): (explanation: Explanation) => void {
  return use(ExplainContext).open
}

/**
 * A number inside a text or a cell that opens its explanation. Without one it is plain text. In a long list `load` fetches the
 * explanation once the number is pressed; `measure` then names what is explained.
 */
export function Explained({
  explanation,
  load,
  measure,
  children,
}: {
  explanation?: Explanation | null | undefined
  load?: () => Promise<Explanation | null | undefined>
  measure?: string
  children: ReactNode
}) {
  const { t, say } = usePhrase()
  const explain = useExplain()
  const toast = useToast()
  if (!explanation && !load) return <>{children}</>
  const open = async () => {
    const found = explanation ?? (await load?.())
    if (found) explain(found)
  }
  return (
    <button
      type="button"
      className="jh-plain-button jh-explained"
      title={t('explanation.open', { measure: explanation ? say(explanation.measure) : (measure ?? '') })}
      onClick={(event) => {
        event.stopPropagation()
        open().catch(toast.failed)
      }}
    >
      {children}
    </button>
  )
}
