//! Colours by role. Screens name roles, never colours; a role that carries meaning also has a mark or a word.

use ratatui::style::{Color, Modifier, Style};

/// Names of the themes that ship.
pub const THEMES: [&str; 3] = ["dark", "light", "mono"];

/// A style for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its name.
    pub name: &'static str,
    /// Running text, in the terminal's own colour.
    pub text: Style,
    /// What may be overlooked.
    pub muted: Style,
    /// The one accent: keys, links, what is under way.
    pub accent: Style,
    /// Titles and names.
    pub strong: Style,
    /// Border of a pane.
    pub border: Style,
    /// Border of the pane that has the keys.
    pub border_focus: Style,
    /// The row or cell under the cursor; a `>` stands beside it.
    pub selection: Style,
    /// The same in a pane that does not have the keys.
    pub selection_away: Style,
    /// Five shades of a heat map, lightest first.
    pub heat: [Style; 5],
    /// Series of a plot, in order; each has a shape of its own as well.
    pub series: [Style; 8],
    /// Good news.
    pub good: Style,
    /// Needs a look.
    pub warn: Style,
    /// Wrong.
    pub bad: Style,
    /// What lies behind a dialog.
    pub dimmed: Style,
}

impl Theme {
    /// The theme of that name; an unknown name is the dark one.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::light(),
            "mono" => Self::mono(),
            _ => Self::dark(),
        }
    }

    /// The theme for this terminal: `NO_COLOR` wins, then what was chosen, then a guess by `COLORFGBG`.
    #[must_use]
    pub fn guess(chosen: Option<&str>, no_color: bool, colorfgbg: Option<&str>) -> &'static str {
        if no_color {
            return "mono";
        }
        if let Some(name) = THEMES.into_iter().find(|t| Some(*t) == chosen) {
            return name;
        }
        // "15;0" or "0;default;15": the last part is the background; 7 and 9 to 15 are light ones.
        let background = colorfgbg.and_then(|v| v.rsplit(';').next()).and_then(|b| b.parse::<u8>().ok());
        match background {
            Some(7 | 9..=15) => "light",
            _ => "dark",
        }
    }

    fn dark() -> Self {
        let fg = |n| Style::new().fg(Color::Indexed(n));
        let heat = |bg, fg| Style::new().bg(Color::Indexed(bg)).fg(Color::Indexed(fg));
        Self {
            name: "dark",
            text: Style::new(),
            muted: fg(245),
            accent: fg(80),
            strong: Style::new().add_modifier(Modifier::BOLD),
            border: fg(240),
            border_focus: fg(80),
            selection: Style::new().bg(Color::Indexed(24)).fg(Color::Indexed(255)).add_modifier(Modifier::BOLD),
            selection_away: Style::new().bg(Color::Indexed(236)),
            heat: [heat(236, 252), heat(23, 253), heat(30, 255), heat(37, 16), heat(44, 16)],
            series: [75, 215, 79, 176, 222, 117, 210, 151].map(fg),
            good: fg(114),
            warn: fg(179),
            bad: fg(174),
            dimmed: fg(240),
        }
    }

    fn light() -> Self {
        let fg = |n| Style::new().fg(Color::Indexed(n));
        let heat = |bg| Style::new().bg(Color::Indexed(bg)).fg(Color::Indexed(16));
        Self {
            name: "light",
            text: Style::new(),
            muted: fg(242),
            accent: fg(24),
            strong: Style::new().add_modifier(Modifier::BOLD),
            border: fg(250),
            border_focus: fg(24),
            selection: Style::new().bg(Color::Indexed(153)).fg(Color::Indexed(16)).add_modifier(Modifier::BOLD),
            selection_away: Style::new().bg(Color::Indexed(254)),
            heat: [heat(255), heat(195), heat(152), heat(116), heat(73)],
            series: [25, 130, 29, 90, 58, 31, 124, 238].map(fg),
            good: fg(22),
            warn: fg(94),
            bad: fg(88),
            dimmed: fg(250),
        }
    }

    /// No colour at all: only bold and reversed, which every terminal and printer shows.
    fn mono() -> Self {
        let plain = Style::new();
        let bold = Style::new().add_modifier(Modifier::BOLD);
        Self {
            name: "mono",
            text: plain,
            muted: plain,
            accent: bold,
            strong: bold,
            border: plain,
            border_focus: bold,
            selection: Style::new().add_modifier(Modifier::REVERSED),
            selection_away: bold,
            heat: [plain; 5],
            series: [plain; 8],
            good: plain,
            warn: bold,
            bad: bold,
            dimmed: plain,
        }
    }

    /// Every style it has, for tests.
    #[must_use]
    pub fn styles(&self) -> Vec<Style> {
        let mut all = vec![
            self.text,
            self.muted,
            self.accent,
            self.strong,
            self.border,
            self.border_focus,
            self.selection,
            self.selection_away,
            self.good,
            self.warn,
            self.bad,
            self.dimmed,
        ];
        all.extend(self.heat);
        all.extend(self.series);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_sets_no_colour() {
        for style in Theme::named("mono").styles() {
            assert_eq!((style.fg, style.bg), (None, None));
        }
        assert!(Theme::named("mono").selection.add_modifier.contains(Modifier::REVERSED));
    }

    #[test]
    fn running_text_keeps_the_terminals_colours() {
        for name in THEMES {
            assert_eq!(Theme::named(name).text, Style::new(), "{name}");
        }
    }

    #[test]
    fn the_terminal_is_asked() {
        assert_eq!(Theme::guess(Some("light"), true, None), "mono");
        assert_eq!(Theme::guess(Some("light"), false, Some("15;0")), "light");
        assert_eq!(Theme::guess(None, false, Some("0;default;15")), "light");
        assert_eq!(Theme::guess(None, false, Some("15;0")), "dark");
        assert_eq!(Theme::guess(None, false, Some("???")), "dark");
    }
}
