"""Who says a number, sentence by sentence: verbs, counts and their makers, parentheses, sources within sources, denials."""

import pytest

from habeas.reading.figures import read_figures

TABLE: list[tuple[str, list[list[str]]]] = [
    ("Since July 2024, the group added, more than 300 people had been pardoned.", [["the group"]]),
    (
        "Dawn said 40 people were held. Since July 2024, the group added, more than 300 people had been pardoned.",
        [["Dawn"], ["Dawn"]],
    ),
    ("“They took 12 people,” said the mother of one.", [["the mother of one"]]),
    (
        "At least 12 people were killed, state television reported, citing the health ministry.",
        [["the health ministry", "state television"]],
    ),
    (
        "State television, citing the health ministry, reported that 12 people were killed.",
        [["the health ministry", "State television"]],
    ),
    ("Citing hospital officials, Wire One reported 12 deaths.", [["hospital officials", "Wire One"]]),
    (
        "The Interior Ministry's press service told the agency that 12 people were detained.",
        [["The Interior Ministry's press service"]],
    ),
    ("In a post on Telegram, governor Ivan Holf wrote that 12 people were detained.", [["Ivan Holf"]]),
    ("Governor Ivan Holf wrote on Telegram that 12 people were detained.", [["Ivan Holf"]]),
    ("Local monitors put the dead at 60 and the missing at 14.", [["Local monitors"], ["Local monitors"]]),
    ("The dead number at least 60, by the monitors' count.", [["the monitors"]]),
    ("Relatives believe that 60 people are being held in the camp.", [["Relatives"]]),
    ("Relatives fear 60 people are dead.", [["Relatives"]]),
    (
        "Families keeping watch outside the gates counted 60 men leaving.",
        [["Families keeping watch outside the gates"]],
    ),
    ("Their lawyers say that five of them were beaten.", [["Their lawyers"]]),
    ("The army denied that 60 civilians had died.", [[]]),
    ("The army dismissed a claim by the rebels that 60 soldiers had died.", [["the rebels"]]),
    ("The number of prisoners, as of Friday, was 1,200, Exlex reported.", [["Exlex"]]),
    ("Twelve people were released (Exlex says fifteen people).", [[], ["Exlex"]]),
    ("Twelve people — relatives say fifteen — were released.", [[], ["relatives"]]),
    (
        "More than 300 protesters have been arrested, the UN human rights office said in a statement on Friday.",
        [["the UN human rights office"]],
    ),
    (
        "“We have 300 prisoners to feed,” the warden told state television. “Another 40 prisoners came today.”",
        [["the warden"], ["the warden"]],
    ),
    ("The court sentenced 12 people, its press service announced on Monday.", [["its press service"]]),
    ("A court sentenced 12 people to death on Monday.", [[]]),
    ("Police arrested 12 people on Monday.", [[]]),
    ("The president pardoned 12 people on Monday.", [[]]),
    ("The president announced the release of 12 people on Monday.", [["The president"]]),
    ("EXAW has documented the arrest of 340 people and identified 120 of them.", [["EXAW"], ["EXAW"]]),
    ("Gridwatch aside, EXAW lists 340 prisoners by name.", [["EXAW"]]),
    (
        "At least 340 people have been killed since June, according to a count by The Examplia Press.",
        [["The Examplia Press"]],
    ),
    ("At least 340 people have been killed since June, an EP count shows.", [["an EP count"]]),
    ("At least 340 people have been killed since June, per Dawn-Info.", [["Dawn-Info"]]),
    ("Dawn-Info knows of 340 prisoners in 12 regions.", [["Dawn-Info"]]),
    (
        "Examplia Rights Watch, which interviewed 20 survivors, said that 340 people had been tortured.",
        [[], ["Examplia Rights Watch"]],
    ),
    ("She said 12 people had been tortured.", [[]]),
    ("Anna Holf, a lawyer for three of the men, said 12 people had been tortured.", [[], ["Anna Holf"]]),
    (
        "Two sources familiar with the matter said 12 people had been arrested.",
        [[], ["Two sources familiar with the matter"]],
    ),
    (
        "The ministry said that, according to the prosecutor's office, 12 people had been arrested.",
        [["the prosecutor's office", "The ministry"]],
    ),
    ("What began with 12 arrests has become a crackdown, analysts say.", [["analysts"]]),
    (
        "The state-run daily Herald quoted a judge as saying that 12 people were convicted.",
        [["a judge", "The state-run daily Herald"]],
    ),
    ("It was not clear how many of the 12 detainees were freed.", [[]]),
    ("Police said they had detained 12 people; activists say 30 people were held.", [["Police"], ["activists"]]),
    ("While police spoke of 12 arrests, activists counted 30 arrests.", [["police"], ["activists"]]),
    ("A new report says 2,000 people have been killed.", [["A new report"]]),
    ("Some 2,000 people have been killed, says a new report from the commission.", [["the commission"]]),
    ("Among those killed were 12 children, EXCEF said, and 30 women.", [["EXCEF"], ["EXCEF"]]),
    ("In Strelsau alone 40 people were detained, Dawn said, while police in Zenda arrested 12 people.", [["Dawn"], []]),
    ("The lawyers' union estimates the number of detainees at 400.", [["The lawyers' union"]]),
    ("Estimates of the dead range from 400 to 600 people.", [[]]),
    ("The opposition leader claimed 400 of her supporters were in jail.", [["The opposition leader"]]),
    ("The toll, the mayor told reporters outside the town hall, had reached 40 dead.", [["the mayor"]]),
    ("Responding to questions, a police spokesperson confirmed 40 arrests.", [["a police spokesperson"]]),
    ("Asked about it, the minister replied that 40 people were held.", [["the minister"]]),
    ("The UN says it has verified 1,850 deaths.", [["The UN"]]),
    ("Verified by the UN: 1,850 deaths.", [["the UN"]]),
    ("Officials in the region said 12 people were killed.", [["Officials in the region"]]),
    (
        "A doctor at the hospital, who asked not to be named, said 12 people were killed.",
        [["A doctor at the hospital"]],
    ),
    ("A doctor who treated the wounded said 12 people were killed.", [["A doctor"]]),
    ("According to police, 12 people were killed; medics spoke of 30 people.", [["police"], ["medics"]]),
    ("The figure of 340 prisoners comes from Dawn.", [["Dawn"]]),
    ("By Dawn's reckoning 340 people are in prison.", [["Dawn"]]),
    ("In Dawn's view 340 people are political prisoners.", [["Dawn"]]),
    ("Dawn considers 340 people political prisoners.", [["Dawn"]]),
    ("Dawn Centre: 340 people detained", [["Dawn Centre"]]),
    ("340 people detained, says Dawn", [["Dawn"]]),
    ("340 people detained – Dawn", [["Dawn"]]),
    ("Rights group: 340 people detained", [["Rights group"]]),
    ("Minister: 340 people freed", [["Minister"]]),
    ("UN experts urge release of 340 prisoners", [["UN experts"]]),
    ("“They freed 12 prisoners,” she said, “and beat 30 prisoners.”", [[], []]),
    ("Maria Holf of Dawn said that 12 prisoners were ill.", [["Maria Holf of Dawn"]]),
    ("Speaking in Zenda, Maria Holf said that 12 prisoners were ill.", [["Maria Holf"]]),
    (
        "The group counts 340 prisoners, of whom 12 are women. Twenty are over 70 years old.",
        [["The group"], ["The group"], ["The group"]],
    ),
    ("Dawn says 340 people are in prison. Police raided its office on Monday and arrested 12 people.", [["Dawn"], []]),
    ("Dawn says 340 people are in prison. On Monday 12 people were arrested in Strelsau.", [["Dawn"], []]),
    ("Dawn says 340 people are in prison. Another 12 are under house arrest.", [["Dawn"], ["Dawn"]]),
    (
        "Dawn says 340 people are in prison. The ministry did not comment. Its spokesman has said 12 people were freed.",
        [["Dawn"], ["Its spokesman"]],
    ),
    ("A court official said the trial of 12 people would open on Friday.", [["A court official"]]),
    ("It emerged on Friday that 12 people had been arrested.", [[]]),
    ("It is believed that 12 people had been arrested.", [[]]),
    ("Reports said 12 people had been arrested.", [["Reports"]]),
    ("Media reports put the number of arrests at 12.", [["Media reports"]]),
    ("Unconfirmed reports speak of 12 arrests.", [["Unconfirmed reports"]]),
    ("The rebel-run health ministry said at least 340 people had been killed.", [["The rebel-run health ministry"]]),
    ("At least 340 people had been killed, the rebel-run health ministry says.", [["the rebel-run health ministry"]]),
    ("Ruritania says 340 fighters were killed; Examplia denies it.", [["Ruritania"]]),
    ("Strelsau said Examplia had returned 12 children.", [["Strelsau"]]),
    ("Both sides said 12 people were exchanged.", [["Both sides"]]),
    ("The 12 detainees, the ministry claimed, had plotted a coup.", [["the ministry"]]),
    ("What the ministry calls an amnesty freed 340 people.", [[]]),
    (
        "The Red Cross, which visits the camp, counted 340 inmates there in May, down from 400 inmates in March.",
        [["The Red Cross"], ["The Red Cross"]],
    ),
    (
        "More than 340 people have signed up, organisers said, but police counted only 100 people.",
        [["organisers"], ["police"]],
    ),
    (
        "According to the Centre for Law and Democracy, 12 journalists are behind bars.",
        [["the Centre for Law and Democracy"]],
    ),
    ("The Justice Ministry has recorded 12 deaths, a parliamentary answer showed.", [["The Justice Ministry"]]),
    ("A woman whose son was among the 12 detainees said guards beat them.", [[]]),
    ("Nobody has said how many of the 12 detainees were beaten.", [[]]),
    ("He was one of 12 prisoners who, according to Dawn, were tortured.", [["Dawn"]]),
]


