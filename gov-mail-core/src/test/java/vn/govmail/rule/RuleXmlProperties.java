package vn.govmail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.govmail.xml.PlainXml;

class RuleXmlProperties {
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "\r",
            "<domain>daknong.gov.vn</domain>",
            "<list\n id='a'\n>",
            "</list>",
            "<item>MẬT &amp; TỐI MẬT</item>",
            "<item/>",
            "<!-- a\nb -->",
            "<!--a--b-->",
            "<!-->",
            "<!---->",
            "<!--",
            "<![CDATA[x\ny]]>",
            "<?a\nb?>",
            "<item xmlns='urn:other'>",
            "<g:item xmlns:g='urn:gov-mail:rules:1' g:id='x'>y</g:item>",
            "\t",
            "text\n  and more",
            "&#10;",
            "]]>");

    /** What the platform's parser makes of a file is the measure, lines and errors included. */
    @Property(tries = 1_500)
    void aFileIsReadAsThePlatformReadsIt(@ForAll("files") String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        Statistics.label("plain").collect(isPlain(bytes));
        assertThat(outcome(() -> RuleXml.read(bytes, "file")))
                .isEqualTo(outcome(() -> RuleXml.Whole.read(bytes, "file")));
    }

    private static boolean isPlain(byte[] bytes) throws Exception {
        try {
            return PlainXml.read(bytes, new RuleTree("file"));
        } catch (RuleFileException refused) {
            return true;
        }
    }

    private interface Reading {
        RuleElement read();
    }

    private static List<String> outcome(Reading reading) {
        List<String> lines = new ArrayList<>();
        try {
            describe(reading.read(), "", lines);
        } catch (RuleFileException e) {
            return List.of(e.getMessage());
        }
        return lines;
    }

    private static void describe(RuleElement element, String indent, List<String> lines) {
        String text;
        try {
            text = element.text();
        } catch (RuleFileException empty) {
            text = "";
        }
        lines.add(indent + element.line() + " " + element.name() + " " + element.allAttributes() + " " + text);
        for (RuleElement child : element.allChildren()) {
            describe(child, indent + " ", lines);
        }
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(8)
                .map(list -> "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- head\n -->\n<regulation"
                        + " xmlns=\"urn:gov-mail:rules:1\"\n id=\"a\">" + String.join("", list)
                        + "</regulation>\n<!-- end -->\n");
    }
}
