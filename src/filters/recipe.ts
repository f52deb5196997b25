import { unitAt } from '../characters.ts'
import { LETTERS } from '../letters.ts'
import type { Block } from '../model.ts'
import type { Page } from '../page.ts'
import { hasSign, SIGNS } from '../signs.ts'
import { defineFilter } from './define.ts'
import { inSmallLetters } from './small-letters.ts'

const UNITS: ReadonlySet<string | undefined> = new Set(
  [
    'cup cups tbsp tbsps tsp tsps tablespoon tablespoons teaspoon teaspoons oz ounce ounces lb lbs pound pounds g gram grams',
    'kg ml l litre litres liter liters dl clove cloves pinch pinches sprig sprigs stick sticks slice slices can cans bunch',
    'bunches handful handfuls stalk stalks quart quarts pint pints dash dashes head heads package packages packet packets',
  ].flatMap((words) => words.split(' ')),
)
/**
 * "2 cups flour", "1/2 tsp. salt", "½ cup (120 ml) milk", "200g butter", "1 (14-oz) can tomatoes". The group is one of
 * the units: as alternatives they took V8 some milliseconds. This pattern and those below are for small letters.
 */
const MEASURED = new RegExp(
  `^(?:(?:(?:about|approx\\.?|a|an|one|two|three)(?= )|\\d{1,4}(?:[.,/]\\d{1,3})?|[½¼¾⅓⅔⅛])(?: ?[-–] ?\\d{1,3}| ?(?:\\d\\/\\d|[½¼¾⅓⅔⅛]))? ?)(?:\\([^()]{1,30}\\) ?)?([a-z]+)\\b\\.?,? (?:\\([^()]{1,40}\\) ?)?(?:of )?[${LETTERS}]`,
)
/** "3 large eggs", "2 onions, chopped": counted food. The words are looked up, for the same reason. */
const COUNTED = /^(?:\d{1,2}|[½¼¾])(?: ?[-–] ?\d{1,2})? ([a-z]+)\b(?: ([a-z]+)\b)?(?: ([a-z]+)\b)?(?: ([a-z]+)\b)?/
const MAX_KINDS = 2
const KINDS: ReadonlySet<string | undefined> = new Set(
  'large medium small ripe fresh whole boneless red green yellow white sweet dried'.split(' '),
)
const FOODS: ReadonlySet<string> = new Set(
  [
    'egg eggs onion onions shallot shallots carrot carrots potato potatoes tomato tomatoes lemon lemons lime limes apple',
    'apples banana bananas pepper peppers avocado avocados scallion scallions leek leeks cucumber cucumbers zucchini',
    'zucchinis',
  ].flatMap((words) => words.split(' ')),
)
const FOODS_OF_TWO: ReadonlySet<string> = new Set([
  'bay leaf',
  'bay leaves',
  'chicken breast',
  'chicken breasts',
  'chicken thigh',
  'chicken thighs',
  'garlic clove',
  'garlic cloves',
])
const STEP =
  /^(?:(?:step )?\d{1,2}[.):]? ?)?(?:preheat|whisk|stir|simmer|saut[eé]|bake|boil|drain|knead|sift|fold in|grease|marinate|season|drizzle|sprinkle|chop|combine|mix|beat|melt|roast|grill|pour|in a (?:large|small|medium|mixing|separate)? ?(?:bowl|pan|pot|saucepan|skillet))\b/
const KITCHEN =
  /\b(?:oven|bowl|pan|skillet|saucepan|pot|dough|batter|butter|flour|sugar|salt|pepper|oil|minutes|hours|tender|golden|heat|mixture|cream|sauce|garlic|onion|eggs?|water|stock|milk|simmer|peas|rice|meat)\b/

const MAX_WORDS = 80
/** Ingredients and steps are found by each other: one line with "2 cups" may be a product, five are a recipe. */
const NEAR = 6
const NEAR_STEPS = 15

