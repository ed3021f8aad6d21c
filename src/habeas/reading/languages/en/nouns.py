"""English nouns for people, and for everything else that news counts."""

from __future__ import annotations

from habeas.claims.figure import Counted
from habeas.reading.count_words import Unit
from habeas.reading.phrases import Phrases, entries

# Nouns that tell by themselves what became of the people.
_CODED: dict[Counted, str] = {
    "held": """political prisoners, political prisoner, prisoners, prisoner, inmates, inmate, prisoners of conscience, prisoner of conscience, detainees, detainee, hostages, hostage, captives, captive,
        political detainees, prisoners of war, pows, internees, political hostages, captured soldiers, death row (prisoners|inmates|convicts|prisoner|inmate), condemned (men|women|prisoners|inmates), names, entries""",
    "convicted": "convicts, convict, convicted persons, convicted criminals",
    "arrested": "arrestees, arrestee, those arrested, the arrested",
    "detained": "those detained, the detained",
    "charged": "defendants, defendant, suspects, suspect, accused, indictees, the accused, co-defendants, co-accused",
    "killed": "dead, bodies, corpses, martyrs, casualties killed, dead bodies",
    "fled": "refugees, refugee, exiles, exile, asylum seekers, asylum-seekers, fugitives, displaced people, displaced persons, displaced, internally displaced, emigrants, emigres, émigrés, defectors",
    "missing": "missing, disappeared, missing persons, missing people",
    "at_risk": "hunger strikers, hunger-strikers",
    "other_persons": "injured, wounded, kidnapped",
    "released": "(former|ex) (prisoners|detainees|captives|inmates|hostages|political prisoners|convicts), (former|ex) (prisoner|detainee|captive|inmate|hostage|political prisoner), ex-(prisoners|detainees|captives|inmates|hostages|political prisoners|convicts), returnees",
    "tortured": "torture victims, victims of torture, torture survivors",
}
_PLAIN = """
people, persons, person, men, man, women, woman, children, child, boys, boy, girls, girl, minors, minor, teenagers, teenager, teens, adolescents, youths, youth, juveniles, adults, babies, infants, toddlers,
citizens, citizen, nationals, national, foreigners, foreigner, residents, resident, villagers, locals, inhabitants, civilians, civilian, others, other, individuals, individual, souls,
protesters, protestors, protester, protestor, demonstrators, demonstrator, activists, activist, opponents, critics, critic, dissidents, dissident, participants, marchers, supporters, followers, sympathisers,
members, member, officials, official, officers, officer, soldiers, soldier, troops, servicemen, servicewomen, fighters, fighter, militants, militant, rebels, insurgents, gunmen, gunman, policemen, policeman, police officers, police, guards, guard, marines, sailors, pilots,
journalists, journalist, reporters, reporter, correspondents, bloggers, blogger, editors, writers, poets, photographers, cameramen, media workers, media professionals, press workers,
lawyers, lawyer, attorneys, judges, judge, prosecutors, doctors, doctor, nurses, medics, medical workers, health workers, teachers, teacher, professors, academics, scholars, scholar, scientists, students, student, pupils, engineers, drivers, driver, workers, worker, employees, employee,
employers, staff, staff members, colleagues, civil servants, labourers, miners, farmers, peasants, businessmen, businesswomen, businesspeople, entrepreneurs, traders, athletes, musicians, artists, actors, priests, priest, clerics, cleric, clergy, monks, nuns, bishops, imams, believers, pastors, worshippers, pilgrims, democrats, politicians, politician, lawmakers, lawmaker,
deputies, deputy, mps, mp, senators, ministers, minister, mayors, mayor, governors, leaders, leader, founders, candidates, candidate, diplomats, diplomat, ambassadors, envoys, spies, spy, agents, agent, spouses, wives, husbands, relatives, relative, family members, parents, mothers, mother, fathers, father,
sons, son, daughters, daughter, brothers, brother, sisters, sister, siblings, orphans, widows, friends, neighbours, neighbors, clients, client, patients, passengers, tourists, migrants, immigrants, workers, volunteers, volunteer, observers, experts, witnesses, witness, victims, victim, survivors, survivor, casualties,
pirates, pirate, terrorists, terrorist, criminals, criminal, smugglers, offenders, offender, thieves, murderers, robbers, gangsters, gang members, debtors, extremists, separatists, nationalists, loyalists, veterans, pensioners, pensioner, retirees, retired people, disabled people, users, subscribers, voters, voter, recipients,
applicants, holders, respondents, interviewees, speakers, delegates, representatives, advocates, defenders, defender, human rights defenders, campaigners, organisers, organizers, organiser, leaders, bystanders, passersby, onlookers, motorists, crew, crew members, crewmen, fishermen, seamen, figures of the opposition, opposition figures, public figures,
adherents, members of parliament, members of congress, conscripts, recruits, reservists, mercenaries, fans, schoolchildren, schoolgirls, schoolboys, kids, guests, tenants, newcomers, breadwinners, compatriots, countrymen, partisans, saboteurs, monitors, commanders, generals, colonels, rappers, singers, comedians, lgbt people,
jehovah's witnesses, muslims, christians, jews, shia, sunnis, tatars, crimean tatars, uighurs, uyghurs, rohingya, kurds, roma, opposition members, party members, trade unionists, unionists, union leaders, human, humans, strikers, pickets' participants, people's deputies, heads of state, academics, americans, detention victims, dual nationals, aid workers,
humanitarian workers, peacekeepers, contractors, programmers, bankers, executives, managers, bosses, cadres, dignitaries, lovers, couples' members, signatories, arrivals, personnel, human beings, octogenarians, students' leaders, associates, accomplices, aides, allies, comrades, cellmates, supporters, collaborators, conspirators, plotters, comedians, intellectuals, trade union leaders, strikers, ministers, clansmen, infants, newborns, tribesmen, herders, vendors, stallholders, ringleaders, guerrillas, jihadists, separatists, feminists, seminarians, laymen, mullahs, rabbis, sheikhs, elders, monarchs, royals, ex-servicemen, nationals, lecturers, librarians, architects, surgeons, paramedics, pharmacists, cooks, waiters, porters, taxi drivers, cab drivers, truckers, hauliers, loved ones, offspring, toddlers, twins, descendants, dependants, dependents, breadwinners, heads, faces, souls, settlers, squatters, nomads, evacuees, protest leaders, laureates
"""
# Endings of plural nouns that are nearly always people; what they would wrongly take stands in the units.
PEOPLE_ENDINGS = r"(?:ists|ians|ees|men|women|ants|ers|ors|eers|crats|ologists|logues|icians|ans|ese|folk|people)\Z"

