package vn.govmail.signing.xml.create;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.CarriedCertificates;
import vn.govmail.signing.cms.create.TimeStamps;
import vn.govmail.signing.cms.create.ValidationData;
import vn.govmail.signing.cms.create.ValidationSource;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.XmlNames;

/**
 * Takes an XML signature from level to level (ETSI EN 319 132-1, clause 6), up to B-LT. Immutable.
 *
 * @param timeStamps null where no authority was given
 * @param validation gives what a validator will need later
 */
public record XmlLevels(@Nullable TimeStamps timeStamps, ValidationSource validation) {

    /** Refuses before anything is written what cannot be reached. */
    public void checkPossible(SignatureLevel level) throws SigningException {
        if (level == SignatureLevel.B_LTA) {
            throw new SigningException(SigningProblem.LEVEL_NOT_SUPPORTED, "no archive time stamps in XML");
        }
        if (level.compareTo(SignatureLevel.B_T) >= 0 && timeStamps == null) {
            throw new SigningException(SigningProblem.TIME_STAMP_NOT_CONFIGURED, "no authority was given");
        }
    }

    /** Adds to a signature that has its value what its level asks for. */
    public void raise(UnsignedSignature signature, SignatureSpec spec, SignatureLevel level)
            throws SigningException, IOException {
        checkPossible(level);
        TimeStamps stamps = timeStamps;
        if (level.compareTo(SignatureLevel.B_T) < 0 || stamps == null) {
            return;
        }
        Building building = new Building(spec.style().prefix());
        Element added = building.xades(
                building.xades(properties(signature.element()), "UnsignedProperties"), "UnsignedSignatureProperties");
        String form = spec.style().canonicalization();
        byte[] stamped = XmlForms.canonical(value(signature.element()), form);
        byte[] token = stamps.token(
                UnsignedSignature.digest(spec.scheme(), stamped), spec.scheme().digest());
        Element stamp = building.xades(added, "SignatureTimeStamp");
        building.dsig(stamp, "CanonicalizationMethod", form);
        Building.value(building.xades(stamp, "EncapsulatedTimeStamp"), token);
        if (level == SignatureLevel.B_LT) {
            addValues(building, added, spec, token);
        }
    }

    private void addValues(Building building, Element added, SignatureSpec spec, byte[] token) throws SigningException {
        Set<X509Certificate> needed = new LinkedHashSet<>(spec.chain());
        needed.addAll(CarriedCertificates.in(token));
        ValidationData data = validation.about(new ArrayList<>(needed));
        needed.addAll(data.certificates());
        Element certificates = building.xades(added, "CertificateValues");
        for (X509Certificate each : needed) {
            Building.value(building.xades(certificates, "EncapsulatedX509Certificate"), PropertiesWriter.encoded(each));
        }
        Element revocation = building.xades(added, "RevocationValues");
        addAll(building, revocation, "CRLValues", "EncapsulatedCRLValue", data.crls());
        addAll(building, revocation, "OCSPValues", "EncapsulatedOCSPValue", data.ocspResponses());
    }

    private static void addAll(Building building, Element parent, String list, String name, List<byte[]> values) {
        if (!values.isEmpty()) {
            Element all = building.xades(parent, list);
            values.forEach(each -> Building.value(building.xades(all, name), each));
        }
    }

    private static Element properties(Element signature) {
        return (Element) signature
                .getElementsByTagNameNS(XmlNames.XADES, "QualifyingProperties")
                .item(0);
    }

    private static Element value(Element signature) {
        return (Element) signature
                .getElementsByTagNameNS(XmlNames.DSIG, "SignatureValue")
                .item(0);
    }
}
