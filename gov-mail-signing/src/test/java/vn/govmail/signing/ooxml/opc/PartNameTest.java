package vn.govmail.signing.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "",
                "/",
                "//word",
                "/word/",
                "/word/./a",
                "/word/../a",
                "/word/a.",
                "/word/...",
                "/word/a b",
                "/word/a%2Fb",
                "/word/a%5cb",
                "/word/%41",
                "/word/%4",
                "/word/%zz",
                "/word/[a]",
                "/word/a\\b",
                "/word/a?b",
                "/word/a#b",
                "/word/\uD800"
            })
    void whatBreaksARuleOfTheStandardIsNoName(String text) {
        assertThat(PartName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/word/document.xml,/WORD/Document.XML",
        "/word/%e1%ba%a3nh.png,/word/%E1%BA%A3nh.png",
        "/word/%E1%BA%A3nh.png,/word/\u1EA3nh.png",
        "/word/a%20b.png,/Word/a%20b.png"
    })
    void namesThatDifferInCaseOrEncodingAreOne(String one, String other) {
        assertThat(PartName.parse(one)).isPresent().isEqualTo(PartName.parse(other));
    }

    @ParameterizedTest
    @CsvSource({
        "/word/document.xml,styles.xml,/word/styles.xml",
        "/word/document.xml,/word/styles.xml,/word/styles.xml",
        "/word/document.xml,../customXml/item1.xml,/customXml/item1.xml",
        "/word/document.xml,./theme/./theme1.xml,/word/theme/theme1.xml",
        "/word/document.xml,../../../docProps/app.xml,/docProps/app.xml",
        "/xl/drawings/drawing1.xml,#Sheet2!A1,/xl/drawings/drawing1.xml",
        "/word/document.xml,styles.xml#x,/word/styles.xml"
    })
    void targetsAreResolvedAgainstTheirSource(String source, String target, String expected) {
        PartName from = PartName.parse(source).orElseThrow();

        assertThat(from.resolve(target)).isEqualTo(PartName.parse(expected)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://example.org/a", "//host/a", "a?b", "file:a", "a b"})
    void otherTargetsNameNoPart(String target) {
        assertThat(PartName.PACKAGE.resolve(target)).isEmpty();
    }

    @Test
    void targetsOfThePackageAreBelowItsRoot() {
        assertThat(PartName.PACKAGE.resolve("word/document.xml")).isEqualTo(PartName.parse("/word/document.xml"));
    }

    @Test
    void relationshipsAndTheirSourceFindEachOther() {
        PartName document = PartName.parse("/word/document.xml").orElseThrow();

        assertThat(document.relationshipsPart()).hasToString("/word/_rels/document.xml.rels");
        assertThat(document.relationshipsPart().relationshipsSource()).contains(document);
        assertThat(PartName.PACKAGE.relationshipsPart()).hasToString("/_rels/.rels");
        assertThat(PartName.PACKAGE.relationshipsPart().relationshipsSource()).contains(PartName.PACKAGE);
        assertThat(PartName.parse("/word/_rels/.rels").orElseThrow().relationshipsSource())
                .isEmpty();
        assertThat(document.relationshipsSource()).isEmpty();
    }
}
