//! Reading the tracks, and taking what the desk says of them.

use upward_desk::Client;
use upward_desk::progress::Ticked;
use upward_desk::track::{ShownTrack, TrackSummary};
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::marks::Step;
use super::{Answer, Part, Road, Roadmap, words};
use crate::effect::Effect;

impl Roadmap {
    /// Returns the track in front, once it is read.
    pub(super) fn shown(&self) -> Option<&ShownTrack> {
        let shown = self.road.as_ref()?.shown.as_ref()?;
        let wanted = self.wanted.as_ref();
        wanted
            .is_none_or(|id| *id == shown.summary.id)
            .then_some(shown)
    }

    /// Returns all tracks.
    pub(super) fn tracks(&self) -> &[TrackSummary] {
        self.road
            .as_ref()
            .map_or(&[], |road| road.tracks.as_slice())
    }

    /// Returns the name of a module.
    pub(super) fn title(&self, module: &str) -> String {
        let title = self.road.as_ref().and_then(|road| road.titles.get(module));
        title.map_or_else(|| module.to_owned(), Clone::clone)
    }

    /// Reads the tracks and the one in front.
    pub(super) fn read(&mut self) -> Vec<Effect> {
        self.fresh = !self.asked;
        if self.asked {
            return Vec::new();
        }
        self.asked = true;
        let (wanted, jump) = (self.wanted.clone(), self.jump.clone());
        vec![Effect::ask("read the tracks", |client| async move {
            let road = road(&client, wanted, jump).await?;
            Ok(Answer::Road(Box::new(road)))
        })]
    }

    /// Takes the tracks, and keeps the cursor where it is.
    pub(super) fn take(&mut self, road: Road) -> Vec<Effect> {
        self.asked = false;
        let first = self.road.is_none();
        let id = road.shown.as_ref().map(|track| track.summary.id.clone());
        // While this was read, another track may have been chosen.
        let outdated = self.jump.is_none() && self.wanted.is_some() && self.wanted != id;
        if outdated
            && road
                .tracks
                .iter()
                .any(|track| Some(&track.id) == self.wanted.as_ref())
        {
            self.fresh = false;
        } else {
            self.wanted = id;
        }
        self.rearrange(|screen| screen.road = Some(road));
        let chosen = self.wanted.clone();
        let at = self
            .tracks()
            .iter()
            .position(|t| Some(&t.id) == chosen.as_ref());
        self.tracks_at.at = at.unwrap_or_default();
        if first {
            self.begin();
        }
        if let Some(module) = self.jump.take() {
            let there = self.point_to(&module);
            match there {
                true => self.part = Part::Tree,
                // What was read was asked for before somebody wanted to go there.
                false if !self.fresh => self.jump = Some(module),
                false => {}
            }
        }
        match self.fresh {
            true => self.look(),
            false => self.read(),
        }
    }

    /// Puts the cursor where one goes on: to the next module of a started track, or to the choice of one.
    fn begin(&mut self) {
        let Some(track) = self.shown() else {
            return;
        };
        let next = track.summary.next.first().cloned();
        if track.summary.started.is_none() {
            self.part = Part::Tracks;
        }
        if let Some(next) = next {
            self.point_to(&next);
        }
    }

    /// Asks for all of the module under the cursor, where it is not known.
    pub(super) fn look(&mut self) -> Vec<Effect> {
        let Some(module) = self.module() else {
            return Vec::new();
        };
        let id = module.standing.module.clone();
        if self.details.contains_key(&id) {
            return Vec::new();
        }
        vec![Effect::ask("read the module", move |client| async move {
            let module = client.module(&id).await?;
            Ok(Answer::Module(Box::new(module)))
        })]
    }

    /// Leads the cursor to a module, whichever track it stands in.
    pub(super) fn jump_to(&mut self, module: String) -> Vec<Effect> {
        self.filter = super::Filter::All;
        self.search = None;
        self.searching = false;
        self.quiz = None;
        if self.point_to(&module) {
            self.part = Part::Tree;
            return self.look();
        }
        self.jump = Some(module);
        self.read()
    }

    /// Takes the answer to a step, and says what it has brought.
    pub(super) fn marked(&mut self, ticked: &Ticked) -> Vec<Effect> {
        self.apply(ticked);
        let mut step = None;
        let mut effects = Vec::new();
        self.rearrange(|screen| (step, effects) = screen.marks.answered());
        let state = ticked.module.standing.state;
        match step {
            Some(Step::Undo) => {
                self.point_to(&ticked.module.standing.module);
                let said = format!("undone: {} is {}", ticked.module.title, state.name());
                effects.push(Effect::tell(said));
                effects.extend(self.look());
            }
            Some(Step::Mark(..)) if state == State::Done => {
                let said = words::brought(ticked, |id| self.title(id));
                effects.push(Effect::tell(said));
            }
            _ => {}
        }
        effects
    }

    /// Takes what the desk says of a module after a change; the days that the others are expected on follow with the
    /// news of it.
    pub(super) fn apply(&mut self, ticked: &Ticked) {
        let Some(road) = &mut self.road else {
            return;
        };
        for track in &ticked.tracks {
            if let Some(known) = road.tracks.iter_mut().find(|known| known.id == track.id) {
                *known = track.clone();
            }
            if let Some(shown) = road.shown.as_mut().filter(|s| s.summary.id == track.id) {
                shown.summary = track.clone();
            }
        }
        let Some(shown) = &mut road.shown else {
            return;
        };
        for changed in ticked.besides.iter().chain([&ticked.module]) {
            let id = &changed.standing.module;
            let known = shown.standing.iter_mut().find(|m| m.standing.module == *id);
            if let Some(known) = known {
                known.standing = changed.standing.clone();
            }
        }
    }
}

/// Asks for the tracks, and for the one that is wanted, that has the module to go to, or that was started.
async fn road(client: &Client, wanted: Option<String>, jump: Option<String>) -> Result<Road> {
    let tracks = client.tracks().await?.items;
    let names = client.modules().await?.items;
    let having = match jump {
        Some(module) => client.module(&module).await?.tracks,
        None => Vec::new(),
    };
    let started = |track: &&TrackSummary| track.started.is_some();
    let has = |track: &&TrackSummary| having.contains(&track.id);
    let chosen = tracks.iter().find(|track| has(track) && started(track));
    let chosen = chosen.or_else(|| tracks.iter().find(has));
    let chosen = chosen.or_else(|| tracks.iter().find(|t| Some(&t.id) == wanted.as_ref()));
    let chosen = chosen.or_else(|| tracks.iter().find(started));
    let shown = match chosen.or(tracks.first()) {
        Some(track) => Some(client.track(&track.id).await?),
        None => None,
    };
    Ok(Road {
        tracks,
        titles: names
            .into_iter()
            .map(|name| (name.id, name.title))
            .collect(),
        shown,
    })
}
