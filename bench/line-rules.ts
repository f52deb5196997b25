/** What a user of plain text has today: the line rules by which the large corpora were cleaned. */

const wordsOf = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '')

const keepLines = (text: string, keep: (line: string) => boolean): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(keep)
    .join('\n')

const POLICY = /javascript|terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies/i

/** C4: whole sentences of at least five words. */
const c4 = (text: string): string =>
  keepLines(
    text,
    (line) => /[.?!"”]$/.test(line) && !line.endsWith('...') && wordsOf(line).length >= 5 && !POLICY.test(line),
  )

const COUNTER = /^[\d.,]+[km]?\s+(?:likes?|shares?|views?|comments?|retweets?|followers?|replies)$/i

function refinedWebLine(line: string): string {
  if (wordsOf(line).length > 10) return line
  return line
    .replace(/^sign[- ]?in\b/i, '')
    .replace(/\bread more(?:\.{3}|…)?$/i, '')
    .replace(/\b\d*\s*items in cart\b/i, '')
    .trim()
}

/** RefinedWeb: drops capitals, numbers, counters and single words; cuts three phrases out of short lines. */
const refinedWeb = (text: string): string =>
  keepLines(text.split('\n').map(refinedWebLine).join('\n'), (line) => {
    const capitals = line.match(/\p{Lu}/gu)?.length ?? 0
    return capitals <= line.length / 2 && !/^[\d\s]+$/.test(line) && !COUNTER.test(line) && wordsOf(line).length >= 2
  })

const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any are as at back be because been before being between both but by came ' +
    'can come could day did do does down each even every first for from get give go going good great had has have he ' +
    'her here him his how i if in into is it its just know last like little long look made make many may me might more ' +
    'most much must my never new no not now of off on one only or other our out over own people same say see she should ' +
    'since so some still such take than that the their them then there these they thing this those through time to too ' +
    'two under until up us use used very was way we well were what when where which while who why will with without ' +
    'work would year years you your'
  ).split(' '),
)

type Class = 'good' | 'near' | 'short' | 'bad'

function classify(paragraph: string): Class {
  if (paragraph.length < 70) return 'short'
  const words = wordsOf(paragraph.toLowerCase())
  const density = words.filter((word) => STOP_WORDS.has(word)).length / words.length
  if (density >= 0.32) return paragraph.length > 200 ? 'good' : 'near'
  return density >= 0.3 ? 'near' : 'bad'
}

/** jusText's rules without links and headings: length and stop words, then the nearest verdicts on both sides. */
function jusTextLike(text: string): string {
  const paragraphs = text
    .split(/\n[ \t]*\n/.test(text) ? /\n(?:[ \t]*\n)+/ : '\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const alone = paragraphs.map(classify)
  const nearest = (from: number, step: 1 | -1, near: boolean): 'good' | 'bad' => {
    for (let i = from + step; i >= 0 && i < alone.length; i += step) {
      const found = alone[i]
      if (found === 'good' || found === 'bad') return found
      if (found === 'near' && near) return 'good'
    }
    return 'bad'
  }
  const keep = alone.map((own, i) => {
    if (own === 'good' || own === 'bad') return own === 'good'
    const between = [nearest(i, -1, false), nearest(i, 1, false)].includes('good')
    return between && (own === 'near' || (nearest(i, -1, true) === 'good' && nearest(i, 1, true) === 'good'))
  })
  return paragraphs.filter((_, i) => keep[i]).join('\n')
}

export const lineRules: Readonly<Record<string, (text: string) => string>> = {
  'keep everything': (text) => text,
  'C4 line rule': c4,
  'RefinedWeb line rules': refinedWeb,
  'jusText-like rules': jusTextLike,
}
