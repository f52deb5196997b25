import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

/** "The Harbour Newsletter": a name of few words that ends in it. */
const NAMED = /^(?:the|our|my)?\b.{0,40}\bnewsletters?$/i

/**
 * Sites repeat the invitation under every article, with the field for the address and the small print below it. Prose
 * mentions newsletters and inboxes without inviting, so a lone "newsletter" or "in your inbox" says nothing.
 */
export const newsletterSignup = defineFilter({
  id: 'newsletter-signup',
  removes: 'invitations to subscribe by e-mail',
  says: 'boilerplate',
  wording: {
    en: [
      '^subscribe|subscribed|subscribing|unsubscribe$',
      '^subscribe now|today|here|free|us|me|for free?$',
      '^subscribe to|for our|the|my|free|new|email|e-mail|updates|receive|get|news|newsletter|rss|blog|stay|be|podcast|this',
      'subscribe to|for our|my|the|this weekly|daily|free|monthly|email|e-mail? newsletter|newsletters|mailing|list|blog|updates|digest',
      'subscribe via|by email|e-mail',
      'subscribe|subscribing and|now to|for receive|get',
      '^sign|signup up? for|to our|the|my|free|email|e-mail|updates|emails|news|newsletter|newsletters|receive|get|stay|hear',
      'sign|signing up for|to our|my|the|a|free|daily|weekly|breaking newsletter|newsletters',
      'sign|signing up for|to our|my|the|a|free|daily|weekly|breaking * newsletter|newsletters',
      'sign up for|to our|free|daily|weekly|email|e-mail updates|alerts|emails|mailing|list|email|e-mail',
      'sign up|in with your email|e-mail',
      '^sign up|me now|today|here|up|free$',
      '^join|join: our|the|my mailing|email|e-mail|newsletter|weekly|free|subscriber',
      'join our mailing|email|e-mail|newsletter list?',
      'delivered|sent|straight|directly|direct|right to|into|in your inbox|mailbox',
      'your inbox every|each|daily|weekly|once|twice|on|with',
      'news|newsletter|newsletters|updates|stories|tips|offers|articles|posts|content|best|us in|to|into|by|via your inbox|email',
      '^enter|type|add|submit|insert|provide|put your|an|you email|e-mail',
      '^your email|e-mail address|here?$',
      '^email|e-mail address? required?$',
      '^your email|e-mail address required|here|below$',
      'please enter|provide|use|type|add a|your valid|correct|work? email|e-mail',
      'thank|thanks you? for subscribing|signing',
      'you are|have|youre|were|been now|successfully|been|already subscribed|signed',
      'successfully subscribed|signed|joined',
      'check your inbox|email|e-mail|mailbox to|for|and * confirm|confirmation|subscription|verify',
      'check your inbox|email|e-mail|mailbox to|for confirm|verify',
      'confirm your subscription',
      '^get|receive our|the|my|a|your|daily|weekly|free|new|all|top newsletter|newsletters|digest|briefing|bulletin',
      '^get|receive our|the|my|a|your|daily|weekly|free|new|all|top * newsletter|newsletters|digest|briefing|bulletin',
      '^get|receive * inbox|email|newsletter|newsletters',
      '^get|receive the|our|all latest|best|top|biggest|freshest|most news|stories|updates|headlines|tips|deals|insights',
      '^stay|keep informed|updated|connected|tuned|in|up-to-date|up|ahead|current the|to|of|with|on loop|touch|date|know|curve$',
      '^stay|keep informed|updated|connected|tuned|in|up-to-date|up|ahead|current the|to|of|with|on * loop|touch|date|know|curve$',
      '^stay|keep up-to-date on|with our|the|all|us',
      '^never|dont miss a|an|another|out|our|the story|post|update|thing|beat|issue|article|on|episode|deal',
      '^be the first to|one know|hear|find|receive|get',
      '^newsletter|newsletters$',
      '^newsletter|newsletters|email|e-mail sign|signup|subscription|subscribe|registration|subscriptions up|form?$',
      '^email|e-mail newsletter|newsletters|updates|alerts|signup|list|subscription|bulletins$',
      '^the|our|my|free|weekly|daily|monthly|morning|new|email newsletter|newsletters|digest|bulletin$',
      '^the|our|my|free|weekly|daily|monthly|morning|new|email * newsletter|newsletters|digest|bulletin$',
      '^sign up newsletter$',
      '^mailing list',
      '^join our|the list|newsletter|community|mailing',
      'to receive emails|e-mails|newsletters|marketing|promotional|updates|news|special|exclusive|occasional',
      '^subscribe now to|and keep|get',
      'discover more from',
      '^type your email',
      'manage|update your newsletter|email|e-mail|subscription preferences|subscriptions|settings',
      'to receive new posts|articles',
      'notifications|notified of new posts|articles',
      '^follow|get by|via|our email|newsletter',
      '^yes|please sign|send me|i',
      'our|this|my|free|weekly|daily|monthly|the newsletter|newsletters to|for|and get|receive|stay|the|more|latest|news|updates|exclusive|weekly|be|keep|regular|tips|our',
      '^follow blog via email',
      '^subscription form|center|options$',
      '^receive our',
      '^are you subscribed',
      'unsubscribe|opt-out anytime|at',
      'you can|may unsubscribe|opt-out',
      'never|wont|not|dont spam you',
      'never|wont|not|dont share your email|e-mail|address|information',
      '^we hate spam',
      '^no spam',
      'no spam ever|unsubscribe|just|we|guaranteed',
      '^by signing|subscribing|submitting|registering up|your|this|here|to|you * agree|consent|acknowledge|accept|confirm',
      '^by signing up|here',
      'by signing up|subscribing|submitting you|to|your',
      'by entering|providing|giving * email|e-mail',
      'agree|consent|want|like|wish to receive emails|email|e-mail|news|newsletter|newsletters|marketing|updates|communications|promotional|occasional|information|offers',
      'send me newsletters|marketing|promotional|offers|emails|e-mails|occasional|news|the|exclusive',
      '^like|liked|love|enjoyed|enjoying|want * sign|subscribe',
      'join|joined|joining over|the|our|more? # other? subscribers|readers|others|happy|people|members',
      '^get|receive|want news|updates|stories|email|e-mail|emails|insights',
    ],
  },
  examples: {
    hits: [
      'Sign up for our daily newsletter',
      'The Harbour Post Newsletter',
      'Subscribe',
      'Enter your email address',
      'Get the best of the week delivered straight to your inbox.',
      'Join 12,000+ subscribers',
      'By signing up you agree to our terms and privacy policy.',
      'No spam. Unsubscribe at any time.',
      'Thanks for subscribing!',
      'Never miss a story',
      'Please enter a valid email address',
      'Stay up to date with our latest news',
    ],
    misses: [
      'The newsletter reached two million subscribers in 1924.',
      'She wrote for the company newsletter.',
      'You will find the ticket in your inbox after the purchase.',
      'Sign up for a course at the town hall before the first of May.',
      'How to write a newsletter that people read',
      'Stay in the shade and keep the dough cool.',
      'The firm stopped sending emails to customers who had not opened one in a year.',
    ],
  },
  judge: (block, page, cue) => {
    const worded = judgeWording(block, cue)
    if (worded !== undefined && worded.strength > 0.7) return worded
    const box = page.zone(block, 'newsletter')
    if (box !== undefined)
      return { reason: `inside ${describeBox(box)}`, strength: page.prose[block.index] === 1 ? 0.6 : 0.85 }
    if (block.words >= 2 && block.words <= 5 && page.shapes[block.index]?.capitals === block.words)
      if (NAMED.test(block.text)) return { reason: `names “${block.text}”`, strength: 0.7 }
    return worded
  },
})
