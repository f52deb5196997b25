/**
 * Sites speak to their readers in the midst of articles too, in sentences that look like the article's own. Each line
 * here stands between two paragraphs of an article, and below its last one, in text and in HTML.
 */

import { describe, expect, it } from 'vitest'
import { clean } from '../src/index.ts'

const ARTICLE = [
  'Last spring the town voted to close the old harbour to fishing boats. Nobody had expected it: the boats had been there for two hundred years, and half of the families in the lower town lived from them.',
  'The vote was close. Eleven members of the council were for it, ten against, and the mayor, who has a brother with a boat, did not take part. She said afterwards that she could not sleep for a week.',
  'What happened next is a matter of dispute. The fishermen say that they were promised new berths on the north side within a year. The council says that it promised to look for them, which is not the same thing.',
  'By autumn there were no berths. The boats lay on the beach, one beside the other, and children played in them. A gale in November took three of them and broke them against the pier.',
]
const TITLE = 'The harbour at night'
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Contact']
const FOOTER = ['About us', 'Privacy', 'Terms']

const asText = (body: readonly string[]): string => [...MENU, TITLE, ...body, ...FOOTER].join('\n\n')
const asHtml = (body: readonly string[]): string =>
  `<nav>${MENU.map((item) => `<a href="/">${item}</a>`).join('')}</nav><main><h1>${TITLE}</h1>
  ${body.map((text) => `<p>${text}</p>`).join('\n')}</main><footer>${FOOTER.join(' ')}</footer>`

/** Who kept or removed the line, of each of the four pages that hold it. */
function verdictsOn(line: string): (readonly [keep: boolean | undefined, by: string | undefined])[] {
  const bodies = [ARTICLE.toSpliced(2, 0, line), [...ARTICLE, line]]
  return bodies
    .flatMap((body) => [asText(body), asHtml(body)])
    .map((page) => {
      const verdict = clean(page).verdicts.find(({ block }) => block.text.startsWith(line.slice(0, 25)))
      return [verdict?.keep, verdict?.by]
    })
}

const DIRECT: Readonly<Record<string, readonly string[]>> = {
  advertisement: [
    'Story continues below',
    'Article continues after this ad',
    'Please disable your ad blocker to continue reading.',
  ],
  'app-promo': ['Stay up to date with the latest news by downloading our app from the App Store or Google Play.'],
  'author-bio': ['About the author: Tom Brandt has covered local politics since 2009.'],
  'byline-furniture': ['Posted in Harbour by Anna Keller on March 4, 2023'],
  'comment-prompt': [
    'Have you been there? Leave a comment and tell me how it went.',
    'What do you think? Let us know in the comments below.',
    'Tell us what you think in the comments section below!',
    'You must be logged in to post a comment.',
    'Comments are closed for this article.',
  ],
  'cookie-notice': [
    'This website uses cookies to personalise content and ads, and to analyse our traffic.',
    'Manage your cookie preferences in our privacy centre.',
  ],
  'donation-appeal': [
    'Liked it? Take a second to support us on Patreon!',
    'If you enjoyed this story, clap for it and follow me for more. You can also buy me a coffee.',
    'If you liked this post, consider buying me a coffee at ko-fi.com/anna.',
    'Our journalism is free for everyone, but it is not free to produce. If you can, please support us from as little as $1.',
    'You can support this blog by becoming a patron for three dollars a month.',
    'We are a small team and we depend on your donations. Every euro counts.',
    'This reporting was made possible by donations from readers like you.',
    'Your support keeps our newsroom running. Donate now.',
  ],
  'editorial-notice': [
    'Do you have a story for us? Email tips@harbourpost.com or call our newsroom.',
    'Got a tip? Contact the reporter at anna@example.com.',
    'Republish this article for free, online or in print, under a Creative Commons licence.',
  ],
  navigation: ['Jump to Recipe Print Recipe'],
  'newsletter-signup': [
    'Did you enjoy this article? Subscribe to our newsletter so you never miss a post.',
    'Get the best of our coverage every morning. Enter your email below.',
    'Join over 20,000 readers who receive our weekly digest.',
    'By subscribing you agree to our terms of use and privacy policy.',
    'You can unsubscribe at any time by clicking the link in the footer of our emails.',
    'For more stories like this, sign up for The Daily Brief.',
  ],
  'paywall-prompt': [
    'To read the full article, subscribe today for just $1 a week.',
    'This content is available exclusively to our members.',
  ],
  'related-stories': ['You might also like our guide to growing basil indoors.'],
  'share-bar': [
    'If you found this article helpful, please share it with your friends and colleagues.',
    'Like what you read? Follow us on Twitter and Facebook for daily updates.',
    'Did you make this recipe? Tag @soupkitchen on Instagram and hashtag it #soupkitchen',
  ],
  'video-prompt': ['Subscribe to the podcast on Apple Podcasts, Spotify or wherever you listen.'],
}

const PROSE = [
  'He asked his readers to support the strike, and four thousand of them did.',
  '"If you liked the first book, you will love this one," she wrote in the Times.',
  'If you like the show, you will enjoy the book that it is based on.',
  '"Let me know what you think of the plan," he told the council in March.',
  '"Follow me," said the guide, and we walked behind him into the dark.',
  '"Tell me what you saw that night," the judge said, and the boy began to cry.',
  'It will help us keep the lights on for another winter, the owner said.',
  'Leave it overnight in the fridge, covered with a clean cloth.',
  'Slice the cake and share it with the neighbours while it is warm.',
  'You may also like to add a little garlic at this point.',
  'Click here to open the settings, then choose the network tab.',
  'Save the page and close the editor before you restart the server.',
  'Post on Facebook twice a week, but never on a Monday, the consultant advised.',
  'The company uses cookies to follow its visitors from one shop to the next, the court found.',
  'The report is available to members of both houses from Tuesday.',
  'Next up is the second stage, which crosses the mountains.',
  "Don't miss the view from the tower, and go early.",
]

describe('what a site says to its readers goes from the midst of an article', () => {
  for (const [filter, lines] of Object.entries(DIRECT))
    it.each(lines)(`${filter}: %s`, (line) => {
      expect(verdictsOn(line)).toEqual(Array.from({ length: 4 }, () => [false, filter]))
    })
})

describe('what the article says in such words stays', () => {
  it.each(PROSE)('%s', (line) => {
    expect(verdictsOn(line).map(([keep]) => keep)).toEqual([true, true, true, true])
  })
})
