//! The stored snapshots are compiled in. The macro that does so cannot say which files it reads, so cargo hears of them here.

fn main() {
    println!("cargo::rerun-if-changed=snapshots");
}
