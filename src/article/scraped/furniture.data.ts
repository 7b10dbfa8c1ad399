/** What a line of furniture is, as `removed` tells it. */
export type Reason =
  | 'advertisement'
  | 'share bar'
  | 'newsletter'
  | 'appeal for support'
  | 'subscription offer'
  | 'cookie notice'
  | 'comment form'
  | 'comments'
  | 'caption'
  | 'note on an image'
  | 'byline'
  | 'time line'
  | 'credit line'
  | 'repeated title'
  | 'repeated line'
  | 'related links'
  | 'most-read list'
  | 'tags'
  | 'copyright'
  | 'contact'
  | 'menu'
  | 'masthead'
  | 'player'
  | 'app offer'
  | 'editorial note'
  | "aggregator's figures"
  | 'address'
  | 'about the author';

export interface LinePattern {
  why: Reason;
  /** Matched against the whole line as `bare` leaves it. */
  line: RegExp;
}

// Lines are matched in lower case: a pattern without regard to case takes ten times as long to make.
const uncased = (body: string) => body.replaceAll('\\p{Lu}', '\\p{L}');

/** A line in lower case, without the marks before it: what line patterns and section marks are matched against. */
export function bare(line: string): string {
  return line.replace(/^[\s\p{P}\p{S}]{1,6}(?=[\p{L}\p{N}])/u, '').toLowerCase();
}

const whole = (why: Reason, ...bodies: string[]): LinePattern[] =>
  bodies.map((body) => ({ why, line: new RegExp(`^(?:${uncased(body)})[\\s\\p{P}\\p{S}]{0,6}$`, 'u') }));

const NETWORK =
  '(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|youtube|tiktok|reddit|pinterest|threads|bluesky|mastodon|email|e-?mail|mail|print|rss|sms|messenger|quora|koo|line|viber|vkontakte|vk|ok|weibo|wechat|copy(?: the)? link|link|xing|flipboard|tumblr|google news|snapchat|pocket|threema|kakaotalk|odnoklassniki|mewe|gettr|truth social|link copied!?|copied)';

