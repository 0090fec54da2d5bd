"""Short forms of given names: Bill for William, Paco for Francisco, Sasha for Aleksandr.

English ones come from the package `nicknames`; those of other languages, for which no maintained
package was found, are listed here.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, lru_cache
from importlib.util import find_spec

from reader.search.sounds import sound_keys

_RHYMES = (
    "william bill billy will", "robert bob bobby", "richard dick", "edward ted ned teddy",
    "margaret peggy meg daisy", "mary polly molly", "john jack", "henry hank harry",
    "charles chuck", "james jim jimmy", "helen nell", "eleanor nell nora", "ellen nell",
    "elizabeth betty beth bess lisa libby", "katherine kit kitty cate kate katie",
    "catherine kate cate cathy kathy katie kitty", "dorothy dolly dot", "sarah sally sadie",
    "martha patty", "anne nancy", "theodore ted", "edmund ted ned", "alexander sandy sasha",
    "joseph joe", "frances fanny", "juliet jules juls", "julia jules juls", "julian jules juls",
    "julie jules juls", "catriona triona", "michael mick mickey",
)  # fmt: skip
_OTHER = (
    # Spanish, Catalan, Portuguese
    "francisco paco pancho curro fran kiko chico", "jose pepe chepe zeca ze", "josefa pepa",
    "ignacio nacho", "enrique quique kike", "manuel manolo manu lolo", "manuela manoli",
    "rafael rafa", "alejandro alex jandro ale", "alejandra ale", "guillermo memo guille",
    "eduardo edu lalo", "jesus chuy chus", "dolores lola loli", "concepcion concha conchi",
    "mercedes merche", "rosario charo", "pilar pili", "isabel isa chabela", "antonio tono toni",
    "antonia toni", "javier javi", "santiago santi chago", "roberto beto", "alberto beto tito",
    "gregorio goyo", "luis lucho", "maria mari maruja", "guadalupe lupe lupita", "teresa tere",
    "consuelo chelo", "gabriel gabi", "gabriela gabi", "cristina cris", "beatriz bea",
    "fernando nando", "daniel dani", "miguel migue", "vicente chente", "jordi jorge", "joao joca",
    # Italian
    "giuseppe beppe peppe pino beppino", "giovanni gianni nanni vanni",
    "francesco franco ciccio cecco", "luigi gigi", "antonio tonino nino toni", "domenico mimmo",
    "salvatore totò toto turi", "lorenzo renzo", "vincenzo enzo", "alessandro sandro ale",
    "alessandra sandra ale", "giacomo mino", "bartolomeo meo", "filippo pippo",
    "elisabetta betta lisa", "giuseppina pina",
    # German, Dutch
    "johannes hans johann hannes jan joop", "johann hans", "joachim jochen achim",
    "friedrich fritz", "heinrich heinz heiner hein", "wilhelm willi willy wim", "karl kalle",
    "josef sepp jupp", "joseph sepp jupp", "ludwig lutz", "konrad kurt", "rudolf rudi rolf",
    "georg jorg schorsch", "gerhard gerd gert", "bernhard bernd", "matthias matze hias",
    "sebastian basti wastl", "katharina kathi kaethe katja", "elisabeth liesl lisl elsa else lilli",
    "margarete grete gretel", "susanne susi sanne", "ulrich uli", "ulrike uli", "wolfgang wolf",
    "christoph chris", "hendrik henk", "cornelis kees cor", "jacobus koos jaap", "pieter piet",
    "antonius toon ton", "gerardus gerrit", "theodorus theo dorus", "wilhelmina mien willy",
    "johanna hanna jopie",
    # French
    "jacqueline jacotte", "francoise fanfan", "alexandre alex sacha sasha",
    "alexandra sacha sasha xandra",
    "benoit ben", "emmanuel manu", "emmanuelle manu", "frederic fred", "frederique fred",
    "nicolas nico", "mathieu mat", "sebastien seb", "stephane steph", "stephanie steph",
    "dominique dom domi", "philippe phil", "guillaume guigui", "catherine cathy", "veronique vero",
    # Slavic
    "aleksandr sasha sanya shura alik", "aleksandra sasha shura ola", "aleksander olek",
    "mikhail misha", "ivan vanya", "dmitri dima mitya", "dmitry dima mitya", "nikolai kolya",
    "nikolay kolya", "vladimir vova volodya", "sergei seryozha serezha", "sergey seryozha serezha",
    "aleksei alyosha lyosha", "aleksey alyosha lyosha", "yevgeny zhenya", "evgeny zhenya",
    "evgenia zhenya", "konstantin kostya", "pavel pasha", "petr petya", "boris borya", "yuri yura",
    "grigory grisha", "maria masha marusya", "anna anya", "ekaterina katya", "elena lena lyena",
    "natalia natasha", "natalya natasha", "olga olya", "tatiana tanya", "tatyana tanya",
    "svetlana sveta", "irina ira", "ludmila lyuda mila", "galina galya", "anastasia nastya",
    "sofia sonya", "yulia yulya", "oksana ksenia", "vasily vasya", "anatoly tolya",
    "stanislaw staszek stas stach", "stanislav stas", "jan janek jasiu", "jozef jozek",
    "krzysztof krzysiek", "tomasz tomek", "wojciech wojtek", "piotr piotrek", "pawel pawelek",
    "katarzyna kasia", "malgorzata gosia malgosia", "agnieszka aga", "joanna asia", "barbara basia",
    "magdalena magda lena", "zbigniew zbyszek", "andrzej jedrek", "jerzy jurek", "michal misiek",
    "jakub kuba", "jiri jirka", "josef pepa", "jan honza", "frantisek franta", "vaclav vasek",
    "jaroslav jarda", "zdenek zdenda", "milos misha",
    # Hungarian, Greek, Scandinavian, Finnish
    "istvan pista", "jozsef joska", "laszlo laci", "sandor sanyi", "ferenc feri",
    "erzsebet erzsi bozsi", "konstantinos kostas dinos", "dimitrios dimitris mitsos",
    "ioannis yannis giannis", "georgios giorgos yorgos", "panagiotis panos takis", "nikolaos nikos",
    "athanasios thanasis", "evangelos vangelis", "aikaterini katerina", "eleni lena",
    "vasileios vasilis", "emmanouil manolis", "lars lasse", "nils nisse", "bengt benke",
    "karl kalle", "gustav gosta", "per pelle", "johannes jussi juha", "aleksanteri santeri",
    # Turkish, Arabic, Hebrew, Persian, South Asian
    "mehmet memo memis", "mustafa musti", "ibrahim ibo bram", "yosef yossi", "yitzhak itzik",
    "avraham avi", "moshe moishe", "binyamin bibi", "shmuel shmulik", "yaakov kobi yankel",
    "rachel rahel", "mohammed mo moe hamada", "muhammad mo hamada", "mohamed mo", "hamid hamed",
    "abdullah abdul abdallah", "fatima fatma fati", "khadija khadijah",
)  # fmt: skip


@lru_cache(maxsize=256)
def short_forms(name: str) -> frozenset[str]:
    """The other forms that a given name in a to z goes by: short ones of a full name, and back."""
    pairs = (pair for pair in _pairs(name) if name in pair)
    # Another spelling of the same sound is no short form.
    found = (pair for pair in pairs if not {*sound_keys(pair[0])} & {*sound_keys(pair[1])})
    return frozenset(form for pair in found for form in pair) - {name}


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    """Full names and short forms of them: all pairs that a name is in, and others."""
    # A table of all names takes longer to make than a hundred names to look for.
    for row in _english():
        if name in row:
            full, _, short = row.split(",")
            if _is_name(full, short) and _is_heard_in(full, short):
                yield full, short
    for row in (*_RHYMES, *_OTHER):
        if name in row:
            full, *forms = row.split()
            yield from ((full, form) for form in forms)


def _is_name(full: str, short: str) -> bool:
    both = full + short
    return both.isalpha() and both.isascii()


@cache
def _english() -> Sequence[str]:
    """The rows of the package, in small letters: `name,relationship,name`.

    Its file is read as it is: the package imports the metadata of all packages, and with it email,
    which takes longer than all the rest of a search.
    """
    spec = find_spec("nicknames")
    for folder in (spec and spec.submodule_search_locations) or ():
        # pathlib takes 3 ms to import.
        with suppress(OSError), open(f"{folder}/names.csv", encoding="utf-8") as file:  # noqa: PTH123
            rows = file.read().lower().splitlines()[1:]
            if rows and all(row.count(",") == 2 for row in rows):
                return rows
    import nicknames  # noqa: PLC0415 - see above

    return [",".join(triplet).lower() for triplet in nicknames.name_triplets()]


def _is_heard_in(full: str, short: str) -> bool:
    """Whether `short` begins like `full` or stands in it; the package has wilder pairs as well."""
    return (
        short[0] == full[0]
        or short[:3] in full
        or bool({key[:1] for key in sound_keys(short)} & {key[:1] for key in sound_keys(full)})
    )
