//! Facts about certificates and handshakes, as sentences.

use crate::explanation::amounts::counted;
use crate::explanation::amounts::listed;
use crate::explanation::blanks::WORD_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::language::Language;
use crate::observation::Speaks;
use crate::observation::TlsFailure;
use crate::verdict::Fact;

/// The sentence of a fact about certificates.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::CertificateExpired { days: 0 } => "The certificate ran out today.".to_owned(),
        Fact::CertificateExpired { days } => {
            format!("The certificate ran out {} ago.", counted(*days, "day"))
        }
        Fact::CertificateNotYetValid { days: 0 } => {
            "The certificate is not valid yet; its first day is today.".to_owned()
        }
        Fact::CertificateNotYetValid { days } => {
            format!("The certificate is not valid yet; it begins in {}.", counted(*days, "day"))
        }
        Fact::IntermediateExpired { subject } => format!(
            "A certificate that links the site's to a trusted one has run out{}.",
            in_brackets(subject)
        ),
        Fact::IntermediateNotYetValid { subject } => format!(
            "A certificate that links the site's to a trusted one is not valid yet{}.",
            in_brackets(subject)
        ),
        Fact::CertificateForOthers { names } => listed(names, Language::English).map_or_else(
            || "The certificate names no site at all.".to_owned(),
            |names| format!("The certificate is for {names}."),
        ),
        Fact::CertificateSelfSigned => "The certificate is signed by itself.".to_owned(),
        Fact::IssuerUnknown { issuer } => {
            format!("Browsers do not know who signed the certificate{}.", in_brackets(issuer))
        }
        Fact::ChainIncomplete { issuer } => format!(
            "The site does not send the certificate of the one who signed{}.",
            in_brackets(issuer)
        ),
        Fact::CertificateWeak => {
            "The certificate's key or seal is of an old kind, too weak to prove anything."
                .to_owned()
        }
        Fact::CertificateInvalid => "The certificate is broken.".to_owned(),
        Fact::CertificateFine { days_left } => {
            format!("The certificate is fine, and good for {} more.", counted(*days_left, "day"))
        }
        Fact::HandshakeFailed { failure } => {
            format!("Encryption did not come about: {}.", failure_words(*failure))
        }
        Fact::AnswersBehindCertificate { status } => {
            format!("Behind the bad certificate the site answers with status {status}.")
        }
        _ => return None,
    })
}

fn in_brackets(name: &str) -> String {
    let name = clean(name, WORD_MAX_CHARS);
    if name.is_empty() { String::new() } else { format!(" ({name})") }
}

fn failure_words(failure: TlsFailure) -> &'static str {
    match failure {
        TlsFailure::TimedOut => "no answer came in time",
        TlsFailure::Reset => "the connection was cut off",
        TlsFailure::Closed => "the other side hung up",
        TlsFailure::ProtocolVersion => "the site only offers old versions",
        TlsFailure::NothingInCommon => "the site offers no kind that we share",
        TlsFailure::UnrecognisedName => "the server does not know the name",
        TlsFailure::ClientCertificateRequired => "the site wants a key from the visitor",
        TlsFailure::InternalError => "the server reports an error of its own",
        TlsFailure::NoApplicationProtocol => "the server offers no way to ask for pages",
        TlsFailure::OtherAlert => "the server broke it off",
        TlsFailure::NotTls(Speaks::Http | Speaks::Http2) => "the port speaks plain http",
        TlsFailure::NotTls(Speaks::Ssh) => {
            "the port speaks SSH, which is for logging in to machines"
        }
        TlsFailure::NotTls(Speaks::Greeting) => "the port greets like a mail or file server",
        TlsFailure::NotTls(Speaks::Tls | Speaks::Other) => "the port speaks something else",
        TlsFailure::Violation => "what the server sent makes no sense",
        TlsFailure::Flood => "the server sent far too much",
    }
}
