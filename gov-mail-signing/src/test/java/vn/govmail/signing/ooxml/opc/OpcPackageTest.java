package vn.govmail.signing.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpcPackageTest {
    private static final PartName DOCUMENT =
            PartName.parse("/word/document.xml").orElseThrow();

    @Test
    void partsTypesAndRelationshipsAreRead() throws IOException {
        OpcPackage opc = Packages.document()
                .withType("<Override PartName=\"/WORD/styles.xml\" ContentType=\"text/styles+xml\"/>")
                .read();

        assertThat(opc.parts())
                .extracting(part -> part.name().toString())
                .containsExactly(
                        "/_rels/.rels", "/word/document.xml", "/word/_rels/document.xml.rels", "/word/styles.xml");
        assertThat(opc.part(DOCUMENT).orElseThrow().contentType()).isEqualTo("application/xml");
        assertThat(opc.part(PartName.parse("/word/Styles.xml").orElseThrow())
                        .orElseThrow()
                        .contentType())
                .isEqualTo("text/styles+xml");
        assertThat(opc.relationshipsOf(DOCUMENT).all())
                .extracting(r -> r.id() + " " + r.targetPart().orElseThrow())
                .containsExactly("rId1 /word/styles.xml");
        assertThat(opc.sources()).containsExactly(PartName.PACKAGE, DOCUMENT);
    }

    @Test
    void whatWasShrunkAwayIsNoPart() throws IOException {
        assertThat(Packages.document().with("[trash]/0000.dat", "x").read().parts())
                .hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void whatIsAgainstTheStandardIsRefused(String rule, Packages opc) {
        assertThatThrownBy(opc::read).isInstanceOf(MalformedPackageException.class);
    }

    static Stream<Arguments> malformed() {
        Packages good = Packages.document();
        String type = "\" ContentType=\"application/xml\"/>";
        String to = "\" Type=\"" + Packages.OFFICE + "image\" Target=\"";
        return Stream.of(
                Arguments.of("no content types", good.without(Packages.TYPES)),
                Arguments.of("a part without type", good.with("word/image.png", "x")),
                Arguments.of("one extension twice", good.withType("<Default Extension=\"XML" + type)),
                Arguments.of(
                        "one part twice",
                        good.withType("<Override PartName=\"/a.xml" + type + "<Override PartName=\"/A.xml" + type)),
                Arguments.of("an unknown element among types", good.withType("<Other Extension=\"a" + type)),
                Arguments.of("no name", good.withType("<Override PartName=\"a.xml" + type)),
                Arguments.of("a type with a space", good.withType("<Default Extension=\"a\" ContentType=\"a/b c\"/>")),
                Arguments.of("an empty type", good.withType("<Default Extension=\"a\" ContentType=\"\"/>")),
                Arguments.of("text among types", good.withType("text")),
                Arguments.of("a comment and text", good.withType("<!-- a -->text")),
                Arguments.of(
                        "an element too deep",
                        good.withType("<Default Extension=\"a\" ContentType=\"a/b\"><a/></Default>")),
                Arguments.of("an item in pieces", good.with("word/big.xml/[0].piece", "x")),
                Arguments.of("an item with a space", good.with("word/a b.xml", "x")),
                Arguments.of("a part below a part", good.with("word/document.xml/a.xml", "x")),
                Arguments.of(
                        "relationships of nothing", good.with("word/_rels/none.xml.rels", Packages.relationships(""))),
                Arguments.of("relationships elsewhere", good.with("word/none.rels", Packages.relationships(""))),
                Arguments.of(
                        "relationships of another type",
                        good.withType("<Override PartName=\"/word/_rels/document.xml.rels" + type)),
                Arguments.of("one Id twice", good.withRelationship("<Relationship Id=\"rId1" + to + "a.xml\"/>")),
                Arguments.of("no Id", good.withRelationship("<Relationship Type=\"a\" Target=\"a.xml\"/>")),
                Arguments.of("an Id that is none", good.withRelationship("<Relationship Id=\"1" + to + "a.xml\"/>")),
                Arguments.of("no target", good.withRelationship("<Relationship Id=\"a\" Type=\"a\"/>")),
                Arguments.of("no type", good.withRelationship("<Relationship Id=\"a\" Type=\"\" Target=\"a.xml\"/>")),
                Arguments.of(
                        "an unknown mode",
                        good.withRelationship("<Relationship TargetMode=\"external\" Id=\"a" + to + "a.xml\"/>")),
                Arguments.of(
                        "an unknown attribute",
                        good.withRelationship("<Relationship More=\"1\" Id=\"a" + to + "a.xml\"/>")),
                Arguments.of(
                        "an internal target outside",
                        good.withRelationship("<Relationship Id=\"a" + to + "http://example.org/\"/>")),
                Arguments.of(
                        "relationships as target",
                        good.withRelationship("<Relationship Id=\"a" + to + "_rels/document.xml.rels\"/>")),
                Arguments.of(
                        "another namespace",
                        good.withRelationship("<Relationship xmlns=\"a\" Id=\"a" + to + "a.xml\"/>")),
                Arguments.of(
                        "an attribute of the root",
                        good.with(
                                "word/_rels/document.xml.rels",
                                "<Relationships a=\"1\" xmlns=\"" + Relationships.NAMESPACE + "\"/>")),
                Arguments.of("another root", good.with("word/_rels/document.xml.rels", "<Relationships/>")));
    }

    @Test
    void xmlThatIsNoneIsRefusedByTheContainer() {
        Packages opc = Packages.document().with("word/_rels/document.xml.rels", "<!DOCTYPE a><a/>");

        assertThatThrownBy(opc::read).isInstanceOf(IOException.class).hasMessageContaining("DOCTYPE");
    }
}
