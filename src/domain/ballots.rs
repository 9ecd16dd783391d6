//! Ballots to be counted, and what a count tells: who won, by what figures, round by round, and how ties were broken.

use super::exact::Exact;
use super::polls::Form;

/// Who or what stands for election, in the stated order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Short name by which ballots name it.
    pub id: String,
    /// Name.
    pub name: String,
}

/// What a ballot says. Candidates are named by their place in [`Profile::candidates`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// Best first; those of one tier are tied; those that are not named are tied below all others.
    Ranking(Vec<Vec<usize>>),
    /// Approved candidates, ascending.
    Approval(Vec<usize>),
    /// Candidates with their points, ascending.
    Scores(Vec<(usize, Exact)>),
}

/// Equal ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pile {
    /// How many.
    pub count: u64,
    /// What each says.
    pub paper: Paper,
}

/// All valid ballots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// Candidates in the stated order.
    pub candidates: Vec<Candidate>,
    /// Ballots; equal ones may stand in several piles.
    pub piles: Vec<Pile>,
}

impl Profile {
    /// How many ballots there are.
    #[must_use]
    pub fn voters(&self) -> u64 {
        self.piles.iter().map(|p| p.count).sum()
    }
}

/// Rules of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Most first places.
    Plurality,
    /// Most approvals.
    Approval,
    /// Most points.
    Score,
    /// Points by place; ties and those not named share the mean of their places.
    Borda,
    /// Points by place; those not named get none.
    BordaZero,
    /// Duels won, and half of those drawn.
    Copeland,
    /// Beat paths on margins (Schulze 2011).
    Schulze,
    /// Duels locked in by their margins (Tideman 1987).
    RankedPairs,
    /// The order with the fewest disagreements (Kemeny 1959).
    Kemeny,
    /// Instant run-off.
    Irv,
    /// Single transferable vote of the Scottish Local Government Elections Order 2007.
    StvScottish,
    /// Single transferable vote after Meek (Hill, Wichmann and Woodall 1987).
    StvMeek,
    /// Committee of the most approved.
    Av,
    /// Proportional approval voting (Thiele 1895), exact.
    Pav,
    /// Proportional approval voting, one after the other.
    SeqPav,
    /// Sequential Phragmén.
    SeqPhragmen,
    /// Method of equal shares, completed by sequential Phragmén.
    EqualShares,
    /// Committee that represents the most voters (Chamberlin and Courant 1983), exact.
    ChamberlinCourant,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Plurality,
        Self::Approval,
        Self::Score,
        Self::Borda,
        Self::BordaZero,
        Self::Copeland,
        Self::Schulze,
        Self::RankedPairs,
        Self::Kemeny,
        Self::Irv,
        Self::StvScottish,
        Self::StvMeek,
        Self::Av,
        Self::Pav,
        Self::SeqPav,
        Self::SeqPhragmen,
        Self::EqualShares,
        Self::ChamberlinCourant,
    ];

    /// Its name on the command line and in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plurality => "plurality",
            Self::Approval => "approval",
            Self::Score => "score",
            Self::Borda => "borda",
            Self::BordaZero => "borda-zero",
            Self::Copeland => "copeland",
            Self::Schulze => "schulze",
            Self::RankedPairs => "ranked-pairs",
            Self::Kemeny => "kemeny",
            Self::Irv => "irv",
            Self::StvScottish => "stv-scottish",
            Self::StvMeek => "stv-meek",
            Self::Av => "av",
            Self::Pav => "pav",
            Self::SeqPav => "seq-pav",
            Self::SeqPhragmen => "seq-phragmen",
            Self::EqualShares => "equal-shares",
            Self::ChamberlinCourant => "chamberlin-courant",
        }
    }

    /// The rule of that name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.word() == word)
    }

    /// Whether it can count ballots of a form. For and against every option are counted by majority alone.
    #[must_use]
    pub fn counts(self, form: Form) -> bool {
        form != Form::Each
            && (!self.is_approval() || form == Form::Approval)
            && (self != Self::Score || form == Form::Score)
    }

    /// Whether it asks which candidates a voter approves of, and nothing more.
    #[must_use]
    pub fn is_approval(self) -> bool {
        matches!(
            self,
            Self::Approval
                | Self::Av
                | Self::Pav
                | Self::SeqPav
                | Self::SeqPhragmen
                | Self::EqualShares
                | Self::ChamberlinCourant
        )
    }
}

/// How ties are broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieRule {
    /// In the stated order of the candidates.
    Order,
    /// By lots drawn from this seed, which is published.
    Lot(String),
}

/// What a tie was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieFor {
    /// Who is elected.
    Seat,
    /// Whose surplus is transferred first.
    Surplus,
    /// Who is excluded.
    Exclusion,
}

/// By what a tie was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieBy {
    /// By the most recent earlier round, counted from 1, in which the tied differed.
    Round(usize),
    /// By the stated order.
    Order,
    /// By lot.
    Lot,
}

/// A tie, and how it was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// What it was about.
    pub about: TieFor,
    /// Who was tied, ascending.
    pub tied: Vec<usize>,
    /// Who was taken.
    pub chosen: Vec<usize>,
    /// By what.
    pub by: TieBy,
}

/// What happened in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// First preferences were counted.
    First,
    /// A surplus was transferred.
    Surplus(usize),
    /// A candidate was excluded, and its ballots transferred.
    Excluded(usize),
    /// A candidate was elected.
    Elected(usize),
    /// A duel was locked in: winner, loser, margin.
    Locked(usize, usize, i64),
    /// A duel was left out, because it would contradict those locked in before.
    LeftOut(usize, usize, i64),
}

/// A round of a count.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// What happened.
    pub happened: Happened,
    /// Figures of the candidates after it; `None` for whom it has none any more. May be empty.
    pub totals: Vec<Option<Exact>>,
    /// Who was elected by these figures, in order.
    pub elected: Vec<usize>,
}

/// The outcome of a count.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    /// The rule.
    pub rule: Rule,
    /// Who won: as many as there are seats, in order of election where the rule has one.
    pub winners: Vec<usize>,
    /// Every set of winners that the rule allows before ties are broken; empty where there are too many to tell, or where
    /// the rule itself breaks them.
    pub tied: Vec<Vec<usize>>,
    /// Figures of the candidates by which they are held against one another; empty where the rule has none.
    pub scores: Vec<Exact>,
    /// The whole order, where the rule makes one.
    pub order: Vec<usize>,
    /// Round by round.
    pub rounds: Vec<Round>,
    /// Ties and how they were broken.
    pub ties: Vec<Tie>,
    /// Votes needed to be elected, where the rule has a quota.
    pub quota: Option<Exact>,
    /// Pairs of candidates on which a ballot disagrees with the order, over all ballots; for Kemeny's rule.
    pub disagreements: Option<i64>,
}

/// Why ballots cannot be counted by a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncountable {
    /// No candidate, or no ballot.
    Nothing,
    /// Fewer candidates than seats, or no seat.
    Seats,
    /// The rule fills one seat.
    OneSeat,
    /// The rule asks for approvals.
    NeedsApprovals,
    /// The rule asks for points.
    NeedsScores,
    /// The exact result would take too long: more candidates than this.
    TooMany(usize),
    /// The search for the exact result was given up.
    TooHard,
}
