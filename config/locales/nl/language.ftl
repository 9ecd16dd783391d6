# In welke taal een bijdrage is.
word-language = Taal
word-languages = Talen
detail-language-told = { $language } · door een mens gezegd
collect-language-found = naar de woorden
collect-language-title = Taal van { $count ->
    [one] deze bijdrage
   *[other] { $count } bijdragen
  }
action-set-language = taal aangeven
note-language = Taal van { $count ->
    [one] één bijdrage
   *[other] { $count } bijdragen
  } gezet op { $language ->
    [nl] Nederlands
    [da] Deens
    [sv] Zweeds
    [tr] Turks
    [en] Engels
    [de] Duits
   *[other] { $language }
  }
note-language-found = Taal van { $count ->
    [one] één bijdrage
   *[other] { $count } bijdragen
  } opnieuw bepaald
column-language = Taal
readers-language = “{ $word }” is geen taal.
readers-language-hint = Schrijf de twee letters (nl, da, sv, tr, en, de) of de naam, of laat de cel leeg: de woorden zeggen het.
error-language = “{ $text }” is geen code van een taal.
hint-language = Neem de twee letters van ISO 639-1: nl, da, sv, tr, en, de … of auto.
