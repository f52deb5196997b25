/** The registry: every filter by name, in the order of the alphabet. Order cannot matter (tests/laws.test.ts). */

import { bylineFurniture } from './byline-furniture.ts'
import { donationAppeal } from './donation-appeal.ts'
import { navigation } from './navigation.ts'

export const filters = [bylineFurniture, donationAppeal, navigation] as const

export type FilterId = (typeof filters)[number]['id']
