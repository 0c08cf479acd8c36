//! Messages that no honest server sends: each is passed over or told as what it is, and none
//! costs more than it should.

use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::Name;
use hickory_proto::rr::rdata::opt::EdnsOption;

use crate::dns::staging::HOST;
use crate::dns::staging::here_it_is;
use crate::dns::staging::lives;
use crate::dns::staging::name;
use crate::dns::staging::said;
use crate::dns::staging::said_of_shop;
use crate::row::Row;
use crate::site::Site;
use crate::support::dns_liar::Over;
use crate::support::dns_liar::address;
use crate::support::dns_liar::alias;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::both_on_one_port;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let parts = [strays(), malformed(), truncated(), texts()];
    parts.into_iter().flatten().collect()
}

/// What answers some other question.
fn strays() -> Vec<Row> {
    vec![
        Row::new(18, "another id, another question, none, noise", SILENT, async || {
            said(|_, question| lives(question).unwrap_or_else(|| noise(question))).await
        })
        .says(&["stay silent"]),
        Row::new(18, "noise to every question", "checker.resolvers_silent", async || {
            said(|_, question| noise(question)).await
        })
        .says(&["We can't check right now"])
        .never(&["just you"]),
        Row::new(18, "noise, and then the answer", WORKS, async || {
            said_of_shop(|_, question| {
                let mut packets = noise(question);
                packets.extend(packet(&here_it_is(question)));
                packets
            })
            .await
        }),
        Row::new(18, "five hundred packets with another id", SILENT, async || {
            said(|_, question| {
                let other_id = noise(question).remove(0);
                lives(question).unwrap_or_else(|| vec![other_id; 500])
            })
            .await
        }),
        Row::new(19, "an answer about another name", "dns.no_address", async || {
            said(|_, question| {
                let mut said = reply(question);
                said.add_answer(address("bank.test.", [127, 0, 0, 1]));
                packet(&said)
            })
            .await
        })
        .says(&["has no address"]),
    ]
}

/// What cannot be read.
fn malformed() -> Vec<Row> {
    let broken = |line, what, spoil: fn(&Message) -> Vec<u8>| {
        Row::new(line, what, MALFORMED, async move || {
            said(move |_, question| vec![spoil(question)]).await
        })
        .says(&["answers about the name shop.stage.test are broken"])
    };
    vec![
        broken(18, "an answer cut in the middle", |question| {
            packet(&here_it_is(question))[0][..20].to_vec()
        }),
        broken(20, "OPT among the answers", |question| {
            let mut said = reply(question);
            said.set_edns(Edns::new());
            let mut bytes = packet(&said).remove(0);
            // ANCOUNT and ARCOUNT (RFC 1035 §4.1.1).
            (bytes[7], bytes[11]) = (1, 0);
            bytes
        }),
        broken(20, "a name that points at itself", |question| pointing(question, 0)),
        broken(20, "a name that points ahead", |question| pointing(question, 4)),
        broken(20, "more answers than there are", |question| {
            let mut bytes = packet(&here_it_is(question)).remove(0);
            (bytes[6], bytes[7]) = (0xff, 0xff);
            bytes
        }),
        Row::new(20, "names that unpack to a megabyte", "dns.no_address", async || {
            said(|over, question| match over {
                Over::Udp => truncated_reply(question),
                Over::Tcp => vec![unpacking(question)],
            })
            .await
        }),
    ]
}

fn truncated() -> Vec<Row> {
    vec![
        Row::new(14, "truncated over TCP, too", MALFORMED, async || {
            said(|_, question| truncated_reply(question)).await
        }),
        Row::new(14, "truncated, and TCP hangs up", MALFORMED, async || {
            said(|over, question| match over {
                Over::Udp => truncated_reply(question),
                Over::Tcp => Vec::new(),
            })
            .await
        }),
        Row::new(14, "truncated, and TCP is silent", SILENT, async || silent_over_tcp().await)
            .says(&["stay silent"]),
    ]
}

