import type { Block, Finding } from '../model.ts'
import type { Page } from '../page.ts'
import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** Labels of a comment form that stand in other forms and in prose too. */
const FIELD =
  /^(?:name|e-?mail(?: address)?|website|url|your (?:name|comment|message)|comment|guest|subscribe)\W{0,3}$/i
const FORM = /\b(?:comments?|reply|replies|notify|avatar)\b/i
/** How far from a field the form's own words may stand. */
const NEAR = 4

/** The field of a form that says within a few lines that it is for comments. */
function fieldOfForm(block: Block, page: Page): Finding | undefined {
  if (block.words > 2 || !FIELD.test(block.text)) return undefined
  for (let i = block.index - NEAR; i <= block.index + NEAR; i++) {
    const near = page.blocks[i]
    if (near === undefined || near === block || near.words > 25 || !FORM.test(near.text)) continue
    return { reason: `a field near “${near.text}”`, strength: 0.7 }
  }
  return undefined
}

/**
 * The form for comments, its states and the counters around it, and in HTML what stands in a box of comments. Not a
 * quoted reply, a "no comment" of an official, or an author who answers comments in the article.
 */
export const commentPrompt = defineFilter({
  id: 'comment-prompt',
  removes: 'invitations to comment and the furniture of comment sections',
  says: 'boilerplate',
  wording: {
    en: [
      '^click|tap here? to comment|reply',
      '^leave a|your reply|comment|response|thought|feedback',
      '^post|write|submit|enter|type a|your|the comment|reply|response$',
      '^add a|your|new|to comment|comments|discussion|reply',
      '^post|submit|send|publish comment|reply$',
      'cancel reply',
      '^reply|replies$',
      '^# reply|replies|comment|response|responses$',
      '^reply|replies|comments #$',
      '^no comments|replies|responses yet?$',
      '^comment$',
      '^user? avatar$',
      '^reply quote|report|like|share|link|delete',
      '^inline feedbacks$',
      '^most|top|best|newest|oldest voted|comments|comment$',
      '^view|show|see|read|load|hide|display|open all|more|the|previous|older|newer|other|# comments|replies|comment',
      '^view|show|see|read|load|hide|display|open comments|replies',
      '^view * comments$',
      'address|email|e-mail will not|never be published|shown|displayed|public|publicly',
      'required fields are marked',
      'for the next time i comment',
      'save my name * in this browser',
      '^notify of$',
      '^notify me of|by|via|about',
      'of|new follow-up|followup comments',
      'new replies to my comments',
      '^this|our site uses akismet',
      'how your comment data',
      'log|sign|login|register in|or? to leave a comment|reply',
      'must|need|have to? be logged|signed in to? post|comment|reply|leave|submit|participate|join',
      'log|sign|logged|signed in|up|on? to|or post a|your? comment|reply',
      'log|sign|login|register in|or? register? to comment|reply',
      'an account or sign in to comment',
      'in order to leave|post a comment',
      'comments are|have now|been|currently? closed|disabled|moderated|off|subject',
      '^comments|commenting closed|off|disabled',
      'not open for further replies',
      'your? comment|comments is|are|may|might|will awaiting|be|held moderation|moderated|held',
      'keep your|the|all? comments|comment respectful|civil|polite|relevant|clean|on|constructive',
      '^join|start|continue|enter|follow in|on? the conversation|discussion|debate',
      '^be the first to|person comment|reply|leave|share|add|post|respond',
      '^have your say',
      '^what do you think$',
      '^what are your thoughts$',
      '^share|add|post|tell your|us thoughts|opinion|opinions|view|views|reaction|comments',
      '^let us|me know what|your|in|if * comments|comment',
      'comments powered by',
      'enable javascript to view the comments',
      '^report|flag abuse|comment|this|inappropriate comment|post|abuse?$',
      '^trackbacks|pingbacks|trackback|pingback',
      '^subscribe to comments',
      '^allowed html tags',
      '^type your comment|reply',
      '^powered by disqus|wpdiscuz',
      '^comment|comments|commenting|community policy|guidelines|rules|moderation|etiquette$',
      'our comment|comments|commenting|community policy|guidelines|rules',
      'share|leave|drop|post|tell|know * in the comments|comment',
      'know in the comments',
      'in the comments|comment section|below|box',
      'leave|drop a comment below',
      '^share your thoughts|opinion|opinions|experience|experiences',
    ],
  },
  headings: {
    en: [
      'comments|responses',
      '# comments|comment|responses|thoughts',
      '#|one comments|responses|thoughts|thought|replies|reply on|to *',
      '#|one comments|responses|thoughts|thought|replies|reply on|to * *',
      '#|one comments|responses|thoughts|thought|replies|reply on|to * * *',
      'reader|readers|recent|latest|top|user|your|facebook|all|community comments',
      'recent|latest|new replies|discussions',
      'discussion #',
      'what others|people are saying',
    ],
  },
  examples: {
    hits: [
      'Click to comment',
      'Leave a Reply',
      'avatar',
      'Notify of',
      '3 thoughts on “Why the ferry stopped running”',
      'Your email address will not be published. Required fields are marked *',
      'Save my name, email, and website in this browser for the next time I comment.',
      'You must be logged in to post a comment.',
      'Log in to comment',
      'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
      'Be the first to comment',
      'Comments are closed.',
    ],
    misses: [
      'The department declined to comment on the reports.',
      'Officials did not reply to three letters that the paper sent in the spring.',
      'Rosenstein’s comments about secretly recording the President backfire',
      'He left a reply on her desk and went home.',
      'Join the two halves of the pipe before you comment out the last line of the file.',
      'Thoughts on the first winter in a wooden house',
      'Asked what he would leave behind, the mayor had no comment.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue) ?? fieldOfForm(block, page)
    const box = page.zone(block, 'comments')
    if (box === undefined && worded?.opens !== true) return worded
    const first = page.blocks[page.prose.indexOf(1)]
    // A page whose prose begins in such a box is a forum: the comments are what it is for
    if (box !== undefined && first !== undefined && page.zone(first, 'comments') === undefined) {
      const found = { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.85 }
      return worded !== undefined && worded.strength > found.strength ? worded : found
    }
    if (worded?.opens !== true) return worded
    // "12 Comments" above an article, or by every title of a list, is a counter: what stands below is no comment
    const opens = first !== undefined && first.index < block.index && page.copies[block.index] === 1
    return { ...worded, opens }
  },
})
