//! How this process is, under the names that all Prometheus clients use: processor time, memory,
//! open files. It reads what the system says of this process, and nothing else.
//!
//! Outside Linux the figures that only `/proc` knows are left out.

use std::fs;
use std::time::Duration;
use std::time::SystemTime;

use nix::sys::resource::UsageWho;
use nix::sys::resource::getrusage;
use nix::sys::time::TimeVal;
use nix::sys::time::TimeValLike;

use crate::figures::Sheet;

/// Writes down how the process is, which began at `since`.
pub fn tell(sheet: &mut Sheet, since: SystemTime) {
    let began = since.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    sheet.process("start_time_seconds", "When the process began.", began.as_secs_f64());
    if let Some(busy) = processor_time() {
        let help = "Processor time, of the program and of the system for it.";
        sheet.process_seconds("cpu_seconds", help, busy.as_secs_f64());
    }
    if let Some(kib) = text_of("/proc/self/status").and_then(|text| kib_of(&text, "VmRSS:")) {
        let help = "Memory that is really held.";
        sheet.process("resident_memory_bytes", help, (kib * 1024) as f64);
    }
    if let Ok(open) = fs::read_dir("/proc/self/fd") {
        // The folder itself is open while it is read.
        let open = open.count().saturating_sub(1);
        sheet.process("open_fds", "Open files and sockets.", open as f64);
    }
    if let Ok((most, _)) = rlimit::Resource::NOFILE.get() {
        sheet.process("max_fds", "How many may be open.", most as f64);
    }
    if let Some(most) = memory_limit() {
        let help = "Memory that the machine or the container has.";
        sheet.gauge("memory_limit_bytes", help, Vec::new(), most as f64);
    }
}

fn processor_time() -> Option<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    let us = |time: TimeVal| u64::try_from(time.num_microseconds()).ok();
    Some(Duration::from_micros(us(usage.user_time())? + us(usage.system_time())?))
}

/// The smaller one of what the control group allows and what the machine has, in bytes.
fn memory_limit() -> Option<u64> {
    let machine = text_of("/proc/meminfo").and_then(|text| kib_of(&text, "MemTotal:"));
    let group = GROUP_LIMITS.iter().find_map(|file| text_of(file)?.trim().parse::<u64>().ok());
    [machine.map(|kib| kib * 1024), group].into_iter().flatten().min()
}

/// The number behind a field of `/proc`, in KiB.
fn kib_of(text: &str, field: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(field))?;
    line.split_whitespace().next()?.parse().ok()
}

fn text_of(file: &str) -> Option<String> {
    fs::read_to_string(file).ok()
}

/// Where control groups of version 2 and 1 say how much memory they allow.
const GROUP_LIMITS: [&str; 2] =
    ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"];
