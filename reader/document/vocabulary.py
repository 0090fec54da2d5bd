"""Words by which a field of a signatory line tells what it is, in several languages.

All are in folded form (see `reader.text.folding`), whole words unless they end in a hyphen,
which stands for any ending.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reader.text.folding import fold

_ROLES = """
academic accountant activist actor actress adjunct administrator admin adviser advisor advocate
agent alderman alderwoman alum alumn ambassador analyst anthropologist apprentice archaeologist
architect archivist artist assistant associate astronomer attorney author baker barrister
biologist bishop blogger board bookseller builder campaigner candidate canon captain caretaker
carer cartoonist caseworker ceo cfo chair chairman chairperson chairwoman chancellor chaplain chef
chemist chief choreographer cinematographer citizen clergy cleric clerk clinician coach cofounder
hobbyist colonel columnist comedian commissioner committer composer comrade conductor consultant
contractor contributor convener convenor coordinator correspondent cosmologist councillor
councilor councilmember councilwoman councilman counsel counsellor counselor creator critic cto
curator dancer dean delegate dentist deputy designer dev developer devops dietitian diplomat
director doctor doctoral driver dramatist ecologist economist editor educator electrician emerita
emeriti emeritus employee engineer entrepreneur epidemiologist ethicist exec executive expert
facilitator faculty farmer father fellow filmmaker firefighter fisherman founder founding
freelance gardener general geographer geologist governor gp graduate guitarist hacker head
headmaster headmistress headteacher historian honorary illustrator imam independent inspector
instructor intern internist interpreter inventor
investigator journalist judge justice laureate lawyer lead leader lecturer liaison librarian
linguist lobbyist lord maintainer manager managing marketer mathematician mayor mediator medic
member mentor mep meps microbiologist midwife midwives minister moderator mp mps mother msp
musician naturalist negotiator neurologist neuroscientist novelist nurse nutritionist observer
officer official officials oncologist operator organiser organizer owner paediatrician painter
paramedic parent partner pastor patient patron pediatrician pensioner pharmacist phd philosopher
photographer physician physicist physiotherapist pianist pilot planner playwright podcaster poet
politician postdoc postdoctoral postgraduate ppc practitioner preacher president priest principal
printmaker producer prof professor programmer promoter prosecutor provost psychiatrist
psychoanalyst psychologist psychotherapist publicist publisher rabbi radiologist rapporteur reader
rector rep representative reporter reps researcher resident retired reverend reviewer scholar
scientist screenwriter sculptor secretary secretaries senator sergeant singer sociologist software
soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman staff
statistician steward strategist student supervisor supporter surgeon teacher teaching technician
technologist theologian therapist trainee trainer translator treasurer trustee tulo tutor
undergraduate unionist user veterinarian vice vicar visiting volunteer warden whip worker writer
youtuber
aesh atsem cio ciso coo cpe mdb mdl pdg psyen tzr
bsc cbe chb frcp frs llb llm mba mbe mphil mres msc msw obe qc kc lcsw cpa esq former formerly ex
past ordinator archbishop
"""

_ROLES_OTHER = """
acteur actrice adherent- adjoint- agregee agrege agreges agregees agriculteur- agricultrice-
ancien ancienne animateur- animatrice- architecte- assistante- ater attache- auteur- autrice-
auteure- avocat- benevole- biatss biologiste- chanteur- chanteuse- charge chargee chef cheffe
chercheur- chercheuse- chercheure- chorale cineaste- citoyen- climatologue- comedien- compositeur-
compositrice- conseiller- consultante- coordinateur- coordinatrice- coordonnateur- coordonnatrice-
depute- deputee- developpeur- developpeuse- directeur- directrice- docteur- docteure- doctorant-
documentariste- dramaturge- ecologue- economiste- ecrivain- editeur- editrice- eleve- elu elue
elus eleves enseignant- entrepreneur- entrepreneuse- etudiant- eurodepute- fondateur- fondatrice-
formateur- formatrice- geographe- graphiste- historien- illustrateur- illustratrice-
informaticien- infirmier- ingenieur- ingenieure- journaliste- juriste- libraire- linguiste- maire-
maitre- maitresse- mathematicien- mcf pu medecin- membre- metteur metteuse militant- musicien-
paysan- peintre- philosophe- photographe- physicien- plasticien- poete- parole porte politiste-
politologue- presidente- professeur- professeure- psychanalyste- psychologue- realisateur-
realisatrice- redacteur- redactrice- responsable- retraite retraitee retraites salarie-
scenariste- secretaire- senateur- senatrice- sociologue- syndicaliste- technicien- traducteur-
traductrice- tresorier- veterinaire- webmestre- ecrivaine- abgeordnete- rentner- aktivist- anwalt
anwaltin arzt arztin arzte assistentin autor autorin autoren beauftragte- betriebsrat-
bundestagsabgeordnete- burgermeister- dichter- direktor- dozent- dramaturgin entwickler- forscher-
fotograf- geschaftsfuhrer- gewerkschaft- grunder- hochschullehrer- historiker- informatiker-
ingenieurin journalistin kunstler- landtagsabgeordnete- lehrer- lehrerin leiter leiterin
liedermacher- maler- mitarbeiter- mitglied- musiker- okonom- padagog- pfarrer- philosoph- physiker-
politiker- politikwissenschaft- prasident- privatdozent- professorin- psycholog- publizist-
rechtsanwalt- rechtsanwaltin- redakteur- regisseur- rektor- schauspieler- schriftsteller-
sekretar- sozialarbeiter- soziolog- sprecher- stadtrat- student- studierende- tischler- ubersetzer-
verleger- vorsitzende- vorstand- wissenschaft- wissenschaftlich- abogada abogado bibliotecari-
academica- academico- actriz activista- alcalde- alcaldesa- artista- asesor- autora- biologa
biologo catedratic- cientific- cineasta concejal- consejer- coordinador- diputad- director-
directora- docente- doctora doctorand- ecologista- economista- editora- educador- enfermer-
escritor- escultor- estudiante- filosof- fiscal fotografa fotografo fundador- geografa geografo
guionista historiador- ingenier- investigador- jefa jefe jubilad- jueza juez licenciad- maestr-
medico- medica medicas miembro- ministr- musico- novelista pedagog- periodista- pintor- poeta-
politolog- portavoz- presidenta- profesor- profesora- psicolog- rectora secretari- sindicalista-
sociolog- tecnic- tesorer- trabajador- traductor- vicepresident- attivista avvocat- dottorand-
giornalista- insegnante- professore- professoressa- ricercator- ricercatric- scrittor- scrittrice-
segretari- studentess- advogad- aluna- aluno- cientista- deputad- escritora jornalista-
pesquisador- professora- vereador- aposentad- hoogleraar- docent- onderzoeker- voorzitter-
schrijver- journaliste lid
"""

_ROLE_ENDINGS = """
-arzt -arztin -lehrer -lehrerin -anwalt -anwaltin -ingenieur -ingenieurin -berater -beraterin
-leiter -leiterin -wissenschaftler -wissenschaftlerin -therapeut -therapeutin -pfleger -pflegerin
-redakteur -redakteurin -referent -referentin -sprecher -sprecherin -kaufmann -kauffrau -forscher
-forscherin -padagoge -padagogin -assistent -assistentin -direktor -direktorin -sekretar
-sekretarin -professor -professorin -student -studentin -techniker -technikerin -historiker
-historikerin -informatiker -informatikerin -entwickler -entwicklerin -psychologe -psychologin
-ologist -ographer -worker -chirurg -vorsitzender -vorsitzende -beauftragter -beauftragte
-mitarbeiter -mitarbeiterin -unternehmer -betreiber -betreiberin -mediziner -medizinerin -handler
-handlerin -gartner -gartnerin -meister -meisterin -fahrer -fahrerin -trainer -trainerin -helfer
-helferin -kunstler -kunstlerin -spieler -spielerin -macher -fuhrer -fuhrerin
"""

_INSTITUTIONS = """
friends amis freunde amigos kingdom republic emirates states
news service times daily herald gazette academy agency alliance archive archives association bank
brigade bureau campaign campus center centre chamber charity choir church city clinic club
coalition collective college colleges commission committee community company conference congress
consortium constituency cooperative corporation council department dept district division dpt
ensemble faculty federation firm forum foundation front fund gallery gmbh government group guild
hospital hub inc initiative institute institutes institution ivy journal lab laboratory
laboratories league library limited llc llp lse ltd magazine ministry mit mosque movement museum
network newspaper nhs office orchestra organisation organization parish parliament partnership
party plc polytechnic press programme project publishers record records research school schools
seminary services society soas studio studios synagogue team theatre theater trust union unions
univ university universities uc ucl ucla workshop academie agence assemblee atelier bibliotheque
cercle cnrs collectif comite commune compagnie confederation conseil departement direction ecole
editions ehess ens faculte fondation groupe hopital ined inra inrae inria inserm institut ird
laboratoire ligue lycee mairie ministere mouvement observatoire parti rectorat reseau societe
syndicat umr ufr universite universites akademie amt anstalt arbeitsgemeinschaft bund
bundesverband fakultat fachhochschule gesellschaft gewerkschaft gymnasium hochschule kirche klinik
klinikum krankenhaus kunsthochschule landesverband lehrstuhl partei schule staatstheater stiftung
tu uni universitat verband verein verlag zentrum academia agencia asociacion asamblea ateneo
ayuntamiento centro colectivo colegio comision confederacion consejo escuela facultad federacion
fundacion grupo instituto laboratorio liga ministerio movimiento museo partido plataforma red
sindicato sociedad universidad universidade associacao faculdade fundacao universita associazione
scuola istituto fondazione universiteit hogeschool stichting vereniging universitet universitetet
hogskolan uniwersytet
"""

_COUNTRIES = """
argentina australia austria bangladesh belgium brazil bulgaria canada chile china colombia croatia
cyprus czechia denmark egypt england estonia ethiopia eu finland france germany ghana greece
hungary iceland india indonesia iran iraq ireland israel italy japan jordan kenya korea kuwait
latvia lebanon lithuania luxembourg malaysia malta mexico morocco nepal netherlands nigeria norway
nz pakistan palestine peru philippines poland portugal qatar romania russia scotland serbia
singapore slovakia slovenia spain sweden switzerland syria taiwan tanzania thailand tunisia turkey
uae uganda uk ukraine uruguay us usa venezuela vietnam wales zimbabwe al ak az ar ca co ct dc de
fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd
tn tx ut vt va wa wv wi wy nsw qld vic bc ab qc ni alabama alaska
arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin
wyoming allemagne autriche belgique espagne italie
suisse deutschland osterreich schweiz alemania espana francia italia
"""


_LOOKED_UP: list[Callable[[], None]] = []
"""By vocabulary, what lets go of the words that were looked up."""


def forget_words() -> None:
    """Let go of all words that were looked up.

    They came one by one while much else was made that is gone: each keeps a piece of memory from
    being given back, of a long list hundreds of megabytes.
    """
    for forget in _LOOKED_UP:
        forget()


class Vocabulary:
    """A set of words in folded form, with the plural in `s`; stems and endings stand for more."""

    def __init__(self, text: str) -> None:
        """Words apart by white space: `stem-` may have any ending, `-ending` anything before it."""
        words = text.split()
        self._words = frozenset(fold(w) for w in words if w[0] != "-" and w[-1] != "-")
        self._stems = tuple(fold(w) for w in words if w[-1] == "-")
        self._endings = tuple(fold(w) for w in words if w[0] == "-")
        # The same words come again and again: without this a third of the time goes here.
        self._has = lru_cache(maxsize=1 << 12)(self._look_up)
        _LOOKED_UP.append(self._has.cache_clear)

    def __contains__(self, word: str) -> bool:
        return self._has(word)

    def _look_up(self, word: str) -> bool:
        return (
            word in self._words
            or (word[-1:] == "s" and word[:-1] in self._words)
            or word.startswith(self._stems)
            or word.endswith(self._endings)
        )


_SUBJECTS = """
accounting affairs african agriculture american anthropology archaeology architecture art arts
asian astronomy biochemistry biology biomedicine business chemistry cinema classics communication
communications computing criminology culture cultures design development drama earth ecology
economics economy education energy engineering english environment ethics ethnicity european film
finance french gender genetics geography geology german health history humanities informatics
information italian journalism justice labor labour language languages latin law leadership
linguistics literacy literature literatures management marketing materials mathematics maths media
medicine music neuroscience nursing nutrition pedagogy performance pharmacology philosophy physics
physiology planning policy politics psychiatry psychology religion rhetoric science sciences
sexuality sociology software spanish statistics studies sustainability technology theater theatre
theology theory urbanism welfare women work zoology anthropologie biologie chimie droit economie
geographie geologie gestion histoire informatique lettres linguistique litterature mathematiques
medecine musique philosophie physique psychologie sociologie geschichte germanistik mathematik
medizin physik politikwissenschaft rechtswissenschaft soziologie biologia derecho economia fisica
historia letras matematicas medicina psicologia quimica sociologia
"""
_SURNAMES = """
abbot baker bank banks bishop booker butler canon carpenter carter chancellor chandler church cook
dean deacon doctor draper driver farmer father fellow fisher fowler gardener gardner general hall
harper head hunter judge justice king knight lord major mann marshal marshall mason mayor member
merchant miller minister page painter parent park parker parson partner pastor pilot poet pope
porter prior prince provost reader rector sailor sergeant shepherd singer smith speaker steward
taylor teacher turner usher vicar ward warden weaver worker writer meister richter schreiber
lehrer maire maitre medico
"""


ROLES = Vocabulary(_ROLES + _ROLES_OTHER + _ROLE_ENDINGS)
INSTITUTIONS = Vocabulary(_INSTITUTIONS)
COUNTRIES = frozenset(map(fold, _COUNTRIES.split()))
SUBJECTS = Vocabulary(_SUBJECTS)
SURNAMES = Vocabulary(_SURNAMES)
"""Words for what one does or where that are family names as well."""
