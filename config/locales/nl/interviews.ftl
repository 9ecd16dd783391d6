# Interviews
word-function = Functie
word-interviewed = Gesproken met
word-partner = Naam van de partner
word-sector = Sector
word-day = Dag (2023-05-23)
word-participant = Nummer deelnemer
word-consent = Toestemming
consent-quote = Mag geciteerd worden met functie.
consent-anonymous = Mag geciteerd worden zonder functie of bestuur.
consent-background = Alleen achtergrond: nooit geciteerd, niet in de nota en niet in de bijlagen.
consent-word-quote = citeerbaar
consent-word-anonymous = anoniem
consent-word-background = niet citeren
pane-notes = Notities
pane-synthesis = Synthese
pane-excerpts = Fragmenten
interview-notes-title = Notities van interview { $number }
interview-synthesis-title = Synthese van interview { $number }
interview-facts-title = Interview { $number }
interview-add-title = Nieuw interview
interview-excerpt-title = Nieuw fragment
interview-partner = een partner of organisatie
interview-participant = deelnemer { $number }
interview-chosen = { $count ->
    [one] één zin
   *[other] { $count } zinnen
    }
interview-no-role = Vul de functie van de gesprekspartner in; namen horen hier niet.
interview-one-of-both = Gesproken met een bestuur of met een partner: laat een van beide open.
interview-no-number = Het nummer van de deelnemer is een geheel getal vanaf 1.
interview-no-notes = Er zijn nog geen notities om een fragment uit te nemen.
interview-excerpt-lost = De woorden van fragment { $reference } staan niet meer in de notities. Uw tekst is bewaard: open de notities opnieuw en zet ze terug, of maak eerst het fragment ongedaan.
empty-interviews = Hier staan de interviews. Druk a om er een te schrijven, i om er in te lezen.
empty-notes = Nog geen notities. Druk n om ze te schrijven.
empty-synthesis = De kern in enkele zinnen. Druk s om ze te schrijven.
empty-excerpts = Zinnen uit de notities die als bijdrage tellen. Druk t om er te kiezen.
table-interviews = Interviews
