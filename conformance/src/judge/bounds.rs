//! How much is kept of traffic that has no end.

/// How much a trial keeps. What is beyond is counted, and not listed.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Entries of each list: findings, unmatched requests, incomplete exchanges, unreadable entries.
    pub listed: usize,
    /// Secrets that are looked for.
    pub secrets: usize,
}

impl Bounds {
    /// For an archive, which has an end and may be large: lists are for people, secrets are all looked for.
    pub const FOR_ARCHIVES: Self = Self {
        listed: 1000,
        secrets: usize::MAX,
    };

    /// For a proxy, which may run for days. Every secret is looked for in each text, so they cost time too.
    pub const FOR_DAYS: Self = Self {
        listed: 1000,
        secrets: 1000,
    };
}
