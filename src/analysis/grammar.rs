//! What the grammar of each language shows of its words. Written by hand; a language more is one more arm.

/// How the grammar of a language shows what a word is. Signals, not rules: they are counted over all texts.
pub(super) struct Grammar {
    /// Words after which nouns stand.
    pub before_nouns: &'static [&'static str],
    /// Words after which verbs stand.
    pub before_verbs: &'static [&'static str],
    /// Endings that only nouns have.
    pub of_nouns: &'static [&'static str],
    /// Endings that nouns hardly have.
    pub of_others: &'static [&'static str],
    /// Weak words that the published lists lack.
    pub weak: &'static [&'static str],
    /// Letters that join the parts of a compound; none: the language does not make compounds of words.
    pub links: &'static [&'static str],
}

/// What is known of the grammar of `language`; of an unknown one nothing.
pub(super) fn grammar(language: &str) -> Grammar {
    let (before_nouns, before_verbs, of_nouns, of_others): (&[&str], &[&str], &[&str], &[&str]) = match language {
        "nl" => (
            &[
                "de", "het", "een", "één", "geen", "onze", "ons", "hun", "elke", "elk", "alle", "meer", "minder",
                "veel", "weinig", "deze", "voor", "van", "met", "zonder", "tussen", "per", "eigen", "extra", "aan",
                "in",
            ],
            &["te", "we", "wij", "ze", "zij", "men", "die", "niet", "wil", "moet", "kan", "kunnen", "willen", "moeten"],
            &["heid", "ing", "ingen", "tie", "ties", "schap", "teit", "isme", "plek", "plaats", "plaatsen"],
            &["ste", "ende", "elijk", "elijke", "ige", "isch", "ische", "vol", "baar", "bare"],
        ),
        "da" => (
            &[
                "en", "et", "vores", "deres", "alle", "flere", "færre", "mange", "få", "hver", "ingen", "af", "til",
                "med", "uden", "mellem", "for", "egne", "eget", "egen", "på", "i",
            ],
            &[
                "at", "vi", "de", "det", "den", "man", "der", "som", "kan", "skal", "vil", "bør", "må", "ikke", "er",
                "bliver",
            ],
            &["erne", "ene", "hed", "ning", "ninger", "else", "elser", "tion", "tioner", "skab", "itet", "ment"],
            &["iske", "isk", "ende", "lige", "lig", "lagt"],
        ),
        "sv" => (
            &[
                "en", "ett", "vår", "våra", "vårt", "alla", "fler", "många", "varje", "ingen", "inga", "av", "till",
                "med", "utan", "mellan", "för", "på", "i",
            ],
            &[
                "att", "vi", "de", "det", "den", "man", "som", "kan", "ska", "vill", "bör", "måste", "inte", "är",
                "blir",
            ],
            &["erna", "orna", "arna", "het", "ning", "ningar", "else", "tion", "tioner", "skap", "itet", "ment"],
            &["iska", "isk", "ande", "liga", "lig"],
        ),
        "en" => (
            &[
                "the", "a", "an", "our", "their", "every", "each", "all", "more", "fewer", "many", "no", "of", "for",
                "with", "without", "between", "in",
            ],
            &["to", "we", "they", "it", "who", "can", "will", "should", "must", "not", "is", "are", "be", "was"],
            &["tion", "tions", "ness", "ment", "ments", "ship", "ity", "ance"],
            &["ly", "ful", "ive", "ous", "able"],
        ),
        "de" => (
            &[
                "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "kein", "keine",
                "unser", "unsere", "mehr", "viele", "alle", "jede", "von", "mit", "ohne", "für", "zwischen", "im",
                "zum", "zur",
            ],
            &["zu", "wir", "sie", "man", "es", "nicht", "ist", "sind", "wird", "werden"],
            &["ung", "ungen", "heit", "keit", "schaft", "tion", "tät"],
            &["lich", "liche", "lichen", "isch", "ische", "ischen", "ig", "ige", "igen"],
        ),
        "tr" => (
            &["bir", "bu", "her", "tüm", "bütün", "daha", "çok", "ve"],
            &[],
            &["lık", "lik", "luk", "lük", "lar", "ler", "ları", "leri"],
            &[
                "yor", "ecek", "acak", "malı", "meli", "dır", "dir", "mış", "miş", "iyor", "ıyor", "arak", "erek",
                "dı", "di",
            ],
        ),
        _ => (&[], &[], &[], &[]),
    };
    Grammar { before_nouns, before_verbs, of_nouns, of_others, weak: weak(language), links: links(language) }
}

