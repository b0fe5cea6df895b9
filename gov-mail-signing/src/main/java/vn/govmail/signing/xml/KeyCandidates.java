package vn.govmail.signing.xml;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;
import vn.govmail.signing.trust.CertificateReader;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.xml.QualifyingProperties.CertificateReference;

/**
 * Whose key it may be: certificates in KeyInfo and nothing else there. A bare key is nobody's, and what KeyInfo points at elsewhere
 * is not fetched. Immutable.
 *
 * @param certificates each once, in their order
 * @param bareKey whether a key is given by its numbers
 */
record KeyCandidates(List<X509Certificate> certificates, boolean bareKey) {
    private static final int MAX_CERTIFICATES = 100;

    static KeyCandidates of(Optional<Element> keyInfo) throws XmlRefusedException {
        Set<X509Certificate> found = new LinkedHashSet<>();
        boolean bare = false;
        int read = 0;
        for (Element each : keyInfo.map(Elements::children).orElse(List.of())) {
            bare |= Elements.isDsig(each, "KeyValue") || Elements.is(each, Names.DSIG11, "DEREncodedKeyValue");
            if (Elements.isDsig(each, "X509Data")) {
                for (Element certificate : Elements.children(each, Names.DSIG, "X509Certificate")) {
                    read++;
                    if (read > MAX_CERTIFICATES) {
                        throw new XmlRefusedException(Reason.LIMIT_EXCEEDED, "certificates");
                    }
                    CertificateReader.tryRead(Elements.base64(certificate)).ifPresent(found::add);
                }
            }
        }
        return new KeyCandidates(new ArrayList<>(found), bare);
    }

    /** One certificate, or why there is none. */
    record Choice(Optional<X509Certificate> certificate, Optional<Reason> objection) {
        static Choice of(X509Certificate certificate) {
            return new Choice(Optional.of(certificate), Optional.empty());
        }

        static Choice not(Reason reason) {
            return new Choice(Optional.empty(), Optional.of(reason));
        }
    }

    /**
     * The signer's: the one that the signed properties name, else the only one there is.
     *
     * @param named in the signed properties
     * @param others certificates that came along elsewhere; only for one that is named
     */
    Choice choose(List<CertificateReference> named, List<X509Certificate> others) throws GeneralSecurityException {
        if (named.isEmpty()) {
            if (certificates.isEmpty()) {
                return Choice.not(bareKey ? Reason.KEY_WITHOUT_CERTIFICATE : Reason.NO_SIGNING_CERTIFICATE);
            }
            return endOfChain().map(Choice::of).orElseGet(() -> Choice.not(Reason.AMBIGUOUS_CERTIFICATE));
        }
        for (List<X509Certificate> place : List.of(certificates, others)) {
            List<X509Certificate> fitting = fitting(place, named);
            if (fitting.size() == 1) {
                return Choice.of(fitting.get(0));
            }
            List<X509Certificate> first = fitting(place, named.subList(0, 1));
            if (first.size() == 1) {
                return Choice.of(first.get(0));
            }
            if (!fitting.isEmpty()) {
                return Choice.not(Reason.AMBIGUOUS_CERTIFICATE);
            }
        }
        if (certificates.isEmpty()) {
            return Choice.not(bareKey ? Reason.KEY_WITHOUT_CERTIFICATE : Reason.NO_SIGNING_CERTIFICATE);
        }
        return Choice.not(Reason.SIGNING_CERT_REF_MISMATCH);
    }

    /**
     * The one that is no authority's where all others are, one above the other (XML Signature 1.1, 4.5.4); empty where readers could
     * choose.
     */
    private Optional<X509Certificate> endOfChain() {
        List<X509Certificate> ends = certificates.stream()
                .filter(each -> certificates.stream().noneMatch(other -> isAbove(each, other)))
                .toList();
        if (ends.size() != 1) {
            return Optional.empty();
        }
        X509Certificate end = ends.get(0);
        boolean chain = certificates.stream()
                .filter(each -> !each.equals(end))
                .allMatch(each ->
                        each.getBasicConstraints() >= 0 && !each.getPublicKey().equals(end.getPublicKey()));
        return chain ? Optional.of(end) : Optional.empty();
    }

    private static boolean isAbove(X509Certificate issuer, X509Certificate other) {
        return !issuer.equals(other) && issuer.getSubjectX500Principal().equals(other.getIssuerX500Principal());
    }

    private static List<X509Certificate> fitting(List<X509Certificate> all, List<CertificateReference> named)
            throws GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        for (X509Certificate each : all) {
            byte[] der = each.getEncoded();
            for (CertificateReference reference : named) {
                byte[] digest = Digests.digest(reference.digest()).digest(der);
                if (HexFormat.of().formatHex(digest).equals(reference.value()) && !found.contains(each)) {
                    found.add(each);
                }
            }
        }
        return found;
    }
}
