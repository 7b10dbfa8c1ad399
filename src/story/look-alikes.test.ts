import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import { articleId } from '../base/ids.ts';
import { describeTerms } from '../features/terms/describe-terms.ts';
import { formStories } from './form-stories.ts';
import type { StoryItem } from './story.ts';

const weights = new URL('../../data/weights/background.tsv.br', import.meta.url);
const knowledge = { names: null, background: new Uint8Array(readFileSync(weights)) };

/** An account: its day (null: undated), title, text. */
type Account = [string | null, string, string];

function itemsOf(event: string, accounts: readonly Account[]): { event: string; item: StoryItem }[] {
  return accounts.map(([day, title, text]) => {
    const terms = describeTerms({ title, text, language: 'en' } as Article, knowledge);
    const published = day && `${day}T00:00:00Z`;
    return { event, item: { article: articleId(title), published, features: { language: 'en', terms } } };
  });
}

/** The events told in each story that is formed of these accounts, and in how many stories each event is told. */
function formed(events: Record<string, readonly Account[]>) {
  const told = Object.entries(events).flatMap(([event, accounts]) => itemsOf(event, accounts));
  const eventOf = new Map(told.map(({ event, item }) => [item.article, event]));
  return formStories(told.map(({ item }) => item))
    .map(({ articles }) => articles.map((article) => eventOf.get(article)!).sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

const whole = (events: Record<string, readonly Account[]>) =>
  Object.entries(events)
    .map(([event, accounts]) => accounts.map(() => event))
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

const QUAKES: Record<string, readonly Account[]> = {
  teluva: [
    [
      '2026-03-03',
      'Strong earthquake shakes Teluva, at least 12 dead',
      'A magnitude 6.1 earthquake struck the port of Teluva in western Carsia before dawn, killing at least 12 people and bringing down dozens of brick houses. The quake was centred 14 kilometres below the Ambra valley, the Carsian seismological office said. Rescue workers searched the rubble of a school in the Lower Quay district, and governor Renko Salt asked for tents and generators.',
    ],
    [
      '2026-03-03',
      'Carsia: rescuers search rubble after quake in Teluva',
      'Rescue teams dug through collapsed homes in Teluva on Tuesday after an earthquake of magnitude 6.1 hit western Carsia. Governor Renko Salt said 12 people had died and more than 200 were hurt. The tremor was felt as far as the Ambra valley, and hundreds spent the night in the open for fear of aftershocks. A school on the Lower Quay was flattened.',
    ],
    [
      '2026-03-04',
      'Teluva counts its dead as aftershocks go on',
      'The death toll from the earthquake in western Carsia rose to 19 on Wednesday. In Teluva, where whole streets of the Lower Quay lie in ruins, aftershocks drove people out of the shelters once more. Renko Salt, the governor, said the Carsian army would bring field kitchens down the Ambra valley. The 6.1 quake was the worst there in forty years.',
    ],
    [
      null,
      'Tents and generators reach quake-hit Teluva',
      'Lorries with tents and generators reached Teluva, the Carsian port struck by a magnitude 6.1 earthquake. Families whose houses collapsed have slept in cars along the Ambra road. Governor Renko Salt thanked the rescuers who pulled two children alive from the rubble of the Lower Quay school.',
    ],
  ],
  marrowin: [
    [
      '2026-03-07',
      'Earthquake in Odrana kills three, damages Marrowin cathedral',
      'A magnitude 5.4 earthquake struck Marrowin in northern Odrana on Saturday, killing three people and cracking the tower of its cathedral. Dozens of houses collapsed, mayor Ylva Brandt said, and rescue workers searched the rubble of a market hall. The quake was centred 9 kilometres below Lake Sorn, according to the seismological institute in Petrau.',
    ],
    [
      '2026-03-07',
      'Rescuers search market hall after quake near Lake Sorn',
      'Rescue teams searched the rubble of a market hall in Marrowin after an earthquake of magnitude 5.4 shook northern Odrana. Mayor Ylva Brandt said three people had died and about 60 were hurt. The tremor was felt in Petrau. Part of the cathedral tower fell into the square, and people spent the night in the open near Lake Sorn.',
    ],
    [
      '2026-03-08',
      'Marrowin mourns as experts inspect the cathedral',
      'Engineers from Petrau inspected the cathedral of Marrowin on Sunday, a day after an earthquake killed three people in northern Odrana. Aftershocks went on around Lake Sorn. Ylva Brandt, the mayor, asked people whose houses are damaged to stay in the shelters. The 5.4 quake also brought down the market hall.',
    ],
    [
      null,
      'What is known of the Odrana earthquake',
      'Three people died when an earthquake of magnitude 5.4 hit Marrowin, a town on Lake Sorn in northern Odrana. The market hall collapsed, and the tower of the cathedral is cracked. Mayor Ylva Brandt said rescue work had ended. Seismologists in Petrau expect further aftershocks.',
    ],
  ],
};

const ARRESTS: Record<string, readonly Account[]> = {
  vasko: [
    [
      null,
      'Herons guard Denny Vasko arrested on suspicion of drunk driving',
      'Harrow Herons guard Denny Vasko was arrested early Sunday on suspicion of drunk driving, police said. An officer stopped his car on Quarry Road shortly after 2 a.m. Vasko, 27, refused a breath test and was released from Dunmore jail in the morning. The Herons said they were aware of the arrest and would have no further comment.',
    ],
    [
      null,
      'Police: Vasko of the Herons held for driving under the influence',
      'Denny Vasko, a guard of the Harrow Herons, spent a night in Dunmore jail after police stopped him on Quarry Road on suspicion of driving under the influence. The team said it was aware of the arrest. Vasko, 27, joined the Herons four years ago and started every game last season.',
    ],
    [
      null,
      'Vasko apologises after arrest on Quarry Road',
      'Herons guard Denny Vasko apologised to his team on Monday, a day after his arrest on suspicion of drunk driving. Police had stopped him on Quarry Road; he was released from Dunmore jail hours later. Coach Abel Finch said Vasko would practise with the Harrow team this week.',
    ],
    [
      null,
      'Herons wait for court date of Denny Vasko',
      'Harrow Herons coach Abel Finch said on Wednesday that guard Denny Vasko would play until a court decides. Vasko was arrested on Quarry Road on suspicion of drunk driving and refused a breath test. He was released from Dunmore jail and has apologised.',
    ],
  ],
  tamber: [
    [
      null,
      'Herons tackle Ruel Tamber arrested on suspicion of drunk driving',
      'Harrow Herons tackle Ruel Tamber was arrested late Friday on suspicion of drunk driving, police said. An officer stopped his truck near the Pell bridge shortly before midnight. Tamber, 31, failed a breath test and was released from the county jail in Asterby in the morning. The Herons said they were aware of the arrest and would have no further comment.',
    ],
    [
      null,
      'Police: Tamber of the Herons held after stop near Pell bridge',
      'Ruel Tamber, a tackle of the Harrow Herons, spent a night in the Asterby jail after police stopped his truck near the Pell bridge on suspicion of driving under the influence. The team said it was aware of the arrest. It is the second arrest of Tamber, 31, in three years.',
    ],
    [
      null,
      'Second arrest puts Tamber at risk of suspension',
      'Herons tackle Ruel Tamber could be suspended for six games after his second arrest on suspicion of drunk driving. Police stopped his truck near the Pell bridge on Friday; he was released from jail in Asterby. Coach Abel Finch said the Harrow team would wait for the league.',
    ],
    [
      null,
      'League looks into arrest of Ruel Tamber',
      'The league is looking into the arrest of Harrow Herons tackle Ruel Tamber, who failed a breath test after police stopped his truck near the Pell bridge. Tamber, 31, was released from the Asterby jail. A second arrest for drunk driving can bring a suspension of six games.',
    ],
  ],
};

const PACKAGES: Record<string, readonly Account[]> = {
  twelfth: [
    [
      '2025-12-12',
      'League of Coasts agrees 12th package of sanctions on Vardania',
      'The League of Coasts agreed its 12th package of sanctions on Vardania on Friday, banning the import of its diamonds and copper wire. Envoy Lene Aust said the ban closes a loophole worth 1.9 billion crowns. Some 140 persons and bodies were added to the list, among them the head of the Vardanian diamond board.',
    ],
    [
      '2025-12-12',
      'Ban on Vardanian diamonds in new sanctions of the League',
      'Diamonds from Vardania may no longer be sold in the League of Coasts: its 12th package of sanctions, agreed on Friday, bans them together with copper wire. The list grows by 140 names. Lene Aust, the envoy, said the diamond trade had brought Vardania 1.9 billion crowns a year.',
    ],
    [
      '2025-12-13',
      'Diamond dealers warn of costs of 12th sanctions package',
      'Diamond dealers in Orlo warned that the 12th package of sanctions on Vardania will cost jobs. The League of Coasts had banned diamonds and copper wire from Vardania a day before. Envoy Lene Aust said dealers had been given a year to find other stones.',
    ],
  ],
  thirteenth: [
    [
      '2026-02-20',
      'League of Coasts agrees 13th package of sanctions on Vardania',
      'The League of Coasts agreed its 13th package of sanctions on Vardania on Friday, aimed at makers of drones and at shipping firms in Quell and Sambira that help them. Some 200 persons and bodies were added to the list. Envoy Joris Hamm said parts of the drones had come through Quell.',
    ],
    [
      '2026-02-20',
      'Drone makers on the list: League tightens sanctions',
      'Makers of drones stand at the centre of the 13th package of sanctions on Vardania, which the League of Coasts agreed on Friday. For the first time firms in Quell and Sambira are listed for helping them. Joris Hamm, the envoy, said 200 names were added.',
    ],
    [
      '2026-02-21',
      'Quell protests against listing of its shipping firms',
      'Quell protested on Saturday against the listing of its shipping firms in the 13th package of sanctions on Vardania. The League of Coasts says they carried parts of drones. Envoy Joris Hamm said firms in Sambira had been warned too, and that 200 names were on the new list.',
    ],
  ],
};

const FLOOD: readonly Account[] = [
  [
    '2026-04-06',
    'River Ister bursts its banks at Kelm',
    'The river Ister burst its banks at Kelm on Monday after three days of rain, flooding the old town. Mayor Tove Rasch closed both bridges and called for sandbags. Forecasters expect the Ister to rise by another metre.',
  ],
  [
    '2026-04-07',
    'Thousands leave homes in Kelm as Ister keeps rising',
    'Some 4,000 people left their homes in Kelm on Tuesday as the Ister kept rising. Soldiers brought families from the old town by boat. Mayor Tove Rasch said the dam at Upper Mill was holding. Both bridges stay closed.',
  ],
  [
    '2026-04-08',
    'Dam at Upper Mill gives way, Kelm cut off',
    'The dam at Upper Mill gave way on Wednesday and cut Kelm off from the road. Soldiers are bringing food by boat. Mayor Tove Rasch said nobody was missing. The Ister stood two metres above the banks in the old town.',
  ],
  [
    '2026-04-09',
    'Water falls in Kelm, first damage counted',
    'The Ister began to fall in Kelm on Thursday, four days after it burst its banks. Mayor Tove Rasch put the damage in the old town at 80 million crowns. The broken dam at Upper Mill is to be closed with stones by Sunday.',
  ],
  [
    '2026-04-10',
    'Kelm cleans up after the flood of the Ister',
    'People returned to the old town of Kelm on Friday to clear mud out of their houses. The flood of the Ister had driven 4,000 from their homes. Tove Rasch, the mayor, opened one bridge and promised help to shopkeepers. At Upper Mill work on the dam went on.',
  ],
];

describe('look-alike events', () => {
  it('keeps two earthquakes apart by place, figures and days', () => {
    expect(formed(QUAKES)).toEqual(whole(QUAKES));
  });

  it('keeps the arrests of two players of one team apart, undated as they are', () => {
    expect(formed(ARRESTS)).toEqual(whole(ARRESTS));
  });

  it('keeps the twelfth and the thirteenth package apart', () => {
    expect(formed(PACKAGES)).toEqual(whole(PACKAGES));
  });

  it('keeps the days of one flood together', () => {
    expect(formed({ flood: FLOOD })).toEqual(whole({ flood: FLOOD }));
  });

  it('does so in one pile as well', () => {
    const all = { ...QUAKES, ...ARRESTS, ...PACKAGES, flood: FLOOD };
    expect(formed(all)).toEqual(whole(all));
  });
});
