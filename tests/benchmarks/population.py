"""Long signatory lists that nobody signed: names of many languages, seeded, with a long tail."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from reader.document.model import Signatory

_GIVEN = (
    "Margaret Stephen David Sarah James Mary John Elizabeth Thomas Helen Andrew Susan Peter Emma",
    "Mohammed Ahmed Fatima Ayesha Imran Tariq Nadeem Saima Bilal Farooq Zainab Hassan Shabana Omar",
    "Priya Rahul Anjali Sanjay Deepak Lakshmi Arjun Kavita Rajesh Meera Suresh Gurpreet Harjit",
    "Hans Jürgen Ursula Matthias Sabine Wolfgang Jörg Katharina Heike Günther Anke Björn Silke",
    "François Hélène Jean-Pierre Amélie Étienne Geneviève Benoît Chloé Thierry Océane Mireille",
    "José María Francisco Lucía Ángel Concepción Javier Begoña Íñigo Rocío Andrés Belén Raúl",
    "Giuseppe Francesca Salvatore Chiara Niccolò Alessandra Lorenzo Giulia Pasquale Ornella Matteo",
    "Stanisław Małgorzata Krzysztof Agnieszka Wojciech Łukasz Zofia Paweł Jadwiga Bogusław Halina",
    "Иван Ольга Сергей Наталья Дмитрий Екатерина Юрий Татьяна Алексей Людмила Михаил Светлана",
    "Ayşe Mehmet Zeynep Mustafa Çiğdem Ömer Gülşen Hüseyin Şule İbrahim Emine Yusuf Özlem Kemal",
    "Søren Åse Lars Ingrid Håkon Gunnar Sigrid Øyvind Astrid Jørgen Maja Björn Elsa Mats Kirsten",
    "Xiaoming Wei Jing Ying Zhiqiang Meiling Haoran Siu-Ming Mei-Hua Kuo-Feng Jianguo Lihua Yuting",
    "Nguyen Thu Minh Hoa Anh Tuan Linh Kofi Ama Kwame Abena Chidi Ngozi Oluwaseun Thabo Nomvula",
    "Dimitrios Eleni Giorgos Aikaterini Nikolaos Zsófia László Erzsébet Ferenc Ioana Gheorghe",
)
_FAMILY = (
    "Owen Whiting Smith Jones Taylor Brown Williams Wilson Johnson Davies Wright Walker Hughes",
    "Khan Hussain Malik Shah Mirza Iqbal Mahmood Akhtar Butt Dar Lone Qureshi Siddiqui Chaudhry",
    "Sharma Patel Singh Kaur Reddy Iyer Nair Gupta Banerjee Chatterjee Desai Joshi Sandhu Gill",
    "Müller Schröder Weiß Becker Schäfer Köhler Böhm Vogel Krüger Lehmann Zimmermann Groß Jäger",
    "Lefèvre Dubois d’Aubigné Moreau Girard Bélanger Fournier L’Heureux Chevalier Rousseau",
    "García Rodríguez Fernández Muñoz Jiménez Peña Ibáñez Núñez Gómez Vázquez Ordóñez Castaño",
    "Rossi Bianchi D’Angelo Ferrari Esposito De_Luca Ricci Marino Conti Galli Lo_Presti Mancini",
    "Kowalski Wiśniewska Wójcik Kamiński Lewandowska Zieliński Szymańska Woźniak Dąbrowski Mazur",
    "Иванов Смирнова Кузнецов Попова Соколов Лебедева Козлов Новикова Морозов Волкова Павлов",
    "Yılmaz Çelik Öztürk Şahin Aydın Demir Kılıç Doğan Arslan Koç Güneş Yıldırım Aksoy Polat",
    "Sørensen Ångström Lindqvist Bjørnstad Håkansson Nygård Østergaard Dahl Holm Berg Ekström",
    "Wang Chen Zhang Li Huang Xu Zhao Wong Leung Tsai Hsieh Liu Ng Cheung Ouyang Zheng Kwok Lin",
    "Tran Pham Mensah Owusu Okafor Adeyemi Nkosi Dlamini van_der_Merwe Botha Boateng Eze Le Vu",
    "Papadopoulos Georgiou Nagy Szabó Horváth Tóth Popescu Ionescu Kovács Varga Dumitrescu Ilie",
)
_PLACES = (
    "Bradford,Slough,Luton North,Hodge Hill Birmingham,Newcastle upon Tyne,Stoke-on-Trent,Leeds,"
    "Hull West and Hessle,München,Köln,Saint-Étienne,Lyon,A Coruña,Málaga,Łódź,Kraków,Москва,"
    "İstanbul,Göteborg,Århus,Hong Kong,Taipei,Accra,Lagos,Durban,Kolkata,Lahore,Srinagar,Hà Nội"
).split(",")
_ROLES = (
    "Councillor,Branch Secretary,CLP Chair,Teacher,Professor of History,Political Education Officer"
    ",Student,Retired nurse,Trade unionist,Writer and journalist,Ingénieure,Rechtsanwältin,Médico"
).split(",")
_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s sch sh st t tr v w z".split()
_VOWELS = "a e i o u ai ee ou ia".split()
_CODAS = ["", "", "n", "r", "l", "s", "t", "ck", "ng", "rd", "m"]
_TAIL = 100_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def population(count: int, seed: int = 1) -> list[Signatory]:
    """That many signatories, the same for the same seed."""
    return list(people(count, seed))


def people(count: int, seed: int = 1) -> Iterator[Signatory]:
    """The same, one by one.

    Half of the family names come from a long tail of invented ones; one name in fifty has a slip.
    """
    chance = random.Random(seed)
    tail = [_invented(chance) for _ in range(_TAIL)]
    places = [*_PLACES * 20, *(_invented(chance) for _ in range(2000))]
    for number in range(1, count + 1):
        language = chance.randrange(len(_GIVEN))
        given = chance.choice(_GIVEN[language].split())
        family = chance.choice(_FAMILY[language].split()).replace("_", " ")
        if chance.random() < 0.5:
            family = tail[int(len(tail) * chance.random() ** 2)]
        if chance.random() < 0.15:
            given += f" {tail[int(len(tail) * chance.random() ** 2)]}"
        if chance.random() < 0.02:
            family = slipped(family, chance)
        title = "Dr " if chance.random() < 0.01 else ""
        place = chance.choice(places) if chance.random() < 0.85 else ""
        role = chance.choice(_ROLES) if chance.random() < 0.4 else ""
        name = f"{title}{given} {family}"
        raw = ", ".join(field for field in (name, place, role) if field)
        yield Signatory(number, name, place, role, raw)


def slipped(text: str, chance: random.Random) -> str:
    """The text with one letter left out, replaced, put in, or swapped with the next."""
    at = chance.randrange(len(text))
    letter = chance.choice(_LETTERS)
    before, here, after = text[:at], text[at], text[at + 1 :]
    return chance.choice(
        (
            before + after,
            before + letter + after,
            before + letter + here + after,
            before + after[:1] + here + after[1:],
        )
    )


def _invented(chance: random.Random) -> str:
    syllables = (
        chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)
        for _ in range(chance.randint(2, 3))
    )
    return "".join(syllables).capitalize()


def typed(names: Sequence[str]) -> list[str]:
    """Each name letter by letter, as it is typed."""
    return [name[:length] for name in names for length in range(1, len(name) + 1)]
