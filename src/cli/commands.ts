export { cleanInputs } from './clean.ts'
export { listFilters } from './filters.ts'
export { testRules } from './rules.ts'
