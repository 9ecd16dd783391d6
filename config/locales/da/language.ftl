# På hvilket sprog et bidrag er.
word-language = Sprog
word-languages = Sprog
detail-language-told = { $language } · sagt af et menneske
collect-language-found = efter ordene
collect-language-title = Sprog for { $count ->
    [one] dette bidrag
   *[other] { $count } bidrag
  }
action-set-language = angiv sprog
note-language = Sproget for { $count ->
    [one] ét bidrag
   *[other] { $count } bidrag
  } sat til { $language ->
    [nl] nederlandsk
    [da] dansk
    [sv] svensk
    [tr] tyrkisk
    [en] engelsk
    [de] tysk
   *[other] { $language }
  }
note-language-found = Sproget for { $count ->
    [one] ét bidrag
   *[other] { $count } bidrag
  } fundet på ny
column-language = Sprog
readers-language = “{ $word }” er ikke et sprog.
readers-language-hint = Skriv de to bogstaver (nl, da, sv, tr, en, de) eller navnet, eller lad cellen være tom: ordene siger det.
error-language = “{ $text }” er ikke koden for et sprog.
hint-language = Brug de to bogstaver fra ISO 639-1: nl, da, sv, tr, en, de … eller auto.
