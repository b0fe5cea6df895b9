package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.OfficeSample.EXTERNAL;
import static vn.govmail.testkit.conformance.OfficeSample.ROOT_LINKS;
import static vn.govmail.testkit.conformance.OfficeSample.STYLES;
import static vn.govmail.testkit.conformance.OfficeSample.TEXT;
import static vn.govmail.testkit.conformance.OfficeSample.TEXT_LINKS;
import static vn.govmail.testkit.conformance.OfficeSample.TYPES;
import static vn.govmail.testkit.conformance.OfficeSample.WORD;
import static vn.govmail.testkit.conformance.OfficeSample.adding;
import static vn.govmail.testkit.conformance.OfficeSample.bytes;
import static vn.govmail.testkit.conformance.OfficeSample.link;
import static vn.govmail.testkit.conformance.OfficeSample.linked;
import static vn.govmail.testkit.conformance.OfficeSample.links;
import static vn.govmail.testkit.conformance.OfficeSample.type;

import java.util.List;
import java.util.stream.Stream;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.office.OpenDocument;

/**
 * Office files with other content than was signed, or with more. Immutable.
 *
 * @param letter signed
 * @param table signed
 */
record OfficeForgeries(OpenDocument letter, OpenDocument table) {

    List<ForgedContainer> all() {
        return Stream.of(contents(), targets(), parts(), connections(), tables())
                .flatMap(List::stream)
                .toList();
    }

    private List<ForgedContainer> contents() {
        return List.of(
                changed("text changed", letter.withReplaced(TEXT, "hai lần", "ba lần"), Reason.HASH_MISMATCH),
                changed("styles changed", letter.withReplaced(STYLES, "/>", " />"), Reason.HASH_MISMATCH),
                changed("part removed", letter.without(STYLES), Reason.SIGNED_DATA_MISSING),
                changed(
                        "another type of content",
                        letter.withReplaced(TYPES, "wordprocessingml.styles+xml", "wordprocessingml.numbering+xml"),
                        Reason.SIGNED_DATA_MISSING));
    }

    private List<ForgedContainer> targets() {
        return List.of(
                changed(
                        "another target of a link",
                        letter.withReplaced(TEXT_LINKS, "example.vn", "example.com"),
                        Reason.HASH_MISMATCH),
                changed(
                        "another target of a part",
                        letter.withReplaced(TEXT_LINKS, "Target=\"styles.xml\"", "Target=\"document.xml\""),
                        Reason.HASH_MISMATCH),
                changed(
                        "link made internal",
                        letter.withReplaced(TEXT_LINKS, EXTERNAL, "")
                                .withReplaced(TEXT_LINKS, "https://example.vn/", "a.xml"),
                        Reason.HASH_MISMATCH),
                changed(
                        "relationship removed",
                        letter.with(TEXT_LINKS, bytes(links(link("rId1", "styles", "styles.xml", "")))),
                        Reason.HASH_MISMATCH));
    }

    private List<ForgedContainer> parts() {
        return List.of(
                injected("footer", adding(letter, "footer1.xml", WORD + "footer+xml", "<ftr/>", "footer")),
                injected("comments", adding(letter, "comments.xml", WORD + "comments+xml", "<c/>", "comments")),
                injected("fonts", adding(letter, "fontTable.xml", WORD + "fontTable+xml", "<f/>", "fontTable")),
                injected("people", adding(letter, "people.xml", WORD + "people+xml", "<p/>", "people")),
                injected("part of an unknown kind", adding(letter, "x.xml", "a/b", "<x/>", "unheardOf")),
                injected("ink called data", adding(letter, "ink.xml", "application/inkml+xml", "<ink/>", "customXml")),
                injected(
                        "macro project",
                        adding(letter, "vbaProject.bin", "application/vnd.ms-office.vbaProject", "x", "vbaProject")),
                injected("part that nothing leads to", letter.with("word/more.xml", bytes("<x/>"))),
                injected(
                        "properties of another type",
                        letter.withReplaced(TYPES, "package.core-properties+xml", "package.core-propertiesx+xml")));
    }

    private List<ForgedContainer> connections() {
        String theirs = "word/_rels/styles.xml.rels";
        return List.of(
                injected(
                        "external picture",
                        linked(letter, TEXT_LINKS, link("rId9", "image", "https://example.com/a.png", EXTERNAL))),
                injected(
                        "second relationship to a signed part",
                        linked(letter, TEXT_LINKS, link("rId9", "settings", "styles.xml", ""))),
                injected(
                        "relationships of a part that had none",
                        letter.with(theirs, bytes(links(link("rId1", "hyperlink", "https://example.com/", EXTERNAL))))),
                injected(
                        "template",
                        letter.with(
                                theirs,
                                bytes(links(link("rId1", "attachedTemplate", "https://example.com/", EXTERNAL))))),
                injected(
                        "the signature itself shown",
                        linked(letter, TEXT_LINKS, link("rId9", "image", "/_xmlsignatures/sig1.xml", ""))),
                injected(
                        "second document",
                        linked(
                                letter.with("word/other.xml", bytes("<d/>"))
                                        .withReplaced(
                                                TYPES,
                                                "</Types>",
                                                type("/word/other.xml", WORD + "document.main+xml") + "</Types>"),
                                ROOT_LINKS,
                                link("rId9", "officeDocument", "word/other.xml", ""))));
    }

    private List<ForgedContainer> tables() {
        String book = "xl/_rels/workbook.xml.rels";
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        return List.of(
                sheet(
                        "sum changed",
                        table.withReplaced("xl/worksheets/sheet1.xml", "10 triệu", "90 triệu"),
                        Reason.HASH_MISMATCH),
                sheet(
                        "list of sheets changed",
                        table.withReplaced("xl/workbook.xml", "Sheet1", "Sheet2"),
                        Reason.HASH_MISMATCH),
                sheet(
                        "sheet added",
                        linked(
                                table.with("xl/worksheets/sheet2.xml", bytes("<worksheet/>"))
                                        .withReplaced(
                                                TYPES,
                                                "</Types>",
                                                type("/xl/worksheets/sheet2.xml", sheet) + "</Types>"),
                                book,
                                link("rId2", "worksheet", "worksheets/sheet2.xml", "")),
                        Reason.PART_NOT_COVERED),
                sheet(
                        "figures from outside",
                        linked(table, book, link("rId2", "externalLinkPath", "https://example.com/a.xlsx", EXTERNAL)),
                        Reason.PART_NOT_COVERED));
    }

    private static ForgedContainer changed(String name, OpenDocument file, Reason... reasons) {
        return ForgedContainer.of(Format.DOCX, "office content", name, file.bytes(), reasons);
    }

    private static ForgedContainer injected(String name, OpenDocument file) {
        return ForgedContainer.of(
                Format.DOCX,
                "universal signature forgery",
                name,
                file.bytes(),
                Reason.PART_NOT_COVERED,
                Reason.CONTAINER_MALFORMED);
    }

    private static ForgedContainer sheet(String name, OpenDocument file, Reason... reasons) {
        return ForgedContainer.of(Format.XLSX, "office content", name, file.bytes(), reasons);
    }
}
