/**
 * Per ISO 3166 region: what its people and things are called in English, its capital, and its seats of government.
 * Written and reviewed for this project; names of the countries themselves come from `Intl.DisplayNames`.
 * Fields: code; demonyms; capital (with spellings); seats. An exonym that is also a common word is left out.
 */
export const COUNTRIES = `
AD;Andorran,Andorrans;Andorra la Vella;
AE;Emirati,Emiratis;Abu Dhabi;
AF;Afghan,Afghans;Kabul;
AG;Antiguan,Antiguans;;
AL;Albanian,Albanians;Tirana;
AM;Armenian,Armenians;Yerevan;
AO;Angolan,Angolans;Luanda;
AR;Argentine,Argentines,Argentinian,Argentinians,Argentinean;Buenos Aires;Casa Rosada
AT;Austrian,Austrians;Vienna;
AU;Australian,Australians,Aussie,Aussies;Canberra;
AZ;Azerbaijani,Azerbaijanis,Azeri,Azeris;Baku;
BA;Bosnian,Bosnians;Sarajevo;
BB;Barbadian,Barbadians;Bridgetown;
BD;Bangladeshi,Bangladeshis;Dhaka;
BE;Belgian,Belgians;Brussels;
BF;Burkinabe,Burkinabé;Ouagadougou;
BG;Bulgarian,Bulgarians;Sofia;
BH;Bahraini,Bahrainis;Manama;
BI;Burundian,Burundians;Gitega;
BJ;Beninese;Porto-Novo;
BN;Bruneian,Bruneians;Bandar Seri Begawan;
BO;Bolivian,Bolivians;La Paz;
BR;Brazilian,Brazilians;Brasilia,Brasília;Planalto
BS;Bahamian,Bahamians;Nassau;
BT;Bhutanese;Thimphu;
BW;Botswanan,Botswanans,Motswana,Batswana;Gaborone;
BY;Belarusian,Belarusians,Belarussian,Belarussians;Minsk;
BZ;Belizean,Belizeans;Belmopan;
CA;Canadian,Canadians;Ottawa;
CD;Congolese;Kinshasa;
CF;Central African;Bangui;
CG;;Brazzaville;
CH;Swiss;Bern,Berne;
CI;Ivorian,Ivorians;Yamoussoukro;
CL;Chilean,Chileans;Santiago;La Moneda
CM;Cameroonian,Cameroonians;Yaounde,Yaoundé;
CN;Chinese;Beijing,Peking;Zhongnanhai
CO;Colombian,Colombians;Bogota,Bogotá;
CR;Costa Rican,Costa Ricans;;
CU;Cuban,Cubans;Havana;
CV;Cape Verdean,Cape Verdeans;Praia;
CY;Cypriot,Cypriots;Nicosia;
CZ;Czech,Czechs;Prague;
DE;German,Germans;Berlin;
DJ;Djiboutian,Djiboutians;;
DK;Danish,Dane,Danes;Copenhagen;
DM;;Roseau;
DO;Dominican,Dominicans;Santo Domingo;
DZ;Algerian,Algerians;Algiers;
EC;Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans;Quito;
EE;Estonian,Estonians;Tallinn;
EG;Egyptian,Egyptians;Cairo;
ER;Eritrean,Eritreans;Asmara;
ES;Spanish,Spaniard,Spaniards;Madrid;Moncloa
ET;Ethiopian,Ethiopians;Addis Ababa;
FI;Finnish,Finn,Finns;Helsinki;
FJ;Fijian,Fijians;Suva;
FM;Micronesian,Micronesians;Palikir;
FR;French,Frenchman,Frenchwoman,Frenchmen;Paris;Elysee,Élysée,Quai d'Orsay,Matignon
GA;Gabonese;Libreville;
GB;British,Briton,Britons;London;Downing Street,Whitehall
GD;Grenadian,Grenadians;;
GE;Georgian,Georgians;Tbilisi;
GH;Ghanaian,Ghanaians;Accra;
GL;Greenlandic,Greenlander,Greenlanders;Nuuk;
GM;Gambian,Gambians;Banjul;
GN;Guinean,Guineans;Conakry;
GQ;Equatoguinean,Equatorial Guinean;Malabo;
GR;Greek,Greeks;Athens;
GT;Guatemalan,Guatemalans;;
GW;;Bissau;
GY;Guyanese;Georgetown;
HK;Hongkonger,Hongkongers,Hong Konger,Hong Kongers;;
HN;Honduran,Hondurans;Tegucigalpa;
HR;Croatian,Croatians,Croat,Croats;Zagreb;
HT;Haitian,Haitians;Port-au-Prince;
HU;Hungarian,Hungarians;Budapest;
ID;Indonesian,Indonesians;Jakarta;
IE;Irish,Irishman,Irishwoman;Dublin;
IL;Israeli,Israelis;Jerusalem;Knesset
IN;Indian,Indians;New Delhi,Delhi;
IQ;Iraqi,Iraqis;Baghdad;
IR;Iranian,Iranians;Tehran,Teheran;
IS;Icelandic,Icelander,Icelanders;Reykjavik,Reykjavík;
IT;Italian,Italians;Rome;Palazzo Chigi,Quirinale
JM;Jamaican,Jamaicans;Kingston;
JO;Jordanian,Jordanians;Amman;
JP;Japanese;Tokyo;
KE;Kenyan,Kenyans;Nairobi;
KG;Kyrgyz,Kyrgyzstani;Bishkek;
KH;Cambodian,Cambodians;Phnom Penh;
KI;;Tarawa;
KM;Comorian,Comorians;Moroni;
KP;North Korean,North Koreans;Pyongyang;
KR;South Korean,South Koreans;Seoul;Blue House
KW;Kuwaiti,Kuwaitis;Kuwait City;
KZ;Kazakh,Kazakhs,Kazakhstani,Kazakhstanis;Astana,Nur-Sultan;
LA;Laotian,Laotians,Lao;Vientiane;
LB;Lebanese;Beirut;
LC;;Castries;
LI;;Vaduz;
LK;Sri Lankan,Sri Lankans;Colombo;
LR;Liberian,Liberians;Monrovia;
LS;Basotho,Lesothan;Maseru;
LT;Lithuanian,Lithuanians;Vilnius;
LU;Luxembourgish,Luxembourger,Luxembourgers;;
LV;Latvian,Latvians;Riga;
LY;Libyan,Libyans;Tripoli;
MA;Moroccan,Moroccans;Rabat;
MC;Monegasque,Monégasque;;
MD;Moldovan,Moldovans;Chisinau,Chișinău;
ME;Montenegrin,Montenegrins;Podgorica;
MG;Malagasy;Antananarivo;
MH;Marshallese;Majuro;
MK;Macedonian,Macedonians;Skopje;
ML;Malian,Malians;Bamako;
MM;Burmese,Myanma;Naypyidaw,Nay Pyi Taw;
MN;Mongolian,Mongolians;Ulaanbaatar,Ulan Bator;
MR;Mauritanian,Mauritanians;Nouakchott;
MT;Maltese;Valletta;
MU;Mauritian,Mauritians;Port Louis;
MV;Maldivian,Maldivians;;
MW;Malawian,Malawians;Lilongwe;
MX;Mexican,Mexicans;Mexico City;
MY;Malaysian,Malaysians;Kuala Lumpur;Putrajaya
MZ;Mozambican,Mozambicans;Maputo;
NA;Namibian,Namibians;Windhoek;
NE;Nigerien,Nigeriens;Niamey;
NG;Nigerian,Nigerians;Abuja;
NI;Nicaraguan,Nicaraguans;Managua;
NL;Dutch,Dutchman,Dutchwoman,Dutchmen;The Hague,Amsterdam;Binnenhof
NO;Norwegian,Norwegians;Oslo;
NP;Nepali,Nepalis,Nepalese;Kathmandu;
NR;Nauruan,Nauruans;;
NZ;New Zealander,New Zealanders,Kiwi,Kiwis;Wellington;Beehive
OM;Omani,Omanis;Muscat;
PA;Panamanian,Panamanians;Panama City;
PE;Peruvian,Peruvians;Lima;
PG;Papua New Guinean,Papua New Guineans;Port Moresby;
PH;Filipino,Filipinos,Filipina,Philippine;Manila;Malacañang,Malacanang
PK;Pakistani,Pakistanis;Islamabad;
PL;Polish,Poles;Warsaw;
PR;Puerto Rican,Puerto Ricans;;
PS;Palestinian,Palestinians;Ramallah;
PT;Portuguese;Lisbon;
PW;Palauan,Palauans;;
PY;Paraguayan,Paraguayans;Asuncion,Asunción;
QA;Qatari,Qataris;Doha;
RO;Romanian,Romanians;Bucharest;
RS;Serbian,Serbians,Serb,Serbs;Belgrade;
RU;Russian,Russians;Moscow;Kremlin
RW;Rwandan,Rwandans;Kigali;
SA;Saudi,Saudis,Saudi Arabian;Riyadh;
SB;Solomon Islander,Solomon Islanders;Honiara;
SC;Seychellois;;
SD;Sudanese;Khartoum;
SE;Swedish,Swede,Swedes;Stockholm;
SG;Singaporean,Singaporeans;;
SI;Slovenian,Slovenians,Slovene,Slovenes;Ljubljana;
SK;Slovak,Slovaks,Slovakian;Bratislava;
SL;Sierra Leonean,Sierra Leoneans;Freetown;
SN;Senegalese;Dakar;
SO;Somali,Somalis;Mogadishu;
SR;Surinamese;Paramaribo;
SS;South Sudanese;Juba;
ST;;;
SV;Salvadoran,Salvadorans,Salvadorean;San Salvador;
SY;Syrian,Syrians;Damascus;
SZ;Swazi,Swazis;Mbabane;
TD;Chadian,Chadians;N'Djamena;
TG;Togolese;Lome,Lomé;
TH;Thai,Thais;Bangkok;
TJ;Tajik,Tajiks,Tajikistani;Dushanbe;
TL;Timorese;Dili;
TM;Turkmen,Turkmens;Ashgabat;
TN;Tunisian,Tunisians;Tunis;
TO;Tongan,Tongans;;
TR;Turkish,Turk,Turks;Ankara;
TT;Trinidadian,Trinidadians;Port of Spain;
TV;Tuvaluan,Tuvaluans;Funafuti;
TW;Taiwanese;Taipei;
TZ;Tanzanian,Tanzanians;Dodoma;
UA;Ukrainian,Ukrainians;Kyiv,Kiev;Bankova
UG;Ugandan,Ugandans;Kampala;
US;American,Americans;Washington,Washington DC,Washington D.C.,Washington D.C;White House,Capitol Hill,Foggy Bottom
UY;Uruguayan,Uruguayans;Montevideo;
UZ;Uzbek,Uzbeks,Uzbekistani;Tashkent;
VA;;Vatican City;Holy See,Vatican
VC;;Kingstown;
VE;Venezuelan,Venezuelans;Caracas;Miraflores
VN;Vietnamese;Hanoi;
VU;;Port Vila;
WS;Samoan,Samoans;Apia;
XK;Kosovar,Kosovars,Kosovan;Pristina;
YE;Yemeni,Yemenis;Sanaa,Sana'a;
ZA;South African,South Africans;Pretoria;Union Buildings
ZM;Zambian,Zambians;Lusaka;
ZW;Zimbabwean,Zimbabweans;Harare;
`;

