"""Names of people as Spanish texts print them, and what looks like one and is not."""

from __future__ import annotations

from habeas.names.equivalents import given_names
from habeas.reading.name_words import NameWords
from habeas.reading.phrases import words

# Given names of other languages that Spanish reports quote; the Spanish ones are ``names.equivalents``’.
_GIVEN = """
alexa astrid bianca boris brenda cindy dalia esther freddy giovanni hector henrique henry ian jazmín jhon karen karina
marc martha maykel nancy omar oscar paola regina rita romualdo sabrina stella tamara tania vera victor vilma walter
wendy william wilmer yaiza yanet yoani yoel yuri alí andrzej ange anne anthony antony barbara ben bernard bill charles
claude danielle donald george giuseppe hans jacques james jean jimmy joe josep karl klaus mark michael michelle noam
paul peter pierre recep richard sergei steven thomas tony ursula alés ales aliaksandr siarhei sviatlana svetlana
tatsiana yulia
"""
_ORGANISATIONS = """
academia administración agencia alianza alto ayuntamiento amnistía arzobispado asamblea asociación audiencia autoridad avenida banco barrio brigada bureau cabildo cámara campaña capital cárcel casa catedral central centro círculo ciudad club coalición código colegio colectivo comandancia comando comisaría comisión comité compañía comunidad conferencia confederación congreso consejo constitución consulado coordinadora corporación corte cruz cuartel
defensa defensores defensoría departamento derecho derechos diario diócesis dirección distrito ejército embajada empresa episcopado escuela estado estados estadio estación europa facultad federación fiscalía fondo foro frente fuerza fuerzas fundación gabinete gobernación gobierno grupo guardia hospital hotel humanos iglesia instituto interior internacional junta justicia juzgado laboratorio ley libertad liga línea
memoria ministerio ministerios misión movimiento municipalidad museo nación nacional naciones observatorio oficina onu organización palacio parlamento parque partido penal penitenciaría plataforma plaza poder policía prensa presidencia prisión procuraduría programa proyecto provincia puerto puente radio red región relatoría república revista rights sala roja salud secretaría sección seguridad senado servicio sindicato sistema sociedad solidaridad subsecretaría supremo televisión tribunal unidad unidos unión universidad universo vaticano vicaría watch
centro prisoners defenders cubalex provea efe reuters europapress telesur infobae acnudh cidh oea ue otan eeuu usaid
"""
_PLACES = """
afganistán áfrica alemania américa amazonas argentina armenia asia asturias atacama australia austria azerbaiyán barcelona bélgica bielorrusia bilbao birmania bogotá bolivia brasil bruselas buenos bulgaria cádiz california camboya canadá caracas caribe cartagena cataluña chaco chile china ciudad colombia corea córdoba costa croacia cuba cuzco dinamarca dominicana ecuador egipto españa estambul estelí etiopía europa
finlandia francia galicia ginebra granada grecia guatemala guayaquil habana haití holanda holguín honduras hungría india indonesia irán iraq irak irlanda israel italia jalisco japón jerusalén kiev lima lisboa londres los madrid málaga managua maracaibo mar masaya matanzas matagalpa medellín méxico miami minsk monterrey montevideo moscú murcia myanmar navarra nicaragua nueva oaxaca
pacífico países palestina panamá paraguay parís pekín perú polonia portugal puebla puerto quito reino ruritania rusia salvador san santa santo sevilla sinaloa siria sonora sucre suecia suiza tabasco tachira tegucigalpa toledo turquía ucrania uruguay valencia valladolid valparaíso varsovia venezuela veracruz washington york yucatán zaragoza zulia estrelsau
"""
_DAYS = """
lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad pascua semana dios covid
"""
_ROLES = """
presidente presidenta expresidente expresidenta vicepresidente vicepresidenta primer ministro ministra exministro canciller rey reina príncipe princesa papa obispo arzobispo cardenal monseñor padre sacerdote cura pastor imán rabino secretario secretaria embajador embajadora diplomático comisario comisionado relator relatora senador senadora diputado diputada exdiputado legislador gobernador gobernadora exgobernador alcalde alcaldesa exalcalde concejal
funcionario oficial general coronel mayor capitán teniente sargento comandante almirante soldado juez jueza magistrado magistrada fiscal procurador abogado abogada defensor defensora activista disidente opositor opositora líder lideresa dirigente político candidato candidata excandidato portavoz vocero vocera
jefe jefa director directora gerente fundador fundadora cofundador dueño editor editora periodista reportero reportera corresponsal columnista bloguero comunicador fotógrafo fotorreportero escritor escritora autor poeta novelista dramaturgo artista pintor músico cantante rapero actor actriz cineasta filósofo historiador historiadora analista experto experta investigador investigadora científico economista sociólogo politólogo
profesor profesora maestro maestra estudiante médico médica doctor cirujano enfermera enfermero psicólogo ingeniero programador obrero sindicalista campesino campesina empresario empresaria banquero agricultor pensionista veterano deportista entrenador
representante coordinador coordinadora miembro voluntario manifestante preso presa detenido detenida recluso reclusa reo condenado acusado sospechoso rehén víctima sobreviviente testigo familiar esposa esposo marido mujer viuda madre padre hijo hija hermana hermano tío tía primo prima sobrino abuela abuelo pareja amigo amiga colega vecino vecina laureado exsoldado policía agente inspector dictador mandatario exmandatario titular subsecretario subsecretaria relatora excarcelado excarcelada
"""
_MODIFIERS = """
ex entonces actual nuevo nueva histórico histórica conocido conocida reconocido reconocida destacado principal exiliado exiliada encarcelado encarcelada detenido joven anciano anciana excandidato opositor opositora político política defensora humanos derechos de del la los su el
argentino argentina boliviano brasileño chileno colombiano cubano cubana ecuatoriano español española mexicano nicaragüense panameño paraguayo peruano salvadoreño uruguayo venezolano venezolana ruso rusa bielorruso estadounidense presidencial general adjunto ejecutivo ejecutiva nacional regional
"""
_NEVER = """
a ahora al algo alguien algunos además ambos ante antes aquí así aún aunque bajo cada casi como con contra cual cuando cuál cómo cuándo cuántos de debido del desde después detrás dicho donde dónde durante e el él ella ellas ellos en entonces entre era es esa ese eso esta estas este esto estos está están fue fueron ha hace hacia han hasta hay hoy incluso la las le les lo los luego mañana más me mi mientras muchos muy nada nadie ni no nos nosotros o otra otras otro otros para pero poco por porque pues que qué quien quién quiénes se según ser si sí sin sino sobre solo sólo son su sus también tampoco tan tanto te todas todo todos tras tres tu un una unas uno unos usted y ya yo
ayer anoche anteayer finalmente actualmente posteriormente fuentes autoridades dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil decenas cientos miles señor señora pregunta respuesta nota foto vídeo video actualización resumen comunicado lea presos políticos liberan detienen condenan excarcelan indultan mueren
"""

NAMES = NameWords(
    given=given_names("es") | words(_GIVEN),
    not_persons=words(" ".join((_ORGANISATIONS, _PLACES, _DAYS)))
    - words("salvador israel domingo abril santiago cruz"),
    never=words(_NEVER) - words("e"),
    particles=words("de del la las los y da di do dos van von der bin al el san"),
    roles=words(_ROLES),
    modifiers=words(_MODIFIERS),
    address=words("sr sra srta don doña dr dra lic ing fray sor mons"),
    articles=words("el la los las un una su sus"),
    states=frozenset({"EE.UU.", "E.U."}),
    surname=r"(?:[aeiou]z|[áéíóú][a-z]*ez|ez|ado|illo|illa|eda|oza|uirre|arra|etti|ini|ova|enko|ski|skaya|chuk|vich)",
    after_role=r"en\s+el\s+exilio|de\s+Estado|del\s+país",
    joined=r"de|del|en|para",
    who=r"quien|quienes|que|cuyo|cuya",
)
