package vn.govmail.signature;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * Whom a certificate was issued to, as far as its subject tells: information for people, never a proof that the owner is the
 * unit in question ({@link UnitCertificates} tells that).
 */
public enum CertificateOwner {
    /** An organisation: it has an organisation's number and nothing of a person. */
    ORGANISATION,
    /** A person: it has a given name, a surname, or a person's number. */
    PERSON,
    /** The subject says neither, or both. */
    UNKNOWN;

    private static final Map<String, String> NAMES = Map.of(
            "2.5.4.42", "GIVENNAME",
            "2.5.4.4", "SURNAME",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.97", "ORGANIZATIONIDENTIFIER");
    // parts of a name as RFC 2253 writes them; a separator behind a backslash is part of a value. UID bears the
    // prefixes under
    // which Vietnamese authorities write numbers: identity card, citizen card and passport; tax code and budget code
    private static final Pattern PERSONAL =
            Pattern.compile("(?:^|(?<!\\\\)[,+])(?:GIVENNAME=|SURNAME=|(?:UID|SERIALNUMBER)=(?:CMND|CCCD|HC):)");
    private static final Pattern CORPORATE =
            Pattern.compile("(?:^|(?<!\\\\)[,+])(?:ORGANIZATIONIDENTIFIER=|(?:UID|SERIALNUMBER)=(?:MST|MNS):)");

    /** Reads the subject of a certificate. */
    public static CertificateOwner of(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, NAMES);
        boolean person = PERSONAL.matcher(subject).find();
        boolean organisation = CORPORATE.matcher(subject).find();
        if (person == organisation) {
            return UNKNOWN;
        }
        return person ? PERSON : ORGANISATION;
    }
}
