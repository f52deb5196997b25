import { describeBox } from '../zones.ts'
import { defineFilter, judgeWording } from './define.ts'

const MAX_WORDS = 30

/**
 * Sites ask the visitor to log in or to open an account; manuals describe how to log in to something else, in
 * sentences. Sign-up for newsletters is newsletter-signup's, logging in to comment may be both's.
 */
export const loginPrompt = defineFilter({
  id: 'login-prompt',
  removes: 'requests to log in or register',
  says: 'boilerplate',
  wording: {
    en: [
      '^log|sign|logged|signed in|out|up|on$',
      '^login|logout|register|signin|signup|signout|registration$',
      '^log|sign in|on now|here|today|required|form|page|join|register|subscribe|or$',
      '^login|register|signup now|here|today|required|form|register|join|subscribe|logout$',
      '^log in register|sign|create up|account?',
      '^sign in sign|create|join|register up|account|now|free?$',
      '^member|members|user|users|customer|client|account|partner|student|employee|patient login|signin|sign-in|log-in|portal$',
      '^existing|registered user|users|member|members|customer|customers? sign|log in',
      '^sign|log in|up with google|facebook|apple|email|your|sso|twitter|linkedin|github|microsoft',
      '^continue with google|facebook|apple|email|twitter|microsoft',
      '^sign|log in|on to your|my|the account|profile|dashboard|portal',
      '^sign|log in to|or continue|comment|reply|view|read|save|access|post|vote|subscribe|follow|see|register',
      '^login to continue|comment|reply|view|read|save|access|post|vote|account|your',
      '^please log|login|sign|register in|or|to',
      '^you must|need|have to? be? log|logged|sign|signed|registered in|or|to',
      'must log in or register to',
      'log|sign in or register|sign|create|join',
      'login or register|signup|create|sign',
      '^create|open|make|start an|a|your|my|new|free account|profile|today|now',
      '^create account$',
      '^create free account$',
      '^register|join for? now|free|today|here|us?$',
      '^register for free|an|a account?',
      '^join the community|club|now|today|for free?$',
      'already have an account',
      'already registered|subscribed|member|user log|sign|login in?',
      '^already a? registered|member|subscriber|user|customer|subscribed$',
      '^already a? registered|member|subscriber|user|customer|subscribed log|sign|login|click',
      '^dont|do not? have an account',
      '^no account yet',
      '^not a member|registered|user yet?',
      '^new user|member|customer|here register|sign|create|start|join',
      '^new user|member|customer$',
      '^forgot|forgotten|lost|reset|recover|change your|my|the? password|username|login|email',
      '^remember me$',
      '^remember|keep me logged|signed|on in|this? computer|device?$',
      '^stay signed|logged in$',
      '^username or email',
      '^username|password$',
      '^your username|password$',
      '^enter|confirm|show your|new|the? password|username$',
      '^email address? or username|password',
      '^sign|log up|in today|free|for free',
      '^sign up for free|an|a account?$',
      '^welcome|hello back? sign|log|guest|login',
      '^you are not? logged|signed in|out',
      '^you have been logged|signed out',
      '^resend|send activation|verification|reset code|email|link|password',
      '^my account|profile|login$',
      '^verify your email|account|identity',
    ],
  },
  headings: {
    en: ['log|sign in to your? account', 'login to your? account', 'member|user login'],
  },
  examples: {
    hits: [
      'Log in',
      'Sign in / Register',
      'Forgot your password?',
      'Already have an account? Sign in',
      'Remember me',
      'You must be logged in to post a comment.',
      'Create an account',
      'Log in to continue reading',
      'Continue with Google',
      'Not a member yet? Register now',
    ],
    misses: [
      'Most people still use one password for everything, the survey found.',
      'To log in to the old terminal, engineers had to drive to the island and turn a key.',
      'Register of lost ships, 1850 to 1914',
      'Sign in the window: closed for good',
      'Account of a voyage to the north',
      'She had to create an account of the battle from three letters and a map.',
    ],
  },
  judge: (block, page, cue) => {
    if (block.words > MAX_WORDS || (page.prose[block.index] === 1 && (cue?.share ?? 0) < 0.5)) return undefined
    const box = page.zone(block, 'login')
    if (box !== undefined && block.words <= 20) return { reason: `inside ${describeBox(box)}`, strength: 0.85 }
    return judgeWording(block, cue)
  },
})
