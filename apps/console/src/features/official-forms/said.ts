import { usePhrase } from '@jiheng/ui'
import type { Desk } from './desk.ts'
import { isTick, TICK } from './view.ts'

/** A cell in one sentence, for those who do not see its shade: name, content, where it comes from, what is wrong. */
export function useSaid(): (desk: Desk, key: string) => string {
  const { t } = usePhrase()
  return ({ form, draft, found, isWritable }, key) => {
    const cell = form.cells[key]
    if (!cell) return ''
    const text = draft.textOf(key)
    const content = isTick(key)
      ? t(text === TICK ? 'form_page.ticked' : 'form_page.not_ticked')
      : text === ''
        ? t('form_page.empty')
        : text
    const about = [
      t('form_page.said', { name: cell.name, text: content }),
      text !== '' && t(`form_page.origin.${cell.origin}`),
      isWritable(key) && t('form_page.open_cell'),
      ...(found.get(key) ?? []).map(({ message }) => message),
    ]
    return about.filter((part) => part !== false).join('\n')
  }
}
