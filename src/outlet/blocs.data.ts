const countries = (codes: string): readonly string[] => codes.split(' ');

/** Associations of states, by members' ISO 3166-1 codes, as of 2025. A country may be in several. Source: each association's own list of members. */
export const BLOCS: Readonly<Record<string, readonly string[]>> = {
  EU: countries('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'),
  NATO: countries('AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US'),
  G7: countries('CA DE FR GB IT JP US'),
  BRICS: countries('AE BR CN EG ET ID IN IR RU ZA'),
  CSTO: countries('AM BY KG KZ RU TJ'),
  'Arab League': countries('AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'),
  ASEAN: countries('BN ID KH LA MM MY PH SG TH TL VN'),
  'African Union': countries(
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  ),
  Mercosur: countries('AR BO BR PY UY'),
  SAARC: countries('AF BD BT IN LK MV NP PK'),
};
