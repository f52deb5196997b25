/** Pages of several articles, and pages of one that look like several. All texts are made up. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleText, clean } from '../src/index.ts'

interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const FERRY: Story = {
  title: 'Island ferry returns after nineteen days of ice',
  paragraphs: [
    'The ferry left the harbour at a quarter past seven on Wednesday, with forty cars on deck and the mail of almost three weeks in the hold. The ice had kept the ferry at its berth since the end of January.',
    'Twice the captain had tried to break a channel, and twice the ice had closed behind the ship before the islanders could load a single crate. In the end a tug from the mainland cut the way in four hours.',
    'On the island the shelves of the only shop were empty of yeast, lamp oil and batteries. The harbour master said that another winter like this would need a second berth on the southern shore, where the current keeps the ice thin.',
  ],
}
const BEES: Story = {
  title: 'Why the town hall now keeps bees on its roof',
  paragraphs: [
    'Six hives stand between the chimneys of the town hall, and since May the caretaker climbs the ladder with a smoker instead of a broom. The bees came from a beekeeper who had lost his orchard to a car park.',
    'The first honey was bottled in August, eleven kilos of it, dark and a little bitter because the lime trees of the avenue had flowered early. The mayor gives a jar to every couple that marries in the building.',
    'Not everybody was pleased with the beekeeper. A clerk was stung on the third floor, and the windows of the registry stay shut on warm afternoons. The council will count the hives again before it votes on two more.',
  ],
}
const CHESS: Story = {
  title: 'Schoolgirl beats grandmaster in the open air',
  paragraphs: [
    'A pupil of thirteen years sat down at the stone board in the park on Sunday and won against a grandmaster in fifty-one moves. He had offered a draw twice, and she had shaken her head without looking up.',
    'Her opponent, who was in town for the league, called the endgame the best that he had seen played outdoors. She had sacrificed a rook on the twentieth move, and the pawns on her left wing did the rest.',
    'The girl learned chess from her grandfather, who used to drive a tram and carried a travelling set in his lunch box. The club has offered her a place in the second team, and the stone board has been scrubbed.',
  ],
}

const scraped = (lines: readonly string[]): string => ['Home', 'News', 'Contact', ...lines, 'Imprint'].join('\n\n')

const framed = ({ title, paragraphs }: Story): string[] => [
  title,
  'Jane Doe',
  'Published',
  'on',
  'March 3, 2021',
  ...paragraphs,
  'Click to comment',
  'Leave a Reply',
]

const html = (stories: readonly Story[], element: (body: string) => string): string => {
  const bodies = stories.map(({ title, paragraphs }) =>
    element(`<h1>${title}</h1><p>By Jane Doe</p><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`),
  )
  return `<body><nav><a href="/">Home</a></nav><div>${bodies.join('')}</div><footer>Imprint</footer></body>`
}

function expectStories(source: string, stories: readonly Story[]): void {
  const { articles } = clean(source)
  expect(articles.map(({ title }) => title)).toEqual(stories.map(({ title }) => title))
  expect(articles.map(articleText)).toEqual(stories.map(({ paragraphs }) => paragraphs.join('\n\n')))
}

describe('stacked pages', () => {
  const stories = [FERRY, BEES, CHESS]

  it('are split in text at titles with a byline and a date', () => {
    expectStories(scraped(stories.flatMap(framed)), stories)
  })

  it('are split in text where a frame ends each', () => {
    const ended = stories.flatMap(({ title, paragraphs }) => [title, ...paragraphs, 'Share this:', 'Leave a Reply'])
    expectStories(scraped(ended), stories)
  })

  it('are split in Markdown at headings of the level of the first', () => {
    const markdown = stories.map(({ title, paragraphs }) => [`# ${title}`, 'By Jane Doe', ...paragraphs].join('\n\n'))
    expectStories(markdown.join('\n\n'), stories)
  })

  it.each([
    ['articles', (body: string) => `<article class="post">${body}</article>`],
    ['elements without a name', (body: string) => `<div>${body}</div>`],
    ['no element of their own', (body: string) => body],
  ])('are split in HTML in %s', (_, element) => {
    expectStories(html(stories, element), stories)
  })
})

it('parts Vietnamese articles, though all of them are written in the same syllables', () => {
  const body = (name: string): string[] =>
    readFileSync(new URL(`../fixtures/languages/vi/${name}.kept.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
  const titles = ['Cầu phao làng Hạ thông xe trở lại', 'Bánh quy bơ của bà ngoại: mẻ thứ mười một']
  const [bridge = '', biscuits = ''] = titles
  const lines = [bridge, '12/03/2021', ...body('1-cau-phao-song-lam'), biscuits, '14/03/2021', ...body('2-banh-quy-bo')]
  expect(clean(scraped(lines)).articles.map(({ title }) => title)).toEqual(titles)
})

describe('one article', () => {
  it('is not split at its subheadings', () => {
    const [first = '', second = '', third = ''] = FERRY.paragraphs
    const lines = [FERRY.title, first, 'What the ferry carried', second, 'The island asks for a second berth', third]
    expect(clean(scraped(lines)).articles.length).toBe(1)
    const markdown = lines.map((line, i) => (i === 0 ? `# ${line}` : i % 2 === 0 ? `## ${line}` : line)).join('\n\n')
    expect(clean(markdown).articles.length).toBe(1)
  })

  it('is not split at teasers of others', () => {
    const teasers = [BEES, CHESS].flatMap(({ title }) => [title, 'March 3, 2021'])
    expect(clean(scraped([...framed(FERRY), 'Related stories', ...teasers])).articles.length).toBe(1)
  })
})

it('finds the title of a page in the line whose words come back in its body', () => {
  const lines = [
    'Sign in',
    'Harbour Weekly',
    'Our best offers',
    FERRY.title,
    'A picture of the harbour',
    ...FERRY.paragraphs,
  ]
  expect(clean(scraped(lines)).articles[0]?.title).toBe(FERRY.title)
})
