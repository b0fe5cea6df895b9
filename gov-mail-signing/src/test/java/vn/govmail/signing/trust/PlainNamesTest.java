package vn.govmail.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.junit.jupiter.api.Test;

class PlainNamesTest {
    private static final List<String> TEXTS = List.of(
            "Sở Y tế",
            "sở  y TẾ",
            "SỞ Y TẾ",
            "So Y te",
            "so y  te",
            "soyte",
            "CA 1",
            "CA 2",
            "ca 1",
            " CA 1",
            "CA 1 ",
            "#0c0143",
            "#0C0143",
            "C",
            "a+b",
            "A+B",
            "a\\ b",
            "a,b",
            "",
            " ",
            "a",
            "A",
            "x=y",
            "Đ",
            "đ");

    @Test
    void whatLooksDifferentIsDifferent() throws IOException {
        for (String one : TEXTS) {
            for (String two : TEXTS) {
                assertThat(surelyDiffer(one, two) && comparedInFull(one, two))
                        .as("<%s> and <%s>", one, two)
                        .isFalse();
            }
        }
    }

    @Test
    void plainTextIsToldApartAtAGlance() throws IOException {
        assertThat(surelyDiffer("Sở Y tế", "Sở Tư pháp")).isTrue();
        assertThat(surelyDiffer("CA 1", "CA 2")).isTrue();
        assertThat(surelyDiffer("CA 1", "CA 12")).isTrue();
        assertThat(surelyDiffer("CA 1", "ca  1")).isFalse();
    }

    @Test
    void theKindOfStringDoesNotMatter() throws IOException {
        byte[] printable = encoded(new RDN(BCStyle.CN, new DERPrintableString("Root CA")));
        byte[] utf8 = encoded(new RDN(BCStyle.CN, new DERUTF8String("root ca")));
        byte[] ia5 = encoded(new RDN(BCStyle.CN, new DERIA5String("ROOT CA")));
        assertThat(PlainNames.differ(printable, utf8)).isFalse();
        assertThat(PlainNames.differ(ia5, utf8)).isFalse();
        assertThat(DistinguishedNames.same(printable, utf8)).isTrue();
    }

    @Test
    void severalValuesInOnePartAndBytesThatAreNoNameAreLeftToTheComparisonProper() throws IOException {
        AttributeTypeAndValue[] both = {
            new AttributeTypeAndValue(BCStyle.CN, new DERUTF8String("A")),
            new AttributeTypeAndValue(BCStyle.O, new DERUTF8String("B"))
        };
        assertThat(PlainNames.differ(encoded(new RDN(both)), encoded(new RDN(BCStyle.CN, new DERUTF8String("C")))))
                .isFalse();
        assertThat(PlainNames.differ(new byte[] {1, 2}, new byte[0])).isFalse();
        assertThat(DistinguishedNames.same(new byte[] {1, 2}, new byte[0])).isFalse();
    }

    private static boolean surelyDiffer(String one, String two) throws IOException {
        return PlainNames.differ(name(one), name(two));
    }

    private static boolean comparedInFull(String one, String two) {
        return IETFUtils.rDNAreEqual(part(one), part(two));
    }

    private static RDN part(String text) {
        return new RDN(BCStyle.O, new DERUTF8String(text));
    }

    private static byte[] name(String text) throws IOException {
        return encoded(part(text));
    }

    private static byte[] encoded(RDN part) throws IOException {
        return new X500Name(new RDN[] {part}).getEncoded();
    }
}
