//! TLS by rustls, with a provider that the HTTP client does not bring.
//!
//! The configuration is made here and handed over, so that an application may have any provider or none: nothing is installed
//! for the whole process.

use std::sync::Arc;

use rustls::{
    ClientConfig,
    crypto::CryptoProvider,
    pki_types::{CertificateDer, pem::PemObject},
};
use rustls_platform_verifier::Verifier;

use crate::ConfigurationError;

/// The application's provider, else ring if that is there. Authorities (PEM) are trusted besides those of the system.
pub(crate) fn config(authorities: Option<&[u8]>) -> Result<ClientConfig, ConfigurationError> {
    let provider = CryptoProvider::get_default().cloned().or_else(ring);
    let provider = provider.ok_or(ConfigurationError::NoProvider)?;
    let verifier = match authorities {
        None => Verifier::new(Arc::clone(&provider)),
        Some(pem) => {
            let all = CertificateDer::pem_slice_iter(pem).collect::<Result<Vec<_>, _>>();
            let all = all.map_err(|error| refused(&error))?;
            if all.is_empty() {
                return Err(refused(&"there is no certificate in it"));
            }
            with(all, Arc::clone(&provider))
        }
    };
    let verifier = verifier.map_err(|error| refused(&error))?;
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = builder.with_safe_default_protocol_versions();
    let builder = builder
        .map_err(|error| ConfigurationError::Http { reason: error.to_string() })?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = builder.with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(feature = "rustls")]
#[expect(clippy::unnecessary_wraps, reason = "as without it")]
fn ring() -> Option<Arc<CryptoProvider>> {
    Some(Arc::new(rustls::crypto::ring::default_provider()))
}

#[cfg(not(feature = "rustls"))]
fn ring() -> Option<Arc<CryptoProvider>> {
    None
}

#[cfg(any(all(unix, not(target_os = "android")), windows))]
fn with(
    all: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, rustls::Error> {
    Verifier::new_with_extra_roots(all, provider)
}

#[cfg(not(any(all(unix, not(target_os = "android")), windows)))]
fn with(
    _: Vec<CertificateDer<'static>>,
    _: Arc<CryptoProvider>,
) -> Result<Verifier, rustls::Error> {
    Err(rustls::Error::General("the system takes no further authorities".to_owned()))
}

fn refused(reason: &impl ToString) -> ConfigurationError {
    ConfigurationError::Certificate { reason: reason.to_string() }
}
