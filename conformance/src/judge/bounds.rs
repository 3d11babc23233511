//! How much is kept of traffic that has no end.

/// How much a trial keeps. What is beyond is counted, and not listed.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Entries of each list: findings, unmatched requests, incomplete exchanges.
    pub listed: usize,
    /// Secrets that are looked for.
    pub secrets: usize,
}

impl Bounds {
    /// Everything: an archive has an end.
    pub const NONE: Self = Self {
        listed: usize::MAX,
        secrets: usize::MAX,
    };

    /// For a proxy, which may run for days. Every secret is looked for in each text, so they cost time too.
    pub const FOR_DAYS: Self = Self {
        listed: 1000,
        secrets: 1000,
    };
}
