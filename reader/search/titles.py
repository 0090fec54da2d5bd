"""Titles before and after names, and words for offices that are written in several ways."""

from __future__ import annotations

from reader.search.words import others_of, word_set

TITLES = word_set(
    # English
    "mr mrs ms miss mx messrs dr doctor drs prof professor profs sir dame lord lady baron baroness"
    " viscount earl hon honourable honorable rt rev revd reverend fr canon ven cllr cllrs"
    " archdeacon councillor councilor ald alderman capt captain col colonel maj major lt sgt"
    " gen general cdr esq jr snr jnr phd dphil md mba ba bsc ma msc mphil llb llm kc qc obe"
    " mbe cbe kbe dbe om ch mp mep msp ms mla td frs fba frcp rn jp ceng pe cpa"
    # French
    " m mme mmes mlle mlles me maitre monsieur madame mademoiselle pr docteur professeur docteure"
    # German, Dutch, Scandinavian
    " herr frau hr dipl ing dipling mag habil dhr mevr mevrouw mw ir mr ds bc"
    # Spanish, Portuguese, Catalan
    " sr sra srta don dona dra lic licda arq ing senor senora excmo excma sor fray dom prof profa"
    # Italian, Romanian
    " sig sigra dott dottssa dottoressa avv on prof profssa arch geom rag"
    # Polish, Czech, Slovak, Hungarian
    " pan pani inz hab mgr bc mudr judr rndr phdr csc dr"
    # South Asia, the Arab world, Turkey
    " shri sri smt kumari pandit ustad maulana moulana mufti haji hajji alhaji sheikh shaikh shaykh"
    " imam adv advocate er sahib begum bey hanim hoca"
)
"""Words that a name may be said with or without, folded. Some are names as well."""

AMBIGUOUS_TITLES = word_set(
    "m me ms pr ma ch om on me ing don dom dona sheikh shaikh shaykh begum imam major earl baron"
    " miss lord lady general canon sri kumari er bey fr pan pani mag arch rt ir bc dame"
)
"""Titles that are also names or initials."""

_ALIKE = (
    "cllr councillor councilor",
    "cllrs councillors councilors",
    "dr doctor drs docteur docteure dra dott dottore dottssa dottoressa",
    "prof professor pr professeur profa profssa",
    "rev revd reverend",
    "hon honourable honorable",
    "mme madame",
    "mlle mademoiselle",
    "me maitre",
    "monsieur m",
    "herr hr",
    "frau fr",
    "sr senor",
    "sra senora",
    "srta senorita",
    "lic licenciado licenciada licda",
    "ing inz ingenieur ingeniero ingenjor",
    "avv avvocato",
    "adv advocate",
    "arq arquitecto arquitecta",
    "dhr meneer",
    "mevr mevrouw mw",
    "gen general",
    "col colonel",
    "capt captain",
    "lt lieutenant",
    "sgt sergeant",
    "sheikh shaikh shaykh sheik",
    "haji hajji alhaji hajj",
    "maulana moulana mawlana",
    "chair chairman chairwoman chairperson chairlady",
    "sec secretary secy",
    "exec executive",
    "asst assistant",
    "dep deputy",
    "pres president",
    "vp vicepresident",
    "dir director",
    "coord coordinator",
    "org organiser organizer organisation organization",
    "labour labor",
    "centre center",
    "rep representative",
    "uni university",
    "dept department",
    "intl international",
    "assoc association",
    "treas treasurer",
    "govt government",
    "saint st",
    "mount mt",
    "spokesman spokeswoman spokesperson",
    "councilman councilwoman councilmember",
    "convenor convener",
    "adviser advisor",
)


SYNONYMS = others_of(_ALIKE)
"""Other ways to write a title or an office."""


def is_title(word: str) -> bool:
    """Whether a folded word of a name is a title and nothing else."""
    return word in TITLES and word not in AMBIGUOUS_TITLES


OFFICES = word_set("cllr councillor councilor prof professor rev revd reverend imam canon rabbi")
"""Titles that are also what a person does, so that one who has it is found among the roles."""
