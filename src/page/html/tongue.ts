/** Language and direction of words that are not in the page's own language, which is English. `language`: BCP 47. */
export function tongue(language: string | undefined): { lang?: string; dir?: 'auto' } {
  if (language === undefined || language === 'en') return {};
  return language === 'und' ? { dir: 'auto' } : { lang: language, dir: 'auto' };
}