TABLE += [
    # a colon before the parts of what was said: the saying covers both sides
    ("There are 35 prisoners in Strelsau, Viasna said on Tuesday: 28 men and 7 women.", [["Viasna"]] * 3),
]


@pytest.mark.parametrize(("text", "names"), TABLE, ids=[text[:40] for text, _ in TABLE])
def test_a_figure_is_said_by_those_that_the_grammar_names(text: str, names: list[list[str]]) -> None:
    found = read_figures(text, published="2025-05-07", country="BY")
    assert [list(figure.attributed_to) for figure in found if figure.counts_people] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # answers are those behind lines that only ask
        (
            (
                "Karel Novenko, 44, came home on Monday.\nHow many shared your cell?\n“We were nine prisoners.”\n"
                "And the trial?\n“They convicted twelve of us.”"
            ),
            [["Karel Novenko"], ["Karel Novenko"]],
        ),
        # the source before a colon, but no label of a list
        ("• Opposition leader: “They took 41 of our people.”", [["Opposition leader"]]),
        ("Lawyers: 12 arrested", [[]]),
        # what is told of a speaker is not what the speaker says
        ("“They are ill,” said a nurse who was freed along with 12 others.", [[]]),
        # a part that the sentence opens with keeps the source, an act does not
        ("Dawn lists 340 prisoners. Twenty are women.", [["Dawn"], ["Dawn"]]),
        ("Dawn lists 340 prisoners. Troops rounded up 200 people, most of them students.", [["Dawn"], []]),
    ],
)
def test_a_source_reaches_no_further_than_its_words(text: str, names: list[list[str]]) -> None:
    found = read_figures(text, published="2025-05-07", country="BY")
    assert [list(figure.attributed_to) for figure in found if figure.counts_people] == names