/** Lines that stand alone in pages and never in an article's prose. In about fifteen languages; short lines only. */
export const LINE_PATTERNS: readonly LinePattern[] = [
  ...whole(
    'advertisement',
    '(?:continue reading |story continues |article continues |scroll (?:down )?to continue )?(?:below |after |with )?(?:this |the )?(?:ad|ads|advert|advertisement|advertisements|advertising|sponsored|sponsored (?:content|links?)|promoted(?: content)?|paid (?:content|post)|anzeige|werbung|anuncio|publicidad|publicidade|publicité|pubblicità|annonce|reklama|reklam|reklama\\.|реклама|advertentie|annons|mainos|διαφήμιση|إعلان|اعلان|広告|广告|廣告|광고|विज्ञापन|iklan|hirdetés|reclamă|quảng cáo|โฆษณา|פרסומת)(?: - (?:scroll to continue|story continues below))?',
    'remove ads?|why am i seeing this ad\\??|hide ad|report (?:this )?ad|skip ad(?:vertisement)?|ad feedback|(?:story|article) continues below(?: (?:this )?(?:ad|advertisement))?|die anzeige überspringen|la suite après la publicité|lee también|advertisement \\d+',
  ),
  ...whole(
    'share bar',
    `(?:${NETWORK}[\\s,|/·•]*){2,14}`,
    `(?:follow|share|like|join|find|connect with|suivez|partager?|teilen|compartir|compartilhar|condividi|folgen|udostępnij|paylaş|поделиться|поширити|deel|dela|del|jaa)(?: (?:this|us|it|on|via|with|the|story|article|post|page|auf|sur|en|em|su|bei|por|to|por|no|в|op|på|by|artikel|a|and))*(?:[\\s:,|/]*(?:${NETWORK}))*(?: icon)?`,
    `(?:follow|share|teilen|partager|compartir|condividi|compartilhar)\\s?:?\\s?(?:${NETWORK}[\\s,|/]*){1,8}(?: icon)?`,
    `(?:follow|like|join|add|prefer|find|connect|connect with|google) (?:us|[\\p{Lu}][\\p{L}\\p{N} .&'’]{1,40}) (?:on|at|as|via|news)? ?(?:(?:a |your )?(?:preferred|trusted) source (?:on|in) google|social media|${NETWORK})(?:(?:,| and)? ?${NETWORK}){0,5}(?: (?:channel|page|group|icon))?`,
    'share(?: (?:this|full)(?: (?:article|story|post|page))?)?|share (?:options|tools|via|save)|share\\s?\\d*|save(?: (?:article|story|for later))?|save article\\.? ?(?:read later)?|\\d+ shares?|print(?: (?:this|article|page))?|copy (?:the )?(?:link|url)(?: to (?:the |your )?clipboard)?|(?:link |url )?copied(?: to (?:the |your )?clipboard)?!?|gift(?: this)? article|give (?:this )?article|bookmark|like|tweet|pin(?: it)?|listen|aa|a\\s?[+-]|text size|font size|connect (?:with )?us(?: on)?|follow us(?: on)?(?: social media)?|stay connected|teilen|merken|drucken|partager|imprimer|envoyer|compartir|guardar|imprimir|condividi|stampa|salva|поделиться|paylaş|udostępnij|分享|シェア|공유|bagikan|chia sẻ|artikel teilen|артикул|share on|advertise with us|reprints?|order reprints|license this (?:article|content)',
    'add [\\p{L}\\p{N} .&]{2,40} (?:as|to) (?:a |your )?(?:preferred|trusted) source(?: on google)?|(?:make|set) us (?:a |your )?preferred source(?: on google)?|google preferred source',
  ),
  ...whole(
    'newsletter',
    "(?:subscribe|sign ?up|register|join|get|receive|abonnieren|jetzt abonnieren|inscrivez-vous|abonnez-vous|suscríbete|suscribirse|assine|iscriviti|zapisz się|подписаться|подпишитесь|підписатися|meld je aan)(?: (?:to|for|our|the|your|free|daily|weekly|morning|evening|a|à|zum|für|al|a la|la|nuestra?|na|nossa|alla|nostra|notre|on|по|на|do|bij|[\\p{Lu}][\\p{L}’'-]+)){0,7} (?:news ?letters?|e-?mails?(?: alerts?| updates?)?|bulletins?|briefings?|boletín(?: de noticias)?|boletines|infolettre|lettre d[’']information|mailing list|рассылку|розсилку|bülten|nieuwsbrief|nyhetsbrev)(?: (?:here|today|now|for free|free|to get.{0,80}|for.{0,80}))?",
    '(?:our |the |free |daily |weekly )?newsletters?(?: sign-?up)?|(?:enter |your |e-?mail |type )*e-?mail(?: address)?(?: \\*| required)?|subscribe|sign ?up(?: (?:now|here|today|for free))?|sign me up|(?:get|enable|allow|turn on)(?: [\\p{L}]+){0,2} (?:notifications|alerts)(?: ok)?(?: no,? thanks)?|no,? thanks|not now|maybe later|by (?:signing up|subscribing|providing|entering|clicking|submitting).{4,200}|(?:this (?:site|form) is )?protected by recaptcha.{0,140}|stay (?:informed|up to date|updated|tuned).{0,80}newsletter.{0,60}',
  ),
  ...whole(
    'appeal for support',
    '(?:please )?(?:support|donate|help|contribute|donar|dona|spenden|faire un don|soutenez|поддержать|підтримати|doar|apoie)(?: (?:us|to|our|the|now|today|via|with|on|here|ahora|jetzt|independent|journalism|work|public|media|local|nonprofit|reporting|paypal|patreon|ko-?fi|liberapay|[\\p{Lu}][\\p{L}]+)){0,8}|(?:buy (?:me|us) a coffee)|become an? (?:member|supporter|patron|donor|sustainer)(?: today)?|make a (?:donation|contribution|gift)(?: (?:today|now))?|your support makes a difference|(?:yes, )?(?:i|we) (?:want to )?(?:support|donate).{0,40}',
  ),
  ...whole(
    'subscription offer',
    '(?:to (?:view|see|read|access|unlock|continue).{0,80}(?:please )?)?(?:upgrade|subscribe|sign ?(?:in|up)|log ?in|register)(?: (?:to|for|now|today|and|or|a|an|your|our|free|here|premium|plus|pro|vantage|full|unlimited|digital|access|account|sign ?up|log ?in|create|continue|reading|read|the|this|article|story|[\\p{Lu}][\\p{L}]+)){1,12}',
    '(?:already (?:a |an )?(?:subscriber|member|have an account|registered)\\??.{0,60})|(?:create (?:a |an |your )?(?:free )?account.{0,40})|(?:log|sign) ?(?:in|out)|register|my account|(?:this (?:article|story|content) is )?(?:for |only for )?(?:subscribers?|members?|premium)(?: only| exclusive)?|exclusive (?:for|to) (?:subscribers|members)|(?:abo|abonnement|zum abo|jetzt testen|article réservé (?:à nos|aux) abonnés|contenido exclusivo para suscriptores|anmelden|registrieren|se connecter|iniciar sesión|accedi|войти|giriş yap|ログイン|登录|登錄)|(?:\\$|€|£)\\s?\\d.{0,40}(?:month|week|year|monat|mois|mes).{0,40}|cancel anytime.{0,40}|start your free trial.{0,40}|unlock (?:this|the) (?:article|story).{0,40}|(?:free|remaining) articles? (?:left|remaining).{0,40}',
  ),
  ...whole(
    'cookie notice',
    '(?:accept|reject|allow|manage|deny|decline|agree(?: to)?)(?: (?:all|only|essential|necessary|optional|my|the|and|cookies?|close|continue|preferences|settings|choices|proceed)){0,5}|cookie (?:settings|preferences|policy|notice|consent)|(?:privacy|consent) (?:settings|preferences|manager)|alle akzeptieren|tout accepter|aceptar(?: todas?)?(?: las cookies)?|accetta(?: tutti)?|принять|kabul et|i (?:agree|accept|understand)|got it!?|do not sell (?:or share )?my (?:personal )?(?:info|information|data)|your privacy choices|cookies?',
  ),
  ...whole(
    'player',
    '(?:watch|play|pause|mute|unmute|listen(?: to (?:this )?(?:article|story))?|video|audio|gallery|photos?|slideshow|live|now playing|up next|next up|autoplay|loading(?:\\.\\.\\.)?|loading (?:video|ad)|read aloud|text to speech|current time|duration|volume|full ?screen|seek|captions off|picture-in-picture|stream type live|remaining time|playback rate|video player is loading|this is a modal window)(?: (?:\\d+:\\d+|- ?\\d+:\\d+|\\d+%|\\d+x))?|\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?/ ?\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d+ (?:min(?:ute)?s?|mins?)(?: (?:read|listen|video))?(?: time)?|(?:estimated )?(?:reading|read|listening) time:?.{0,24}|lesezeit.{0,24}|temps de lecture.{0,24}|tiempo de lectura.{0,24}|tempo di lettura.{0,24}|время чтения.{0,24}|skip (?:to|past).{0,60}|end of (?:newsletter promotion|.{0,30}promotion)|image \\d+ of \\d+|\\d+ of \\d+|\\d+ ?/ ?\\d+|(?:click|tap|hover|swipe|scroll)(?: here)? to .{3,60}|view (?:image|photo|gallery|larger).{0,40}|(?:open|close)(?: (?:image|gallery|modal|dialog|menu|search|navigation|this)).{0,40}|expand|collapse|image caption,?|hide caption|toggle caption|enlarge this image|read more|show (?:more|less)|load more|see (?:more|all)|view (?:more|all)|more|next|previous|prev|back|back to top|top|home|go back|continue reading(?:\\.\\.\\.)?|lire la suite|weiterlesen|leer más|mehr|mehr anzeigen|читать далее|devamını oku|続きを読む|閱讀更多|阅读更多|للمزيد|اقرأ المزيد',
  ),
  ...whole(
    'app offer',
    '(?:download|get|install|try)(?: (?:our|the|new|free|[\\p{Lu}][\\p{L}]+)){0,5} app(?: (?:now|today|here|for .{3,40}))?|(?:download|get it) on(?: the)? (?:app store|google play)|app store|google play|open in app|available on.{0,40}|scan (?:the|this) qr.{0,60}',
  ),
  ...whole(
    'note on an image',
    "(?:this |the )?(?:image|photo|picture|illustration|representational|representative|file|stock|symbolic)[\\s-]?(?:is |was |photo|image|picture|pic|only)?.{0,24}(?:ai[- ]generated|generated (?:by|with|using) .{2,30}|representational(?: purposes?)?(?: only)?|illustrative purposes?(?: only)?|representative image|symbolbild|archivbild|file (?:photo|picture|image|pic))|(?:file|stock|representational|representative|representative|archive|handout|library) (?:photo|image|picture|pic|photograph)|symbolbild|archivbild|symbolfoto|photo d[’']illustration|imagen de archivo|foto de archivo|foto d[’']archivio|архивное фото|фото из архива|ilustracja|image for representation.{0,40}",
  ),
  ...whole(
    'comment form',
    '(?:leave|post|write|add|submit|cancel) (?:a |an |your )?(?:reply|comment|response)s?(?: below)?|cancel reply|your (?:email|e-mail) address will not be published.{0,80}|required fields are marked.{0,10}|save my name,? email.{0,120}|(?:name|email|website|comment)(?: \\*)?(?:[ ,]+(?:name|email|website|comment)(?: \\*)?){0,3}|notify me of (?:new|follow-?up).{0,60}|you must be logged in to.{0,60}|log in to (?:comment|reply|leave).{0,40}|(?:be the first to|join the) (?:comment|conversation|discussion)|post comment|submit comment|schreiben sie (?:uns )?einen kommentar|kommentar (?:schreiben|hinterlassen|verfassen)|laisser un commentaire|votre adresse e-?mail ne sera pas publiée.{0,90}|deja (?:un comentario|una respuesta)|tu dirección de correo electrónico no será publicada.{0,90}|deixe (?:um comentário|uma resposta)|lascia un commento|dodaj komentarz|yorum yap(?:ın)?|bir yanıt yazın|оставить комментарий|добавить комментарий|залишити коментар|reageer|geef een reactie|lämna ett svar|コメントを残す|发表评论|發表評論|댓글 남기기|اترك تعليقاً?|comments are closed|commenting is (?:closed|disabled).{0,40}|give feedback|send (?:us )?(?:feedback|a tip|tips).{0,60}|report (?:an? )?(?:error|typo|correction|mistake|problem).{0,60}|was this (?:article|page) (?:helpful|useful)\\??|rate this (?:article|story)|comments? rules|community guidelines|view \\d* ?comments?|show comments|hide comments',
  ),
  ...whole(
    "aggregator's figures",
    '\\d[\\d,.]* (?:articles?|sources?|outlets?|news sources?|stories|news stories|publications?|perspectives|related articles)(?: (?:covering this|covered this|in this story|on this story|total))?|coverage details|(?:bias|factuality|ownership|media bias|political|coverage) (?:distribution|breakdown|rating|comparison|spectrum)|ownership|factuality|(?:total )?(?:news )?sources?|total news sources.{0,10}|(?:leaning )?(?:left|cent(?:er|re)|right|lean(?:s|ing)? (?:left|right)|far (?:left|right))(?:\\s?\\d+%?)?|\\d+%(?: of)?(?: the)? sources? (?:are|lean|is|rated|come|report).{0,90}|.{0,20}\\d+%.{0,20}(?:sources? (?:are|lean)|lean(?:s|ing)? (?:left|right)).{0,60}|(?:to view|unlock|see) (?:the )?(?:factuality|ownership|bias)(?: data)?.{0,80}|(?:full|all|more) coverage|blindspots?|broke the news.{0,60}|last updated.{0,30}\\d|(?:untracked bias|bias not rated|unrated|reliability).{0,30}|(?:covered|reported) (?:by|in) \\d+ (?:outlets|sources|articles)|(?:similar|related) news topics|think freely|summar(?:y|ized|ised) by .{2,30}|insights by .{2,30}|cross-cancel|ai summary|(?:this )?summary (?:is |was )?(?:ai[- ]generated|generated by .{2,30})',
  ),
  ...whole(
    'menu',
    "(?:left |main |top |mobile |side |hamburger |toggle |site |primary |secondary |footer )?(?:menu|navigation|nav(?:bar)?|sidebar|search|suche|buscar|recherche|cerca|поиск|menü|menu principal|sections?|sectors|editions?|languages?|categories|topics|archives?|more sections|e-?paper|today[’']s paper|home ?page|other (?:links|products)|quick links|useful links|site ?map|connect|follow)(?: (?:search|menu|toggle|icon|close|open))?",
    '(?:about(?: us)?|contact(?: us)?|careers?|jobs|advertise|advertising|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|conditions|privacy(?: (?:policy|notice|statement))?|cookies?(?: policy)?|disclaimer|imprint|impressum|datenschutz|agb|kontakt|mentions légales|cgu|aviso legal|política de privacidad|quiénes somos|qui sommes-nous|chi siamo|note legali|o nas|polityka prywatności|о нас|о проекте|контакты|hakkımızda|iletişim|help|faqs?|feedback|support|press|ethics|code of (?:ethics|conduct)|corrections?(?: policy)?|editorial (?:policy|standards|guidelines)|complaints?|accessibility|rss(?: feeds?)?|newsletters?|podcasts?|subscribe|sitemap|our (?:team|staff|story)|masthead|licen[cs]ing|syndication|visionri|notice|do not sell.{0,40})(?:[\\s|·•,/]+(?:about(?: us)?|contact(?: us)?|careers?|jobs|advertise|advertising|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: (?:policy|notice|statement))?|cookies?(?: policy)?|disclaimer|imprint|impressum|datenschutz|agb|kontakt|help|faqs?|feedback|press|ethics|corrections?|accessibility|rss(?: feeds?)?|newsletters?|podcasts?|sitemap|our (?:team|staff)|licen[cs]ing|syndication)){0,12}',
    '(?:[\\p{L}\\p{N} &.]{2,24}\\s?\\|\\s?){2,20}[\\p{L}\\p{N} &.]{2,24}',
    '\\p{L}[\\p{L}\\p{N}&.’+-]{0,20}(?: [\\p{L}\\p{N}&.’+-]{1,20}){0,2}(?:(?:\\s{2,}|\\t)[\\p{L}\\p{N}&.’+-]{1,20}(?: [\\p{L}\\p{N}&.’+-]{1,20}){0,2}){2,20}',
    '(?:[\\p{L}\\p{N} &.]{2,24}\\s?[>›»/]\\s?){1,6}[\\p{L}\\p{N} &.]{2,60}',
  ),
  ...whole(
    'editorial note',
    '\\(?(?:this (?:story|article|report|copy) (?:has|was|is)(?: not)? (?:been )?(?:edited|published|generated|auto-?generated|taken|sourced|first published|originally published|updated|corrected|translated|adapted|reproduced)).{0,180}\\)?|\\(?(?:except for the (?:headline|above)).{0,200}\\)?|first published (?:on|in|at).{0,60}|(?:with )?(?:the )?headline (?:and|may).{0,60}(?:reworked|changed).{0,80}|disclaimer:.{0,200}|note: (?:this|the) (?:story|article).{0,160}|our standards: .{3,60}|editing by .{3,120}|(?:edited|compiled|produced|translated|reviewed|fact[- ]checked|published|posted|uploaded) by\\s?:.{0,80}|(?:additional )?(?:reporting|writing|compiled|compiling|edited|translated|produced|written|research) by .{3,160}',
  ),
  ...whole(
    'tags',
    '(?:tags?|topics|keywords|filed under|more (?:on|about) (?:this|these) (?:topics?|story)|themen|schlagw[oö]rter|mots[- ]clés|etiquetas|temas|tags? relacionad[oa]s|argomenti|теги|теги:|tagi|etiketler|posted in|categories|category|related topics?|country|section|location|in this story|explore more(?: on)?|read more on|read more about)(?:\\s?[:|].{0,200})?',
    '(?:#[\\p{L}\\p{N}_]+[\\s,]*){1,20}',
  ),
  ...whole(
    'copyright',
    '(?:copyright|©|\\(c\\)|&copy;).{0,180}|.{0,120}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|усі права захищені|wszelkie prawa zastrzeżone|tüm hakları saklıdır|alla rättigheter förbehållna|無断転載(?:を)?禁|use of (?:our |these |the )?materials? is (?:only )?permitted|(?:reproduction|republication|redistribution)[^.]{0,60}(?:prohibited|permission)|版权所有|版權所有|무단\\s?전재).{0,120}',
  ),
  ...whole(
    'contact',
    '(?:(?:contact|e-?mail|phone|tel|telephone|fax|whatsapp|write to|reach|send|got a (?:tip|story)|news tips?|media contact|press contact|pressekontakt|kontakt|contacto|contatti|контакт(?:ы)?|тел)[^\\p{L}\\n].{0,160}(?:@|\\+?\\d[\\d ()-]{6,}).{0,80})|(?:.{1,160}\\s)?[\\w.+-]{1,40}@[\\w-]{1,40}\\.[\\w.]{2,20}|\\+?\\d[\\d ()-]{8,18}',
  ),
];

