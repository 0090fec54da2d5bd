"""Names that are one name in several customary spellings: who types one means any of them.

Other spellings that only sound the same may be other names, and are told as similar.
"""

from __future__ import annotations

from reader.search.words import others_of

# Arabic names as South Asia, Iran, Turkey, the Levant and the Maghreb spell them.
_ARABIC = """
    mohammed mohammad muhammad mohamed mohamad muhammed muhamed mohamud mohammod mohd muhamad,
    ahmed ahmad ahmet ahamed, mahmood mahmoud mahmud mehmood mehmud, syed sayed sayyid sayyed
    said saiyid seyed sayid, hussain hussein husain husein hossain hossein, hassan hasan, ali
    aly, omar umar omer, usman osman othman uthman, yusuf yousuf yousaf yousef youssef yusef,
    ibrahim ebrahim ibraheem, ismail ismael esmail ismaeel, abdullah abdulla abdallah, rahman
    rehman, rashid rasheed rashed, khalid khaled, jamal jamaal gamal, kareem karim, saleem
    salim, naeem naim, waseem wasim, nadeem nadim, shaikh sheikh shaykh, qureshi quraishi
    qurashi, siddiqui siddiqi siddique, chaudhry chaudhary choudhury chowdhury choudhry
    chaudhri, akhtar akhter, begum begam, fatima fatema fatimah, aisha ayesha aysha aishah,
    khadija khadijah khadeeja, zainab zaynab zeinab, mariam maryam, nasreen nasrin, yasmin
    yasmeen yasmine, tariq tarik tareq, iqbal eqbal, javed javaid javid jawed, nawaz navaz,
    shafiq shafique, farooq faruq farouk farooque, yaqoob yaqub yakub yacoub, haroon harun
    haroun, imran emran, irfan erfan, mustafa mustapha moustafa, hamid hameed, majid majeed,
    wahid waheed, saeed saeid, anwar anwer, munir muneer mounir, bashir basheer
"""
_EUROPEAN = """
    stephen steven stephan, catherine katherine catharine katharine kathryn cathryn, philip
    phillip philipp, geoffrey jeffrey geoffry jeffery, sean shaun shawn, ann anne, sarah sara,
    alan allan allen, brian bryan, eric erik, karl carl, marc mark, teresa theresa, rachel
    rachael, rebecca rebekah, elisabeth elizabeth, deborah debra, matthew mathew, nicholas
    nicolas, neil neal niall, graham graeme grahame, ian iain, hugh huw, lewis louis, laurence
    lawrence, michelle michele, hannah hanna, claire clare, diane dianne, gillian jillian,
    isobel isabel isabelle, kathleen cathleen, lynn lynne, marion marian, tracy tracey, vivien
    vivian vivienne, zoe zoey, smith smyth smythe, thompson thomson, clark clarke, brown browne,
    read reid reed, davis davies, johnston johnstone, stewart stuart, macdonald mcdonald,
    alexander aleksander aleksandr, dmitri dmitry dmitriy, sergei sergey, sofia sophia, yelena
    elena
"""


_SPELLINGS = others_of(f"{_ARABIC},{_EUROPEAN}".split(","))


def variants(name: str) -> frozenset[str]:
    """The other customary spellings of a name, folded; none if there are none."""
    return _SPELLINGS.get(name, frozenset())
