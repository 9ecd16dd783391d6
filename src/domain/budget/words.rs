//! Budgets in words: names of the rules in files and on the command line, and sentences for people.

use num_traits::ToPrimitive;

use super::{Completion, Loser, Method, Rule, TieRule, Utility, Why};
use crate::domain::exact::{Exact, say, whole};
use crate::error::Said;
use crate::settings::Locale;

const RULES: [(&str, Rule); 3] = [("greedy", Rule::Greedy), ("mes", Rule::EqualShares), ("phragmen", Rule::Phragmen)];
const UTILITIES: [(&str, Utility); 3] =
    [("cost", Utility::Cost), ("cardinality", Utility::Cardinality), ("points", Utility::Points)];
const COMPLETIONS: [(&str, Completion); 5] = [
    ("none", Completion::None),
    ("greedy", Completion::Greedy),
    ("add1", Completion::Add1),
    ("add1u", Completion::Add1Greedy),
    ("add1-per-cost", Completion::Add1Density),
];
const TIES: [(&str, TieRule); 3] = [("id", TieRule::Id), ("cost", TieRule::Cost), ("votes", TieRule::Votes)];

fn word<T: PartialEq>(words: &[(&'static str, T)], of: &T) -> &'static str {
    words.iter().find(|(_, value)| value == of).map_or("", |(word, _)| word)
}

fn named<T: Copy>(words: &[(&str, T)], typed: &str) -> Option<T> {
    words.iter().find(|(word, _)| *word == typed).map(|(_, value)| *value)
}

impl Method {
    /// Its words on the command line: rule, utility, completion, ties.
    #[must_use]
    pub fn words(&self) -> [&'static str; 4] {
        [
            word(&RULES, &self.rule),
            word(&UTILITIES, &self.utility),
            word(&COMPLETIONS, &self.completion),
            word(&TIES, &self.ties),
        ]
    }

    /// Its name where a poll keeps its rule: `mes/cost/add1u/id`.
    #[must_use]
    pub fn word(&self) -> String {
        self.words().join("/")
    }

    /// The method of that name. What is left out at the end is the usual: worth is `own`, nothing completes, ties go by id.
    #[must_use]
    pub fn named(typed: &str, own: Utility) -> Option<Self> {
        let mut words = typed.trim().split('/');
        let rule = named(&RULES, words.next()?)?;
        let utility = words.next().map_or(Some(own), |w| named(&UTILITIES, w))?;
        let completion = words.next().map_or(Some(Completion::None), |w| named(&COMPLETIONS, w))?;
        let ties = words.next().map_or(Some(TieRule::Id), |w| named(&TIES, w))?;
        words.next().is_none().then_some(Self { rule, utility, completion, ties })
    }

    /// The rule in a sentence.
    #[must_use]
    pub fn say(&self) -> Said {
        let utility = self.words()[1];
        match (self.rule, self.completion) {
            (Rule::Greedy, _) => Said::new("budget-rule-greedy").with("utility", utility),
            (Rule::Phragmen, Completion::None) => Said::new("budget-rule-phragmen"),
            (Rule::Phragmen, _) => Said::new("budget-rule-phragmen-greedy"),
            (Rule::EqualShares, completion) => {
                let key = match completion {
                    Completion::None => "budget-rule-mes",
                    Completion::Greedy => "budget-rule-mes-greedy",
                    Completion::Add1 => "budget-rule-mes-add1",
                    Completion::Add1Greedy => "budget-rule-mes-add1u",
                    Completion::Add1Density => "budget-rule-mes-add1-per-cost",
                };
                Said::new(key).with("utility", utility)
            }
        }
    }
}

impl Loser {
    /// Why it got nothing, and how many more supporters would have let it win: the values `why` and `needed` of a sentence.
    /// `unfit` is the id of the project for which the count ended, where it did.
    #[must_use]
    pub fn fill(&self, said: Said, unfit: &str, locale: &Locale, cash: &dyn Fn(&Exact) -> String) -> Said {
        let why = match &self.why {
            Why::TooDear => Said::new("budget-why-dear"),
            Why::NoVotes => Said::new("budget-why-no-votes"),
            Why::Worthless => Said::new("budget-why-worthless"),
            Why::Supporters(left) => Said::new("budget-why-supporters").with("left", cash(left)),
            Why::DidNotFit(left) => Said::new("budget-why-fit").with("left", cash(left)),
            Why::Ended(_) => Said::new("budget-why-ended").with("unfit", unfit),
        };
        let needed = self.needed.map(|n| locale.say(&Said::new("budget-needed").with("needed", n)));
        said.with("why", locale.say(&why)).with("needed", needed.unwrap_or_default())
    }

    /// The project for which the count ended before this one's turn.
    #[must_use]
    pub fn unfit(&self) -> Option<usize> {
        if let Why::Ended(unfit) = self.why { Some(unfit) } else { None }
    }
}

/// An amount as offices write it: whole, or with two decimals.
#[must_use]
pub fn money(locale: &Locale, amount: &Exact) -> String {
    rounded(locale, amount, if amount.is_integer() { 0 } else { 2 })
}

/// A number of 0 or more with so many decimals (at most 3), rounded half up; exact where it is too large for the page.
#[must_use]
pub fn rounded(locale: &Locale, number: &Exact, digits: u32) -> String {
    let scale = 10_i64.pow(digits);
    let half = Exact::new(1.into(), 2.into());
    let Some(n) = (number * whole(scale) + half).floor().to_integer().to_i64() else { return say(number) };
    let decimals = locale.thousandths(n % scale * (1000 / scale), digits);
    format!("{}{}", locale.count(n / scale), &decimals[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_methods() {
        for (rule, (utility, ties)) in RULES.iter().flat_map(|r| UTILITIES.iter().zip(&TIES).map(move |both| (r, both)))
        {
            for completion in &COMPLETIONS {
                let method = Method { rule: rule.1, utility: utility.1, completion: completion.1, ties: ties.1 };
                assert_eq!(Method::named(&method.word(), Utility::Cost), Some(method));
            }
        }
        let usual = Method::named("mes", Utility::Points).map(|m| m.word());
        assert_eq!(usual.as_deref(), Some("mes/points/none/id"));
        for wrong in ["", "mes/", "mes/cost/add2", "irv", "mes/cost/none/id/x"] {
            assert_eq!(Method::named(wrong, Utility::Cost), None, "{wrong}");
        }
    }
}
