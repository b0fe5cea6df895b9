package vn.govmail.signing.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import vn.govmail.fact.Limits;

class PlainXmlProperties {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "</",
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
            "<?xml version=\"1.1\"?>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            "<?a b?>",
            "a",
            "p:b",
            ":",
            "<a>",
            "<a xmlns=\"urn:a\">",
            "<p:b xmlns:p=\"urn:p\">",
            "<p:b>",
            "</a>",
            "</p:b>",
            "</a >",
            "<p:b/>",
            "<a/>",
            "<xml:a/>",
            " xmlns=\"\"",
            " xmlns=\"urn:b\"",
            " xmlns:p=\"urn:p\"",
            " xmlns:q='urn:p'",
            " xmlns:p=\"\"",
            " xmlns:xml=\"urn:p\"",
            " p:c=\"1\"",
            " q:c=\"1\"",
            " c=\"1\"",
            " c='\"&#13;&#xA; &amp;&quot;'",
            " c=\"\t\"",
            " c=\"&x;\"",
            " xml:lang=\"vi\"",
            " Id=\"a > b\"",
            "&#x20;&#9;&#13;\r\n",
            "&#0;",
            "&#xD800;",
            "&#x1F600;",
            "&lt;&gt;",
            "]]>",
            "]]&gt;",
            "<![CDATA[x]]>",
            "<!-- x -->",
            "<!--a-b--c-->",
            "<!-->",
            "<!---->",
            "<!--\r\n--->",
            "<!--\u0001-->",
            "<!DOCTYPE a>",
            "\uFEFF",
            "\uFFFE",
            "\u0001",
            "\uD83D\uDE00",
            "\u0085\u2028",
            "\u1EA3",
            "\r",
            "\n ");

    @Property(tries = 30_000)
    void whatIsReadPlainlyTheWholeReaderReadsAlike(@ForAll("documents") String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        Document plain = XmlFile.plain(bytes, Limits.DEFAULT);
        Statistics.label("read plainly").collect(plain != null);
        if (plain != null) {
            Document whole = whole(bytes);
            assertThat(whole).as("well-formed").isNotNull();
            assertThat(plain.isEqualNode(whole)).isTrue();
            assertThat(canonical(plain)).isEqualTo(canonical(whole));
        }
    }

    private static @Nullable Document whole(byte[] bytes) throws IOException {
        try {
            return XmlFile.parsed(new ByteArrayInputStream(bytes), Limits.DEFAULT);
        } catch (XmlRefusedException e) {
            return null;
        }
    }

    private static String canonical(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalTree.write(document, any -> false, Canonicalization.DEFAULT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list));
        Arbitrary<String> within = pieces.map(inner -> "<a xmlns=\"urn:a\" xmlns:p=\"urn:p\">" + inner + "</a>");
        Arbitrary<String> tags = Arbitraries.of(PIECES)
                .filter(piece -> piece.startsWith(" "))
                .list()
                .ofMaxSize(4)
                .map(list -> "<p:b xmlns:p=\"urn:p\"" + String.join("", list) + "/>");
        return Arbitraries.oneOf(pieces, within, tags);
    }
}
