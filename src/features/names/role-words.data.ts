/** Words that can head a role in English, and what may stand before them. Written and reviewed for this project. */
export const ROLE_HEADS = `
president presidents minister ministers premier chancellor king queen prince princess emperor sultan emir sheikh ayatollah pope
patriarch archbishop bishop cardinal rabbi imam mufti secretary secretary-general undersecretary under-secretary-general governor
governors mayor mayors senator senators congressman congresswoman congressmen representative lawmaker lawmakers legislator deputy
parliamentarian mp mep mps peer councillor councilman councilwoman councilor alderman ambassador envoy envoys consul diplomat diplomats attaché
spokesman spokeswoman spokesperson spokespeople adviser advisers advisor advisors aide aides counsel counselor counsellor
negotiator negotiators mediator delegate commissioner director directors chief chiefs head chair chairman chairwoman chairperson vice-president
vice-chair co-chair chairmen leader leaders deputy-leader whip speaker general lieutenant colonel major captain commander sergeant
corporal admiral marshal brigadier officer officers inspector superintendent detective constable sheriff prosecutor prosecutors judge judges
justice attorney lawyer lawyers solicitor barrister magistrate ombudsman ceo cfo coo cto founder co-founder owner executive manager
coach captain striker midfielder goalkeeper defender quarterback pitcher player forward analyst analysts economist economists
expert experts researcher professor scientist epidemiologist virologist historian scholar fellow lecturer doctor dr physician surgeon nurse
teacher principal dean rector provost editor editor-in-chief journalist reporter correspondent columnist presenter anchor author writer poet
novelist playwright singer rapper actor actress director filmmaker artist composer conductor musician comedian designer model
activist campaigner dissident organizer organiser volunteer resident witness survivor victim neighbor neighbour neighbours shopkeeper farmer
businessman businesswoman entrepreneur billionaire tycoon oligarch investor banker trader candidate candidates nominee
contender challenger incumbent strategist pollster lobbyist consultant treasurer comptroller auditor
warlord rebel militant commander-in-chief dictator strongman guerrilla jihadist insurgent suspect defendant
wife husband father mother son daughter brother sister widow uncle aunt cousin grandson granddaughter nephew niece
astronaut engineer pilot firefighter paramedic detective-inspector chief-of-staff official officials
mr mrs ms mx miss sir lord lady dame baroness baron count duke duchess rev reverend father brother pastor priest
tem tempore gov sen rep reps sens gen lt col maj capt cmdr sgt cpl adm pres prof amb supt det insp hon
mme herr frau monsieur madame señor señora signor don doña
`;

/** Forms of address: cut off a name, never shown as a role. */
export const ADDRESSES = `
mr mrs ms mx miss sir dame dr prof mme herr frau monsieur madame señor señora signor don doña hon
`;

/** What may stand between a determiner and the head of a role, in lower or upper case. */
export const ROLE_MODIFIERS = `
foreign defence defense interior home finance economy economic trade justice health education culture energy environment agriculture
transport labor labour intelligence security policy national prime deputy first second vice assistant associate acting interim former
ex late then-president outgoing incoming newly-elected new current sitting incumbent longtime long-time veteran senior junior top chief
lead leading principal special presidential vice-presidential parliamentary congressional diplomatic military naval army air
police executive managing general regional local state federal provincial municipal city county district house senate
majority minority opposition party campaign press media communications spokes political legal medical research science technology
supreme high constitutional appeals court crown attorney solicitor inspector major lieutenant rear fleet field staff
climate human rights humanitarian relief migration immigration border customs tax budget treasury commerce housing
infrastructure water oil gas nuclear space digital information tourism sports women's veterans' nobel prize-winning
award-winning renowned prominent self-styled de-facto conservative liberal democratic republican socialist communist far-right
far-left right-wing left-wing centrist independent rebel separatist exiled jailed detained imprisoned ousted deposed
head team football soccer cricket rugby basketball baseball assistant club honorary emeritus visiting adjunct co
disgraced embattled influential hardline hard-line reformist moderate cabinet government lower upper chamber crisis chief-of-staff
pro retired two-time three-time one-time onetime lower-house upper-house public affairs relations operations financial operating
`;

/** After these nouns a role may go on: "chief of staff", "head of the delegation". */
export const ROLE_TAILS = `
chief secretary head minister director leader chairman chairwoman chair president member commissioner representative
ministers officer commander founder co-founder speaker professor ambassador envoy governor deputy
`;
