"""Names of people as English texts print them, and what looks like one and is not."""

from __future__ import annotations

from habeas.reading.name_words import NameWords

# Given names by which a following surname is known for one: the Slavic ones as they are romanised, and the commonest
# of the languages that reports of this field quote.
_GIVEN = """
adam adrian agnes ahmad ahmed aidar aigul akram alan albert alejandro alejandra ales alena alesia aleś aleh alekos aleksandar
aleksander aleksandr aleksandra aleksei aleksey alexander alexandr alexandra alexandre alexei alexey alexis alfredo ali alice
alicia alina alisa aliaksandr aliaksandra aliaksei alla allan allison alyaksandr alyaksei alyona amal amanda amina amir amy ana
anastasia anastasiya anatol anatoli anatoly andre andrea andreas andrei andres andrés andrew andrey andriy andrii andrzej
andrej angela angelina anna anne anthony antanas antoine anton antonina antonio ansar ariel aristotle arkadi arkady armen
artem artemi artiom artsiom artur arthur artyom askar asel atena azimjon aziz
barbara barry beatriz belen ben benjamin bernard bill bogdan bohdan bolat boris borys brian bruno
camila carl carla carlos carmen carol caroline catalina catherine cecilia charles charlie chris christian christina christine
christopher claire clara claudia cristina craig
daniel daniela danila danil danuta daria darya daryna david dawit deborah denis dennis denys diana diego dina dmitri dmitriy
dmitry dmytro dominic donald dora dorota doug dzianis dzmitry dzmitri
edgar edith eduard eduardo edward edwin ekaterina elena elizabeth elias elisa ella ellen elnara emil emilia emily emma emmanuel
enrique eric erik ernest ernesto esteban estela eugene eugenia eva evan evgeni evgenia evgeny eyvind
fabian fatima federico felipe felix fernando filip florencia florian francis francisco francois frank fred frida frederic
fyodor
gabriel gabriela galina garry gary gennadi gennady genadz george georgi georgy gerald gerardo german gilberto giorgi gleb
gloria golnaz gonzalo gordon grace graham greg gregory grigori grigory grzegorz guillermo gulnara gustavo
hanna hannah harold harry hassan hatem hector héctor heather helen helena henadz henry heorhi hernan hillary hleb horacio
hubert hugo hussein
ian ibrahim igor ihar ihor ildar ilham ilia illia ilya ilmar ina inga inna inés ines ion ira irina irma iryna isaac isabel ivan
ivana iver ivo
jack jacek jacob jacques jaime james jamal jan jana jane janet janusz jared jason javier jean jeff jeffrey jennifer jeremy
jerome jerry jerzy jessica jesus jesús jill jim joan joanna joaquín joe joel john johanna jon jonathan jordan jorge josé jose josef
joseph joshua josu juan judith juan juana julia julian julie julio julius justin justyna
kaja kamil karel karen karim karina karl karolina katarina katarzyna kate katerina katherine kathryn katie katsiaryna kateryna keir
keith kelly ken kenneth kevin khadija kim kira kirill kiryl kirsten klara klaus konstantin krystsina krzysztof ksenia kseniya
kurmanbek kyle
lali larisa larry larysa laszlo laura lauren laurent lavon lech leila leon leonid leonardo leopoldo leyla lia liam liana lidia
lidziya lilia liliana linda lisa liudmila liza lola louis louise luc lucia lucía lucas luis luisa luka lukas luke lyubov lyudmila
lyudmyla
madeleine magdalena mahmoud maia mairbek maksim maksym malgorzata małgorzata manuel marat marc marcel marcelo marcin marco
marek margaret margarita maria mariam mariana marie marina mario maria marharyta mariya mark marko marta martha martin martina
mary maryam maryia maryja maryna mateusz matthew matilde maxim maxime mauricio megan mehdi melanie mercedes michael michal
michał michel michelle miguel mihail mikalai mikhail mikhas mikita mikola mikolaj mila milana milena milos mira miriam mirjana
mitch mohamed mohammad mohammed moira monica monika mstislav murat mustafa mykhailo mykola mykyta
nadezhda nadia nadzeya nancy naomi narges nasta nastassia nastya natacha natalia nataliya natallia natalya natasha nathan nazar
neil nelly nelson nestor néstor nicholas nick nicola nicolas nicolás nigel nika nikita nikol nikolai nikolay nina nikos noam nora
norma nursultan
oksana olaf oleg oleh oleksandr oleksandra oleksii oleksiy olena olesya olga olha oliver olivia omar orlando oscar osman osvaldo
otto owen
pablo palina pamela paola patricia patrick paul paula pauline paulina pavel paval pavlo pawel paweł pedro peter petr petro philip
philippe pierre piotr polina pyotr piatro
rachel radoslaw rafael rahim ramiro ramón ramon ramzan raman ramil rania raphael raisa raúl raul ray raymond rebecca rebeca renata
ricardo richard rita robert roberto robin rodolfo rodrigo roger rogelio roman ron ronald rosa rose rostislav roza rubén ruben ruslan
ruslana ruth ryan ryszard rym
sabina sabine said saken salome samantha sam samuel sandra santiago sara sarah sasha sayed scott sean sebastian sebastián sebastian
sergei sergey sergio serhii serhiy sevil shakir shakro sharif shirin siarhei silvia silvina simon simone slava sofia sofya sonia
sophie stanislau stanislav stanislaw stas stefan stefania stepan stephen stephanie steve steven stewart stsiapan susan susana svetlana
sviatlana sviatoslav svyatlana svitlana sylvia syarhei
tadeusz taisia tamara tanya tara taras tania tatiana tatsiana tatyana tetiana ted teresa terry theodore theresa thomas tikhan tim
timothy tina todd tom tomas tomás tomasz tony tsikhan tsimafei tymofiy tyler
uladzimir ulad ulana ulyana umida ursula
vadim vadym valentin valentina valer valeri valeria valeriy valery valeryia valiantsin valiantsina vanessa vasil vasili vasily
vasyl vera veranika verónica veronica veronika viachaslau vicente vicky victor victoria viktar viktor viktoria viktoriya
vincent viola viorel virginia vital vitali vitaliy vitaly vlad vladimir vladislav vladlen vladyslav volha volodymyr volodimir
vyacheslav vytautas
walter wanda warren wayne wendy wiktor wilhelm will william witold wladyslaw wojciech
yahor yan yana yanina yanka yaraslau yaroslav yaryna yauhen yauheni yauheniya yegor yekaterina yelena yevgeni yevgenia yevgeny yevhen
yulia yuliya yuras yuri yuriy yury yusuf yuliia
zaur zhanna zhanar zinaida zmitser zoe zoia zoya zofia zlata zuzana
"""
# What makes a row of capitals an organisation, a court, a place, an award or an event.
_ORGANISATIONS = """
academy accords act administration affairs agency agreement airlines airport alliance amendment amnesty army assembly association
avenue award awards bank battalion bay belt bloc board book border borough bridge brigade broadcasting brothers building bureau bus
business cabinet campaign capital castle cathedral center centre chamber channel church circus city clinic club coalition code colony
college commission committee commonwealth community company conference congress constitution convention corporation corps council
country county court courthouse covenant crescent cross cup daily dam day declaration defence defense democracy democrats department
detention directorate district division doctrine east election embassy empire enterprise europe european evening executive express
faculty federal federation festival fight fleet force forces foreign forest forum foundation freedom front fund gallery game games
gazette government group guard hall harbor harbour headlines health helsinki herald hill hospital hotel house human
independence initiative inquiry institute intelligence international investigative investigations island islands jail journal
journalists judiciary jury justice kingdom lake law laureates league legion liberation liberty library lodge mail march market media
memorial mercury military mines ministry mission monitor morning mosque mountain mountains movement museum national nations naval navy
network news newspaper north novosti oblast observatory office olympic olympics operation orchestra order organisation organization
palace parade park parliament partnership party peace peak penal police policy port post prefecture presidency press prison
prisoners prize programme program project protests protocol province publications quarter radio rally rapporteur record red
referendum region regiment registry relations report republic republican reserve resistance resolution review revolution rights river
road roundtable royal russian saint school sea secretariat section security senate service services settlement shield society solidarity
soviet sports square stadium staff star state states station statute stock store street strip studio summit sun supreme syndicate
systems tass team telegraph television temple territory theater theatre times tower trade treaty tribunal tribune trust union unit united
university valley victims village voice war ward watch week weekly west white witness works workshop world yard youth zone
"""
_PLACES = """
afghanistan africa america argentina armenia asia australia austria azerbaijan bangladesh beijing belarus belgium berlin brest brussels
budapest buenos bulgaria burma canada caucasus chechnya chile china colombia copenhagen crimea croatia cuba cyprus czech damascus
denmark donetsk ecuador egypt eritrea estonia ethiopia finland france gaza geneva germany ghana gomel grodno greece guatemala
haiti havana homel honduras hong hrodna hungary iceland india indonesia iran iraq ireland israel istanbul italy japan jerusalem jordan
kabul kazakhstan kenya kharkiv kherson kyiv kiev korea kosovo kremlin kyrgyzstan latvia lebanon libya lithuania london los lviv madrid
mahilyow mariupol mexico minsk mogilev moldova mongolia moscow myanmar netherlands nicaragua nigeria norway odesa pakistan palestine
paris peru petersburg poland portugal pyongyang qatar riga romania rome russia rwanda san santa saudi serbia siberia singapore slovakia
slovenia somalia spain stockholm strasbourg sudan sweden switzerland syria taiwan tajikistan tallinn tbilisi tehran thailand tibet
tokyo tunisia turkey turkmenistan tver uganda ukraine uzbekistan venezuela vienna vietnam vilnius vitebsk vitsebsk warsaw washington
xinjiang yemen york zhodino zhodzina zimbabwe brazil bolivia uruguay paraguay panama examplia ruritania
"""
_DAYS_AND_BODIES = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december christmas easter ramadan covid nato osce un us eu uk bbc cnn kgb fsb ngo god islam christianity
"""
_PEOPLES = """
afghan african american arab argentine armenian asian australian austrian azerbaijani baltic belarusian belarusians belgian brazilian
british bulgarian burmese canadian catholic caucasian chechen chilean chinese christian colombian crimean croatian cuban czech danish
dutch egyptian english estonian europeans finnish french georgian german greek hungarian indian indonesian iranian iraqi irish islamic
israeli italian japanese jewish kazakh korean kurdish kyrgyz latin latvian lebanese libyan lithuanian mexican moldovan muslim nazi
nicaraguan nigerian norwegian orthodox pakistani palestinian persian peruvian polish portuguese protestant roma romanian russians serbian
slavic slovak aviv somali spanish sudanese swedish swiss syrian tajik tatar thai tibetan tunisian turkish turkmen ugandan ukrainian ukrainians
uyghur uzbek venezuelan vietnamese western yemeni nobel pulitzer
"""
# Words of the list above that are given names, too.
_ALSO_GIVEN = "jordan christian german roman"
_PARTICLES = "de da di del della der den van von bin ibn al el la le du dos das ter ten y e"
_ROLES = """
president presidents vice-president chancellor king queen prince princess emperor pope bishop archbishop patriarch priest pastor imam rabbi
minister secretary ambassador envoy diplomat commissioner rapporteur senator deputy lawmaker congressman congresswoman mp mep governor
mayor councillor official officer general colonel major captain lieutenant sergeant commander marshal admiral judge justice prosecutor
attorney lawyer solicitor barrister advocate defender activist campaigner dissident leader politician candidate
chair chairman chairwoman chairperson chief head director manager founder co-founder owner editor editor-in-chief journalist reporter
correspondent columnist blogger broadcaster photographer photojournalist writer author poet novelist playwright artist painter musician
singer actor actress filmmaker philosopher historian analyst expert researcher scholar scientist economist sociologist
professor lecturer teacher student doctor physician surgeon nurse psychologist engineer programmer worker trade-unionist unionist
businessman businesswoman entrepreneur banker farmer driver pensioner veteran athlete coach swimmer boxer spokesman spokeswoman
spokesperson representative coordinator member volunteer protester demonstrator prisoner detainee inmate convict defendant suspect
hostage victim survivor witness relative wife husband widow widower mother father son daughter sister brother uncle aunt cousin nephew
niece grandmother grandfather partner fiancée friend colleague neighbour neighbor laureate winner whistleblower soldier policeman
investigator interrogator warden guard dictator ruler strongman oligarch billionaire adviser advisor aide citizen national resident native
"""
_MODIFIERS = """
political opposition human rights former ex late acting interim prominent leading senior deputy vice prime foreign interior defence defense
justice chief general first second third great long-time longtime veteran exiled imprisoned jailed detained released pardoned freed convicted
authoritarian self-exiled independent local regional national international presidential parliamentary civil society civic youth student
women trade union labour labor environmental anti-war pro-democracy press military police security special peace prize nobel newspaper
television radio tv magazine news investigative freelance award-winning famed well-known noted popular young old elderly old-age retired
disabled fellow dual american-born co her his their its own current then new incumbent outgoing longest-serving de facto
belarusian russian ukrainian polish lithuanian american british german french european argentine spanish u.s. soviet post-soviet czech
latvian estonian georgian kazakh turkish chinese israeli iranian syrian western state government church catholic orthodox protestant
christian muslim chess football tennis business finance health education culture supreme court district city town village lead top
"""
# Abbreviated or polite forms of address: they make a name of what follows, and say nothing about who it is.
_ADDRESS = "mr mrs ms miss mx dr prof sir dame lord lady madam rev fr hon sr jr messrs comrade"
_NEVER_NAMES = """
a about according after again all also although among an and another any are as asked at back be because been before between both but by can
could despite did do does during each earlier either even every few for from had has have he her here his how however i if in into is it
its just last later like many meanwhile more most much my near neither never new no nor not now of off on once one only or other others
our out over per right said says she since so some still such than that the their them then there these they this those though three
through thus to today together tomorrow tonight too two under until up upon us very was we were what when where whether which while who
why will with within without would yes yesterday yet you your read photo image video file caption updated published share related
first second third next previous four five six seven eight nine ten dozens hundreds thousands sources analysts officials authorities
human political prisoners activists lawyers frees freed jailed jails pardons pardoned releases released arrests arrested sentences sentenced convicted detained charged dies died killed transferred accused fined exchanged amnestied moved gets
"""

NAMES = NameWords(
    given=frozenset(_GIVEN.split()),
    not_persons=frozenset(" ".join((_ORGANISATIONS, _PLACES, _DAYS_AND_BODIES, _PEOPLES)).split())
    - frozenset(_ALSO_GIVEN.split()),
    never=frozenset(_NEVER_NAMES.split()),
    particles=frozenset(_PARTICLES.split()),
    roles=frozenset(_ROLES.split()),
    modifiers=frozenset(_MODIFIERS.split()),
    address=frozenset(_ADDRESS.split()),
    states=frozenset({"U.S.", "U.K.", "U.N.", "E.U."}),
    surname=r"(?:enko|enka|chuk|czuk|yuk|iuk|vich|wicz|evic|ović|skaya|skaia|skyy|skyi|skiy|sky|skii|ski|ska|cka|tski|"
    r"[aeiou]v[ao]?|[eo]vna|ava|yeva|eva|ova|shvili|dze|yan|ian|[eo]glu|[aeo]ev|kin|kina|tsin|tsina|hin|kou|[eo]u|auskas|aitė)",
    after_role=r"in\s+exile|of\s+state|of\s+the\s+country",
    articles=frozenset({"a", "an", "the", "its", "his", "her", "their"}),
    joined=r"with|of|at|for|from|in",
    who=r"who|whose|whom",
)
