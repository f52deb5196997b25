/** The registry: every filter by name, in the order of the alphabet. Order cannot matter (tests/laws.test.ts). */

import { advertisement } from './advertisement.ts'
import { appPromo } from './app-promo.ts'
import { articleList } from './article-list.ts'
import { articleTable } from './article-table.ts'
import { authorBio } from './author-bio.ts'
import { breadcrumb } from './breadcrumb.ts'
import { bylineFurniture } from './byline-furniture.ts'
import { codeBlock } from './code-block.ts'
import { commentPrompt } from './comment-prompt.ts'
import { cookieNotice } from './cookie-notice.ts'
import { copyrightFooter } from './copyright-footer.ts'
import { donationAppeal } from './donation-appeal.ts'
import { editorialNotice } from './editorial-notice.ts'
import { formControl } from './form-control.ts'
import { loginPrompt } from './login-prompt.ts'
import { mediaCaption } from './media-caption.ts'
import { navigation } from './navigation.ts'
import { newsletterSignup } from './newsletter-signup.ts'
import { pagination } from './pagination.ts'
import { paymentWidget } from './payment-widget.ts'
import { paywallPrompt } from './paywall-prompt.ts'
import { playerText } from './player-text.ts'
import { quotation } from './quotation.ts'
import { recipe } from './recipe.ts'
import { relatedStories } from './related-stories.ts'
import { shareBar } from './share-bar.ts'
import { tagList } from './tag-list.ts'
import { transcript } from './transcript.ts'
import { verse } from './verse.ts'
import { videoPrompt } from './video-prompt.ts'

export const filters = [
  advertisement,
  appPromo,
  articleList,
  articleTable,
  authorBio,
  breadcrumb,
  bylineFurniture,
  codeBlock,
  commentPrompt,
  cookieNotice,
  copyrightFooter,
  donationAppeal,
  editorialNotice,
  formControl,
  loginPrompt,
  mediaCaption,
  navigation,
  newsletterSignup,
  pagination,
  paymentWidget,
  paywallPrompt,
  playerText,
  quotation,
  recipe,
  relatedStories,
  shareBar,
  tagList,
  transcript,
  verse,
  videoPrompt,
] as const

export type FilterId = (typeof filters)[number]['id']
