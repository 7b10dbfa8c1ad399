// Reviewed by hand; read by stem unless noted.

/** Words that turn an assertion round, folded. */
export const NEGATORS = new Set(
  `not no never neither nor without nobody none nothing cannot can't won't didn't doesn't don't isn't aren't wasn't weren't
hasn't haven't hadn't wouldn't couldn't shouldn't refused refuses refusing declined declines failed fails unable rejected denied denies deny denying`.split(
    /\s+/,
  ),
);

/** What a negator brings along: these may differ beside it without changing what is said. */
export const NEGATION_COMPANY = new Set(
  `do does did has have had is are was were be been will would can could shall should may might must to a an the any ever
yet at all so far some of its it that there still also ever`.split(/\s+/),
);

/** Pairs of words that cannot both hold in one place of one sentence. */
export const OPPOSITES = `accept reject
accepted rejected
accepts rejects
approve reject
approved rejected
confirmed denied
confirm deny
rise fall
rose fell
rising falling
increase decrease
increased decreased
increased reduced
increase reduction
gain loss
gained lost
win lose
won lost
winning losing
victory defeat
for against
support oppose
supports opposes
supported opposed
supporting opposing
guilty innocent
convicted acquitted
convicted cleared
alive dead
survived died
open closed
opened closed
reopened closed
started ended
began ended
before after
higher lower
more fewer
more less
up down
best worst
largest smallest
highest lowest
legal illegal
lawful unlawful
safe unsafe
able unable
possible impossible
likely unlikely
successful unsuccessful
signed vetoed
passed rejected
upheld overturned
upheld struck
granted denied
allowed banned
allowed barred
agreed refused
agreed declined
raised cut
raised lowered
lifted imposed
released detained
released arrested
hired fired
strengthened weakened
optimistic pessimistic
public private
majority minority
inside outside
north south
northern southern
east west
eastern western
northeast southwest
northwest southeast
above below
first last
men women
man woman
male female
boy girl
brother sister
father mother
son daughter
husband wife`;

/** Heads of roles: what somebody is. */
export const ROLE_HEADS = new Set(
  `president minister premier chancellor mayor governor senator secretary director chief chairman chairwoman chair
chairperson ceo spokesman spokeswoman spokesperson ambassador envoy judge justice general colonel captain lieutenant
major sergeant admiral commander coach manager king queen prince princess bishop archbishop pope cardinal leader
commissioner sheriff lawyer attorney prosecutor professor editor analyst adviser advisor aide head founder owner officer
candidate lawmaker congressman congresswoman representative delegate negotiator diplomat economist scientist researcher
doctor surgeon nurse teacher engineer pilot driver detective inspector superintendent coordinator treasurer ombudsman
speaker counsel solicitor magistrate executive administrator consultant curator conductor goalkeeper striker defender
midfielder quarterback pitcher referee trainer owner co-founder cofounder partner governor-general emir sultan sheikh
ayatollah imam rabbi priest pastor reverend councillor councilman councilwoman alderman legislator deputy vicar dean
provost rector principal superintendent warden marshal ranger correspondent reporter historian author witness suspect`.split(
    /\s+/,
  ),
);

/** What changes a role into another one when it stands before it. */
export const ROLE_TURNS = new Set(
  'former ex deputy vice acting interim outgoing incoming assistant associate retired honorary late then-'.split(' '),
);

/** Departments: what a minister or secretary is of. */
export const PORTFOLIOS = new Set(
  `foreign defence defense finance interior justice health education energy trade transport transportation prime home
labour labor agriculture culture environment economy economic treasury state security information tourism industry
commerce housing sports sport science technology planning infrastructure immigration oil mining fisheries water forestry
press first national executive financial operating technical managing general medical police fire legal marketing`.split(
    /\s+/,
  ),
);

/** Names for what somebody is for life, or that one person may hold side by side. */
export const LIFELONG = new Set(
  'senator governor mayor ambassador general colonel captain judge congressman'.split(' '),
);

/** Counted things that grow or shrink while a story runs: only the times of the accounts tell whether values part. */
export const MOVING = new Set(
  `killed kill dead die injur wound miss arrest rescu injured wounded missing arrested rescued evacuated displaced trapped stranded infected sick hospitalised
detained charged case patient infect hectar acr signatur survivor bodi hous home famili villag ballot vote flight custom
peopl person pledg donat damag building lane household school shelter refuge price dollar barrel share`.split(/\s+/),
);

/** What is done to things that are counted, one act a line; two acts are of two counts. By stem. */
export const ACTS = `kill killed die died dead death deaths toll victims fatalities lives perished slain drowned bodies
injured injure wounded wound hurt injuries injury treated
missing unaccounted
arrested arrest arrests detained detain custody rounded
charged charge indicted accused
convicted convict sentenced jailed jail prison
released release freed free
rescued rescue saved pulled
destroyed destroy razed gutted burned burnt flattened
damaged damage
built build construct constructed erected
sold sell
bought buy purchased acquired
hire hired recruit recruited
cut cuts slash slashed shed axed
closed close shut
opened open reopened
evacuated evacuate displaced forced fled homeless
infected infect
vaccinated vaccinate
rose rise risen climbed increased jumped soared raised lifted
fell fall fallen dropped declined slid decreased
stands
founded established
ended finished
began started
born
elected
voted vote votes
protested marched rallied demonstrated
won
lost lose`;

/** Words that bound what a count covers: in one line alone, the counts are of two things. */
export const EXTENTS =
  /^(?:nationwide|worldwide|countrywide|statewide|overall|altogether|total|capital|annually|yearly|monthly|weekly|daily|first|second|third|fourth|fifth|sixth|since|average|record|initial|initially|originally|half|quarter)$/;
