/**
 * Organisations that news names without saying what they are, and the words that organisations' names end or begin
 * with. Written and reviewed for this project. Outlets come from the registry where one is given.
 */
export const BODIES = `
NATO;UN;U.N.;EU;E.U.;AU;OAU;ASEAN;OPEC;OPEC+;OSCE;IAEA;WHO;UNICEF;UNESCO;UNHCR;UNRWA;WFP;IMF;WTO;OECD;ECOWAS;SADC;Mercosur;Interpol;Europol;
Eurojust;Frontex;ICC;ICJ;ECB;BRICS;G7;G-7;G8;G20;G-20;Quad;AUKUS;CENTCOM;Centcom;Nato;
United Nations;European Union;African Union;Arab League;World Bank;World Health Organization;World Trade Organization;
European Commission;European Parliament;European Council;European Central Bank;Council of Europe;Security Council;General Assembly;
International Monetary Fund;International Criminal Court;International Court of Justice;Red Cross;Red Crescent;
International Committee of the Red Cross;Doctors Without Borders;Médecins Sans Frontières;Amnesty International;Human Rights Watch;
Greenpeace;Oxfam;Save the Children;World Food Programme;World Food Program;Transparency International;Reporters Without Borders;
Hamas;Hezbollah;Hizbullah;Hizbollah;Fatah;Taliban;Al-Qaida;Al-Qaeda;al-Qaida;al-Qaeda;al Qaeda;ISIS;ISIL;Islamic State;Daesh;Boko Haram;
al-Shabab;al-Shabaab;Al-Shabaab;Houthis;PKK;YPG;PLO;IRA;ETA;FARC;ELN;M23;Wagner;Wagner Group;IRGC;Revolutionary Guards;Revolutionary Guard;
CIA;C.I.A.;FBI;F.B.I.;NSA;N.S.A.;DHS;ICE;FDA;CDC;EPA;NASA;FEMA;IRS;SEC;FCC;FAA;NTSB;DEA;ATF;USAID;NOAA;USGS;NIH;DOJ;GOP;DNC;RNC;NRA;ACLU;NAACP;
MI5;MI6;GCHQ;FSB;GRU;SVR;KGB;SBU;BND;Mossad;Shin Bet;ISI;RAW;IDF;PLA;NHS;BJP;ANC;AfD;CDU;CSU;SPD;FDP;PSOE;PP;AKP;CHP;HDP;PTI;PPP;PML-N;
TASS;Tass;AFP;AP;Reuters;UPI;dpa;DPA;EFE;ANSA;Xinhua;RIA Novosti;RIA;Interfax;Ukrinform;Anadolu;IRNA;Yonhap;Kyodo;PTI;ANI;Belta;BelTA;SANA;KCNA;
WAFA;Tasnim;Fars;Agence France-Presse;Associated Press;Press Association;Anadolu Agency;Press Trust of India;Deutsche Presse-Agentur;
Bloomberg;BBC;CNN;CNBC;NBC;CBS;ABC;MSNBC;NPR;PBS;Sky News;Fox News;Al Jazeera;Al-Jazeera;Al Arabiya;France 24;Deutsche Welle;Euronews;RT;CGTN;
Axios;Politico;Suspilne;Haaretz;Der Spiegel;Spiegel;Le Monde;Le Figaro;Die Zeit;Bild;El País;El Pais;La Repubblica;Corriere della Sera;Meduza;
The New York Times;New York Times;Washington Post;The Washington Post;Wall Street Journal;The Wall Street Journal;Financial Times;
The Guardian;The Economist;The Times;Daily Mail;The Telegraph;Los Angeles Times;USA Today;Time;Newsweek;The Atlantic;The Hill;
Voice of America;VOA;Radio Free Europe;Radio Liberty;Kommersant;Novaya Gazeta;Ukrainska Pravda;Kyiv Independent;Kyiv Post;Hürriyet;Xinhua News Agency;
Joint Chiefs of Staff;Pentagon;State Department;Treasury;Justice Department;Defense Department;Homeland Security;Congress;Senate;House of Representatives;House;
Supreme Court;Federal Reserve;Fed;Parliament;House of Commons;House of Lords;Bundestag;Bundesrat;Knesset;Duma;State Duma;Verkhovna Rada;Rada;
Sejm;Lok Sabha;Rajya Sabha;Riksdag;Politburo;Diet;Cortes;Majlis;Scotland Yard;Bundeswehr;Foreign Office;Home Office;Cabinet Office;
Bank of England;Bank of Japan;Bundesbank;Reserve Bank of India;People's Bank of China;
Google;Apple;Amazon;Microsoft;Facebook;Meta;Twitter;YouTube;TikTok;ByteDance;Netflix;Tesla;SpaceX;Boeing;Airbus;Toyota;Volkswagen;BMW;Daimler;
Ford;General Motors;Nissan;Honda;Hyundai;Samsung;Sony;Huawei;Alibaba;Tencent;Intel;Nvidia;IBM;Oracle;OpenAI;Uber;Airbnb;WhatsApp;Instagram;
ExxonMobil;Exxon;Chevron;Shell;BP;TotalEnergies;Gazprom;Rosneft;Lukoil;Rosatom;Naftogaz;Ukrenergo;Energoatom;Saudi Aramco;Aramco;Petrobras;Pemex;Equinor;Eni;
Goldman Sachs;JPMorgan;Morgan Stanley;Citigroup;HSBC;Barclays;Deutsche Bank;UBS;Credit Suisse;BNP Paribas;Sberbank;BlackRock;
Pfizer;Moderna;AstraZeneca;BioNTech;Novartis;Roche;Sanofi;Bayer;Johnson & Johnson;Merck;GSK;
Walmart;Starbucks;Nike;Adidas;Disney;Nestle;Nestlé;Unilever;Siemens;Ericsson;Nokia;Lufthansa;Ryanair;Qantas;Emirates;Air France;
Moody's;Fitch;S&P;Standard & Poor's;FIFA;UEFA;IOC;WADA;NBA;NFL;MLB;NHL;NCAA;ICC;FIA;WTA;ATP;
Democrats;Republicans;Democratic Party;Republican Party;Labour;Labour Party;Conservative Party;Tories;Liberal Democrats;Lib Dems;Green Party;Greens;
Likud;Sinn Fein;Sinn Féin;Fidesz;Law and Justice;United Russia;Fianna Fáil;Fine Gael;Five Star Movement;National Rally;National Front;Syriza;Podemos;Vox;
Muslim Brotherhood;Black Lives Matter;Proud Boys;Extinction Rebellion;Ku Klux Klan;Oath Keepers;Antifa;Azov;
`;

