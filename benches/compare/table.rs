//! The table: ratios with their ranges, the goal beside each, and whether it is met.

use std::fs;

/// Several values of one kind, one for each round.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rounds(pub(crate) Vec<f64>);

impl Rounds {
    /// The one in the middle; of two the lower.
    pub(crate) fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
    }

    /// These by those, round by round: what both sides suffered in a round falls out.
    pub(crate) fn by(&self, others: &Self) -> Self {
        Self(self.0.iter().zip(&others.0).map(|(one, other)| one / other).collect())
    }

    fn shown(&self) -> String {
        let least = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let most = self.0.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        match self.0.len() {
            0 => "–".to_owned(),
            1 => format!("{:.2}", self.median()),
            _ => format!("{:.2} ({least:.2}–{most:.2})", self.median()),
        }
    }
}

/// What a ratio should be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Goal {
    /// Nothing is asked of it.
    None,
    /// At least this.
    AtLeast(f64),
    /// At most this.
    AtMost(f64),
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Row {
    /// Which goal it belongs to.
    pub(crate) number: &'static str,
    /// What is compared.
    pub(crate) what: String,
    /// Our figure, for the eye.
    pub(crate) ours: String,
    /// The other figure, for the eye.
    pub(crate) other: String,
    /// Ours by the other.
    pub(crate) ratio: Rounds,
    /// What the ratio should be.
    pub(crate) goal: Goal,
}

/// All lines.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
    notes: Vec<String>,
}

impl Table {
    /// Adds a line.
    pub(crate) fn add(&mut self, row: Row) {
        eprintln!("  {} | {} | {} | {}", row.what, row.ours, row.other, row.ratio.shown());
        self.rows.push(row);
    }

    /// Adds a ratio of what grows with speed or falls with it, with both medians as figures.
    pub(crate) fn compare(
        &mut self,
        number: &'static str,
        what: impl Into<String>,
        (ours, other): (&Rounds, &Rounds),
        unit: &str,
        goal: Goal,
    ) {
        let figure = |rounds: &Rounds| format!("{} {unit}", short(rounds.median()));
        let row = Row {
            number,
            what: what.into(),
            ours: figure(ours),
            other: figure(other),
            ratio: ours.by(other),
            goal,
        };
        self.add(row);
    }

    /// Says something that no figure says: a tool that is missing, an answer that failed.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        eprintln!("  {note}");
        self.notes.push(note);
    }

    /// Prints it as Markdown.
    pub(crate) fn print(&self) {
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        println!("\nLoad average at the end: {}\n", load.trim());
        println!("| goal | what | ours | baseline | ratio (range) | wanted | met |");
        println!("|---|---|---|---|---|---|---|");
        for row in &self.rows {
            let ratio = row.ratio.median();
            let (wanted, met) = match row.goal {
                Goal::None => (String::new(), ""),
                Goal::AtLeast(least) => (format!("≥ {}", short(least)), yes(ratio >= least)),
                Goal::AtMost(most) => (format!("≤ {}", short(most)), yes(ratio <= most)),
            };
            let Row { number, what, ours, other, ratio, .. } = row;
            let ratio = ratio.shown();
            println!("| {number} | {what} | {ours} | {other} | {ratio} | {wanted} | {met} |");
        }
        println!();
        self.notes.iter().for_each(|note| println!("- {note}"));
    }
}

fn yes(met: bool) -> &'static str {
    if met { "yes" } else { "**no**" }
}

/// A number as short as it stays telling.
pub(crate) fn short(value: f64) -> String {
    match value.abs() {
        large if large >= 10_000.0 => format!("{:.1}k", value / 1000.0),
        middle if middle >= 100.0 => format!("{value:.0}"),
        small if small >= 10.0 => format!("{value:.1}"),
        one if one >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
