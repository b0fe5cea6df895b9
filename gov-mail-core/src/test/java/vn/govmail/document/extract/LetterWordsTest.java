package vn.govmail.document.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;

class LetterWordsTest {
    private static final String RTF = "{\\rtf1\\ansi\\uc1 K\\u237?nh g\\u7917?i\\par M\\u7852?T\\par}";
    private static final String MADE_OF_HTML =
            "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64}{\\*\\htmltag64 <p>}K\\u237?nh g\\u7917?i"
                    + "{\\*\\htmltag72 </p>}\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag64 <p>}M\\u7852?T{\\*\\htmltag72 </p>}}";

    private static List<EmbeddedObject> parts(LetterWords words) throws IOException {
        ObjectList found = new ObjectList();
        words.addTo(found, Limits.DEFAULT);
        return found.all();
    }

    private static List<String> names(LetterWords words) throws IOException {
        return parts(words).stream().map(EmbeddedObject::path).toList();
    }

    private static LetterWords letter(String subject, String plain, String html, byte[]... rtf) {
        return new LetterWords(
                subject,
                plain.isEmpty() ? List.of() : List.of(plain),
                html.isEmpty() ? List.of() : List.of(html.getBytes(StandardCharsets.UTF_8)),
                List.of(rtf));
    }

    private static String said(EmbeddedObject part) {
        return new String(part.data().orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void aLetterThatIsRtfAloneIsOnePart() throws IOException {
        for (byte[] rtf : new byte[][] {RtfPacker.packed(RTF), RtfPacker.stored(RTF)}) {
            List<EmbeddedObject> parts = parts(letter("", "", "", rtf));
            assertThat(parts).singleElement().satisfies(part -> {
                assertThat(part.path()).isEqualTo("body.rtf");
                assertThat(part.isPart()).isTrue();
                assertThat(said(part)).isEqualTo(RTF);
            });
        }
    }

    @Test
    void whatSaysTheSameLineByLineIsReadOnce() throws IOException {
        byte[] rtf = RtfPacker.packed(RTF);
        assertThat(names(letter("", "Kính gửi \r\n\r\nMẬT\r\n", "", rtf))).containsExactly("body.rtf");
        assertThat(names(letter("", "", "<p>Kính gửi<p>MẬT</p>", rtf))).containsExactly("body.rtf");
        assertThat(names(letter("", "Kính gửi\nMẬT", "<p>Kính gửi<p>MẬT</p>", RtfPacker.packed(MADE_OF_HTML))))
                .containsExactly("body.rtf");
        List<EmbeddedObject> named = parts(letter("Công văn", "Kính gửi\nMẬT", "", rtf));
        assertThat(named).extracting(EmbeddedObject::path).containsExactly("body.txt", "body.rtf");
        assertThat(said(named.get(0)).strip()).isEqualTo("Công văn");
    }

    @Test
    void whatSaysSomethingElseIsReadToo() throws IOException {
        byte[] rtf = RtfPacker.packed(RTF);
        assertThat(names(letter("", "Kính gửi MẬT", "<p>Kính gửi<p>MẬT X", rtf)))
                .containsExactly("body.txt", "body.html", "body.rtf");
        assertThat(names(letter("", "", "<p>Kính gửi<p>MẬT<p hidden>x", rtf))).containsExactly("body.html", "body.rtf");
        String hidden = RTF.replace("\\par}", "\\v x\\v0\\par}");
        assertThat(names(letter("", "", "", rtf, RtfPacker.packed(hidden)))).containsExactly("body.rtf", "body.rtf");
    }

    @Test
    void htmlWithALinkOfItsOwnIsReadThoughItSaysTheSame() throws IOException {
        String link = "<a href='https://drive.google.com/x'>Kính gửi</a><p>MẬT</p>";
        assertThat(names(letter("", "", link, RtfPacker.packed(RTF)))).containsExactly("body.html", "body.rtf");
        String coded = MADE_OF_HTML.replace("<p>}K", "<p><a href='https://drive.goo\\'67le.com/x'>}K");
        assertThat(names(letter("", "", "", RtfPacker.packed(coded)))).containsExactly("body.html", "body.rtf");
        String open = coded.replace("\\'67", "g");
        assertThat(names(letter("", "", "", RtfPacker.packed(open)))).containsExactly("body.rtf");
    }

    @Test
    void wordsInMarkupAreReadThoughReadersOfRtfDoNotShowThem() throws IOException {
        List<EmbeddedObject> parts =
                parts(letter("", "", "", RtfPacker.packed(MADE_OF_HTML.replace("<p>}M", "<p>TUY\\u7878?T}M"))));
        assertThat(parts).extracting(EmbeddedObject::path).containsExactly("body.html", "body.rtf");
        assertThat(said(parts.get(0))).contains("<p>Kính gửi</p><p>TUYỆTMẬT</p>");
    }

    @Test
    void htmlIsReadAsHtmlWhateverItBeginsWith() throws IOException {
        assertThat(said(parts(letter("", "", "M<i>Ậ</i>T")).get(0))).startsWith("<!DOCTYPE html>");
    }

    @Test
    void damagedRtfIsNamedAndTheOtherFormsAreRead() throws IOException {
        byte[] damaged = RtfPacker.packed(RTF);
        damaged[30] ^= 1;
        List<EmbeddedObject> parts = parts(letter("", "Kính gửi", "", damaged));
        assertThat(parts).extracting(EmbeddedObject::path).containsExactly("body.rtf", "body.txt");
        assertThat(parts.get(0).data()).isEmpty();
        assertThat(parts.get(0).detail()).contains("CRC_MISMATCH");
        for (String none : new String[] {"", "Kinh gui", "{\\rtf1 Kinh gui"}) {
            assertThat(parts(letter("", "", "", RtfPacker.packed(none))))
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.data()).isEmpty();
                        assertThat(part.detail()).contains("BAD_DATA");
                    });
        }
    }

    @Test
    void textInAnOlderSetIsNotLost() throws IOException {
        byte[] body = "Kinh g\u00F6i \u00A7\u00AFk".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MapiProperties.narrow(
                        ByteBuffer.allocate(body.length + 1).put(body).array()))
                .isEqualTo("Kinh g\u00F6i \u00A7\u00AFk");
    }
}
