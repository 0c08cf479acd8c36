//! The shapes, from the types.
//!
//! What we send and what we read are described apart: we always send a field that may be left out
//! when it is sent to us. Those of the second kind have `Sent` before their names.

use schemars::JsonSchema;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::web::api::Ping;
use crate::web::orphans::HttpCheck;
use crate::web::orphans::IsItUp;
use crate::web::posted::Fields;
use crate::wire::Answer;
use crate::wire::FinishedSaid;
use crate::wire::Problem;

/// Every shape, by its name.
pub(super) fn all() -> Value {
    let mut told = settings().for_serialize().into_generator();
    told.subschema_for::<Answer>();
    told.subschema_for::<FinishedSaid>();
    told.subschema_for::<Problem>();
    told.subschema_for::<Ping>();
    told.subschema_for::<IsItUp>();
    told.subschema_for::<HttpCheck<'static>>();
    let mut all = told.take_definitions(true);
    all.extend(sent::<Fields<'static>>());
    Value::Object(all)
}

/// A reference to the shape of this name.
pub(super) fn named(name: &str) -> Value {
    json!({"$ref": format!("{PLACE}{name}")})
}

/// The shapes of what is sent to us, under names of their own.
fn sent<T: JsonSchema>() -> Map<String, Value> {
    let mut generator = settings().for_deserialize().into_generator();
    generator.subschema_for::<T>();
    let definitions = generator.take_definitions(true);
    let renamed = definitions.into_iter().map(|(name, mut schema)| {
        rename_references(&mut schema);
        (format!("Sent{name}"), schema)
    });
    renamed.collect()
}

fn rename_references(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get_mut("$ref") {
                *reference = reference.replace(PLACE, &format!("{PLACE}Sent"));
            }
            fields.values_mut().for_each(rename_references);
        }
        Value::Array(items) => items.iter_mut().for_each(rename_references),
        _ => {}
    }
}

fn settings() -> SchemaSettings {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path =
            PLACE.trim_matches(['#']).trim_end_matches('/').to_owned().into();
        settings.meta_schema = None;
    });
    settings.with_transform(RecursiveTransform(say_the_same_in_plain_words))
}

/// Formats that only Rust knows become bounds and formats that every validator knows.
fn say_the_same_in_plain_words(schema: &mut Schema) {
    let Some(format) = schema.get("format").and_then(Value::as_str) else { return };
    let bounds = match format {
        "uint8" | "uint16" => None,
        "uint32" => Some((json!(0), json!(u32::MAX))),
        "uint64" | "uint" => Some((json!(0), json!(u64::MAX))),
        "int64" => Some((json!(i64::MIN), json!(i64::MAX))),
        "ip" => {
            schema.remove("format");
            let kinds = json!([{"format": "ipv4"}, {"format": "ipv6"}]);
            schema.insert("anyOf".to_owned(), kinds);
            return;
        }
        _ => return,
    };
    schema.remove("format");
    if let Some((minimum, maximum)) = bounds {
        schema.insert("minimum".to_owned(), minimum);
        schema.insert("maximum".to_owned(), maximum);
    }
}

/// Where shapes stand in the document.
const PLACE: &str = "#/components/schemas/";
