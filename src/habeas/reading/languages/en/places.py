"""Countries, peoples and cities by their English names."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, entries
from habeas.reading.places import Gazetteer

_COUNTRIES = """
AF Afghanistan; AL Albania; DZ Algeria; AO Angola; AR Argentina; AM Armenia; AU Australia; AT Austria; AZ Azerbaijan; BH Bahrain; BD Bangladesh; BY Belarus; BE Belgium; BJ Benin; BO Bolivia;
BA Bosnia; BW Botswana; BR Brazil; BG Bulgaria; BF Burkina Faso; BI Burundi; KH Cambodia; CM Cameroon; CA Canada; CF Central African Republic; TD Chad; CL Chile; CN China; CO Colombia;
CD Congo; CR Costa Rica; HR Croatia; CU Cuba; CY Cyprus; CZ Czech Republic, Czechia; DK Denmark; DJ Djibouti; DO Dominican Republic; EC Ecuador; EG Egypt; SV El Salvador; ER Eritrea; EE Estonia;
SZ Eswatini; ET Ethiopia; FI Finland; FR France; GA Gabon; GE Georgia; DE Germany; GH Ghana; GR Greece; GT Guatemala; GN Guinea; HT Haiti; HN Honduras; HK Hong Kong; HU Hungary; IS Iceland; IN India;
ID Indonesia; IR Iran; IQ Iraq; IE Ireland; IL Israel; IT Italy; CI Ivory Coast; JP Japan; JO Jordan; KZ Kazakhstan; KE Kenya; KW Kuwait; KG Kyrgyzstan; LA Laos; LV Latvia; LB Lebanon; LR Liberia; LY Libya;
LT Lithuania; MG Madagascar; MW Malawi; MY Malaysia; MV Maldives; ML Mali; MR Mauritania; MX Mexico; MD Moldova; MN Mongolia; ME Montenegro; MA Morocco; MZ Mozambique; MM Myanmar, Burma; NA Namibia;
NP Nepal; NL Netherlands, the Netherlands; NZ New Zealand; NI Nicaragua; NE Niger; NG Nigeria; KP North Korea; NO Norway; OM Oman; PK Pakistan; PS Palestine, Gaza, West Bank; PA Panama; PY Paraguay; PE Peru;
PH Philippines, the Philippines; PL Poland; PT Portugal; QA Qatar; RO Romania; RU Russia; RW Rwanda; SA Saudi Arabia; SN Senegal; RS Serbia; SL Sierra Leone; SG Singapore; SK Slovakia; SI Slovenia; SO Somalia;
ZA South Africa; KR South Korea; SS South Sudan; ES Spain; LK Sri Lanka; SD Sudan; SE Sweden; CH Switzerland; SY Syria; TW Taiwan; TJ Tajikistan; TZ Tanzania; TH Thailand; TG Togo; TN Tunisia; TR Turkey, Türkiye;
TM Turkmenistan; UG Uganda; UA Ukraine; AE United Arab Emirates, UAE; GB United Kingdom, Britain, UK, England, Scotland; US United States, the United States, U.S., US, USA, America; UY Uruguay; UZ Uzbekistan;
VE Venezuela; VN Vietnam; EH Western Sahara; XK Kosovo; YE Yemen; ZM Zambia; ZW Zimbabwe
"""
_PEOPLES = """
AF Afghan, Afghans, Kabul; AL Albanian; DZ Algerian, Algiers; AR Argentine, Argentinian, Buenos Aires; AM Armenian, Armenians, Yerevan; AZ Azerbaijani, Azeri, Baku; BH Bahraini, Manama; BD Bangladeshi, Dhaka;
BY Belarusian, Belarusians, Belarusan, Lukashenko, Minsk, Homel, Gomel, Mahiliou, Mogilev, Hrodna, Grodno, Brest Region, Vitsebsk, Vitebsk, Viasna; BO Bolivian, La Paz; BR Brazilian, Brasilia; BG Bulgarian; KH Cambodian, Phnom Penh;
CM Cameroonian; CN Chinese, Beijing, Xinjiang, Tibet; CO Colombian, Bogota; CU Cuban, Cubans, Havana; EG Egyptian, Egyptians, Cairo; SV Salvadoran, San Salvador; ER Eritrean, Asmara; ET Ethiopian, Addis Ababa; FR French;
GE Georgian, Georgians, Tbilisi; DE German; GT Guatemalan; HK Hong Kong's, Hongkongers; HU Hungarian; IN Indian, Kashmir, Kashmiri, Delhi; ID Indonesian, Jakarta; IR Iranian, Iranians, Tehran; IQ Iraqi, Baghdad; IL Israeli; JO Jordanian;
KZ Kazakh, Almaty, Astana; KE Kenyan, Nairobi; KG Kyrgyz, Bishkek; LB Lebanese, Beirut; LY Libyan, Libyans, Tripoli, Benghazi; MY Malaysian; MX Mexican; MD Moldovan; MA Moroccan; MZ Mozambican, Maputo; MM Burmese, Yangon, Naypyidaw, Naypyitaw, Mandalay, Tatmadaw;
NI Nicaraguan, Nicaraguans, Managua; NG Nigerian, Lagos, Abuja; PK Pakistani, Islamabad, Lahore, Karachi; PS Palestinian, Palestinians, Gazan; PE Peruvian, Lima; PH Filipino, Filipinos, Manila; RU Russian, Russians, Moscow, Petersburg, Putin, Kremlin, OVD; RW Rwandan, Kigali;
SA Saudi, Riyadh, Mecca; SN Senegalese; RS Serbian, Belgrade; SO Somali, Mogadishu; ZA South African; LK Sri Lankan, Colombo; SD Sudanese, Khartoum; SY Syrian, Syrians, Damascus; TW Taiwanese, Taipei; TJ Tajik, Dushanbe; TZ Tanzanian; TH Thai, Bangkok; TN Tunisian, Tunis;
TR Turkish, Turks, Ankara, Istanbul; TM Turkmen, Ashgabat; UG Ugandan, Kampala; UA Ukrainian, Ukrainians, Kyiv, Kiev, Crimea, Crimean, Donetsk; GB British, London; US American, Americans, Washington, Guantanamo; UZ Uzbek, Tashkent; VE Venezuelan, Venezuelans, Caracas, Maduro; VN Vietnamese, Hanoi;
YE Yemeni, Sanaa; ZM Zambian; ZW Zimbabwean, Zimbabweans, Harare; PL Polish, Warsaw; LT Lithuanian, Vilnius; LV Latvian, Riga; EE Estonian; ES Spanish; IT Italian
"""


def _table(text: str) -> list[tuple[str, str]]:
    rows = (row.split(None, 1) for row in text.replace("\n", " ").split(";"))
    return [(name, code) for code, names in rows for name in entries(names)]


GAZETTEER = Gazetteer(
    names=Phrases([*_table(_COUNTRIES), *_table(_PEOPLES)]),
    countries=Phrases(_table(_COUNTRIES)),
    at=frozenset({"in", "across", "to", "from", "inside", "throughout"}),
)
