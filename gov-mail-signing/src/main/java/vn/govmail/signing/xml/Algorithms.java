package vn.govmail.signing.xml;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.govmail.signature.SignatureScheme;

/** Digests and signature algorithms by their identifiers (XML Signature 1.1; RFC 9231). Stateless. */
public final class Algorithms {
    private static final String DSIG_MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String DSIG_MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String DSIG_MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";
    private static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
    private static final String PSS = DSIG_MORE_2007 + "rsa-pss";

    /**
     * A signature algorithm.
     *
     * @param name as JCA spells it
     * @param digest the digest that is part of it, as JCA spells it
     * @param parameters its parameters; null where it takes none
     * @param inParts whether the value is two numbers one after the other and not DER
     */
    record Signing(String name, String digest, @Nullable AlgorithmParameterSpec parameters, boolean inParts) {
        /** The name for people. */
        String shown() {
            return parameters == null ? name : digest.replace("SHA-", "SHA") + "withRSAandMGF1";
        }
    }

    private static final Map<String, String> DIGESTS = Map.ofEntries(
            Map.entry(Names.DSIG + "sha1", "SHA-1"),
            Map.entry(DSIG_MORE + "md5", "MD5"),
            Map.entry(ENCRYPTION + "ripemd160", "RIPEMD160"),
            Map.entry(DSIG_MORE + "sha224", "SHA-224"),
            Map.entry(ENCRYPTION + "sha256", "SHA-256"),
            Map.entry(DSIG_MORE + "sha384", "SHA-384"),
            Map.entry(ENCRYPTION + "sha512", "SHA-512"),
            Map.entry(DSIG_MORE_2007 + "sha3-256", "SHA3-256"),
            Map.entry(DSIG_MORE_2007 + "sha3-384", "SHA3-384"),
            Map.entry(DSIG_MORE_2007 + "sha3-512", "SHA3-512"));

    private static final Map<String, Signing> SIGNINGS = signings();

    private Algorithms() {}

    private static Map<String, Signing> signings() {
        Map<String, Signing> all = new HashMap<>();
        all.put(Names.DSIG + "rsa-sha1", plain("SHA-1", "RSA"));
        all.put(DSIG_MORE + "rsa-md5", plain("MD5", "RSA"));
        all.put(DSIG_MORE + "rsa-ripemd160", plain("RIPEMD160", "RSA"));
        all.put(DSIG_MORE + "ecdsa-sha1", plain("SHA-1", "ECDSA"));
        all.put(Names.DSIG + "dsa-sha1", plain("SHA-1", "DSA"));
        all.put(Names.DSIG11 + "dsa-sha256", plain("SHA-256", "DSA"));
        all.put(DSIG_MORE_2007 + "sha1-rsa-MGF1", pss("SHA-1"));
        for (String bits : List.of("224", "256", "384", "512")) {
            all.put(DSIG_MORE + "rsa-sha" + bits, plain("SHA-" + bits, "RSA"));
            all.put(DSIG_MORE + "ecdsa-sha" + bits, plain("SHA-" + bits, "ECDSA"));
            all.put(DSIG_MORE_2007 + "sha" + bits + "-rsa-MGF1", pss("SHA-" + bits));
        }
        for (String bits : List.of("256", "384", "512")) {
            all.put(DSIG_MORE_2007 + "sha3-" + bits + "-rsa-MGF1", pss("SHA3-" + bits));
            all.put(DSIG_MORE_2021 + "ecdsa-sha3-" + bits, plain("SHA3-" + bits, "ECDSA"));
        }
        all.put(DSIG_MORE_2021 + "eddsa-ed25519", new Signing("Ed25519", "SHA-512", null, false));
        all.put(DSIG_MORE_2021 + "eddsa-ed448", new Signing("Ed448", "SHAKE256-512", null, false));
        return Map.copyOf(all);
    }

    private static Signing plain(String digest, String key) {
        String name = digest.startsWith("SHA-") ? digest.replace("-", "") : digest;
        return new Signing(name + "with" + key, digest, null, !key.equals("RSA"));
    }

    private static Signing pss(String digest) {
        return pss(digest, digestLength(digest));
    }

    private static Signing pss(String digest, int salt) {
        PSSParameterSpec parameters = new PSSParameterSpec(
                digest, "MGF1", new MGF1ParameterSpec(digest), salt, PSSParameterSpec.TRAILER_FIELD_BC);
        return new Signing("RSASSA-PSS", digest, parameters, false);
    }

    private static int digestLength(String digest) {
        return digest.equals("SHA-1") ? 20 : Integer.parseInt(digest.substring(digest.indexOf('-') + 1)) / 8;
    }

    /** The digest of this identifier as JCA spells it; empty if it is not known. */
    public static Optional<String> digest(String uri) {
        return Optional.ofNullable(DIGESTS.get(uri));
    }

    /** The identifier of a digest that JCA calls so. */
    static Optional<String> digestIdentifier(String name) {
        return DIGESTS.entrySet().stream()
                .filter(each -> each.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The identifier of a way to sign. */
    static String signingIdentifier(SignatureScheme scheme) {
        String bits = scheme.digest().replace("-", "").toLowerCase(Locale.ROOT);
        if (scheme == SignatureScheme.ED25519) {
            return DSIG_MORE_2021 + "eddsa-ed25519";
        }
        if (scheme.isPss()) {
            return DSIG_MORE_2007 + bits + "-rsa-MGF1";
        }
        return DSIG_MORE + (scheme.keyAlgorithm().equals("EC") ? "ecdsa-" : "rsa-") + bits;
    }

    /**
     * The algorithm that an element {@code SignatureMethod} names.
     *
     * @return empty if it is not known, or by a key that is no certificate's
     * @throws XmlRefusedException if the element is malformed
     */
    static Optional<Signing> signing(Element method) throws XmlRefusedException {
        String uri = Elements.algorithm(method);
        List<Element> parameters = Elements.strictChildren(method);
        if (uri.equals(PSS)) {
            return parameters.size() <= 1 ? statedPss(parameters) : Optional.empty();
        }
        // a length of the value, for one, would be a way to leave most of it out
        return parameters.isEmpty() ? Optional.ofNullable(SIGNINGS.get(uri)) : Optional.empty();
    }

    /** RFC 9231, section 2.3.9. */
    private static Optional<Signing> statedPss(List<Element> stated) throws XmlRefusedException {
        if (stated.isEmpty()) {
            return Optional.of(pss("SHA-256"));
        }
        Element parameters = stated.get(0);
        if (!Elements.is(parameters, DSIG_MORE_2007, "RSAPSSParams")) {
            return Optional.empty();
        }
        String digest = "SHA-256";
        int salt = -1;
        for (Element each : Elements.strictChildren(parameters)) {
            if (Elements.isDsig(each, "DigestMethod")) {
                digest = digest(Elements.algorithm(each)).orElse("");
            } else if (Elements.is(each, DSIG_MORE_2007, "SaltLength")
                    && Elements.text(each).strip().matches("[0-9]{1,4}")) {
                salt = Integer.parseInt(Elements.text(each).strip());
            } else {
                // another mask or trailer than the usual ones is legal but nowhere meant
                return Optional.empty();
            }
        }
        if (!digest.startsWith("SHA")) {
            return Optional.empty();
        }
        return Optional.of(salt < 0 ? pss(digest) : pss(digest, salt));
    }
}
