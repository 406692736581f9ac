import { useLayoutEffect, useState, type ReactNode } from 'react'
import { StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import type { Locale as AntdLocale } from 'antd/es/locale/index.js'
import en from 'antd/es/locale/en_US.js'
import th from 'antd/es/locale/th_TH.js'
import vi from 'antd/es/locale/vi_VN.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import dayjs from 'dayjs'
import type { Locale } from '@jiheng/phrases'
import { ExplainProvider, type HrefOf } from './explain/explain.tsx'
import { theme } from './theme.ts'
import { ToastProvider } from './toast.tsx'
import { Words } from './words.tsx'
import 'dayjs/locale/th.js'
import 'dayjs/locale/vi.js'
import 'dayjs/locale/zh-cn.js'
import 'virtual:jiheng.css'
import './base.css'

// The package's ES files are typed as CommonJS, so the compiler sees one `default` too many.
const antdLocale = { 'zh-CN': zhCN, en, vi, th } as unknown as Record<Locale, AntdLocale>

/**
 * Everything a page needs around it: words, theme, the explanation drawer and toasts. `hrefOf` says where the console shows
 * a source record of an explanation.
 */
export function UiProvider({ locale, hrefOf, children }: { locale: Locale; hrefOf?: HrefOf; children: ReactNode }) {
  const [nowhere] = useState(() => document.createElement('div'))
  useLayoutEffect(() => void dayjs.locale(locale.toLowerCase()), [locale])
  return (
    <Words locale={locale}>
      {/* The stylesheet already holds every rule; what the library still writes at run time goes to an element outside the page. */}
      <StyleProvider layer container={nowhere}>
        <ConfigProvider
          theme={theme}
          locale={antdLocale[locale]}
          wave={{ disabled: true }}
          getPopupContainer={(trigger) => trigger?.closest('dialog') ?? document.body}
        >
          <ToastProvider>
            <ExplainProvider {...(hrefOf ? { hrefOf } : {})}>{children}</ExplainProvider>
          </ToastProvider>
        </ConfigProvider>
      </StyleProvider>
    </Words>
  )
}
