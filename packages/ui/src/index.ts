export { Button, ConfirmButton, type ButtonProps, type ConfirmButtonProps } from './button.tsx'
export { QuadrantChart, type QuadrantChartProps, type QuadrantPoint } from './chart/quadrant-chart.tsx'
export { LineChart, type LineChartProps, type Series } from './chart/line-chart.tsx'
export { Dialog, Drawer, type DialogProps } from './dialog.tsx'
export { Explained, useExplain, type HrefOf } from './explain/explain.tsx'
export { Age, Figure, Figures, type FigureProps } from './figure.tsx'
export { FileDrop, type FileDropProps } from './file-drop.tsx'
export { FilterBar, type Filter, type FilterBarProps, type FilterValue, type SavedView } from './filter-bar.tsx'
export { Check, Choice } from './form/choice.tsx'
export type { Option } from './form/control.ts'
export { DayInput } from './form/day-input.tsx'
export { MoneyInput, NumberInput } from './form/number-inputs.tsx'
export { Select, SelectMany } from './form/select.tsx'
export { CodeInput, PasswordInput, TextArea, TextInput } from './form/text-inputs.tsx'
export { Finder, type FinderProps, type Found } from './form/finder.tsx'
export { Field, FieldGroup, type FieldProps } from './form/field.tsx'
export { useFormState, type Draft, type FormState } from './form/form-state.ts'
export { Form, FormProblem, type FormProps } from './form/form.tsx'
export { FormulaEditor, type FormulaEditorProps } from './formula/index.ts'
export {
  Gantt,
  type GanttActivity,
  type GanttChange,
  type GanttLink,
  type GanttProps,
  type GanttShadow,
  loadGantt,
} from './gantt/index.ts'
export { Icon, type IconName } from './icon.tsx'
export { later, type Later } from './later.ts'
export {
  EmptyState,
  ErrorState,
  Failure,
  Loaded,
  Loading,
  NoPermission,
  type Empty,
  type Loadable,
} from './loadable.tsx'
export { MapView, type MapPoint, type MapViewProps } from './map/map-view.tsx'
export type { Place } from './map/placing.ts'
export { MenuButton, type MenuItem } from './menu.tsx'
export { useNarrow } from './narrow.ts'
export { Day, Money, Num, Percent, Time } from './numbers.tsx'
export { Columns, Facts, Page, Section, type Crumb } from './page.tsx'
export { isProblem, problemText, type Problem } from './problem.ts'
export { UiProvider } from './provider.tsx'
export { QrCode } from './qr-code.tsx'
export { StateMark, StateShape, stateOf, states, type State } from './state.tsx'
export { ProgressBar, Stepper } from './steps.tsx'
export { useColumnChoice, type Column, type ColumnChoice, type Sort } from './table/columns.ts'
export { DataTable, type DataTableProps } from './table/data-table.tsx'
export { Tabs, type Tab } from './tabs.tsx'
export { Timeline, type TimelineItem } from './timeline.tsx'
export { useToast, type Toast, type ToastAction } from './toast.tsx'
export { Tree, type TreeProps } from './tree.tsx'
export { usePhrase, type Say } from './words.tsx'
