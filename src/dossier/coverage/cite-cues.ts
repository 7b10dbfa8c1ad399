const KINDS =
  '(?:news ?paper|news agency|news outlet|news site|news website|news channel|news network|newswire|wire service|press agency|agency|broadcaster|daily|weekly|magazine|outlet|website|portal|TV channel|television channel|television station|radio station|tabloid|channel|television|network|journal|agence|agencia|agenzia|Agentur|Nachrichtenagentur|Zeitung|quotidien|diario|giornale|агентство|газета|телеканал)';

// Words that may stand between a cue and the name: "the official X", "state-run Y".
const QUALITY =
  "(?:the|a|an|its|official|semi-official|state|state-run|state-owned|state-controlled|public|private|independent|pro-government|local|national|financial|business|\\p{Lu}[\\p{Ll}'’]+(?:an|ish|ese|i|ch|ic|se)|la|le|el|il|die|der|das|den|dem|de|het|l['’])";

const GIVEN_TO =
  "(?:according to|told|tells|telling|citing|cites|cited by|cited in|quoting|quoted by|reported by|reports by|reports from|reports in|report by|report from|report in|reporting by|reporting from|interview with|interview to|interview published (?:by|in)|interviewed by|spoke to|speaking to|speaking with|remarks to|comments to|statement to|confirmed to|published by|published in|broadcast by|carried by|obtained by|revealed by|confirmed by|seen by|reviewed by|wrote in|writing in|writes in|op-ed (?:in|for)|laut|selon|d[’']après|según|secondo|segundo|volgens|enligt|ifølge|według|podle|по данным|сообщает|сообщила|сообщило|сообщил|передает|передаёт|пишет|за даними|повідомляє|передає)";

/** Left of a name: who was told, cited or relied on ("according to the official …"). */
export const LEANS_ON = new RegExp(`(?:^|[^\\p{L}])${GIVEN_TO} (?:${QUALITY} ){0,4}(?:${KINDS},? )?(?:the )?$`, 'iu');
/** Left of a name: it is called a medium ("the broadcaster …"). */
export const CALLED_MEDIUM = new RegExp(`(?:^|[^\\p{L}-])${KINDS},? (?:the )?$`, 'u');
/** Left of a name, after one that is leaned on: "… and", "… and the". */
export const AND = /^,? ?(?:and|&|or|und|et|y|e|и|та) (?:the )?$/u;
/** Right of a name: a report of it ("… report", "…'s investigation", "… has learned"). */
export const REPORT =
  /^(?:['’]s)?,? (?:(?:newspaper|magazine|website|news agency|agency|news) )?(?:(?:also|first|later|has|have|had|previously|earlier) ){0,2}(?:reported|reports|report|wrote|writes|quoted|quotes|cited|cites|learned|revealed|published|investigation|interview|poll|article|story)(?![\p{L}-])/u;
/** Right of an agency's name: it says. Of other outlets this is as often their own word in their own matter. */
export const SAYS = /^(?: (?:news agency|agency))?,? (?:said|says|announced|informs|informed)(?![\p{L}-])/u;
/** Somewhere in a sentence that gives its word to somebody. */
export const GIVES_WORD =
  /(?:^|[^\p{L}])(?:according to|told|report(?:s|ed|ing)?|cit(?:es|ed|ing)|quot(?:es|ed|ing)|confirmed|said|says|interview|announced|wrote|writes|published|revealed|broadcast)(?![\p{L}])/iu;