/// Text that wants to be more than text.
fn texts() -> Vec<Row> {
    vec![
        Row::new(24, "markup in an explanation", "dns.failed", async || {
            said(|_, question| {
                let mut said = reply(question);
                said.metadata.response_code = ResponseCode::ServFail;
                let text = "<script>alert(1)</script>\u{202e}\u{1b}[2J\r\nX-Evil: 1";
                let text = [b"\0\0", text.as_bytes(), b"\xff\xfe", &[b'x'; 900]].concat();
                let mut edns = Edns::new();
                edns.options_mut().insert(EdnsOption::Unknown(15, text));
                said.set_edns(edns);
                packet(&said)
            })
            .await
        })
        .says(&["<script>alert(1)</script>[2J"])
        .never(RAW)
.escapes(MARKUP)
        .never(&["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]),
        Row::new(24, "markup in an alias", "dns.dangling_alias", async || {
            said(|_, question| {
                let mut said = reply(question);
                let mut link = alias(&asked(question), "x.test.");
                let labels = [&b"<script>alert(1)</script>\x1b[2J\xe2\x80\xae"[..], b"test"];
                let mut hostile = Name::from_labels(labels).expect("labels of any octets");
                hostile.set_fqdn(true);
                link.data = hickory_proto::rr::RData::CNAME(
                    hickory_proto::rr::rdata::CNAME(hostile),
                );
                said.add_answer(link);
                said.metadata.response_code = ResponseCode::NXDomain;
                packet(&said)
            })
            .await
        })
        .never(RAW)
.escapes(MARKUP),
    ]
}

/// Packets that answer some other question: another id, another name, no question, noise, an echo.
fn noise(question: &Message) -> Vec<Vec<u8>> {
    let mut other_id = here_it_is(question);
    other_id.metadata.id ^= 1;
    let mut other_name = here_it_is(question);
    other_name.queries[0].set_name(Name::from_ascii("bank.test.").expect("a good name"));
    let mut no_question = here_it_is(question);
    no_question.queries.clear();
    let echo = packet(question).remove(0);
    let noise = vec![vec![], vec![0], vec![0xFF; 40], echo];
    [packet(&other_id), packet(&other_name), packet(&no_question), noise].concat()
}

fn truncated_reply(question: &Message) -> Vec<Vec<u8>> {
    let mut said = reply(question);
    said.metadata.truncation = true;
    packet(&said)
}

/// An answer whose owner is a pointer to this many octets behind itself (RFC 1035 §4.1.4).
fn pointing(question: &Message, ahead: usize) -> Vec<u8> {
    let mut bytes = packet(&reply(question)).remove(0);
    bytes[7] = 1;
    let place = u16::try_from(bytes.len() + ahead).expect("a short message");
    bytes.extend((0xC000 | place).to_be_bytes());
    bytes.extend([0, 1, 0, 1, 0, 0, 1, 0x2c, 0, 4, 127, 0, 0, 1]);
    bytes
}

/// As many records as fit, each owned by the same name of 250 octets, in two octets.
fn unpacking(question: &Message) -> Vec<u8> {
    let mut bytes = packet(&reply(question)).remove(0);
    let place = u16::try_from(bytes.len()).expect("a short message");
    let long: Vec<u8> = (0..4).flat_map(|_| [&[60][..], &[b'a'; 60]].concat()).chain([0]).collect();
    let record = [0, 1, 0, 1, 0, 0, 1, 0x2c, 0, 4, 127, 0, 0, 1];
    bytes.extend(long);
    bytes.extend(record);
    let mut count: u16 = 1;
    while bytes.len() + 2 + record.len() <= usize::from(u16::MAX) {
        bytes.extend((0xC000 | place).to_be_bytes());
        bytes.extend(record);
        count += 1;
    }
    bytes[6..8].copy_from_slice(&count.to_be_bytes());
    bytes
}

/// [`HOST`], of which a server says over UDP that the answer does not fit. Over TCP it takes the
/// question, and nothing else happens.
async fn silent_over_tcp() -> Site {
    let (udp, tcp) = both_on_one_port().await;
    let at = udp.local_addr().expect("a bound socket has an address");
    let silent = tokio::spawn(async move {
        let mut kept = Vec::new();
        while let Ok((stream, _)) = tcp.accept().await {
            kept.push(stream);
        }
    });
    let speaking = tokio::spawn(async move {
        let mut buffer = [0; 1500];
        while let Ok((length, asker)) = udp.recv_from(&mut buffer).await {
            let Ok(question) = Message::from_vec(&buffer[..length]) else { continue };
            let said = lives(&question).unwrap_or_else(|| truncated_reply(&question));
            for packet in said {
                let _gone = udp.send_to(&packet, asker).await;
            }
        }
    });
    let ends = AbortOnDrop(vec![silent.abort_handle(), speaking.abort_handle()]);
    name(HOST, &[at]).keeping(ends)
}

/// Tasks that end with the case.
struct AbortOnDrop(Vec<tokio::task::AbortHandle>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.iter().for_each(tokio::task::AbortHandle::abort);
    }
}

const WORKS: &str = "none.works";

const SILENT: &str = "dns.timed_out";

const MALFORMED: &str = "dns.malformed";

/// What must not be on a page as it is.
const MARKUP: &[&str] = &["<script>alert", "<img src=x"];

/// What must not be anywhere as it came.
const RAW: &[&str] = &["\u{202e}", "\u{1b}", "\\u001b", "\r\nX-Evil"];
