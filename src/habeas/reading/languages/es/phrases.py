"""Spanish cues of partition, role and trait."""

from __future__ import annotations

from habeas.reading.phrases import Phrases, words
from habeas.reading.roles import Note, Roles
from habeas.reading.subsets import Parts

PARTS = Parts(
    of=frozenset({"de", "entre"}),
    them=frozenset(
        {
            "ellos",
            "ellas",
            "estos",
            "estas",
            "esos",
            "esas",
            "éstos",
            "éstas",
            "cuales",
            "quienes",
            "que",
            "nosotros",
            "aquellos",
            "aquellas",
        }
    ),
    including=Phrases.listed(
        {
            True: """incluid(os|as|o|a), incluyendo, incluso, entre ellos, entre ellas, entre los cuales, entre las cuales, entre los que, entre las que, entre quienes, entre los que hay, entre las que hay, entre los cuales hay, entre las cuales hay, entre ellos al menos, entre los que se encuentran, entre los que figuran, entre las que figuran, entre ellos figuran, entre ellas figuran,
        de los cuales, de las cuales, de los que, de las que, contando, como, compuesto por, integrado por, integrada por, (entre|de) (ellos|ellas) (hay|había|están|figuran|también|destacan|se encuentran|se cuentan), (incluidos|incluidas) (al menos|unos|unas|los|las), con"""
        }
    ),
    definite=words("los las estos estas esos esas sus ambos todos todas aquellos dichos"),
    traits=Phrases.listed(
        {
            True: """mujer*, hombre*, niñ*, menor*, adolescente*, jóvenes, joven, adult*, ancian*, extranjer*, ciudadan*, estudiante*, periodista*, militares, militar, civil*, madre*, padre*, activista*, oficial*, abogad*, miembro*, policías, indígena*, varones, menores, jubilad*, sindicalista*, sacerdot*, religios*, venezolan*, cuban*, nicaragüens*, colombian*"""
        }
    ),
    joins=frozenset({",", "y", "e", ";"}),
    brings=Phrases.listed(
        {
            True: "(con lo que|lo que|por lo que|que) (elev|sub|llev)(a|ó) (a|el total a|la cifra a|el número a), elevando (a|el total a|la cifra a), eleva a, elevó a, suman ya, lo que suma"
        }
    ),
    contains=Phrases.listed(
        {True: "comprende, comprenden, comprendía, incluye, incluyen, incluía, incluye a, incluyen a"}
    ),
    articles=words("los las el la"),
    things=frozenset({"cuales", "que"}),
)
_CUES: dict[Note, str] = {
    "announced": "amnistía para, amnistía anunciada, anunció una amnistía, ley de amnistía, proyecto de amnistía, anunció un indulto, anunció indultos, anunció la excarcelación, anunció la liberación",
    "promised": "promet*, se comprometi*, acord* liberar, planea*, prevé*, prevén, está previsto, está prevista, será*, serán*, liberará*, excarcelará*, indultará*, a ser liberad*, ofreci*, dispuest* a",
    "asked": "pidió, pidieron, pide, piden, pedir, pedían, pedirá, pedirán, exig*, reclam*, demand*, solicit*, inst*, urg*, llam* a, debe*",
    "expected": "se espera, esperan que, podría*, previsiblemente, se prevé, posiblemente",
    "denied": "niega*, negó, negaron, niegan, desmint*, desmient*, rechaz*, fals*, mentira, no es cierto",
    "possible": "podrían haber, podría haber, pudieron haber, habría, habrían, se teme*, supuestamente",
    "not_so": "no han sido, no ha sido, no fueron, no son, no están, nunca han sido, nunca fueron",
    "maximum": "máxim*, hasta, se expone*, se enfrenta*, arriesga*, castigad* con, punible con, penad* con",
}
ROLES = Roles(
    cues=Phrases.listed(_CUES),
    held_nouns=Phrases.listed(
        {True: "pres(os|as), reclus(os|as), detenid(os|as), encarcelad(os|as), rehenes, prisioner(os|as), reos"}
    ),
)
TRAITS: Phrases[str] = Phrases.listed(
    {
        "women": "mujer, mujeres, niñas, madres, esposas, monjas, abuelas, hijas, hermanas, muchachas, femeninas, féminas, señoras, chicas",
        "men": "hombre, hombres, varones, varón, niños varones, padres, esposos, monjes, hermanos, muchachos, masculinos",
        "minors": "menores, menor, menores de edad, menor de edad, niños, niñas y niños, niños y niñas, adolescentes, adolescente, menores de 18, menores de dieciocho, menos de 18 años, menos de dieciocho años, infantes",
        "adults": "adultos, adultas, adulto",
        "over_50": "mayores de 50, más de 50 años, mayores de cincuenta, más de cincuenta años",
        "over_60": "mayores de 60, más de 60 años, mayores de sesenta, más de sesenta años",
        "under_25": "menores de 25, menos de 25 años",
        "pensioners": "jubilados, jubiladas, jubilado, pensionados, pensionistas, ancianos, ancianas, adultos mayores, de la tercera edad, tercera edad",
        "chronic_disease_or_disability": "enfermedades crónicas y discapacidades, enfermedades crónicas o discapacidades, enfermedades crónicas o discapacidad",
        "chronic_disease": "enfermedad crónica, enfermedades crónicas, enfermos crónicos, dolencias crónicas, patologías crónicas, enfermedades graves, enfermedad grave",
        "disability": "discapacidad, discapacidades, discapacitados, personas con discapacidad, silla de ruedas",
        "critical": "estado crítico, condición crítica, muy graves, al borde de la muerte, cuidados intensivos",
        "ill": "enfermos, enfermas, enfermo, enferma, delicados de salud, problemas de salud, dolencias graves, dolencias, cáncer, atención médica, padecen, graves enfermedades, con enfermedades",
        "with_children": "con hijos, con hijos menores, con hijos pequeños, tienen hijos, tienen hijos menores, madres de menores, padres de menores",
        "foreigners": "extranjeros, extranjeras, extranjero, ciudadanos extranjeros, de nacionalidad extranjera, estadounidenses, españoles, colombianos, argentinos, doble nacionalidad, binacionales, otra nacionalidad",
    }
)
