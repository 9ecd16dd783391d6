//! The facets of Collect: their lines, and what a press on one of them does to the filter.

use super::collect::{Collect, FacetLine};
use super::state::Common;
use crate::domain::view::{Dimension, FacetValue, OriginFilter};

impl Collect {
    /// The lines of the facets pane: a head, then the values that occur or are asked for.
    #[must_use]
    pub fn facet_lines(&self) -> Vec<FacetLine<'_>> {
        let mut lines = Vec::new();
        for facet in &self.facets {
            // Where all are in one language there is nothing to choose.
            let asked = self.filter.language.is_some();
            if facet.dimension == Dimension::Language && facet.values.len() < 2 && !asked {
                continue;
            }
            let mut values = facet.values.iter().filter(|v| v.count > 0 || self.is_on(facet.dimension, v)).peekable();
            if values.peek().is_some() {
                lines.push(FacetLine::Head(facet.dimension));
            }
            lines.extend(values.map(|v| FacetLine::Value(facet.dimension, v, self.is_on(facet.dimension, v))));
        }
        lines
    }

    fn is_on(&self, dimension: Dimension, value: &FacetValue) -> bool {
        let f = &self.filter;
        match (dimension, value.id, value.word.as_deref()) {
            (Dimension::Member, Some(id), _) => f.member == Some(id),
            (Dimension::Theme, Some(id), _) => f.theme == Some(id),
            (Dimension::Topic, Some(id), _) => f.topic == Some(id),
            (Dimension::Kind, Some(id), _) => f.kind == Some(id),
            (Dimension::Source, Some(id), _) => f.source == Some(id),
            (Dimension::Language, _, code) => f.language.as_deref() == code,
            (_, _, Some("shared")) => f.origin == Some(OriginFilter::Shared),
            (_, _, Some("partner")) => f.origin == Some(OriginFilter::Partner),
            (_, _, Some("unclustered")) => f.unclustered,
            (_, _, Some("proposed")) => f.proposed,
            (_, _, Some("repeated")) => f.repeated,
            (_, _, Some("set_aside")) => f.set_aside,
            _ => false,
        }
    }

    /// Asks for a value, or no longer.
    pub(super) fn toggle(&mut self, at: usize, c: &mut Common) {
        let Some(FacetLine::Value(dimension, value, on)) = self.facet_lines().get(at).cloned() else { return };
        let (id, word) = (value.id.filter(|_| !on), value.word.clone());
        let f = &mut self.filter;
        match (dimension, word.as_deref()) {
            (Dimension::Language, code) => f.language = code.filter(|_| !on).map(str::to_owned),
            (_, Some("shared")) => f.origin = (!on).then_some(OriginFilter::Shared),
            (_, Some("partner")) => f.origin = (!on).then_some(OriginFilter::Partner),
            (_, Some("unclustered")) => f.unclustered = !on,
            (_, Some("proposed")) => f.proposed = !on,
            (_, Some("repeated")) => f.repeated = !on,
            (_, Some("set_aside")) => f.set_aside = !on,
            (_, Some("active")) => f.set_aside = false,
            (Dimension::Member, _) => f.member = id,
            (Dimension::Theme, _) => f.theme = id,
            (Dimension::Topic, _) => f.topic = id,
            (Dimension::Kind, _) => f.kind = id,
            (Dimension::Source, _) => f.source = id,
            _ => {}
        }
        self.filtered(c);
    }
}
