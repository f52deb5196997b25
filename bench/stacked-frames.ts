/**
 * The frames that splitting is tuned with: what stands above and below the articles that endless scrolling stacks.
 * A line is a line of the page; "# " marks the title, "- " an entry of a list of links; what is in braces is filled in.
 * `{summary}` is the first sentence of the body, `{other}` the title of an article that is not on the page.
 */
export interface Frame {
  /** What tells the articles apart. */
  readonly kind: string
  readonly language: string
  readonly lines: readonly string[]
}

export const TUNING_FRAMES: readonly Frame[] = [
  { kind: 'bare', language: 'en', lines: ['# {title}', '{body}'] },
  { kind: 'bare', language: 'en', lines: ['---', '# {title}', '{body}'] },
  { kind: 'byline', language: 'en', lines: ['# {title}', 'By {author}', '{body}'] },
  { kind: 'byline', language: 'en', lines: ['# {title}', '{summary}', 'By {author}', '{body}'] },
  { kind: 'byline', language: 'en', lines: ['{author}', '# {title}', '{body}'] },
  { kind: 'date', language: 'en', lines: ['# {title}', 'Posted on {date}', '{body}'] },
  { kind: 'date', language: 'en', lines: ['# {title}', '{iso}', '{summary}', '{body}'] },
  { kind: 'date', language: 'en', lines: ['{date}', '# {title}', 'By {author}', '{body}'] },
  { kind: 'date', language: 'en', lines: ['# {title}', '{ago}', '{body}'] },
  { kind: 'views', language: 'en', lines: ['# {title}', '{author}', 'Published', 'on', '{views} Views', '{body}'] },
  { kind: 'views', language: 'en', lines: ['# {title}', '{views} views', '{body}', '{count} likes'] },
  { kind: 'section', language: 'en', lines: ['{section}', '# {title}', '{summary}', '{body}'] },
  { kind: 'section', language: 'en', lines: ['Latest', '# {title}', '{body}'] },
  { kind: 'section', language: 'en', lines: ['Home / {section}', '# {title}', '{author}', '{body}'] },
  {
    kind: 'share',
    language: 'en',
    lines: ['# {title}', '{body}', 'Share this:', '- Twitter', '- Facebook', '- Email'],
  },
  { kind: 'share', language: 'en', lines: ['# {title}', '{date}', 'Share on Facebook', 'Tweet', '{body}'] },
  { kind: 'comments', language: 'en', lines: ['# {title}', '{body}', 'Comments', '{count} comments'] },
  { kind: 'comments', language: 'en', lines: ['# {title}', 'by {author}', '{body}', 'Click to comment'] },
  { kind: 'continue', language: 'en', lines: ['# {title}', '{author}', '{body}', 'Continue Reading'] },
  { kind: 'continue', language: 'en', lines: ['# {title}', '{body}', 'Next article', '{section}'] },
  {
    kind: 'reply',
    language: 'en',
    lines: ['# {title}', '{body}', 'Leave a Reply', 'avatar', 'Subscribe', 'Notify of'],
  },
  {
    kind: 'reply',
    language: 'en',
    lines: ['# {title}', '{date}', '{body}', 'Leave a comment', 'Your email address will not be published.', 'Submit'],
  },
  {
    kind: 'donation',
    language: 'en',
    lines: [
      '# {title}',
      '{author}',
      '{body}',
      'Liked it? Take a second to support {site} on Patreon!',
      'Advertisement',
    ],
  },
  { kind: 'donation', language: 'en', lines: ['# {title}', '{body}', 'Please donate to keep {site} going.', 'Donate'] },
  {
    kind: 'related',
    language: 'en',
    lines: ['# {title}', '{author} | {date}', '{body}', 'Related stories', '- {other}', '- {other2}'],
  },
  { kind: 'related', language: 'en', lines: ['# {title}', '{body}', 'You may also like', '{other}', '{other2}'] },
  { kind: 'author', language: 'en', lines: ['# {title}', '{body}', '{author} is a reporter covering {section}.'] },
  { kind: 'tags', language: 'en', lines: ['# {title}', '{date}', '{body}', 'Tags: {section}, {section2}'] },
  {
    kind: 'mixed',
    language: 'en',
    lines: [
      'Latest',
      '# {title}',
      '{summary}',
      '{author}',
      'Published',
      'on',
      '{date}',
      '{body}',
      'Liked it? Take a second to support {site} on Patreon!',
      'Advertisement',
      'Click to comment',
      'Leave a Reply',
      'Subscribe',
    ],
  },
  {
    kind: 'mixed',
    language: 'en',
    lines: [
      '{section}',
      '# {title}',
      'By {author}, {date}',
      '{body}',
      'Sign up for our newsletter',
      'Related articles',
      '- {other}',
      '- {other2}',
      'Comments are closed.',
    ],
  },
  { kind: 'bare', language: 'de', lines: ['# {title}', '{body}'] },
  { kind: 'byline', language: 'de', lines: ['# {title}', 'Von {author}', '{date}', '{body}'] },
  { kind: 'comments', language: 'de', lines: ['# {title}', '{body}', 'Kommentare', 'Artikel teilen'] },
  { kind: 'byline', language: 'fr', lines: ['# {title}', 'Par {author}', 'Publié le {date}', '{body}'] },
  { kind: 'related', language: 'fr', lines: ['# {title}', '{body}', 'À lire aussi', '- {other}', 'Partager'] },
  { kind: 'date', language: 'es', lines: ['# {title}', '{date}', '{body}', 'Compartir'] },
  {
    kind: 'comments',
    language: 'es',
    lines: ['# {title}', 'Por {author}', '{body}', 'Comentarios', 'Te puede interesar'],
  },
  { kind: 'date', language: 'it', lines: ['# {title}', 'Pubblicato il {date}', '{body}', 'Leggi anche', '- {other}'] },
  { kind: 'byline', language: 'pl', lines: ['# {title}', '{author}', '{date}', '{body}', 'Udostępnij'] },
  { kind: 'date', language: 'ru', lines: ['# {title}', '{date}', '{body}', 'Читайте также', '- {other}'] },
  { kind: 'date', language: 'ja', lines: ['# {title}', '{date}', '{body}', 'シェア', 'コメント'] },
  { kind: 'byline', language: 'ar', lines: ['# {title}', 'بقلم: {author}', '{date}', '{body}', 'التعليقات'] },
]
