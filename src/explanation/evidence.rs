//! Each fact as one sentence. What a fact quotes is cleaned and cut once more.

use crate::verdict::Fact;

mod answers;
mod certificates;
mod names;
mod reach;
mod sides;
mod theirs;

/// The sentence of a fact.
pub(super) fn sentence(fact: &Fact) -> String {
    use Fact as F;
    let said = match fact {
        F::NameResolves { .. }
        | F::NameMissing { .. }
        | F::NoAddress
        | F::DanglingAlias { .. }
        | F::AliasLoop { .. }
        | F::AliasesWithoutEnd { .. }
        | F::ResolversFail { .. }
        | F::FamilyNotFound { .. }
        | F::ResolversForge
        | F::ResolverExplains { .. }
        | F::WorksWithoutValidation
        | F::ResolversSilentAboutName { .. }
        | F::ResolversDead { .. }
        | F::MalformedAnswers
        | F::ResolversDisagree { .. }
        | F::PrivateAddress { .. } => names::sentence(fact),
        F::Connects { .. }
        | F::AddressRefuses { .. }
        | F::AddressSilent { .. }
        | F::AddressResets { .. }
        | F::AddressUnreachable { .. }
        | F::FamilyFails { .. } => reach::sentence(fact),
        F::CertificateExpired { .. }
        | F::CertificateNotYetValid { .. }
        | F::IntermediateExpired { .. }
        | F::IntermediateNotYetValid { .. }
        | F::CertificateForOthers { .. }
        | F::CertificateSelfSigned
        | F::IssuerUnknown { .. }
        | F::ChainIncomplete { .. }
        | F::CertificateWeak
        | F::CertificateInvalid
        | F::CertificateFine { .. }
        | F::HandshakeFailed { .. }
        | F::AnswersBehindCertificate { .. } => certificates::sentence(fact),
        F::Status { .. }
        | F::PageKnown { .. }
        | F::PageFromBehind { .. }
        | F::BackendAnswered { .. }
        | F::ProxyStatus { .. }
        | F::StatusSpeaksOfUpstream { .. }
        | F::NoAnswer { .. }
        | F::TriesFailed { .. }
        | F::AddressAnswersWithError { .. }
        | F::RetryAfter { .. }
        | F::FromCache
        | F::Refuses { .. }
        | F::ReadsAsError { .. }
        | F::RedirectsTo { .. }
        | F::AnswersWithoutEncryption { .. }
        | F::Slow { .. }
        | F::SiblingWorks { .. }
        | F::PageOfANetwork
        | F::Http2Broken
        | F::PageIncomplete { .. } => answers::sentence(fact),
        F::DataCentre { .. }
        | F::PersonsDataCentre { .. }
        | F::PersonSees { .. }
        | F::PersonPasted { .. }
        | F::CanaryRed { .. }
        | F::OwnMachineFailed
        | F::CutShort => sides::sentence(fact),
        // The person's side: their report, their browser and their machine.
        _ => theirs::sentence(fact),
    };
    said.unwrap_or_else(|| UNSAID.to_owned())
}

/// Should a fact be sent to the wrong file; a test walks over all of them.
const UNSAID: &str = "Something was seen that has no words yet.";
