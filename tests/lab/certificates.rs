//! The lab's own certificate authority, and certificates of every kind.

use std::fs;
use std::path::Path;

use rcgen::BasicConstraints;
use rcgen::CertificateParams;
use rcgen::DnType;
use rcgen::ExtendedKeyUsagePurpose;
use rcgen::IsCa;
use rcgen::Issuer;
use rcgen::KeyPair;
use time::Duration;
use time::OffsetDateTime;

use crate::faults::CertificateKind;
use crate::faults::CertificateSpec;

/// The lab's authorities: the one below the root signs.
pub(crate) struct Authorities {
    between: Authority,
}

struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

/// Where the certificate of the authority is, that everybody in the lab trusts.
pub(crate) const TRUSTED: &str = "/run/lab/authority.pem";

/// Where the file of a certificate and its key is.
pub(crate) fn path(spec: &CertificateSpec) -> String {
    let plain = |text: &str| -> String {
        text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
    };
    let by = spec.by.as_deref().unwrap_or("lab");
    format!("/run/lab/cert-{:?}-{}-{}.pem", spec.is, plain(by), plain(&spec.names.join("-")))
}

impl Authorities {
    /// Makes them, and writes the root where everybody finds it.
    pub(crate) fn new() -> Self {
        let root = Authority::new("Lab Root", None);
        let between = Authority::new("Lab Intermediate", Some(&root));
        fs::write(TRUSTED, &root.pem).expect("the lab's folder is writable");
        Self { between }
    }

    /// Makes sure that the file of this certificate is there.
    pub(crate) fn provide(&self, spec: &CertificateSpec) {
        let path = path(spec);
        if !Path::new(&path).exists() {
            fs::write(path, self.make(spec)).expect("the lab's folder is writable");
        }
    }

    fn make(&self, spec: &CertificateSpec) -> String {
        let key = KeyPair::generate().expect("a key can be made");
        let params = params(spec);
        let stranger = spec.by.as_deref().map(|name| Authority::new(name, None));
        let unknown = || Authority::new("Some Unknown Root", None);
        let chain = match (&stranger, spec.is) {
            (_, CertificateKind::SelfSigned) => {
                params.self_signed(&key).expect("a key signs itself").pem()
            }
            (Some(by), _) => signed(&params, &key, by) + &by.pem,
            (None, CertificateKind::UnknownAuthority) => {
                let by = unknown();
                signed(&params, &key, &by) + &by.pem
            }
            (None, CertificateKind::Incomplete) => signed(&params, &key, &self.between),
            (None, _) => signed(&params, &key, &self.between) + &self.between.pem,
        };
        chain + &key.serialize_pem()
    }
}

impl Authority {
    fn new(name: &str, above: Option<&Self>) -> Self {
        let key = KeyPair::generate().expect("a key can be made");
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.distinguished_name.push(DnType::CommonName, name);
        params.distinguished_name.push(DnType::OrganizationName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.not_before = days(-1000);
        params.not_after = days(1000);
        let certificate = match above {
            Some(above) => params.signed_by(&key, &above.issuer).expect("an authority signs"),
            None => params.self_signed(&key).expect("a root signs itself"),
        };
        Self { pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }
}

fn signed(params: &CertificateParams, key: &KeyPair, by: &Authority) -> String {
    params.signed_by(key, &by.issuer).expect("an authority signs").pem()
}

fn params(spec: &CertificateSpec) -> CertificateParams {
    let names = match (spec.is, spec.names.as_slice()) {
        (CertificateKind::WrongName, []) => vec!["elsewhere.shop".to_owned()],
        (_, []) => SITE_NAMES.map(str::to_owned).into(),
        (_, names) => names.to_vec(),
    };
    let common_name = names.first().cloned().unwrap_or_default();
    let mut params = CertificateParams::new(names).expect("names are ASCII");
    params.distinguished_name.push(DnType::CommonName, common_name);
    params.use_authority_key_identifier_extension = true;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    (params.not_before, params.not_after) = match spec.is {
        CertificateKind::Expired => (days(-90), days(-2)),
        CertificateKind::NotYetValid => (days(5), days(90)),
        _ => (days(-30), days(60)),
    };
    params
}

fn days(count: i64) -> OffsetDateTime {
    let now = std::time::SystemTime::now();
    OffsetDateTime::from(now) + Duration::days(count)
}

/// The names of the site.
const SITE_NAMES: [&str; 2] = ["bakery.shop", "*.bakery.shop"];