/** Last words (singular) that make a run of capitals an organisation. */
export const BODY_HEADS = `
ministry department agency party commission committee council court authority bureau office board union federation confederation
association organisation organization institute institution foundation fund bank university college school academy hospital clinic
company corporation corp inc ltd llc plc gmbh group holdings industries airlines airways motors technologies systems enterprises partners
service services police army navy force forces corps guard guards brigade regiment battalion command front movement alliance coalition league
congress senate parliament assembly cabinet government administration secretariat tribunal chamber society club team united fc afc
news times post journal tribune herald gazette chronicle guardian telegraph observer mirror press radio television tv broadcasting
network media magazine center centre think-tank programme program initiative campaign task-force mission embassy consulate
brotherhood jihad militia cartel mafia church synod diocese orchestra museum library
`;

/** First words that open "X of Y" organisations. */
export const BODY_OPENERS = `
ministry department university bank house board office bureau institute council court commission committee association federation
academy college school league union party chamber national royal international
`;

/** Words whose runs are places: "Black Sea", "Gulf of Oman", "Dolmabahçe Palace". */
export const PLACE_HEADS = `
sea ocean river lake gulf bay strait channel canal mountain mountains mount valley island islands peninsula desert forest coast cape
city town village county province region district oblast state republic kingdom territory prefecture governorate street road avenue
boulevard square park airport station port harbor harbour bridge stadium arena palace castle tower plaza airfield base camp border crossing
hills heights beach springs falls falls creek plateau delta basin strip corridor peninsula hotel prison cathedral mosque temple
north south east west
`;

