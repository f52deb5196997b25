export { cleanInputs } from './clean.ts'
export { listFilters } from './filters.ts'
