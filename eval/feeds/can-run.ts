import { Parser } from 'htmlparser2';

const RUNS =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|textarea|select|svg|math|img|image|video|audio|source|track|xml|template|noscript|portal|isindex|bgsound|layer|ilayer|body|html|head)$/;

/** Whether HTML holds an element, an attribute or an address that can run or load something. Judged apart from the sanitiser. */
export function canRun(html: string): boolean {
  if (/^\s*(?:javascript|vbscript|data|livescript|mocha|file)\s*:/i.test(html)) return true;
  if (!html.includes('<')) return false;
  let found = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (RUNS.test(name)) found = true;
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^src|^srcset$|^background$|^action$|^formaction$|^xlink|^data$|^poster$|^ping$/i.test(key))
          found = true;
        if (/^(?:href|cite)$/i.test(key) && !/^(?:https?:|mailto:)/i.test(value.replace(/[\u0000-\u0020]/g, '')))
          found = true;
      }
    },
  });
  parser.write(html);
  parser.end();
  return found;
}