/** Places that are no country and that news names without saying where they are. */
export const PLACES = `
Europe;Asia;Africa;North America;South America;Latin America;Central America;Oceania;Antarctica;Middle East;Far East;Balkans;Caucasus;Caribbean;
Scandinavia;Baltics;Sahel;Maghreb;Levant;Horn of Africa;Western Europe;Eastern Europe;Central Asia;Southeast Asia;South Asia;East Asia;Asia-Pacific;
Sub-Saharan Africa;Persian Gulf;Black Sea;Red Sea;Mediterranean;Baltic Sea;South China Sea;East China Sea;Atlantic;Pacific;Arctic;Indian Ocean;
Crimea;Donbas;Donbass;Donetsk;Luhansk;Lugansk;Kherson;Zaporizhzhia;Zaporizhia;Kharkiv;Kharkov;Odesa;Odessa;Lviv;Mariupol;Dnipro;Bakhmut;Sumy;Kursk;Belgorod;
Gaza;Gaza Strip;West Bank;Golan Heights;Rafah;Khan Younis;Jenin;Nablus;Hebron;Tel Aviv;Haifa;Sinai;Kashmir;Punjab;Sindh;Balochistan;Xinjiang;Tibet;
Chechnya;Dagestan;Abkhazia;South Ossetia;Nagorno-Karabakh;Karabakh;Transnistria;Kosovo;Kurdistan;Darfur;Tigray;Somaliland;Western Sahara;
Scotland;Wales;England;Northern Ireland;Catalonia;Basque Country;Bavaria;Saxony;Flanders;Wallonia;Sicily;Sardinia;Corsica;
Istanbul;St. Petersburg;Saint Petersburg;Mumbai;Karachi;Lahore;Shanghai;Guangzhou;Shenzhen;Wuhan;Osaka;Hiroshima;Sydney;Melbourne;Brisbane;Perth;
Auckland;Toronto;Montreal;Vancouver;Calgary;New York;New York City;Los Angeles;Chicago;Houston;Philadelphia;San Francisco;Boston;Seattle;Miami;Dallas;Atlanta;Detroit;
Minneapolis;New Orleans;Las Vegas;Baltimore;Cleveland;Pittsburgh;Denver;Phoenix;Manhattan;Brooklyn;Silicon Valley;Wall Street;
California;Texas;Florida;Pennsylvania;Ohio;Michigan;Illinois;Virginia;North Carolina;South Carolina;Arizona;Nevada;Wisconsin;Minnesota;Iowa;Missouri;
Colorado;Oregon;Massachusetts;New Jersey;Connecticut;Maryland;Louisiana;Alabama;Mississippi;Tennessee;Kentucky;Oklahoma;Kansas;Nebraska;Utah;Montana;
Idaho;Wyoming;North Dakota;South Dakota;New Mexico;Arkansas;Indiana;West Virginia;Vermont;New Hampshire;Maine;Rhode Island;Delaware;Hawaii;Alaska;
Ontario;Quebec;British Columbia;Alberta;Queensland;Victoria;New South Wales;São Paulo;Sao Paulo;Rio de Janeiro;Barcelona;Munich;Frankfurt;Hamburg;Cologne;
Milan;Naples;Venice;Turin;Florence;Marseille;Lyon;Nice;Strasbourg;Geneva;Zurich;Davos;Manchester;Liverpool;Birmingham;Glasgow;Edinburgh;Belfast;Cardiff;
Aleppo;Homs;Idlib;Mosul;Basra;Kirkuk;Erbil;Kandahar;Herat;Peshawar;Quetta;Johannesburg;Cape Town;Durban;Lagos;Kano;Mombasa;Abidjan;Casablanca;Alexandria;Benghazi;
Dubai;Jeddah;Mecca;Medina;Aden;Hodeidah;Busan;Okinawa;Fukushima;Nagasaki;Yangon;Mandalay;Ho Chi Minh City;Chennai;Kolkata;Bangalore;Bengaluru;Hyderabad;Ahmedabad;
Korean Peninsula;Camp David;Guantanamo Bay;Guantánamo Bay;Mar-a-Lago;Bay Area;Capitol;Ground Zero;Chernobyl;Lampedusa;Calais;Gibraltar;
`;

/** Last words of companies' names that the tagger's weights were not trained to know as such; see `bodyHeads` for the others. */
export const COMPANY_HEADS = `
lines shipping rail railways railway steel mining energy petroleum telecom savings ferries
`;
