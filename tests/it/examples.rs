//! The examples on the page about the API, copied from the page and run as they stand there, each by
//! the program that it is for, against the running service.

use std::process::Output;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

use crate::support::app::App;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// An example as a reader copies it.
struct Example {
    program: String,
    code: String,
}

#[tokio::test(flavor = "multi_thread")]
async fn every_example_does_what_the_page_says() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let service = app.listen().await;
    let origin = format!("http://{}", service.address());
    let page = visit(&origin).await;
    let examples = examples(&page);
    for program in ["bash", "node", "python3"] {
        assert!(examples.iter().any(|example| example.program == program), "none for {program}");
    }
    let mut run = 0;
    for example in examples {
        let said = run_one(&example).await;
        assert!(
            said.contains("example.com") || said.trim() == "everyone",
            "{}\n{said}",
            example.code
        );
        run += 1;
    }
    assert!(run >= 12, "only {run} examples were run");
}

async fn visit(origin: &str) -> String {
    let url = format!("{origin}/api");
    let arguments = ["-s", "-H", "Accept: text/html", "--noproxy", "*", &url];
    let page = Command::new("curl").args(arguments).output().await.expect("curl is there");
    text(page.stdout)
}

fn examples(page: &str) -> Vec<Example> {
    let blocks = page.split("<code data-program=\"").skip(1);
    let read = |block: &str| {
        let (program, rest) = block.split_once("\">")?;
        let code = rest.split("</code>").next()?;
        Some(Example { program: program.to_owned(), code: unescaped(code) })
    };
    blocks.filter_map(read).collect()
}

fn unescaped(html: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ];
    let more = [("&#60;", "<"), ("&#62;", ">"), ("&amp;", "&")];
    signs.iter().chain(&more).fold(html.to_owned(), |text, (sign, c)| text.replace(sign, c))
}

/// What it says, and what it leaves in a file.
async fn run_one(example: &Example) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(&example.program);
    match example.program.as_str() {
        "node" => command.args(["--input-type=module", "-e", &example.code]),
        _ => command.args(["-c", &example.code]),
    };
    command.current_dir(folder.path()).kill_on_drop(true);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    {
        command.env_remove(name);
    }
    let ended = timeout(Duration::from_secs(30), command.output()).await;
    let Output { status, stdout, stderr } =
        ended.expect("it ends in time").unwrap_or_else(|_| panic!("{} is there", example.program));
    let (mut said, complains) = (text(stdout), text(stderr));
    assert!(status.success() && complains.is_empty(), "{}\n{said}\n{complains}", example.code);
    if let Ok(left) = std::fs::read_to_string(folder.path().join("example.json")) {
        said.push_str(&left);
    }
    said
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}