_THINGS = """
percent, per cent, percentage points, %, times, time, days, day, weeks, week, hours, hour, minutes, minute, seconds, decades, decade, centuries, century, quarters, nights, night, weekend, weekends, mornings, months' worth,
km, kilometres, kilometers, kilometre, kilometer, miles, mile, metres, meters, metre, meter, feet, inches, hectares, acres, tons, tonnes, ton, kilograms, kilogrammes, kilos, kg, grams, litres, liters, barrels, degrees, square, pounds, cm, mm,
dong, manat, manats, som, soms, leva, lei, tugriks, rupiah, ringgit, taka, birr, cedis, kwacha, shekels, riyals, dirhams, gourdes, bolivars, bolivares, cordobas, colones, soles, reais, drams, dram, crowns, crown, kronor, kroner, zloty, zlotys, forints, baht, kyat, naira, shillings, rand, pesetas, tenge, sum, dollars, dollar, euros, euro, rubles, roubles, rouble, ruble, hryvnias, hryvnia, lari, pesos, yuan, usd, eur, byn, rub, cents, crore, lakh, lira, rupees, rials, dinars, francs, yen, won,
cases, case, counts, count, charges, charge, articles, article, paragraphs, sections, section, laws, law, decrees, decree, orders, bills, resolutions, warrants, warrant, verdicts, verdict, sentences, rulings, complaints, appeals, petitions, motions, lawsuits, hearings, hearing, proceedings, trials, investigations, inspections, protocols, reprimands, offences, offenses, crimes, violations, incidents,
incident, attacks, attack, strikes, bombings, clashes, episodes, accounts, items, files, events, event, rallies, rally, pickets, picket, protests, protest, demonstrations, marches, actions, action, meetings, sessions, conferences, campaigns, waves, rounds, round, stages, phases, operations, raids, raid, flights, flight,
cities, city, towns, town, townships, villages, village, districts, district, regions, region, provinces, province, states, state, countries, country, nations, nation, continents, islands, places, locations, sites, settlements, communities, areas, zones, streets, capitals, counties, municipalities, governorates, prisons, prison, jails, colonies, colony, camps, cells, cell, stations, police stations, courts, court,
facilities, centres, centers, hospitals, schools, universities, houses, house, homes, flats, apartments, offices, buildings, shops, churches, mosques, factories, plants, banks, embassies, borders, checkpoints, rooms, floors, households, families, family, couples, couple, pairs,
companies, company, firms, firm, organisations, organizations, organisation, organization, groups, group, parties, party, unions, union, associations, ngos, agencies, agency, outlets, media outlets, newspapers, newspaper, websites, channels, radio stations, broadcasters, publications, portals, governments, ministries, institutions, entities, businesses, teams, units, brigades, battalions, armies,
vehicles, vehicle, cars, car, buses, bus, trucks, tanks, planes, plane, aircraft, helicopters, helicopter, drones, missiles, rockets, ships, ship, boats, vessels, vessel, yachts, trains, weapons, rifles, guns, bombs, grenades, shells, bullets, mines, explosives, pistols, rounds of ammunition,
letters, letter, pages, page, books, book, videos, photos, pictures, posts, post, comments, messages, tweets, phones, phone, computers, devices, documents, reports, report, studies, surveys, interviews, questions, words, lines, languages, votes, seats, seat, signatures, points, goals, games, matches, medals, awards, prizes, prize, copies, accounts on, links, names on the ballot,
death threats, death threat, death certificates, death squads, murder cases, murder charges, murder trials, arrest reports, execution sites, killing fields, release orders, suicide attempts, arrest records, death notices, death sentences, death sentence, death penalties, arrest warrants, arrest warrant, detention orders, arrest orders, execution dates, doors, door, mattresses, bunks, cots, blankets, spectators of, seats, plates, bowls, teeth, ribs, rings, bribes, coffins, graves, envelopes, sheets, certificates, leaflets, banners, stickers, placards, flags, candles, things, ways, types, kinds, sorts, forms, reasons, factors, conditions, measures, steps, rules, demands, categories, sides, parts, versions, options, elements, aspects, problems, mistakes, examples, instances, occasions, occasion, terms, term, deals, agreements, treaties, sanctions, packages, grants, loans, projects, programmes, programs, beds, places, parcels, packets, boxes, bags, pieces, doses, vaccines, shots,
leadership bodies, governing bodies, state bodies, government bodies, public bodies, treaty bodies, international bodies, un bodies, law enforcement bodies, sets of remains, remains, animals, dogs, horses, trees, cards, tickets, passports, visas, visa, permits, contracts, jobs, vacancies, searches, fines, blows, bruises, counts of, years' worth, doctrines, ballots, precincts, storeys, year-old, level, levels, square metres, million dollars, trillion, g, gb, mb, sqm, penalties, transfers, bodies of water, statements, speeches, calls, talks, tours, visits, entries into, towers, bridges, generations, hostilities, dimensions, letters to, chapters, lists, list, subjects, topics, sectors, shifts, seasons, episodes, calls
"""
UNITS: Phrases[Unit] = Phrases.listed(
    {
        "year": "years, year",
        "month": "months, month",
        "age": "year - old, year - olds, years old, years of age, - year - old",
        "thing": _THINGS,
    }
)
PEOPLE: Phrases[Counted | None] = Phrases(
    [(phrase, code) for code, text in _CODED.items() for phrase in entries(text)]
    + [(phrase, None) for phrase in entries(_PLAIN)]
)
