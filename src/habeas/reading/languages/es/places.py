"""Countries, peoples and cities by their Spanish names."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, entries
from habeas.reading.places import Gazetteer

_COUNTRIES = """
AF Afganistán; AL Albania; DZ Argelia; AO Angola; AR Argentina; AM Armenia; AU Australia; AT Austria; AZ Azerbaiyán; BH Baréin, Bahréin; BD Bangladés, Bangladesh; BY Bielorrusia, Belarús; BE Bélgica; BO Bolivia;
BA Bosnia; BR Brasil; BG Bulgaria; BF Burkina Faso; BI Burundi; KH Camboya; CM Camerún; CA Canadá; CF República Centroafricana; TD Chad; CL Chile; CN China; CO Colombia; CD Congo; CR Costa Rica; HR Croacia;
CU Cuba; CY Chipre; CZ República Checa, Chequia; DK Dinamarca; DO República Dominicana; EC Ecuador; EG Egipto; SV El Salvador; ER Eritrea; EE Estonia; ET Etiopía; FI Finlandia; FR Francia; GA Gabón; GE Georgia;
DE Alemania; GH Ghana; GR Grecia; GQ Guinea Ecuatorial; GT Guatemala; GN Guinea; HT Haití; HN Honduras; HK Hong Kong; HU Hungría; IS Islandia; IN India; ID Indonesia; IR Irán; IQ Irak, Iraq; IE Irlanda; IL Israel; IT Italia;
CI Costa de Marfil; JP Japón; JO Jordania; KZ Kazajistán; KE Kenia; KW Kuwait; KG Kirguistán; LA Laos; LV Letonia; LB Líbano; LR Liberia; LY Libia; LT Lituania; MG Madagascar; MW Malaui; MY Malasia; ML Malí; MR Mauritania;
MX México, Méjico; MD Moldavia; MN Mongolia; ME Montenegro; MA Marruecos; MZ Mozambique; MM Birmania, Myanmar; NA Namibia; NP Nepal; NL Países Bajos, Holanda; NZ Nueva Zelanda; NI Nicaragua; NE Níger; NG Nigeria;
KP Corea del Norte; NO Noruega; PK Pakistán; PS Palestina, Gaza, Cisjordania; PA Panamá; PY Paraguay; PE Perú; PH Filipinas; PL Polonia; PT Portugal; PR Puerto Rico; QA Catar, Qatar; RO Rumanía, Rumania; RU Rusia; RW Ruanda; SA Arabia Saudí, Arabia Saudita;
SN Senegal; RS Serbia; SL Sierra Leona; SG Singapur; SK Eslovaquia; SI Eslovenia; SO Somalia; ZA Sudáfrica; KR Corea del Sur; SS Sudán del Sur; ES España; LK Sri Lanka; SD Sudán; SE Suecia; CH Suiza; SY Siria; TW Taiwán;
TJ Tayikistán; TZ Tanzania; TH Tailandia; TG Togo; TN Túnez; TR Turquía; TM Turkmenistán; UG Uganda; UA Ucrania; AE Emiratos Árabes Unidos; GB Reino Unido, Gran Bretaña, Inglaterra, Escocia; US Estados Unidos, EE.UU., EEUU, EE. UU.; UY Uruguay;
UZ Uzbekistán; VE Venezuela; VN Vietnam; EH Sáhara Occidental, Sahara Occidental; XK Kosovo; YE Yemen; ZM Zambia; ZW Zimbabue, Zimbabwe
"""
_PEOPLES = """
AF afgan(o|a|os|as), Kabul; AR argentin(o|a|os|as), Buenos Aires, Córdoba, Rosario; BO bolivian(o|a|os|as), La Paz, Santa Cruz de la Sierra; BR brasileñ(o|a|os|as), Brasilia, São Paulo; BY bielorrus(o|a|os|as), Minsk, Lukashenko; CL chilen(o|a|os|as), Santiago de Chile; CN chin(o|a|os|as), Pekín, Xinjiang, Tíbet;
CO colombian(o|a|os|as), Bogotá, Medellín, Cali; CR costarricense(s|), San José; CU cuban(o|a|os|as), La Habana, Matanzas, Camagüey, Holguín, Díaz-Canel, Cubalex; EC ecuatorian(o|a|os|as), Quito, Guayaquil, Guayas; EG egipci(o|a|os|as), El Cairo; ES español(a|es|as|), Madrid, Barcelona, Cataluña, catalan(es|a|as);
SV salvadoreñ(o|a|os|as), San Salvador, Bukele, Cecot; FR frances(a|es|as), París; GT guatemaltec(o|a|os|as), Ciudad de Guatemala; GQ ecuatoguinean(o|a|os|as), Malabo; HN hondureñ(o|a|os|as), Tegucigalpa; HT haitian(o|a|os|as), Puerto Príncipe; IL israel(í|íes|ies), Tel Aviv; IR iran(í|íes|ies), Teherán;
MA marroqu(í|íes|ies), Rabat; MX mexican(o|a|os|as), Ciudad de México, Oaxaca, Chiapas, Guadalajara, Jalisco, Guerrero, Ayotzinapa; MM birman(o|a|os|as), Naipyidó, Rangún; NI nicaragüense(s|), Managua, Ortega, Murillo; PA panameñ(o|a|os|as); PE peruan(o|a|os|as), Lima, Puno, Ayacucho; PS palestin(o|a|os|as);
PY paraguay(o|a|os|as), Asunción; RU rus(o|a|os|as), Moscú, Kremlin, Putin; EH saharau(i|is|í|íes), El Aaiún; SY siri(o|a|os|as), Damasco; TR turc(o|a|os|as), Ankara, Estambul; UA ucranian(o|a|os|as), Kiev; US estadounidense(s|), Washington, Guantánamo, Miami; UY uruguay(o|a|os|as), Montevideo;
VE venezolan(o|a|os|as), Caracas, Maracaibo, Maduro, Tocuyito, Tocorón, Helicoide, Táchira, Zulia, Carabobo
"""


def _table(text: str) -> list[tuple[str, str]]:
    rows = (row.split(None, 1) for row in text.replace("\n", " ").split(";"))
    return [(name.lower(), code) for code, names in rows for name in entries(names)]


GAZETTEER = Gazetteer(
    names=Phrases([*_table(_COUNTRIES), *_table(_PEOPLES)]),
    countries=Phrases(_table(_COUNTRIES)),
    at=frozenset({"en", "a", "desde", "hacia", "de", "por"}),
)