export interface SectionMark {
  why: Reason;
  line: RegExp;
  /** What follows belongs to it to the end; else only as far as prose of the article resumes. */
  last: boolean;
}

const section = (why: Reason, last: boolean, ...bodies: string[]): SectionMark[] =>
  bodies.map((body) => ({
    why,
    last,
    line: new RegExp(`^(?:${uncased(body)})[\\s\\p{P}\\p{S}\\d]{0,8}$`, 'u'),
  }));

/** Headings of boxes: what follows is furniture until the article goes on. */
export const SECTION_MARKS: readonly SectionMark[] = [
  ...section(
    'most-read list',
    false,
    "(?:now )?(?:trending|most (?:read|popular|viewed|shared|watched|commented|recent)|top (?:stories|news|headlines|picks|videos)|popular(?: (?:now|posts|articles|stories|news))?|latest(?: (?:news|stories|headlines|updates|videos|posts|articles|from .{2,30}))?|breaking(?: news)?|recent (?:posts|news|articles|stories|comments)|editor[’']?s[’']? (?:picks?|choice)|must[- ]reads?|in (?:the news|pictures|case you missed it)|don[’']t miss|what[’']s (?:trending|hot|new)|trending (?:now|news|stories|topics|in .{2,30})|meistgelesen|am meisten gelesen|neueste(?: (?:artikel|nachrichten))?|les plus (?:lus|populaires)|à la une|lo más (?:leído|visto|popular)|últimas noticias|mais lidas|últimas|i più letti|ultime notizie|самое читаемое|популярное|последние новости|главное|найпопулярніше|останні новини|najczęściej czytane|najnowsze|en çok okunanlar|son dakika(?: haberleri)?|son haberler|meest gelezen|mest läst|mest lest|mest læst|luetuimmat|الأكثر قراءة|آخر الأخبار|アクセスランキング|人気記事|最新ニュース|热门|最新消息|많이 본 뉴스|opinion / blog / interview|devshots|photo gallery|web stories|shorts|visual stories|quick reads?)",
  ),
  ...section(
    'related links',
    false,
    '(?:related(?: (?:stories|articles|news|posts|content|coverage|links|topics|reading|items|videos?|to this (?:story|article)))?|(?:you )?(?:may|might) also (?:like|be interested in|want to read)|more (?:stories|news|articles|from|in|on|like this|coverage|reading|videos?|to explore)(?: .{2,40})?|read (?:also|next|this next|more:?)|also read|see also|up next|recommended(?: (?:stories|articles|for you|reading|videos?|by .{2,20}))?|suggested(?: (?:stories|for you|reading))?|you might also like|what to read next|next (?:story|article)|previous (?:story|article)|(?:more|other) (?:news|stories)|further reading|elsewhere on.{2,40}|from around the web|around the web|sponsored stories|promoted stories|paid partner content|from our partners|partner content|explore more|keep reading|discover more|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|auch interessant|weitere artikel|verwandte (?:themen|artikel)|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|vous aimerez aussi|noticias relacionadas|artículos relacionados|te puede interesar|lea también|lee también|más (?:noticias|sobre .{2,30})|leia (?:também|mais)|veja também|notícias relacionadas|leggi anche|articoli correlati|potrebbe interessarti|читайте также|материалы по теме|по теме|смотрите также|читайте також|по темі|zobacz także|czytaj (?:także|też|również)|przeczytaj także|ilgili haberler|bunlar da ilginizi çekebilir|lees ook|meer over.{2,30}|läs (?:också|mer|även)|les også|læs også|lue myös|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|関連記事|関連ニュース|相关(?:新闻|阅读|文章)|相關(?:新聞|閱讀|文章)|관련 ?(?:기사|뉴스)|baca juga|xem thêm|tin liên quan|यह भी पढ़ें|ये भी पढ़ें)',
  ),
  ...section(
    'comments',
    true,
    '(?:(?:\\d+ |all |reader |view |show |top |latest |newest |user )*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментарии|комментариев|коментарі|komentarze|yorumlar|reacties|kommentarer|コメント|评论|評論|댓글|التعليقات)(?: \\(?\\d+\\)?)?)',
  ),
  ...section(
    'comment form',
    true,
    'leave (?:a |your )?(?:reply|comment)(?: cancel reply)?|post a comment|join the (?:conversation|discussion)|add (?:a |your )?comment|write a comment|schreiben sie (?:uns )?einen kommentar|laisser un commentaire|deja (?:un comentario|una respuesta)|deixe (?:um comentário|uma resposta)|lascia un commento|добавить комментарий|оставить комментарий|dodaj komentarz|bir yanıt yazın|geef een reactie|lämna ett svar|コメントを残す|发表评论|댓글 남기기',
  ),
  ...section(
    'about the author',
    false,
    "about the (?:author|writer|reporter)s?|the (?:author|writer)s?|meet the author|über (?:den autor|die autorin)|à propos de l[’']auteur|sobre el autor|sobre o autor|об авторе|o autorze|yazar hakkında|about [\\p{Lu}][\\p{L}’'-]+ [\\p{Lu}][\\p{L}’'-]+",
  ),
  ...section(
    'appeal for support',
    false,
    '(?:keep|help|support|sustain|save|defend|fund|power)(?: (?:us|our|keep|independent|free|quality|local|public|honest|investigative|fearless|nonprofit|the|this|news|media))* (?:journalism|reporting|newsroom|media|press|news)(?: (?:alive|free|going|strong|today|independent|that matters|matters|in .{2,30}))?|(?:a|one) (?:final |last )?(?:favou?r|request) (?:from|before).{0,60}|before you (?:go|continue|leave)|why (?:you should )?support us|we need your (?:help|support)|donate(?: now| today)?|soutenez[- ](?:nous|le journalisme).{0,40}|apoya (?:el periodismo|nuestro).{0,40}|unterstützen sie.{0,50}',
  ),
  ...section(
    'newsletter',
    false,
    '(?:our |the |free |daily |weekly |morning |evening )?newsletters?|(?:sign up|subscribe)(?: (?:to|for|our|the|free|daily|weekly|[\\p{Lu}][\\p{L}]+)){0,8} newsletters?|never miss (?:a|an).{3,60}|stay (?:informed|in the know|updated|ahead).{0,60}|get (?:the|our|more|all|your) .{0,50}(?:inbox|newsletter|alerts?)',
  ),
];

