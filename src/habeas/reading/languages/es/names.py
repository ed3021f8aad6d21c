"""Names of people as Spanish texts print them, and what looks like one and is not."""

from __future__ import annotations

from habeas.reading.name_words import NameWords
from habeas.reading.phrases import words

# Given names by which a following surname is known for one: Spanish and Latin American ones, and those of the languages that
# Spanish reports quote.
_GIVEN = """
aarón abel abelardo abraham abril ada adán adela adelaida adolfo adrián adriana agustín agustina aída aitor alba alberto alejandra alejandro alejo alexa alexander alexis alfonso alfredo alicia alma almudena alonso álvaro amalia amanda amado amaya amelia américo amparo ana anabel anastasio andrea andrés ángel ángela angélica aníbal anselmo antonia antonio araceli ariel arístides armando arnaldo arnoldo arturo astrid asunción augusto aura aurelio aurora azucena
baltasar bárbara bartolomé basilio beatriz belén benigno benita benito benjamín berenice bernabé bernarda bernardo berta bianca blanca boris brenda brian bruno byron
camila camilo candela carla carlos carlota carmelo carmen carolina catalina cayetana cecilia celeste celia celso césar cesar cindy clara clarisa claudia claudio clemente concepción constanza consuelo corina cornelio cristian cristián cristina cristóbal cruz
dagoberto dalia damián daniel daniela darío david débora delfina delia diana diego dolores domingo dora duilio
edelmira edgar edgardo edilberto edmundo eduardo eduarda efraín elena eleonora elías elisa elizabeth eliseo eloísa eloy elsa elvira emilia emiliano emilio emma emmanuel encarnación enrique eric erick erika ernestina ernesto esmeralda esperanza esteban estela estefanía ester esther eugenia eugenio eulalia eva evaristo evelyn ezequiel
fabián fabiana fabio fabiola facundo fátima federico felicia felicidad felipe félix fermín fernanda fernando fidel filiberto flavia flavio flor florencia florentino florencio francisca francisco franklin freddy froilán
gabriel gabriela galo gema genaro genoveva gerardo germán gertrudis gilberto gilda gina giovanni gisela gladys gloria gonzalo gracia graciela gregorio griselda guadalupe guido guillermina guillermo gustavo
haydée héctor hector heberto helena henrique henry heriberto hernán hernando hilario hilda hipólito homero horacio hortensia hugo humberto
ian ignacia ignacio ildefonso imelda inés inmaculada irene iris irma isaac isabel isaías isidro ismael israel iván ivonne
jacinto jacobo jaime jairo javier jazmín jeremías jerónimo jesús jessica jhon jimena joan joaquín joel john jonathan jorge josé josefa josefina josué juan juana juanita judith julia julián juliana julieta julio justo
karen karina karla katia kevin
laura lautaro lázaro leandro leonardo leonel leonor leopoldo leticia lidia lilia lilian liliana lisandro lizbeth lorena lorenzo lourdes lucas lucía luciana luciano lucila lucrecia luis luisa luz lina
macarena magdalena maite manuel manuela marc marcela marcelino marcelo marco marcos margarita maría mariana marianela mariano maribel maricela mario marisol marlene marta martha martín martina mateo matías matilde mauricio mauro maximiliano máximo maykel melisa mercedes mercedes micaela miguel milagros milton miriam mirta moisés mónica monserrat
nadia nancy natalia natividad nazario néstor nicanor nicolás nicole nieves noelia noemí nora norberto norma nuria
octavio odalys ofelia olga olivia omar orestes orlando óscar oscar osvaldo oswaldo ovidio
pablo paloma pamela paola pascual patricia patricio paula paulina paulo pedro perla pilar porfirio primitivo prudencia
ramiro ramón ramona raquel raúl rebeca regina reinaldo remedios renata renato rené reynaldo ricardo rigoberto rita roberto robinson rocío rodolfo rodrigo rogelio rolando román romina romualdo ronald roque rosa rosalía rosario rosaura roxana rubén rufino ruth
sabina sabrina salomón salvador samanta samuel sandra santiago santos sara saúl sebastián segundo selena serafín sergio silvana silvia silvio simón sofía soledad sonia stella susana
tamara tania tatiana telmo teodoro teresa tito tobías tomás trinidad
ubaldo ulises úrsula
valentín valentina valeria vanessa venancio vera verónica vicenta vicente víctor victor victoria vilma violeta virgilio virginia vladimir
walter wendy wilfredo william wilmer wilson
ximena yadira yago yaiza yamil yanet yesenia yolanda yoani yoel yuri
zacarías zoila zulema
alexandre alexéi alí andrzej ange anne anthony antony barack barbara ben bernard bill charles claude danielle donald dimitri emmanuel françois george giuseppe hans jacques james jean jimmy joe josep karl klaus marie mark michael michelle mohamed muhammad nicolas noam olaf paul peter philippe pierre recep richard sergei serguéi steven thomas tony ursula volodímir vladímir xavier
alés ales aliaksandr alexander maxim mijaíl nikolái siarhei sviatlana svetlana tatsiana yulia
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
    given=words(_GIVEN),
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