fn links(language: &str) -> &'static [&'static str] {
    match language {
        "nl" => &["s", "en", "n", "e"],
        "da" => &["s", "e"],
        "sv" => &["s", "e", "o", "u"],
        "de" => &["s", "es", "n", "en", "er"],
        _ => &[],
    }
}

/// Words of time, size and direction that every subject shares.
fn weak(language: &str) -> &'static [&'static str] {
    match language {
        "nl" => &[
            "langs",
            "tijdens",
            "binnen",
            "buiten",
            "rond",
            "richting",
            "vanuit",
            "jaar",
            "jaren",
            "dag",
            "dagen",
            "week",
            "maand",
            "keer",
            "steeds",
            "vroeger",
            "vandaag",
            "nieuw",
            "nieuwe",
            "groot",
            "grote",
            "klein",
            "kleine",
            "goed",
            "goede",
            "extra",
            "samen",
            "komt",
            "komen",
            "staat",
            "staan",
            "gaat",
            "gaan",
            "krijgt",
            "krijgen",
            "blijft",
            "blijven",
            "zet",
            "vindt",
            "vinden",
            "zien",
            "ziet",
            "vaak",
            "vaakst",
            "dichtste",
            "hoogste",
            "beter",
            "betere",
            "tweede",
            "halve",
            "helft",
            "procent",
            "gemiddeld",
            "volgende",
            "laatste",
            "voorbije",
            "voren",
        ],
        "da" => &[
            "langs", "tværs", "gennem", "omkring", "stadig", "ligger", "giver", "tager", "får", "år", "dage", "ny",
            "nye", "hele", "store", "stor", "små", "samme", "ét", "én", "første", "gerne", "allerede", "inden",
            "siden", "vokset", "kommet", "begynde", "stigende", "per", "procent", "egne", "egen", "fælles", "uden",
            "tæt", "tid", "klokken", "kører", "hente", "går", "står", "gør", "sted", "steder", "stedet", "antallet",
            "hver", "føres", "aner",
        ],
        "sv" => &[
            "längs",
            "genom",
            "kring",
            "fortfarande",
            "ligger",
            "ger",
            "tar",
            "får",
            "år",
            "dagar",
            "ny",
            "nya",
            "hela",
            "stora",
            "stor",
            "små",
            "samma",
            "första",
            "redan",
            "innan",
            "procent",
            "egna",
            "egen",
            "tid",
            "kommer",
            "går",
            "står",
            "gör",
            "olika",
            "behöver",
            "behövs",
            "finns",
            "ökar",
            "bättre",
            "mer",
        ],
        "tr" => &[
            "yıl",
            "yıllık",
            "gün",
            "yeni",
            "büyük",
            "küçük",
            "aynı",
            "ilk",
            "tüm",
            "bütün",
            "olan",
            "olarak",
            "olması",
            "gerekiyor",
            "yapılmalı",
            "sağlanmalı",
            "artırılmalı",
            "istiyoruz",
            "yok",
            "var",
            "önce",
            "yüzde",
            "içinde",
        ],
        "en" => &["year", "years", "new", "day", "days", "along", "percent", "need", "needs", "better", "every", "per"],
        "de" => {
            &["jahr", "jahre", "jahren", "neu", "neue", "neuen", "tag", "tage", "entlang", "prozent", "besser", "mehr"]
        }
        _ => &[],
    }
}
