//! Processor time and memory, as far as the system tells.

use std::{fs, time::Duration};

/// The processor time of this process so far.
#[cfg(unix)]
pub(crate) fn own_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::from_secs(seconds) + Duration::from_nanos(time.tv_nsec.try_into().unwrap_or_default())
}

/// Not known here.
#[cfg(not(unix))]
pub(crate) fn own_time() -> Duration {
    Duration::ZERO
}

/// The processor time of another process so far; zero where there is no `/proc`.
pub(crate) fn time_of(process: u32) -> Duration {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name comes second, in parentheses, and may contain anything.
    let fields = text.rsplit(')').next().unwrap_or_default();
    // User and system time.
    let ticks = fields.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(1_000 * ticks / ticks_per_second())
}

#[cfg(unix)]
fn ticks_per_second() -> u64 {
    rustix::param::clock_ticks_per_second().max(1)
}

#[cfg(not(unix))]
fn ticks_per_second() -> u64 {
    1
}

/// The memory that another process occupies, in MiB; nothing where there is no `/proc`.
pub(crate) fn memory_of(process: u32) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes / 1024.0)
}