/** Ways to write a country that `Intl.DisplayNames` does not give. */
export const COUNTRY_ALIASES = `
US;U.S.,US,USA,U.S.A.,U.S,U.S.A,United States of America,America
GB;U.K.,UK,U.K,Britain,Great Britain
AE;UAE,U.A.E.,Emirates
TR;Turkey,Türkiye,Turkiye
CZ;Czech Republic
CD;Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC
CG;Republic of the Congo,Republic of Congo
CI;Ivory Coast
KP;North Korea,DPRK,N. Korea,N Korea
KR;South Korea,Republic of Korea,S. Korea,S Korea
LA;Laos
MK;Macedonia
MM;Burma
PS;Palestine
RU;Russian Federation
SZ;Swaziland
SY;Syria
CV;Cape Verde
TL;East Timor
VA;Vatican
VN;Vietnam,Viet Nam
CN;PRC,People's Republic of China
NL;Holland
BY;Belarus,Byelorussia
MD;Moldova
BA;Bosnia
HK;Hong Kong
MO;Macau,Macao
TT;Trinidad
FM;Micronesia
`;

/** Country names that are also names of people, places or common words: never a country on their own strength. */
export const AMBIGUOUS_COUNTRIES = [
  'georgia',
  'jordan',
  'chad',
  'guinea',
  'mali',
  'jersey',
  'turkey',
  'china',
  'cuba',
  'togo',
  'niger',
  'oman',
  'peru',
  'fiji',
  'israel',
  'ascension island',
  'world',
  'congo',
  'korea',
  'america',
  'martinique',
];
