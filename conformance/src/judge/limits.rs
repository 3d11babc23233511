//! How much is kept of traffic that has no end.

/// How much a judgement keeps. What is beyond is counted, and not listed.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Entries of each list: findings, unmatched requests, incomplete exchanges, unreadable entries.
    pub listed: usize,
    /// Secrets that are looked for.
    pub secrets: usize,
}

impl Limits {
    /// For an archive, which has an end and may be large: lists are for people.
    pub const FOR_ARCHIVES: Self = Self { listed: 1000, secrets: 5000 };

    /// For a proxy, which may run for days.
    pub const FOR_DAYS: Self = Self { listed: 1000, secrets: 1000 };
}
