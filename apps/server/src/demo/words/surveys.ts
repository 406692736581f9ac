/** Words of the made-up surveys. */
export const surveyWords = {
  title: '居民满意度调查',
  buildings: ['1栋', '2栋', '3栋', '4栋', '5栋', '沿街商住'],
  contact: '项目办满意度调查组，0777-0000000',
  own: '您对施工围挡的整洁程度满意吗？',
} as const