/** Reasons told by words inside longer lines: appeals, notices and notes that are written in sentences. */
export const PROSE_PATTERNS: readonly LinePattern[] = [
  {
    why: 'cookie notice',
    line: /\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^.]{0,80}\b(?:uses?|using|store)\b[^.]{0,60}\bcookies\b|\bby (?:continuing to|using)[^.]{0,60}\b(?:cookies|consent|agree)\b|(?:cookies? (?:and similar|help us|to (?:improve|enhance|personali[sz]e|provide|ensure))|(?:accept|manage|reject) (?:all )?cookies)|\bverwende[nt] (?:wir )?cookies\b|\bcookies? (?:verwenden|zu verwenden|einsetzen)|utilis(?:e|ons|ent) des cookies|(?:utiliza(?:mos)?|usa(?:mos)?) cookies|utilizza(?:mos?)? (?:i )?cookie|используе[тм] (?:файлы )?cookie|çerez(?:ler)? kullan|(?:with|share).{0,40}\b\d+ (?:vendors|partners)\b.{0,80}\b(?:consent|data)\b/i,
  },
  {
    why: 'cookie notice',
    line: /\byou (?:consent|agree) to (?:our|the) use of cookies|\bopt[- ]?out of (?:the )?(?:sale|sharing|"?sales"?)\b|\bcalifornia consumer privacy act\b|^(?:these|targeting|social media|functional|performance|strictly necessary) cookies\b|\bcookies\b[^.]{0,80}\b(?:be set|are set|are necessary|track your)\b/i,
  },
  {
    why: 'editorial note',
    line: /\b(?:affiliate|small) commission\b|\b(?:earn|receive)s? (?:a |an )?(?:[\p{L}]+ )?commissions?\b[^.]{0,60}\b(?:links?|purchase|buy|page)|\bif you (?:click on a|buy|purchase)[^.]{0,60}\blinks?\b[^.]{0,60}\b(?:commission|earn)|^opinions expressed by\b[^.]{0,60}\btheir own/iu,
  },
  {
    why: 'note on an image',
    line: /\b(?:this|the) (?:image|picture|photo|illustration)s?\b[^.]{0,40}\b(?:ai[- ]generated|generated (?:by|with|using) (?:ai|artificial)|for (?:representation|illustrati)|illustrative purposes)/i,
  },
  {
    why: 'appeal for support',
    line: /\b(?:consider|considering)\b[^.]{0,40}\b(?:donat|support(?:ing)? (?:us|our)|contribut|becom(?:e|ing) a (?:member|subscriber|supporter))|\bbecome an? (?:(?:sustaining|supporting|paying|monthly|founding|regular) )?(?:member|reader|subscriber|supporter|patron|friend|donor)\b|\b(?:takes|carries|accepts) no advertis|\b(?:your|every|a|any) (?:donation|contribution|gift|support)s?\b[^.]{0,60}\b(?:help|keep|make|allow|enable)s?\b[^.]{0,60}\b(?:us|our|independent|journalism|newsroom|possible)|\b(?:support|believe in|power of|fund|keep)\b[^.]{0,50}\b(?:independent|honest|quality|fearless|nonprofit|public-interest|our) (?:journalism|reporting|newsroom)\b|\bindependent journalism (?:is|has|needs|depends|costs)|\bwe (?:rely|depend|count) on (?:readers|your|the support|donations)|\b(?:donate|contribute|chip in|give)\b[^.]{0,40}\b(?:today|now|here|\$\d|via paypal|via patreon)|\bfree from (?:corporate|commercial|political)[^.]{0,60}\b(?:influence|pressure|interests?)|\bfaites un don\b|\bhaz(?:te| una donación)\b[^.]{0,40}\b(?:soci|donación)|\bspenden sie\b/i,
  },
  {
    why: 'newsletter',
    line: /\b(?:sign up|subscribe|register)\b[^.]{0,60}\b(?:newsletter|inbox|daily (?:brief|digest|email)|mailing list|email alerts|whatsapp channel|telegram channel|youtube channel|podcast)|\b(?:newsletter|stories|news|headlines|briefing)\b[^.]{0,50}\b(?:delivered|straight|directly|sent|right)\b[^.]{0,20}\b(?:to )?your (?:inbox|e-?mail|phone)|\b(?:abonnieren|bestellen) sie\b[^.]{0,60}\bnewsletter|\binscrivez-vous\b[^.]{0,60}\b(?:newsletter|infolettre)|\bsuscríb(?:ete|ase)\b[^.]{0,60}\b(?:boletín|newsletter)|\biscriviti\b[^.]{0,40}\bnewsletter|подпи(?:шитесь|сывайтесь).{0,60}(?:канал|рассылк|телеграм|telegram)|підпи(?:шіться|суйтесь).{0,60}(?:канал|telegram|телеграм)/i,
  },
  {
    why: 'share bar',
    line: /^(?:follow|join|like|find) (?:us|[A-Z][\w .&'’]{1,40}?) (?:on|at) (?:facebook|twitter|x\b|instagram|whatsapp|telegram|youtube|linkedin|google news|our|social|threads|bluesky|tiktok)/i,
  },
  {
    why: 'app offer',
    line: /^(?:download|get|install) (?:the|our)\b[^.]{0,60}\bapp\b[^.]{0,80}|\bavailable (?:on|for) (?:the )?(?:app store|google play|ios|android)\b/i,
  },
  {
    why: 'subscription offer',
    line: /^(?:to (?:continue|keep) reading|this (?:article|content|story) is (?:for|available to|reserved for|exclusive)|you(?:'|’)ve (?:reached|read)[^.]{0,40}(?:free|limit)|subscribe (?:now|today|to (?:read|continue|unlock|access)))/i,
  },
  {
    why: 'comment form',
    line: /^(?:your e-?mail address will not be published|comments? (?:are|is|will be) (?:moderated|closed|subject|posted)|please (?:read|note|keep|be)[^.]{0,60}\b(?:commenting|comments?|community (?:rules|guidelines))|we (?:welcome|encourage|value)[^.]{0,40}\bcomments|save my name)/i,
  },
  {
    why: 'editorial note',
    line: /^[([]?(?:this (?:story|article|report|news item|copy|post|piece) (?:has not been|has been|was|is)(?: first| originally)? (?:edited|published|auto-?generated|generated|sourced|taken|reproduced|produced|translated|republished|syndicated)|(?:this is an )?(?:unedited|auto-?generated)[^.]{0,40}\b(?:syndicated|story|news)|except for the headline|disclaimer\s?:|the views expressed|the opinions expressed|editor['’]s note\s?:?\s?this (?:story|article))/i,
  },
];

/** Lines under or beside a picture, and who took it. */
export const CAPTION =
  /(?:^|[\s([|/])(?:(?:photo|photograph|image|picture|pic|foto|bild|imagen|immagine|fotografía|фото|grafik|illustration|video|screengrab|screenshot|fotograf|zdjęcie|写真|图片|사진)s?(?: (?:credit|courtesy|source|by|from|de|von|di|via|copyright|illustration))?\s?[:/©|]|(?:photo|photograph|image|picture|pic|photos|images|screenshot|illustration)s? (?:by|courtesy|credit|via|from|source)\b|(?:photo|image|foto|credit|crédit|crédito|credits?|source|picture)\s?:|©\s?\p{Lu}|(?:getty images|istock|shutterstock|unsplash|pixabay|depositphotos|alamy|imago|picture[- ]alliance|ap photo|afp photo|reuters photo|epa-efe|epa\/|ap\/|afp\/|reuters\/|\/ ?afp\b|\/ ?ap\b|\/ ?reuters\b|\/ ?getty|\/ ?epa|\/ ?dpa\b|via (?:ap|afp|reuters|getty)\b|handout|file photo|fichier|zuma|tass via|anadolu via|nurphoto|xinhua\/|keystone))/iu;

/** An alternative text or caption without a credit: it begins by naming the kind of picture. */
export const DEPICTS =
  /^(?:(?:a|an|the|this|general|aerial|satellite|undated|combination|composite|stock|file|handout|black and white|close-?up)\s){0,3}(?:file|stock|handout|combination|view|aerial view|close-?up|photos?|pictures?|images?|photographs?|illustrations?|screenshots?|screengrabs?|flags?|logos?|maps?|portraits?|graphics?|charts?|cartoons?|infographics?|headshots?|emblems?|stock image|silhouettes?)\s(?:of|from|shows?|showing|with|depicting|taken|view)\b|^(?:FILE(?: PHOTO| IMAGE)?|ARCHIVO|ARCHIV)\b\s?[-–—:.]/iu;

/** A line that credits a news agency for the text. */
export const TEXT_CREDIT =
  /^[\s([*_—–-]{0,4}(?:(?:with|from|based on|compiled from|using|includes) (?:additional )?(?:inputs?|information|reports?|reporting|material|contributions?) (?:from|by|of) .{2,100}|(?:(?:with|from|source|sources|quelle|fuente|fonte|источник|джерело|avec|mit|con|com)\s?[:(]?\s?)?(?:agenc(?:y|ies)(?: inputs)?|reuters|afp|ap|associated press|ani|pti|ians|dpa|efe|ansa|tass|interfax|xinhua|anadolu|aa|ukrinform|bloomberg|apa|ritzau|ntb|tt|stt|pap|ctk|mti|lusa|belga|anp|kyodo|yonhap|cna|wam|spa|kuna|irna|agencias|agences|agenturen|agenzie|agências|агентств\p{L}*)(?:[,/ &-]+(?:and |und |et |y )?(?:agenc(?:y|ies)|inputs|reuters|afp|ap|ani|pti|ians|dpa|efe|ansa|tass|apa|sda|agencias|agences|agenturen|agenzie|contributed|staff|wires?))*)[\s)\].*_—–-]{0,4}$/iu;