/** Lines of a recipe are short, odd and without a verb, but they are why the reader came. */
export const recipe = defineFilter({
  id: 'recipe',
  removes: 'ingredients and steps of recipes',
  says: 'content',
  asks: [{ signs: ['digit', 'fraction'], words: MAX_WORDS }],
  hints: {
    en: [
      '^about|approx|a|an|one|two|three',
      '^preheat|whisk|stir|simmer|sauté|bake|boil|drain|knead|sift|fold|grease|marinate|season|drizzle|sprinkle|chop',
      '^combine|mix|beat|melt|roast|grill|pour',
      '^in a',
      '^step? # preheat|whisk|stir|simmer|sauté|bake|boil|drain|knead|sift|fold|grease|marinate|season|drizzle',
      '^step? # sprinkle|chop|combine|mix|beat|melt|roast|grill|pour|in',
      '^# #? large|medium|small|ripe|fresh|whole|boneless|red|green|yellow|white|sweet|dried|bay|chicken|garlic',
      '^# #? egg|eggs|onion|onions|shallot|shallots|carrot|carrots|potato|potatoes|tomato|tomatoes|lemon|lemons|lime|limes',
      '^# #? apple|apples|banana|bananas|pepper|peppers|avocado|avocados|scallion|scallions|leek|leeks|cucumber|cucumbers',
      '^# #? zucchini|zucchinis',
    ],
  },
  examples: {
    hits: [
      '2 cups flour\n1 tsp salt\n200 g butter\n3 large eggs',
      '½ cup (120 ml) milk\n1 tbsp olive oil\n2 cloves garlic\nPreheat the oven to 180 degrees.\nWhisk the milk and the oil in a bowl.',
    ],
    misses: [
      '2 cups of coffee a day keep the heart well, according to a study of nurses.',
      '500 g Coffee\nAdd to cart\n€12.90\nIn stock',
      '12 oz bottle\nFree shipping\n4 reviews',
      'Mix and match\nStir the Pot podcast\nSeason tickets',
      'Bake sale raises money for the new roof of the school',
    ],
  },
  judge: (block, page, _cue, hinted) => {
    if (block.words < 2 || block.words > MAX_WORDS || block.kind === 'code' || block.linkWords > block.words / 2)
      return undefined
    // "2 cups" begins with a figure, all else with hints or a fraction
    const hint = hinted[block.index] === 1 || hasSign(block, page, SIGNS.fraction)
    if (!hint && !isDigit(unitAt(block.text, 0))) return undefined
    if (page.shapes[block.index]?.ending !== 'stop' && isIngredient(block)) {
      const others = count(block, page, NEAR, isIngredient)
      if (others < 2) return undefined
      return {
        reason: `an ingredient “${block.text.slice(0, 40)}” among ${others}`,
        strength: others >= 3 ? 0.85 : 0.7,
      }
    }
    if (!hint || !isStep(block)) return undefined
    const steps = count(block, page, 4, isStep)
    const ingredients = count(block, page, NEAR_STEPS, isIngredient)
    if (ingredients < 2 && steps < 2) return undefined
    return { reason: `a step “${block.text.slice(0, 40)}”`, strength: ingredients >= 2 ? 0.8 : 0.6 }
  },
})

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A line of an ingredient is no longer. */
const MAX_INGREDIENT = 30

function isIngredient({ text, words }: Block): boolean {
  if (words < 2 || words > MAX_INGREDIENT) return false
  const start = inSmallLetters(text.slice(0, 120))
  return UNITS.has(MEASURED.exec(start)?.[1]) || isCountedFood(start)
}

function isCountedFood(start: string): boolean {
  const words = COUNTED.exec(start)?.slice(1) ?? []
  let at = 0
  while (at < MAX_KINDS && KINDS.has(words[at])) at++
  return FOODS.has(words[at] ?? '') || FOODS_OF_TWO.has(`${words[at]} ${words[at + 1]}`)
}

function isStep(block: Block): boolean {
  if (block.words < 4) return false
  const start = inSmallLetters(block.text.slice(0, 300))
  return STEP.test(start) && KITCHEN.test(start)
}

function count(block: Block, page: Page, near: number, is: (block: Block) => boolean): number {
  let found = 0
  for (let n = -near; n <= near; n++) {
    const other = page.blocks[block.index + n]
    if (n !== 0 && other !== undefined && is(other)) found++
  }
  return found
}
