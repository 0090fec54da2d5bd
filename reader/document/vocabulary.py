"""Words by which a field of a signatory line tells what it is, in several languages.

All are in folded form (see `reader.text.folding`), whole words unless they end in a hyphen,
which stands for any ending.
"""

from __future__ import annotations

from reader.text.folding import fold

_ROLES = """
academic accountant activist actor actress adjunct administrator admin adviser advisor
advocate agent alderman alderwoman alum alumn ambassador analyst anthropologist apprentice
archaeologist architect archivist artist assistant associate astronomer attorney author
baker barrister biologist bishop blogger board bookseller builder campaigner candidate
canon captain caretaker carer cartoonist caseworker ceo cfo chair chairman chairperson
chairwoman chancellor chaplain chef chemist chief choreographer cinematographer citizen
clergy cleric clinician co-chair co-founder coach cofounder colonel columnist comedian
commissioner committer composer comrade conductor consultant contractor contributor
convener convenor coordinator co-ordinator correspondent cosmologist councillor councilor
councilmember councilwoman councilman counsel counsellor counselor creator critic cto curator
dancer dean delegate dentist deputy designer dev developer devops dietitian diplomat director
doctor doctoral driver dramatist ecologist economist editor educator electrician emerita
emeriti emeritus employee engineer entrepreneur epidemiologist ethicist exec executive
expert facilitator faculty farmer father fellow filmmaker firefighter fisherman founder
founding freelance gardener general geographer geologist gp graduate guitarist hacker head
historian honorary illustrator imam independent inspector instructor intern internist
interpreter inventor investigator journalist judge justice laureate lawyer lead leader
lecturer liaison librarian linguist lobbyist lord maintainer manager managing marketer
mathematician mayor mediator medic member mentor mep meps microbiologist midwife midwives
minister moderator mp mps mother msp musician naturalist negotiator neurologist
neuroscientist novelist nurse nutritionist observer officer official officials oncologist
operator organiser organizer owner paediatrician painter paramedic parent partner pastor
patient patron pediatrician pensioner pharmacist phd philosopher photographer physician
physicist physiotherapist pianist pilot planner playwright podcaster poet politician
postdoc postdoctoral postgraduate ppc practitioner preacher president priest principal
printmaker producer prof professor programmer promoter prosecutor provost psychiatrist
psychoanalyst psychologist psychotherapist publicist publisher rabbi radiologist rapporteur
rector rep representative reporter reps researcher resident retired reverend reviewer scholar
scientist screenwriter sculptor secretary secretaries senator sergeant singer sociologist
software soldier solicitor songwriter speaker specialist spokesman spokesperson spokeswoman
staff statistician steward strategist student sub-editor supervisor supporter surgeon
teacher teaching technician technologist theologian therapist trainee trainer translator
treasurer trustee tulo tutor undergraduate user veterinarian vice vicar vice-chair
vice-president visiting volunteer warden whip worker writer youtuber
bsc cbe chb frcp frs llb llm mba mbe mphil mres msc msw obe qc kc lcsw cpa esq
former formerly ex past
ordinator archbishop
"""

_ROLES_OTHER = """
acteur actrice adherent- adjoint- agregee agrege agreges agregees agriculteur- agricultrice- ancien
ancienne animateur- animatrice- architecte- assistante- ater attache- auteur- autrice- auteure-
avocat- ater benevole- biatss biologiste- chanteur- chanteuse- charge chargee chef cheffe
chercheur- chercheuse- chercheure- chorale cineaste- citoyen- climatologue- comedien- compositeur-
compositrice- conseiller- consultante- coordinateur- coordinatrice- coordonnateur- coordonnatrice-
depute- deputee- developpeur- developpeuse- directeur- directrice- docteur- docteure- doctorant-
documentariste- dramaturge- ecologue- economiste- ecrivain- editeur- editrice- eleve- elu elue elus
eleves enseignant- entrepreneur- entrepreneuse- etudiant- eurodepute- fondateur- fondatrice-
formateur- formatrice- geographe- graphiste- historien- illustrateur- illustratrice-
informaticien- infirmier- ingenieur- ingenieure- journaliste- juriste- libraire- linguiste-
maire- maitre- maitresse- mathematicien- mcf medecin- membre- metteur metteuse militant-
musicien- paysan- peintre- philosophe- photographe- physicien- plasticien- poete- porte-parole
porte politiste- politologue- presidente- professeur- professeure- psychanalyste- psychologue-
realisateur- realisatrice- redacteur- redactrice- responsable- retraite retraitee retraites
salarie- scenariste- secretaire- senateur- senatrice- sociologue- syndicaliste- technicien-
traducteur- traductrice- tresorier- vice-presidente veterinaire- webmestre- ecrivaine-
abgeordnete- aktivist- anwalt anwaltin arzt arztin arzte assistentin autor autorin autoren
beauftragte- betriebsrat- bundestagsabgeordnete- burgermeister- dichter- direktor- dozent-
dramaturgin entwickler- forscher- fotograf- geschaftsfuhrer- gewerkschaft- grunder- hochschullehrer-
historiker- informatiker- ingenieurin journalistin kunstler- landtagsabgeordnete- lehrer- lehrerin
leiter leiterin liedermacher- mitarbeiter- mitglied- musiker- okonom- padagog- pfarrer-
philosoph- physiker- politiker- politikwissenschaft- prasident- privatdozent- professorin-
psycholog- publizist- rechtsanwalt- rechtsanwaltin- redakteur- regisseur- rektor- schauspieler-
schriftsteller- sekretar- sozialarbeiter- soziolog- sprecher- stadtrat- student- studierende-
ubersetzer- verleger- vorsitzende- vorstand- wissenschaft- wissenschaftlich-
abogada abogado- academica- academico- actriz activista- alcalde- alcaldesa- artista- asesor-
autora- biologa biologo catedratic- cientific- cineasta concejal- consejer- coordinador- diputad-
director- directora- docente- doctora doctorand- ecologista- economista- editora- educador-
enfermer- escritor- escultor- estudiante- ex-ministr- filosof- fiscal fotografa fotografo fundador-
geografa geografo guionista historiador- ingenier- investigador- jefa jefe jubilad- jueza juez
licenciad- maestr- medic- miembro- ministr- music- novelista pedagog- periodista- pintor- poeta-
politolog- portavoz- presidenta- profesor- profesora- psicolog- rectora responsable- secretari-
sindicalista- sociolog- tecnic- tesorer- trabajador- traductor- vicepresident-
attivista avvocat- docente- dottorand- giornalista- insegnante- professore- professoressa-
ricercator- ricercatric- scrittor- scrittrice- segretari- studentess- presidente-
advogad- aluna- aluno- cientista- deputad- escritora jornalista- pesquisador- professora-
vereador- aposentad-
hoogleraar- docent- onderzoeker- voorzitter- schrijver- journaliste lid
"""

