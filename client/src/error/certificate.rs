//! Whether it was the certificate that ended a connection.

use std::error::Error;

/// Whether the server's certificate was not accepted, anywhere down the chain of sources.
#[cfg(feature = "rustls")]
pub(crate) fn is_about_certificate(error: &(dyn Error + 'static)) -> bool {
    use std::io;

    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
            return true;
        }
        // The source of such an error is the source of what it wraps.
        let wrapped = error.downcast_ref().and_then(io::Error::get_ref);
        next = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        };
    }
    false
}

/// Another TLS than ours can't be asked.
#[cfg(not(feature = "rustls"))]
pub(crate) fn is_about_certificate(_: &(dyn Error + 'static)) -> bool {
    false
}
