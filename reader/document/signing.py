"""Phrases that say that signatories follow, in several languages.

Each function looks at one line of text, and only at its beginning if it is long.
"""

from __future__ import annotations

import re

from reader.document.patterns import any_of

_LONGEST = 300

_SIGNING = any_of(
    r"""
    co-?sign(?:ed|ers?|atories)  signed  signator(?:y|ies)  signatures?  signers?  signees?
    undersigned  sign-?ons?  endorse(?:d|rs?|ments?)  supporters  supported by
    supporting (?:organi[sz]ations|individuals)  se adhieren?
    \A(?:\w+ ){1,3}who (?:have |also )?(?:sign|support|back|join|agree|withdr)\w*
    \Aavec le soutien de  \Asoutenue? par  \A(?:auch )?unterstützt (?:von|durch)
    (?:co-?)?signataires?  (?:co)?sign[ée]·?e?·?s?  signent  soussigné\S*
    (?:erst|mit)?unterzeichne\w*(?:[*:_·]\w+)?  unterschri\w+  unterschreib\w+
    unterstützer\w*(?:[*:_·]\w+)?  gezeichnet  gez
    firmantes?  firman  firmad[oa]s?  firmas  adhesiones  adherentes  suscri\w+  signants
    firmatar[ie]\w*  firme  firmato  signatári[oa]s  assina\w+  subscri\w+
    ondertekena\w+  (?:onder|ge)tekend  handtekening(?:en)?  mitzeichnende\w*
    subscrev\w+  abaixo[ -]assinad[oa]s?  sottoscri\w+  adesioni
    undertecknare  undertecknat  underskrivere  allekirjoittajat
    sygnatariusze  podpisani  podpisy  подписали  подписанты  подписи  підписали  підписанти
    imzacı\w*  υπογράφ\w*  签名  签署人?  联署人?  署名  賛同者  서명  الموقعون  חתומים
    """
)
_SIGNING_WORD = re.compile(rf"(?i)(?<![\w-]){_SIGNING}(?!\w)")
_WISH = any_of("how  ways?  want  wish  like  click  here  please  link  form  visit  to")
_CALL = re.compile(
    r"(?i)\b"
    + any_of(
        rf"""
        {_WISH} (?:\w+ ){{0,3}}?(?:co-?)?sign\b
        (?:add|adding|put) (?:your|their|my) (?:name|signature|organi[sz]ation)
        sign (?:the|this|our|here|on|it|up|now)\b  subscribe\b
        signe[rz] (?:la|cette|le|l['’]|ici)  pour signer
        hier unterzeichnen  jetzt unterzeichnen  mitzeichnen  para firmar  firma (?:aquí|la|el)
        """
    )
)
_FOLLOW = re.compile(r"(?i)\b(?:below|signatories|signers|signatures)\b")


def announces(line: str) -> bool:
    """Whether `line` says that signatories follow.

    >>> announces("Cette lettre est également signée par :"), announces("First signatories")
    (True, True)
    >>> announces("Ways to sign this letter:")
    False
    """
    if len(line) > _LONGEST or not _SIGNING_WORD.search(line):
        return False
    return not _CALL.search(line) or bool(_FOLLOW.search(line))


def speaks_of_signing(line: str) -> bool:
    """Whether `line` has a word for signing in it."""
    return bool(_SIGNING_WORD.search(line))


_BEFORE = any_of(
    "the  les  die  los  i  las  first  initial  premi[eè]re?s  primer[oa]s  prim[ei]  original"
    "  all  full  list  of"
)
_BY = any_of(
    """
    by  par  von  por  da  the following  the undersigned  organi[sz]ations  individuals
    también
    """
)
_THIS = any_of("this  cette  ce  diese[rn]?  est[ea]  quest[ao]")
_SENTENCE = re.compile(
    rf"(?i)(?:(?:firman|suscriben|signent|sottoscrivono) {_THIS} \w+|{_THIS} (?:open )?\w+"
    r" (?:is|was|has been|est|a été|wurde|ist|es|è) (?:\w+ )?"
    r"(?:signed|signée?|unterzeichnet|unterschrieben|firmad[oa]|firmat[oa]) (?:by|par|von|por|da))"
    r"[:,]? +(?=(?-i:[^\W\d_a-z]))"
)
"""`This letter is signed by`, and the names in the same sentence."""
_INLINE = re.compile(
    rf"(?i)[\[(“\"*]*(?:{_BEFORE} ){{0,4}}{_SIGNING}(?: {_BY}){{0,2}} ?(?:\([^()]{{0,60}}\) ?)?"
    r"(?:[:–—] ?|- |(?:(?<=by)|(?<=par)|(?<=von)|(?<=por)|(?<=da)|(?<=igned)) "
    r"|(?:(?<=by )|(?<=par )|(?<=von )|(?<=por )|(?<=da )|(?<=igned ))(?=\S))"
)


def names_begin(line: str) -> int | None:
    """Where in `line` the names begin, if it begins with words that announce them.

    >>> names_begin("Signed by: Ana Diaz, Tom Lee and Jo Kay")
    11
    """
    found = _INLINE.match(line) or _SENTENCE.match(line)
    return found.end() if found and found.end() < len(line) else None


_FIRST = re.compile(rf"(?i)[\W_]*(?:{_BEFORE} ){{0,4}}{_SIGNING}(?!\w)")


def begins_announcing(line: str) -> bool:
    """Whether `line` announces signatories by its first words: no name is spelt like them.

    >>> begins_announcing("Unterzeichnerinnen und Unterzeichner")
    True
    >>> begins_announcing("Ana Diaz, first signatory")
    False
    """
    return announces(line) and bool(_FIRST.match(line))


_FOLLOWING = re.compile(r"(?i)\b(?:below|following|suivant\w*|dessous|folgende\w*|siguientes?)\b")


def points_down(line: str) -> bool:
    """Whether `line` says that something follows below it."""
    return bool(_FOLLOWING.search(line))


def calls_to_sign(line: str) -> bool:
    """Whether `line` begins by asking its readers to sign."""
    return bool(_CALL.match(line))
