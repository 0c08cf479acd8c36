//! Networks of the test's own: an outer test builds one with namespaces, and has this program run
//! an inner, ignored test inside it.

use std::process::Command;

/// Runs the inner test of this name where `script` has built a network: loopback is up, and
/// files, processes and networks of the script end with it. What the inner test printed.
pub(crate) fn run_inside(test: &str, script: &str) -> String {
    let script = format!(
        "mount -t tmpfs none /run\nip link set lo up\n{script}\n\
         exec \"$0\" --exact --ignored --nocapture {test}"
    );
    let this = std::env::current_exe().expect("this program is a file");
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
    let output = Command::new("unshare")
        .args(["--net", "--mount", "--pid", "--fork", "--kill-child"])
        .args(["sh", "-e", "-c", &script])
        .arg(this)
        .env("PATH", path)
        .env("RUST_BACKTRACE", "0")
        .output()
        .expect("util-linux is part of every Debian");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("1 passed"), "{told}{complaints}");
    told
}
