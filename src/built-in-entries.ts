import type { Language } from './filters/define.ts'
import { filters } from './filters/index.ts'
import { type Entries, entriesOf, phrasesOf } from './wording-entries.ts'

/** The entries of all filters of chaff itself. For the command line `build.mjs` writes them to files, read in place of this. */
export const builtInEntries = (language: Language): Entries => entriesOf(phrasesOf(filters, language))
