package vn.govmail.signing.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;

class FlatXmlProperties {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "</",
            "?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
            "<?xml version='1.0'?>",
            "Relationships",
            "Relationship",
            " xmlns=\"a\"",
            " xmlns=''",
            " xmlns:b=\"c\"",
            " Id=\"r1\"",
            " Id='r\"2'",
            " Target=\"&amp;&lt;&gt;\"",
            " Target=\"&#65;\"",
            " T=\"&x;\"",
            " T=\"a\tb\"",
            " T=\"<\"",
            "<!-- a -->",
            "<![CDATA[]]>",
            " ",
            "\r\n",
            "\uFEFF",
            "text",
            "b:Relationship",
            " b:a=\"\"",
            " T=\"\u1EA3\"",
            "</Relationships>",
            "</Relationship>",
            "<Relationships xmlns=\"a\">",
            "<Relationship Id=\"r1\"/>",
            "<Relationship Id=\"r1\"></Relationship>");

    @Property(tries = 20_000)
    void whatTheScanReadsTheWholeReaderReadsAlike(@ForAll("documents") String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        FlatXml scanned = FlatXmlScan.of(bytes);
        if (scanned != null) {
            assertThat(parsed(bytes)).isEqualTo(scanned);
        }
    }

    @Property(tries = 300)
    void whatWeWriteTheScanReads(@ForAll("values") List<String> values) throws IOException {
        StringBuilder xml = new StringBuilder(FlatXml.DECLARATION).append("<R xmlns=\"a\">\r\n");
        for (String value : values) {
            xml.append("<E V=\"");
            Relationships.appendEscaped(xml, value);
            xml.append("\"/>");
        }
        byte[] bytes = xml.append("</R>\r\n").toString().getBytes(StandardCharsets.UTF_8);

        FlatXml scanned = FlatXmlScan.of(bytes);

        assertThat(scanned).isEqualTo(FlatXml.parse(bytes, Limits.DEFAULT));
        assertThat(scanned.children()).extracting(e -> e.attributes().get("V")).isEqualTo(values);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> inner = Arbitraries.of(PIECES).list().ofMaxSize(6).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(
                inner,
                inner.map(pieces -> "<Relationships xmlns=\"a\">" + pieces + "</Relationships>"),
                inner.map(pieces -> "<Relationships xmlns=\"a\"><Relationship" + pieces + "/></Relationships>"),
                inner.map(pieces -> pieces + "<Relationships xmlns=\"a\"/>"));
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .withChars("ab&<>\"' \u1EA3#;")
                .ofMaxLength(12)
                .list()
                .ofMaxSize(5);
    }

    private static @Nullable FlatXml parsed(byte[] bytes) {
        try {
            return FlatXml.parse(bytes, Limits.DEFAULT);
        } catch (IOException e) {
            return null;
        }
    }
}
