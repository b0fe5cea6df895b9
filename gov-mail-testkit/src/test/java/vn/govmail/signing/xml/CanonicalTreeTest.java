package vn.govmail.signing.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import vn.govmail.fact.Limits;

/** The platform's own canonicalisation is asked what the answer is. */
class CanonicalTreeTest {
    private static final List<String> ALGORITHMS = List.of(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");

    static final String[] DOCUMENTS = {
        "<a Id='i1'/>",
        "<?xml version='1.0' encoding='UTF-8'?><!-- before --><?pi  data ?><a Id='i2'><!-- in -->"
                + " <?pi?></a><?after?><!-- after -->",
        "<a Id='i3' xmlns='urn:a' xmlns:b='urn:b' b:z='1' z='2' a='3'><b:c Id='i4' xmlns:b='urn:b'><d Id='i5'"
                + " xmlns=''/></b:c></a>",
        "<a Id='i6' xmlns='urn:a' xmlns:u='urn:u' xml:lang='vi' xml:space='preserve'><b Id='i7' xmlns:v='urn:v'><c"
                + " Id='i8' v:x='1'><u:d Id='i9'/><e Id='i10' xmlns:u='urn:other'><u:f Id='i11'/></e></c></b></a>",
        "<a Id='i12' t='&#9;&#10;&#13;&quot;&amp;&lt;&gt;&apos;'>&#13;&amp;&lt;&gt;\"'\t\r\n"
                + "<![CDATA[<x Id='i13'>&]]>Vi\u1ec7t \ud83c\udf0f</a>",
        "<p:a Id='i14' xmlns:p='urn:1'><p:b Id='i15' xmlns:p='urn:2'><p:c Id='i16' xmlns:p='urn:1'><q Id='i17'"
                + " xmlns:p='urn:1'/></p:c></p:b></p:a>",
        "<a Id='i18' xmlns:x='urn:x'><b Id='i19' xmlns='urn:d'><c Id='i20' xmlns=''><d Id='i21' xmlns='urn:d'"
                + " x:y='1'/></c></b></a>",
        "<a Id='i22' xmlns:n='urn:n' xmlns='urn:d' xml:id='top' b='1'><n:b Id='i23' n:a='1' A='2' xmlns:m='urn:m'"
                + " m:a='0'/></a>"
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyPartOfADocumentIsWrittenAsThePlatformWritesIt(int number) throws Exception {
        XmlFile file = read(DOCUMENTS[number]);
        for (String algorithm : ALGORITHMS) {
            for (Node node = file.document(); node != null; node = Elements.next(node, file.document())) {
                if (node == file.document() || node.getNodeType() == Node.ELEMENT_NODE) {
                    assertThat(ours(node, algorithm, Set.of()))
                            .as("%s of %s", algorithm, node.getNodeName())
                            .isEqualTo(platform(node, algorithm, Set.of()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6, 7})
    void prefixesThatAreListedAreWrittenAsThePlatformWritesThem(int number) throws Exception {
        XmlFile file = read(DOCUMENTS[number]);
        String algorithm = "http://www.w3.org/2001/10/xml-exc-c14n#";
        for (Set<String> prefixes : List.of(Set.of("b", "u", "p", "x", "n", "m"), Set.of("", "p"))) {
            for (Node node = file.root(); node != null; node = Elements.next(node, file.document())) {
                if (node.getNodeType() != Node.ELEMENT_NODE) {
                    continue;
                }
                assertThat(ours(node, algorithm, prefixes)).isEqualTo(platform(node, algorithm, prefixes));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aDocumentIsWrittenTheSameWhileItIsRead(int number) throws Exception {
        XmlFile file = read(DOCUMENTS[number]);
        for (String algorithm : ALGORITHMS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CanonicalEvents.write(
                    new ByteArrayInputStream(DOCUMENTS[number].getBytes(UTF_8)),
                    Limits.DEFAULT,
                    Canonicalization.named(algorithm).orElseThrow(),
                    out);
            assertThat(out.toString(UTF_8)).isEqualTo(ours(file.document(), algorithm, Set.of()));
        }
    }

    @Test
    void charactersOfTwoPartsStayWholeWhereverThePartsFall() throws Exception {
        for (int shift = 0; shift < 4; shift++) {
            String xml = "<a>" + "x".repeat(shift) + "\ud83c\udf0f".repeat(30_000) + "</a>";
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CanonicalEvents.write(
                    new ByteArrayInputStream(xml.getBytes(UTF_8)), Limits.DEFAULT, Canonicalization.DEFAULT, out);
            assertThat(out.toString(UTF_8).equals(xml)).as("shift %d", shift).isTrue();
        }
    }

    @Test
    void anElementThatIsLeftOutLeavesNoTrace() throws Exception {
        XmlFile file = read("<a>1<b xmlns='urn:b'><c/></b>2<c/></a>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalTree.write(file.document(), each -> "b".equals(each.getLocalName()), Canonicalization.DEFAULT, out);
        assertThat(out.toString(UTF_8)).isEqualTo("<a>12<c></c></a>");
    }

    /** Canonical XML 1.0, 2.4: the nearest counts. The platform takes the outermost here. */
    @Test
    void aPartInheritsTheNearestLanguage() throws Exception {
        XmlFile file = read("<a xml:lang='vi' xml:space='preserve'><b xml:lang='en'><c/></b></a>");
        Node inner = file.all("", "c").get(0);
        assertThat(ours(inner, ALGORITHMS.get(0), Set.of()))
                .isEqualTo("<c xml:lang=\"en\" xml:space=\"preserve\"></c>");
    }

    static XmlFile read(String xml) throws IOException {
        return XmlFile.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), Limits.DEFAULT);
    }

    private static String ours(Node apex, String algorithm, Set<String> prefixes) throws IOException {
        Canonicalization named = Canonicalization.named(algorithm).orElseThrow();
        Canonicalization form = new Canonicalization(named.version(), named.comments(), prefixes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalTree.write(apex, each -> false, form, out);
        return out.toString(UTF_8);
    }

    private static String platform(Node apex, String algorithm, Set<String> prefixes) throws Exception {
        List<String> listed =
                prefixes.stream().map(p -> p.isEmpty() ? "#default" : p).toList();
        return new String(PlatformCanonicalization.of(apex, algorithm, listed), UTF_8);
    }
}
