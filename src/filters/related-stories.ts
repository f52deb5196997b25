import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Teasers of this length are quotations from the other story. */
const MAX_TEASER = 60
const MAX_LABEL = 25
const INLINE =
  /^\W{0,3}(?:read (?:more|also|next)|see also|also (?:read|see|on)|related|recommended|don.t miss|in case you missed it)\s?[:|–—]\s?/iu

/**
 * Ways to other stories: the list below the article, "READ MORE: …" inside of it, and the labels that stand over such
 * lists. "Latest" opens no section: endless scrolling puts it over whole articles.
 */
export const relatedStories = defineFilter({
  id: 'related-stories',
  removes: 'teasers and lists of other stories',
  says: 'boilerplate',
  wording: {
    en: [
      '^latest|recommended|popular$',
      '^popular|trending searches$',
      '^continue|keep reading$',
      '^continue|keep reading full|the? article|story|post|main',
      '^read more|now|article|story|post$',
      '^read the? full|whole|entire|complete article|story|post|review|interview|report$',
      '^read more|full about? this|story|article|here|news|stories|articles',
      '^full story|article|coverage$',
      '^view full|original post|article|story$',
      '^read also|next|on',
      '^also read|on|see',
      '^see also$',
      '^related|more coverage|news|reading$',
      '^more in|from|on this|the section|topic|author|category|site|series',
      '^more articles|stories|posts|news by|from|in|about|like',
      '^view|see|read more|all stories|articles|posts|news by|from|in',
      '^view all posts|articles|stories|news|related?',
      '^click here to read',
      '^check out our|the latest|other|related|full articles|posts|guides|article|story',
      '^no related posts|articles',
      '^in case you missed it',
      '^no items found$',
    ],
  },
  headings: {
    en: [
      'related|similar articles|posts|stories|news|content|reading|topics|links|threads|videos|coverage|products|guides',
      'more|other related articles|posts|stories|news|content',
      'related from? our? blog|site|resources|insights',
      'related',
      'trending|popular now|stories|articles|news|topics|posts|this|today?',
      'trending on|in|across * ',
      'most popular|read|viewed|shared|commented|recent|watched stories|articles|posts|news?',
      'recommended|suggested for? you|reading|stories|articles|posts|content|videos',
      'recommended from|on|by *',
      'top stories|articles|news|posts|reads|picks',
      'editors|editor|our s? picks|pick|choice|favorites|favourites',
      'featured articles|posts|stories|content|video|videos|news',
      'latest|recent|newest|new articles|posts|stories|news|videos|content|headlines|blogs|insights|episodes',
      'our|the latest articles|posts|stories|news|videos|blogs|insights',
      'recent blog posts|articles',
      'latest from|in|on the|our? blog|news|newsroom|site|category|section',
      'more articles|stories|news|posts|reading|content|headlines|videos|coverage|resources',
      'more from|by *',
      'more on|in|from this|the|our *',
      'more like this|these',
      'you may|might|could|will|would also|be? like|enjoy|love|interested|missed in|these|this?',
      'you may|might have missed',
      'you may also be interested in',
      'people|readers|others also like|liked|read|viewed|ask|watch',
      'customers also viewed|bought',
      'read|up|watch next|this',
      'what to read next',
      'keep|continue|further exploring|learning',
      'explore more articles|topics|stories|resources?',
      'dont|do not? miss this|these|out?',
      'around|elsewhere on? the web',
      'from|elsewhere around|on the web|network',
      'promoted|sponsored stories|links|content',
      'stories|articles|posts for|you should you|read|know?',
      'in this|the section|series',
      'also in|on|from this|our series|section|site|magazine|network',
      'see also our|other',
      'articles by this author',
      'breaking news',
    ],
  },
  examples: {
    hits: [
      'Latest',
      'Trending',
      'Continue Reading',
      'Related articles',
      'You may also like',
      'More from Harbour Weekly',
      'READ MORE: Ferry strike enters its second week',
      'See also: Ten islands without cars',
      'Read next',
      'Read more',
      'Most popular',
    ],
    misses: [
      'Read more slowly, her teacher said, and the poem will open of its own accord.',
      'The latest of the three storms took the roof of the station.',
      'More from necessity than from conviction, the two parties agreed to talk.',
      'Related species live on the southern coast, where the water is warmer.',
      'Trending downwards: what the new figures say about rents',
      'See also the discussion of tides in the second chapter, which explains why the wall was built so far inland.',
      'Popular with sailors, the inn has been open since 1911',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_TEASER) return undefined
    const box = page.zone(block, 'related')
    if (box !== undefined)
      return { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.8 }
    if (block.words > MAX_LABEL || page.prose[block.index] === 1) return undefined
    const inline = INLINE.exec(block.text)
    if (inline !== null && /^[\p{Lu}\p{N}“"‘']/u.test(block.text.slice(inline[0].length)))
      return { reason: `says “${inline[0].trim()}”`, strength: 0.85 }
    // "Suggested reading:" introduces a list of the author's own
    if (cue?.heading === true && block.text.endsWith(':')) return { reason: `says “${cue.quote}”`, strength: 0.6 }
    return judgeWording(block, cue)
  },
})
