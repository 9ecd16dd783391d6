//! What a key can ask for, in the words of the field, and where it applies.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $type:ident { $($name:ident $word:literal)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant says what it is")]
        pub enum $type { $(#[serde(rename = $word)] $name),* }

        impl $type {
            /// All of them, in the order of the help page.
            pub const ALL: &[$type] = &[$($type::$name),*];

            /// The word in the keymap file.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $($type::$name => $word),* }
            }

            /// The one with that word.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|a| a.word() == word)
            }
        }
    };
}

words! {
    /// What a person asks for with a key, a click or through the palette.
    Action {
        Up "up"
        Down "down"
        Left "left"
        Right "right"
        PageUp "page_up"
        PageDown "page_down"
        Top "top"
        Bottom "bottom"
        Expand "expand"
        Collapse "collapse"
        Open "open"
        Back "back"
        NextPane "next_pane"
        PreviousPane "previous_pane"
        Mark "mark"
        MarkAll "mark_all"
        Filter "filter"
        Palette "palette"
        Help "help"
        GoOverview "go_overview"
        GoCollect "go_collect"
        GoCluster "go_cluster"
        GoPrioritise "go_prioritise"
        GoReview "go_review"
        GoDraft "go_draft"
        GoInterviews "go_interviews"
        GoLog "go_log"
        GoFrame "go_frame"
        GoSorting "go_sorting"
        Add "add"
        Edit "edit"
        EditOutside "edit_outside"
        Tag "tag"
        AcceptTopic "accept_topic"
        RefuseTopic "refuse_topic"
        ProposeTopics "propose_topics"
        SetLanguage "set_language"
        SetAside "set_aside"
        ShowAside "show_aside"
        Link "link"
        Unlink "unlink"
        ProposeLinks "propose_links"
        Neighbours "neighbours"
        CountBy "count_by"
        NextView "next_view"
        OnlyTheme "only_theme"
        ZoomIn "zoom_in"
        ZoomOut "zoom_out"
        ColourBy "colour_by"
        MapBasis "map_basis"
        ClusterBySorts "cluster_by_sorts"
        RunCluster "run_cluster"
        PlaceNew "place_new"
        TakeProposal "take_proposal"
        Finer "finer"
        Coarser "coarser"
        NewCluster "new_cluster"
        MoveTo "move_to"
        Together "together"
        Apart "apart"
        Unpair "unpair"
        PutUnder "put_under"
        ProposeHeadings "propose_headings"
        Rename "rename"
        Merge "merge"
        Split "split"
        Lock "lock"
        Dissolve "dissolve"
        MakeOption "make_option"
        Rate "rate"
        Weighting "weighting"
        TryWeights "try_weights"
        TypeBallots "type_ballots"
        NextStage "next_stage"
        NewPoll "new_poll"
        AddOption "add_option"
        PollFile "poll_file"
        Present "present"
        Adopt "adopt"
        AdoptBest "adopt_best"
        Stance1 "stance_1"
        Stance2 "stance_2"
        Stance3 "stance_3"
        Stance4 "stance_4"
        Stance5 "stance_5"
        NoStance "no_stance"
        Comment "comment"
        RankUp "rank_up"
        RankDown "rank_down"
        Pile1 "pile_1"
        Pile2 "pile_2"
        Pile3 "pile_3"
        Pile4 "pile_4"
        Pile5 "pile_5"
        Pile6 "pile_6"
        Pile7 "pile_7"
        Pile8 "pile_8"
        Pile9 "pile_9"
        NewPile "new_pile"
        TakeOff "take_off"
        Excerpt "excerpt"
        Synthesis "synthesis"
        Notes "notes"
        MoveUp "move_up"
        MoveDown "move_down"
        Delete "delete"
        UndoThis "undo_this"
        UndoSince "undo_since"
        Import "import"
        Export "export"
        Spreadsheet "spreadsheet"
        Backup "backup"
        Undo "undo"
        Redo "redo"
        Save "save"
        Copy "copy"
        Paste "paste"
        OpenFile "open_file"
        NewFile "new_file"
        Sample "sample"
        Language "language"
        Theme "theme"
        Mouse "mouse"
        Accept "accept"
        Cancel "cancel"
        NextField "next_field"
        PreviousField "previous_field"
        Quit "quit"
    }
}

words! {
    /// Where a key applies. What a screen shows decides which of these hold together: see [`STACKS`].
    Context {
        Global "global"
        List "list"
        Grid "grid"
        Tree "tree"
        Start "start"
        Overview "overview"
        Collect "collect"
        Interviews "interviews"
        Cluster "cluster"
        Map "map"
        Sorting "sorting"
        Proposal "proposal"
        Prioritise "prioritise"
        Review "review"
        Draft "draft"
        Log "log"
        Frame "frame"
        Text "text"
        Line "line"
        Dialog "dialog"
    }
}

/// Contexts that hold at the same time, most particular first. Within one of these a key means one thing.
pub const STACKS: &[&[Context]] = &[
    &[Context::Start, Context::List, Context::Global],
    &[Context::Overview, Context::List, Context::Grid, Context::Global],
    &[Context::Collect, Context::List, Context::Global],
    &[Context::Interviews, Context::List, Context::Global],
    &[Context::Cluster, Context::List, Context::Tree, Context::Global],
    &[Context::Map, Context::List, Context::Grid, Context::Global],
    &[Context::Sorting, Context::List, Context::Global],
    &[Context::Proposal, Context::Global],
    &[Context::Prioritise, Context::List, Context::Grid, Context::Global],
    &[Context::Review, Context::List, Context::Grid, Context::Global],
    &[Context::Draft, Context::List, Context::Global],
    &[Context::Log, Context::List, Context::Global],
    &[Context::Frame, Context::List, Context::Grid, Context::Global],
    &[Context::Text],
    &[Context::Line],
    &[Context::Dialog],
];

impl Action {
    /// Key of its name in the locale files.
    #[must_use]
    pub fn said(self) -> String {
        format!("action-{}", self.word().replace('_', "-"))
    }
}

impl Context {
    /// Key of its name in the locale files.
    #[must_use]
    pub fn said(self) -> String {
        format!("context-{}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_serde_names() {
        for action in Action::ALL {
            assert_eq!(serde_json::to_string(action).unwrap(), format!("{:?}", action.word()));
            assert_eq!(Action::named(action.word()), Some(*action));
        }
    }
}
