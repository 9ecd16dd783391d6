# Interviews
word-function = Funktion
word-interviewed = Talt med
word-partner = Partnerens navn
word-sector = Sektor
word-day = Dag (2023-05-23)
word-participant = Deltagernummer
word-consent = Samtykke
consent-quote = Må citeres med funktion.
consent-anonymous = Må citeres uden funktion og kommune.
consent-background = Kun baggrund: citeres aldrig, hverken i udkastet eller i dets bilag.
consent-word-quote = må citeres
consent-word-anonymous = anonymt
consent-word-background = citeres ikke
pane-notes = Noter
pane-synthesis = Syntese
pane-excerpts = Uddrag
interview-notes-title = Noter fra interview { $number }
interview-synthesis-title = Syntese af interview { $number }
interview-facts-title = Interview { $number }
interview-add-title = Nyt interview
interview-excerpt-title = Nyt uddrag
interview-partner = en partner eller organisation
interview-participant = deltager { $number }
interview-chosen = { $count ->
    [one] én sætning
   *[other] { $count } sætninger
    }
interview-no-role = Skriv den interviewedes funktion; navne hører ikke til her.
interview-one-of-both = Der er talt med enten en kommune eller en partner: lad det ene stå tomt.
interview-no-number = Deltagernummeret er et helt tal fra 1.
interview-no-notes = Der er endnu ingen noter at tage uddrag fra.
interview-excerpt-lost = Ordene i uddrag { $reference } står ikke længere i noterne. Din tekst er gemt: åbn noterne igen og sæt dem tilbage, eller fortryd uddraget først.
empty-interviews = Her står interviewene. Tryk a for at skrive et, i for at indlæse nogle.
empty-notes = Ingen noter endnu. Tryk n for at skrive dem.
empty-synthesis = Det væsentlige i få sætninger. Tryk s for at skrive det.
empty-excerpts = Sætninger fra noterne, der tæller som bidrag. Tryk t for at vælge nogle.
table-interviews = Interviews
