//! The service on its own Internet: with name servers of the test's choice, and sites that know
//! every name.

use std::net::SocketAddr;
use std::os::unix::process::CommandExt;

use tempfile::TempDir;

use crate::support::certs::Authority;
use crate::support::hostile::answer;
use crate::support::internet::Arrival;
use crate::support::internet::Asked;
use crate::support::internet::Dialled;
use crate::support::internet::Everywhere;
use crate::support::internet::SERVICE_GROUP;
use crate::support::internet::ask_service;
use crate::support::internet::take_dials;
use crate::support::internet::watch_dials;
use crate::support::program::Service;

/// All of it; ends when dropped.
pub(super) struct World {
    service: Service,
    sites: Everywhere,
    resolvers: Vec<SocketAddr>,
    _folder: TempDir,
}

/// One check, from the question to the sockets.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) asked: Asked,
    pub(super) dialled: Dialled,
    pub(super) arrivals: Vec<Arrival>,
}

impl World {
    /// The service as the public runs it: no range of addresses is allowed besides.
    pub(super) fn start(
        resolvers: &[SocketAddr],
        says: impl Fn(&Arrival) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        watch_dials();
        let authority = Authority::root("Own Internet");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let roots = folder.path().join("roots.pem");
        std::fs::write(&roots, authority.pem()).expect("a file in the temporary folder");
        let named: String = resolvers.iter().map(|it| format!(" --resolver {it}")).collect();
        let options = format!("--limits off --ca-file {}{named}", roots.display());
        let service = Service::start_with(&options, |command| {
            command.gid(SERVICE_GROUP);
            // Nobody reads its lines here, and a full pipe would stop it.
            command.env("DOWNFORWHOM_LOG", "downforwhom=info,downforwhom::web::access_log=off");
        });
        let sites = Everywhere::answering(authority, says);
        Self { service, sites, resolvers: resolvers.to_vec(), _folder: folder }
    }

    /// Asks for an address anew, and looks who was called for it.
    pub(super) async fn check(&self, url: &str) -> Check {
        let asked = self.ask(url).await;
        self.since(asked)
    }

    /// Asks for an address anew.
    pub(super) async fn ask(&self, url: &str) -> Asked {
        ask_service(&self.service.address, url, "&fresh=1").await
    }

    /// Who was called since the last time.
    pub(super) fn since(&self, asked: Asked) -> Check {
        let (mut dialled, arrivals) = (take_dials(), self.sites.take_arrivals());
        // Long answers of name servers come over TCP; the operator chose those, and no stranger.
        dialled.tcp.retain(|to| !self.resolvers.contains(to));
        Check { asked, dialled, arrivals }
    }
}

impl Check {
    /// How the chain of redirects ended, in the API's word.
    pub(super) fn end(&self) -> String {
        self.asked.json()["observations"][0]["end"]["end"].as_str().unwrap_or_default().to_owned()
    }
}

/// A page.
pub(super) fn page() -> Vec<u8> {
    answer("200 OK", "Content-Type: text/html\r\n", "<title>Here</title>").into()
}

/// A redirect, whatever it says.
pub(super) fn leads_to(location: &str) -> Vec<u8> {
    answer("302 Found", &format!("Location: {location}\r\n"), "").into()
}
