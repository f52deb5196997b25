/** A widget goes whole, with the lines that no filter knows; a post with its buttons and a notice with a prompt stay. */

import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'

const ARTICLE = [
  'Last spring the town voted to close the old harbour to fishing boats. Nobody had expected it: the boats had been there for two hundred years, and half of the families in the lower town lived from them.',
  'The vote was close. Eleven members of the council were for it, ten against, and the mayor, who has a brother with a boat, did not take part. She said afterwards that she could not sleep for a week.',
  'What happened next is a matter of dispute. The fishermen say that they were promised new berths on the north side within a year. The council says that it promised to look for them, which is not the same thing.',
  'By autumn there were no berths. The boats lay on the beach, one beside the other, and children played in them. A gale in November took three of them and broke them against the pier.',
]

const asHtml = (widget: string): string => {
  const body = ARTICLE.map((text) => `<p>${text}</p>`)
    .toSpliced(2, 0, widget)
    .join('\n')
  return `<nav><a href="/">Home</a><a href="/news">News</a></nav><main><h1>The harbour at night</h1>${body}</main>`
}

const ASKING = {
  'donation-appeal': `<div><h3>Support our work</h3><p>We are a newsroom of six reporters.</p><p>The tide waits for nobody.</p>
    <button>$5</button><button>$10</button><a href="/d">Donate now</a></div>`,
  'newsletter-signup': `<div><h4>The Morning Post</h4><p>The five stories of the day, every weekday at seven.</p>
    <button>Sign me up</button><p>No spam. Unsubscribe at any time.</p></div>`,
  'paywall-prompt': `<div><h3>The harbour, for one euro</h3><p>You have read 3 of your 5 free articles this month.</p>
    <ul><li>All stories, on all days</li></ul><p>Already a subscriber? Sign in</p><button>Subscribe now</button></div>`,
}

/** What is left of a page without its title. */
const bodyOf = (page: string): string[] => clean(page).articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))

describe('a widget in the midst of an article', () => {
  it.each(Object.entries(ASKING))('goes whole: %s', (_filter, widget) => {
    expect(bodyOf(asHtml(widget))).toEqual(ARTICLE)
  })

  it('is named by the line that gave it away', () => {
    const { verdicts } = clean(asHtml(ASKING['newsletter-signup']))
    const line = verdicts.find(({ block }) => block.text.startsWith('The five stories'))
    expect(line).toMatchObject({ by: 'newsletter-signup', reason: expect.stringMatching(/^part of a widget: says “/) })
  })

  it('goes in text where lines above and below give it away', () => {
    const lines = ['Support our work', 'We are a newsroom of six reporters.', 'Donate now']
    const text = ['Home', 'News', 'The harbour at night', ...ARTICLE.toSpliced(2, 0, ...lines)].join('\n\n')
    expect(bodyOf(text)).toEqual(ARTICLE)
  })
})

it('keeps a notice that holds a prompt itself', () => {
  const notice = 'The bridge is closed until Friday. Buses go by the north road, and the ferry sails every hour.'
  const html = `<nav><a href="/">Home</a></nav><main><div><p>${notice}</p><p>Subscribe to our newsletter</p></div></main>`
  expect(bodyOf(html)).toEqual([notice])
})
