package vn.govmail.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;

class DistinguishedNamesTest {
    @Test
    void caseIsWithoutMeaningInNamesOfUsualSize() throws IOException {
        assertThat(DistinguishedNames.same(name("So Y te"), name("SO  Y TE"))).isTrue();
        assertThat(DistinguishedNames.same(name("So Y te"), name("So Tu phap"))).isFalse();
        assertThat(DistinguishedNames.same(name("a".repeat(4_000)), name("A".repeat(4_000))))
                .isTrue();
    }

    @Test
    void namesBeyondAllBoundsAreTheSameOnlyByteForByte() throws IOException {
        assertThat(DistinguishedNames.same(name("a".repeat(5_000)), name("A".repeat(5_000))))
                .isFalse();
        assertThat(DistinguishedNames.same(name("a".repeat(4_000)), name(" ".repeat(2_000) + "a".repeat(4_000))))
                .isFalse();
        assertThat(DistinguishedNames.same(name("a".repeat(300_000)), name("a".repeat(300_000))))
                .isTrue();
    }

    private static byte[] name(String organisation) throws IOException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .build();
        return name.getEncoded();
    }
}
