package vn.govmail.naming.directory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.CertificateBinding.Kind;

/** The values of a certificate that bindings are compared with, in one spelling. */
final class Certificates {
    /** organizationIdentifier (ITU-T X.520). */
    private static final String ORGANISATION_ID = "2.5.4.97";

    private static final String ORGANISATION_ID_NAME = "organizationIdentifier";

    private Certificates() {}

    /** The keys under which a certificate's bindings may be filed. */
    static List<String> keys(X509Certificate certificate) {
        List<String> keys = new ArrayList<>();
        try {
            keys.add(key(Kind.CERTIFICATE_SHA256, sha256(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            // a certificate that cannot be encoded has no digest to be bound by
            return keys;
        }
        X500Principal subject = certificate.getSubjectX500Principal();
        try {
            List<Rdn> rdns = rdns(subject);
            keys.add(key(Kind.SUBJECT, canonical(rdns)));
            for (String id : organisationIds(rdns)) {
                keys.add(key(Kind.ORGANISATION_ID, id));
            }
        } catch (NamingException e) {
            // a subject that no parser reads binds nothing beyond the digest
            return keys;
        }
        return keys;
    }

    /**
     * The key under which a binding is filed.
     *
     * @throws IllegalArgumentException if its value is no digest or no subject
     */
    static String key(CertificateBinding binding) {
        return switch (binding.kind()) {
            case CERTIFICATE_SHA256 -> {
                String digest = binding.value().toLowerCase(Locale.ROOT);
                if (!digest.matches("[0-9a-f]{64}")) {
                    throw new IllegalArgumentException("not a SHA-256 digest in hexadecimal: " + binding.value());
                }
                yield key(Kind.CERTIFICATE_SHA256, digest);
            }
            case SUBJECT -> key(Kind.SUBJECT, canonical(binding.value()));
            case ORGANISATION_ID -> key(Kind.ORGANISATION_ID, binding.value().strip());
        };
    }

    private static String key(Kind kind, String value) {
        return kind + ":" + value;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Rdn> rdns(X500Principal subject) throws InvalidNameException {
        return new LdapName(subject.getName(X500Principal.RFC2253, Map.of(ORGANISATION_ID, ORGANISATION_ID_NAME)))
                .getRdns();
    }

    private static String canonical(String subject) {
        try {
            return canonical(rdns(new X500Principal(
                    subject, Map.of(ORGANISATION_ID_NAME.toUpperCase(Locale.ROOT), ORGANISATION_ID))));
        } catch (NamingException e) {
            throw new IllegalArgumentException("not a subject by RFC 2253: " + subject, e);
        }
    }

    /** The parts of a subject without regard to letter case, spacing and the kind of string (RFC 5280 clause 7.1). */
    private static String canonical(List<Rdn> rdns) throws NamingException {
        StringBuilder canonical = new StringBuilder();
        for (Rdn rdn : rdns) {
            List<String> parts = new ArrayList<>();
            for (NamingEnumeration<? extends Attribute> all = rdn.toAttributes().getAll(); all.hasMore(); ) {
                Attribute attribute = all.next();
                Object value = attribute.get();
                String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
                parts.add(tidy(attribute.getID()) + "=" + Rdn.escapeValue(tidy(text)));
            }
            parts.sort(Comparator.naturalOrder());
            canonical.append(String.join("+", parts)).append(',');
        }
        return canonical.toString();
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> organisationIds(List<Rdn> rdns) throws NamingException {
        List<String> ids = new ArrayList<>();
        for (Rdn rdn : rdns) {
            Optional<Attribute> attribute =
                    Optional.ofNullable(rdn.toAttributes().get(ORGANISATION_ID_NAME));
            if (attribute.isPresent() && attribute.get().get() instanceof String id) {
                ids.add(id.strip());
            }
        }
        return ids;
    }
}