_INSTITUTIONS = """
academy agency alliance archive archives association bank brigade bureau campaign campus center
centre chamber charity choir church city clinic club coalition collective college colleges
commission committee community company conference congress consortium constituency cooperative
co-operative corporation council department dept district division dpt ensemble faculty federation
firm forum foundation front fund gallery gmbh government group guild hospital hub inc initiative
institute institutes institution ivy journal lab laboratory laboratories league library limited
llc llp lse ltd magazine ministry mit mosque movement museum network newspaper nhs office
orchestra organisation organization parish parliament partnership party plc polytechnic press
programme project publishers record records research school schools seminary services society
soas studio studios synagogue team theatre theater trust union unions univ university universities
uc ucl ucla workshop
academie agence alliance assemblee association atelier bibliotheque centre cercle cnrs college
collectif comite commune compagnie confederation conseil cooperative departement direction ecole
editions ehess ens faculte federation fondation groupe hopital ined inra inrae inria inserm institut
ird laboratoire ligue lycee mairie ministere mouvement observatoire parti rectorat reseau societe
syndicat theatre umr ufr universite universites
akademie amt anstalt arbeitsgemeinschaft bund bundesverband fakultat fachhochschule gesellschaft
gewerkschaft gymnasium hochschule institut kirche klinik klinikum krankenhaus kunsthochschule
landesverband lehrstuhl museum partei schule staatstheater stiftung tu uni universitat verband
verein verlag zentrum
academia agencia asociacion asamblea ateneo ayuntamiento centro colectivo colegio comision
confederacion consejo escuela facultad federacion fundacion grupo hospital instituto laboratorio
liga ministerio movimiento museo partido plataforma red sindicato sociedad universidad universitat
universidade associacao faculdade fundacao universita associazione scuola istituto fondazione
universiteit hogeschool stichting vereniging universitet universitetet hogskolan uniwersytet
"""

_COUNTRIES = """
argentina australia austria bangladesh belgium brazil bulgaria canada chile china colombia croatia
cyprus czechia denmark egypt england estonia ethiopia eu finland france germany ghana greece
hungary iceland india indonesia iran iraq ireland israel italy japan jordan kenya korea kuwait
latvia lebanon lithuania luxembourg malaysia malta mexico morocco nepal netherlands nigeria norway
nz pakistan palestine peru philippines poland portugal qatar romania russia scotland serbia
singapore slovakia slovenia spain sweden switzerland syria taiwan tanzania thailand tunisia turkey
uae uganda uk ukraine uruguay us usa venezuela vietnam wales zimbabwe
ca ny tx fl il ma wa nj pa md dc va ga nc oh mi mn ct az nsw qld vic bc ab qc
allemagne autriche belgique espagne italie suisse deutschland osterreich schweiz alemania espana
francia italia
"""


class Vocabulary:
    """A set of words in folded form, with the plural in `s` and with stems for any ending."""

    def __init__(self, text: str) -> None:
        """Words apart by white space; one that ends in a hyphen is a stem."""
        words = text.split()
        self._words = frozenset(fold(word).replace(" ", "") for word in words if word[-1] != "-")
        self._stems = frozenset(fold(word).replace(" ", "") for word in words if word[-1] == "-")
        self._shortest = min(map(len, self._stems), default=0)

    def __contains__(self, word: str) -> bool:
        if word in self._words or word.removesuffix("s") in self._words:
            return True
        return bool(self._shortest) and any(
            word[:length] in self._stems
            for length in range(self._shortest, min(len(word), _LONGEST_STEM) + 1)
        )


_LONGEST_STEM = 24

ROLES = Vocabulary(_ROLES + _ROLES_OTHER)
INSTITUTIONS = Vocabulary(_INSTITUTIONS)
COUNTRIES = Vocabulary(_COUNTRIES)
