import { LOCALES, type Locale } from '../../contract/locales.ts';
import type { Rule } from './catalogue.ts';
import { eachText, wholeText } from './each-text.ts';

/**
 * Jargon of machines, words that blame, and words that tell how we are let in. GOV.UK's error messages ask
 * for no "please", "sorry", "valid"; that no key, token or project is named is this product's own rule.
 */
export const BANNED: Readonly<Record<Locale, RegExp>> = {
  en: /\b(please|sorry|oops|invalid|valid|errors?|fail(ed|ure)?|forbidden|illegal|prohibited|unauthori[sz]ed|server|system|api|keys?|secret|token|project|role|request|upstream|technical|nhn|ocr|codes?|you forgot)\b/i,
  ko: /오류|에러|서버|시스템|API|앱키|보안 ?키|비밀 ?키|토큰|프로젝트|권한|인증(?!서)|유효|잘못된|실패|죄송|NHN|OCR|코드|암호화|요청/i,
  ja: /エラー|サーバー|システム|無効|不正|API|キー(?!ボ)|トークン|プロジェクト|権限|認証|失敗|申し訳|暗号|コード|NHN|OCR|リクエスト/i,
  zh: /错误|服务器|系统|API|密钥|令牌|项目|权限|认证|无效|非法|失败|抱歉|加密|代码|NHN|OCR|请求/i,
};

// Support staff may know that access broke, but never which credential: it ends up in a chat with a customer.
const BANNED_FOR_SUPPORT = /appkey|secretkey|resultcode/i;

/** M3: no banned word for the person, no name of a credential for support staff. */
export const bannedWords: Rule = {
  name: 'M3',
  demands: 'no banned word',
  find: (catalogue) => [
    ...eachText(catalogue, (text, locale) => {
      // A placeholder's own name is never read.
      const match = BANNED[locale].exec(wholeText(text).replaceAll(/\{\w+\}/g, ''));
      return match ? [`banned word: ${match[0]}`] : [];
    }),
    ...LOCALES.flatMap((locale) =>
      Object.entries(catalogue.buttons[locale]).flatMap(([key, label]) => {
        const match = BANNED[locale].exec(label);
        return match ? [{ locale, key, what: `banned word on a button: ${match[0]}` }] : [];
      }),
    ),
    ...LOCALES.flatMap((locale) =>
      Object.entries(catalogue.support[locale]).flatMap(([key, text]) => {
        const match = BANNED_FOR_SUPPORT.exec(text);
        return match ? [{ locale, key, what: `credential in a support text: ${match[0]}` }] : [];
      }),
    ),
  ],
};
