package vn.govmail.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.fact.Limits;

class XmlCursorTest {

    private static String walk(String xml) throws IOException {
        return walk(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String walk(byte[] xml) throws IOException {
        XmlCursor cursor = XmlCursor.over(new ByteArrayInputStream(xml), Limits.DEFAULT);
        StringBuilder seen = new StringBuilder();
        for (XmlCursor.Event event = cursor.next(); event != XmlCursor.Event.FINISHED; event = cursor.next()) {
            switch (event) {
                case START ->
                    seen.append('<')
                            .append(cursor.localName())
                            .append(cursor.attribute("id"))
                            .append('>');
                case END -> seen.append("</>");
                default -> seen.append(cursor.text());
            }
        }
        return seen.toString();
    }

    private static ContainerProblem refused(String xml) {
        ContainerException e = catchThrowableOfType(ContainerException.class, () -> walk(xml));
        return e == null ? null : e.problem();
    }

    @Test
    void tagsAndTextComeInOrder() throws IOException {
        assertThat(
                        walk(
                                "<?xml version='1.0'?><a xmlns='u' id='1'>x<!-- c --><p:b xmlns:p='v'>&lt;&#272;<![CDATA[<]]></p:b></a>"))
                .isEqualTo("<a1>x<b><Đ<</></>");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        assertThat(refused("<!DOCTYPE a><a/>")).isEqualTo(ContainerProblem.DOCTYPE);
        assertThat(refused("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")).isEqualTo(ContainerProblem.DOCTYPE);
        assertThat(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")).isEqualTo(ContainerProblem.DOCTYPE);
        assertThat(refused("<a>&x;</a>")).isIn(ContainerProblem.DOCTYPE, ContainerProblem.BAD_XML);
    }

    @Test
    void malformedXmlIsRefused() {
        assertThat(refused("<a><b></a>")).isEqualTo(ContainerProblem.BAD_XML);
        assertThat(refused("<a>")).isEqualTo(ContainerProblem.BAD_XML);
        assertThat(refused("")).isEqualTo(ContainerProblem.BAD_XML);
        assertThat(refused("no xml")).isEqualTo(ContainerProblem.BAD_XML);
        assertThat(refused("<?xml version='1.0' encoding='no-such'?><a/>")).isEqualTo(ContainerProblem.BAD_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>\u00FF</a>",
                "<a>\u00C3<",
                "<\u00E1\u00BB",
                "<?xml\u00FF",
                "<?xml version='1.0'?><a>\u00ED\u00A0\u0080</a>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b=\"\u00FF\"/>",
                "<?xml version=\"1.0\" encoding=\"us-ascii\"?><a b=\"\u00FF\"/>",
                "\u00FE\u00FF\u0000<\u0000a\u00D8"
            })
    void malformedBytesAreRefusedAndPrintedNowhere(String latin) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ContainerException e = catchThrowableOfType(
                    ContainerException.class, () -> walk(latin.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(e).isNotNull();
            assertThat(e.problem()).isEqualTo(ContainerProblem.BAD_XML);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void everyEncodingOfXmlIsRead() throws IOException {
        String letter = "<a>\u1EDF</a>";
        byte[] marked = ("\uFEFF" + letter).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + letter).getBytes(StandardCharsets.UTF_16BE);
        byte[] bare = ("<?xml version='1.0' encoding='UTF-16LE'?>" + letter).getBytes(StandardCharsets.UTF_16LE);
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00E9</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(walk(marked)).isEqualTo("<a>\u1EDF</>");
        assertThat(walk(wide)).isEqualTo("<a>\u1EDF</>");
        assertThat(walk(bare)).isEqualTo("<a>\u1EDF</>");
        assertThat(walk(latin)).isEqualTo("<a>\u00E9</>");
        assertThat(walk("<?xml version='1.0' encoding='utf-8'?>" + letter)).isEqualTo("<a>\u1EDF</>");
    }

    @Test
    void depthIsBounded() {
        assertThat(refused("<a>".repeat(201))).isEqualTo(ContainerProblem.XML_DEPTH);
        assertThat(refused("<a>".repeat(200) + "</a>".repeat(200))).isNull();
    }

    @Test
    void onePieceOfMarkupIsBounded() {
        assertThat(refused("<a b='" + "x".repeat(5 << 20) + "'/>")).isEqualTo(ContainerProblem.XML_SIZE);
        assertThat(refused("<a><!--" + "x".repeat(5 << 20) + "--></a>")).isEqualTo(ContainerProblem.XML_SIZE);
        assertThat(refused("<a>" + "x".repeat(9 << 20) + "</a>")).isNull();
    }

    @Test
    void anElementIsSkippedWithAllItHolds() throws IOException {
        XmlCursor cursor = XmlCursor.over(
                new ByteArrayInputStream("<a><b><c>x</c></b><d/></a>".getBytes(StandardCharsets.UTF_8)),
                Limits.DEFAULT);
        cursor.next();
        cursor.next();
        cursor.skipElement();

        assertThat(cursor.next()).isEqualTo(XmlCursor.Event.START);
        assertThat(cursor.localName()).isEqualTo("d");
    }
}
