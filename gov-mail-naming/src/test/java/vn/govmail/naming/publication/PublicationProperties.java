package vn.govmail.naming.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.naming.InvalidNameException;
import javax.naming.ldap.Rdn;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class PublicationProperties {
    @Property
    void anyValueComesBackFromLdif(@ForAll @NotEmpty String value) throws IOException {
        StringBuilder out = new StringBuilder();
        new LdifLines(out).attribute("cn", value);
        String line = out.toString().replace("\n ", "").stripTrailing();
        String back = line.startsWith("cn:: ")
                ? new String(Base64.getDecoder().decode(line.substring(5)), StandardCharsets.UTF_8)
                : line.substring(4);
        // what is no Unicode text (half a pair) has no UTF-8
        assertThat(back).isEqualTo(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property
    void anyValueComesBackFromADistinguishedName(@ForAll @NotEmpty String value) throws InvalidNameException {
        String text = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        // the reader of the JDK drops a carriage return at the end, even one that is escaped: its own test stands below
        Assume.that(!text.endsWith("\r"));
        Object back = new Rdn("cn=" + LdifLines.inName(text)).getValue();
        assertThat(back).isEqualTo(text);
    }

    @Property
    void aCarriageReturnIsEscapedWhereverItStands(@ForAll String before, @ForAll String after) {
        assertThat(LdifLines.inName(before + "a\ra" + after)).contains("a\\0da");
        assertThat(LdifLines.inName(before + "\r")).endsWith("\\0d");
        assertThat(LdifLines.inName("\r" + after)).startsWith("\\0d");
    }
}
