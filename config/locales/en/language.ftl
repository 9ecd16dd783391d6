# In which language a contribution is.
word-language = Language
word-languages = Languages
detail-language-told = { $language } · as a person said
collect-language-found = as its words tell
collect-language-title = Language of { $count ->
    [one] this contribution
   *[other] { $count } contributions
  }
action-set-language = say the language
note-language = Language of { $count ->
    [one] one contribution
   *[other] { $count } contributions
  } set to { $language ->
    [nl] Dutch
    [da] Danish
    [sv] Swedish
    [tr] Turkish
    [en] English
    [de] German
   *[other] { $language }
  }
note-language-found = Language of { $count ->
    [one] one contribution
   *[other] { $count } contributions
  } found anew
column-language = Language
readers-language = “{ $word }” is no language.
readers-language-hint = Write its two letters (nl, da, sv, tr, en, de) or its name, or leave the cell empty: the words tell it.
error-language = “{ $text }” is no code of a language.
hint-language = Take the two letters of ISO 639-1: nl, da, sv, tr, en, de … or auto.
