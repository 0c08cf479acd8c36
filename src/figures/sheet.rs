//! All figures of one moment, as Prometheus text (exposition format 0.0.4).

use std::fmt;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::DescriptorEncoder;
use prometheus_client::encoding::MetricEncoder;
use prometheus_client::encoding::NoLabelSet;
use prometheus_client::encoding::prometheus_text;
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Registry;

use crate::figures::spans::Held;

/// What was read off at one moment. Whoever holds something adds it.
#[derive(Debug, Default)]
pub struct Sheet {
    families: Vec<Family>,
}

/// Labels: names and words that stand in this program's text.
type Labels = Vec<(&'static str, &'static str)>;

/// All series of one name.
#[derive(Debug)]
struct Family {
    prefix: &'static str,
    name: &'static str,
    help: &'static str,
    series: Vec<(Labels, Value)>,
}

#[derive(Debug)]
enum Value {
    Counter(u64),
    Seconds(f64),
    Gauge(f64),
    Spans(Held),
}

impl Sheet {
    /// The media type of [`Self::to_text`].
    pub const MEDIA_TYPE: &'static str = prometheus_text::CONTENT_TYPE;

    /// Something that only grows. `_total` is added to the name.
    pub fn counter(
        &mut self,
        name: &'static str,
        help: &'static str,
        labels: Vec<(&'static str, &'static str)>,
        count: u64,
    ) {
        self.add(OURS, name, help, labels, Value::Counter(count));
    }

    /// Something that goes up and down.
    pub fn gauge(
        &mut self,
        name: &'static str,
        help: &'static str,
        labels: Vec<(&'static str, &'static str)>,
        value: impl Into<f64>,
    ) {
        self.add(OURS, name, help, labels, Value::Gauge(value.into()));
    }

    /// A number of things that goes up and down.
    pub fn number(&mut self, name: &'static str, help: &'static str, count: usize) {
        // Exact up to 2^53.
        self.gauge(name, help, Vec::new(), count as f64);
    }

    /// A span of time for each of many events.
    pub(super) fn spans(
        &mut self,
        name: &'static str,
        help: &'static str,
        labels: Labels,
        held: Held,
    ) {
        self.add(OURS, name, help, labels, Value::Spans(held));
    }

    /// A gauge of the process, under the name that all Prometheus clients use.
    pub(super) fn process(&mut self, name: &'static str, help: &'static str, value: f64) {
        self.add(PROCESS, name, help, Vec::new(), Value::Gauge(value));
    }

    /// The same for seconds that only grow.
    pub(super) fn process_seconds(&mut self, name: &'static str, help: &'static str, value: f64) {
        self.add(PROCESS, name, help, Vec::new(), Value::Seconds(value));
    }

    fn add(
        &mut self,
        prefix: &'static str,
        name: &'static str,
        help: &'static str,
        labels: Labels,
        value: Value,
    ) {
        let same = |family: &&mut Family| (family.prefix, family.name) == (prefix, name);
        match self.families.iter_mut().rev().find(same) {
            Some(family) => family.series.push((labels, value)),
            None => {
                self.families.push(Family { prefix, name, help, series: vec![(labels, value)] })
            }
        }
    }

    /// The text. Empty when it cannot be written, which a `String` never says.
    pub fn to_text(self) -> String {
        let mut registry = Registry::default();
        registry.register_collector(Box::new(self));
        let mut text = String::new();
        match prometheus_text::encode(&mut text, &registry) {
            Ok(()) => text,
            Err(fmt::Error) => String::new(),
        }
    }
}

impl Collector for Sheet {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        for family in &self.families {
            let Some((_, first)) = family.series.first() else { continue };
            let name = format!("{}_{}", family.prefix, family.name);
            let mut metric =
                encoder.encode_descriptor(&name, family.help, None, first.metric_type())?;
            for (labels, value) in &family.series {
                value.encode(metric.encode_family(labels)?)?;
            }
        }
        Ok(())
    }
}

impl Value {
    fn metric_type(&self) -> MetricType {
        match self {
            Self::Counter(_) | Self::Seconds(_) => MetricType::Counter,
            Self::Gauge(_) => MetricType::Gauge,
            Self::Spans(_) => MetricType::Histogram,
        }
    }

    fn encode(&self, mut metric: MetricEncoder<'_>) -> fmt::Result {
        match self {
            Self::Counter(count) => metric.encode_counter::<NoLabelSet, _, u64>(count, None),
            Self::Seconds(seconds) => metric.encode_counter::<NoLabelSet, _, u64>(seconds, None),
            Self::Gauge(value) => metric.encode_gauge(value),
            Self::Spans(held) => {
                metric.encode_histogram::<NoLabelSet>(held.sum_s, held.count, &held.buckets, None)
            }
        }
    }
}

/// What our own figures begin with.
const OURS: &str = "downforwhom";

/// What the figures of every process begin with.
const PROCESS: &str = "process";
